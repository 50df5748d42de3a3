import { z } from 'zod';
import { SystemId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { CAPABILITIES } from '../services/capability.ts';
import { STATES, type StateKey } from '../systems/states.ts';

// as: the keys of the map are the states
const KEYS = Object.keys(STATES) as [StateKey, ...StateKey[]];
const StateName = z.enum(KEYS);
const count = z.int().nonnegative();
const figure = z.number().nonnegative();

/** How many rows of a kind a sitrep names; the rest is counted. */
export const MOST_ROWS = 60;

/**
 * What a sitrep says in figures, as the board stood at its cut-off. Frozen in the event: what is entered later changes
 * none of it. `states` says of every system where it was counted, so that anybody can count again.
 */
export const SitrepFigures = z.strictObject({
  phase: z.string(),
  type: z.string().nullable(),
  level: z.string().nullable(),
  states: z.record(StateName, z.array(SystemId)),
  /** How many the sitrep before counted where; null = it is the first. */
  before: z.record(StateName, count).nullable(),
  notConfirmedHere: count,
  overdue: count,
  goneDownAgain: count,
  /** Back or not affected by a supplier's word alone. */
  supplierOnly: count,
  /** Likely or unverified, as whoever said so put it. */
  unsure: count,
  /** Down, Degraded and Back with limits, by restore group, then name. */
  systems: z.array(
    z.strictObject({
      name: z.string(),
      state: StateName,
      /** What is lost, or what it may be used for. */
      detail: z.string().nullable(),
      since: Instant.nullable(),
      expectedBack: Instant.nullable(),
      supplierSays: z.boolean(),
    }),
  ),
  moreSystems: count,
  /** Null: not on the list then, or not any more. */
  changes: z.array(
    z.strictObject({ name: z.string(), from: StateName.nullable(), to: StateName.nullable() }),
  ),
  moreChanges: count,
  /** Not assessed in restore groups 0 to 2. */
  notAssessed: z.array(z.string()),
  services: z.array(
    z.strictObject({
      name: z.string(),
      capability: z.enum(CAPABILITIES).nullable(),
      words: z.string(),
      /** As the sitrep before had it, where that was otherwise. */
      was: z.string().nullable(),
      lost: z.string().nullable(),
      safeUntil: Instant.nullable(),
    }),
  ),
  counters: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      unit: z.string(),
      /** Null = nobody has counted. */
      total: figure.nullable(),
      before: figure.nullable(),
    }),
  ),
  tallies: z.array(
    z.strictObject({ counting: z.string(), of: figure.nullable(), fixed: figure, blocked: figure }),
  ),
  tasks: z.strictObject({
    open: count,
    overdue: count,
    blocked: count,
    untold: count,
    next: z.array(
      z.strictObject({
        number: z.string(),
        title: z.string(),
        owner: z.string().nullable(),
        due: Instant,
      }),
    ),
    /** Due within a day, and not named. */
    more: count,
    undated: count,
  }),
  supplier: z.array(z.strictObject({ name: z.string(), words: z.string(), at: Instant.nullable() })),
  moreSupplier: count,
  inCharge: z.string().nullable(),
  /** Null = vacant. */
  roles: z.array(z.strictObject({ name: z.string(), holder: z.string().nullable() })),
});
export type SitrepFigures = z.infer<typeof SitrepFigures>;

/** How many were counted where. */
export type StateNumbers = Readonly<Record<StateKey, number>>;

export const STATE_KEYS: readonly StateKey[] = KEYS;

export const numbersOf = ({ states }: Pick<SitrepFigures, 'states'>): StateNumbers =>
  Object.fromEntries(KEYS.map((key) => [key, states[key].length])) as StateNumbers; // as: made of all its keys

export const totalOf = (numbers: StateNumbers): number => KEYS.reduce((sum, key) => sum + numbers[key], 0);

export const backOf = ({ limited, monitoring, validated, normal }: StateNumbers): number =>
  limited + monitoring + validated + normal;

/** How many services run how; `notStated` = nobody has said. */
export const serviceNumbers = ({ services }: Pick<SitrepFigures, 'services'>) => {
  const of = (wanted: SitrepFigures['services'][number]['capability']): number =>
    services.filter(({ capability }) => capability === wanted).length;
  return {
    stopped: of('stopped'),
    onPaper: of('on-paper'),
    reduced: of('reduced'),
    normal: of('normal'),
    notStated: of(null),
  };
};

/** The counts as one text: what an author had before them when they issued. */
export const countsSeen = (figures: SitrepFigures): string => {
  const { stopped, onPaper, reduced, normal, notStated } = serviceNumbers(figures);
  const states = numbersOf(figures);
  return [
    ...KEYS.map((key) => states[key]),
    figures.notConfirmedHere,
    figures.overdue,
    stopped,
    onPaper,
    reduced,
    normal,
    notStated,
    ...figures.counters.map(({ total }) => total ?? '-'),
  ].join(' ');
};
