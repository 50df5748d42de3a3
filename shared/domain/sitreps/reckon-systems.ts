import { lookup } from '../collection.ts';
import type { SystemId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { foldName } from '../systems/names.ts';
import { fullName } from '../systems/references.ts';
import { ageOf, estimateOf, type Reckoning } from '../systems/select-age.ts';
import { listedSystems, sumStates, type Countable } from '../systems/select-counts.ts';
import { standingOf, type Standing } from '../systems/select-state.ts';
import type { System, SystemsSlice } from '../systems/state.ts';
import { stateWord } from '../systems/state-words.ts';
import { isUsable, STATES, type StateKey, type SystemState } from '../systems/states.ts';
import { MOST_ROWS, numbersOf, STATE_KEYS, type SitrepFigures } from './figures.ts';

type SystemPart = Pick<
  SitrepFigures,
  | 'states'
  | 'before'
  | 'notConfirmedHere'
  | 'overdue'
  | 'goneDownAgain'
  | 'supplierOnly'
  | 'unsure'
  | 'systems'
  | 'moreSystems'
  | 'changes'
  | 'moreChanges'
  | 'notAssessed'
  | 'supplier'
  | 'moreSupplier'
>;

interface Reckoned {
  readonly system: System;
  readonly name: string;
  readonly standing: Standing;
  readonly countable: Countable;
}

type NameOf = (system: System) => string;

/** A name alone tells while everything on the list is one organisation's. */
function namesAmong(listed: readonly System[]): NameOf {
  const organisations = new Set(listed.map(({ organisation }) => organisation ?? ''));
  return organisations.size > 1 ? fullName : ({ name }) => name;
}

/** Restore groups whose systems are named where nobody has assessed them: the others wait for them. */
const FIRST_GROUPS = 2;
const NO_GROUP = 9;

const byGroup = (a: Reckoned, b: Reckoned): number =>
  (a.system.tier ?? NO_GROUP) - (b.system.tier ?? NO_GROUP) || (foldName(a.name) < foldName(b.name) ? -1 : 1);

const emptyStates = (): Record<StateKey, SystemId[]> => ({
  unknown: [],
  down: [],
  degraded: [],
  limited: [],
  monitoring: [],
  validated: [],
  normal: [],
  unaffected: [],
});

const detailOf = (state: SystemState): string | null => {
  if (state.state === 'down' || state.state === 'degraded') return state.lost ?? null;
  return state.state === 'limited' ? (state.allowedUse ?? 'Limits not stated: do not use yet') : null;
};

const isSupplierWord = ({ change }: Standing): boolean => change?.to.source === 'supplier';

/** A state that needs naming: not fully back, and somebody has looked. */
const isNamed = ({ state }: Standing['state']): boolean =>
  state === 'down' || state === 'degraded' || state === 'limited';

/** Worst first: the order of the states' keys, with what nobody knows after trouble. */
const RANK: Readonly<Record<StateKey, number>> = {
  down: 0,
  degraded: 1,
  unknown: 2,
  limited: 3,
  monitoring: 4,
  validated: 5,
  normal: 6,
  unaffected: 7,
};
const rankOf = (state: StateKey | null): number => (state === null ? 8 : RANK[state]);

function changesSince(
  world: Readonly<SystemsSlice>,
  nameOf: NameOf,
  reckoned: readonly Reckoned[],
  reported: ReadonlyMap<SystemId, StateKey>,
): SitrepFigures['changes'] {
  const listed = new Set(reckoned.map(({ system }) => system.id));
  const moved = reckoned.flatMap(({ system, name, standing }) => {
    const from = reported.get(system.id) ?? null;
    const to = standing.state.state;
    return from === to ? [] : [{ name, from, to }];
  });
  const gone = [...reported].flatMap(([id, from]) => {
    const system = listed.has(id) ? undefined : lookup(world.systems.all, id);
    return system === undefined ? [] : [{ name: nameOf(system), from, to: null }];
  });
  return [...moved, ...gone].sort(
    (a, b) => rankOf(a.to) - rankOf(b.to) || (foldName(a.name) < foldName(b.name) ? -1 : 1),
  );
}

function rowOf({ system, name, standing }: Reckoned, now: Instant): SitrepFigures['systems'][number] {
  return {
    name,
    state: standing.state.state,
    detail: detailOf(standing.state),
    since: standing.since ?? null,
    expectedBack: estimateOf(system.track, standing, now)?.to.back ?? null,
    supplierSays: isSupplierWord(standing),
  };
}

/** What a sitrep says of systems; `reported`: where the one before had each, null = it is the first. */
export function systemFigures(
  world: Readonly<SystemsSlice>,
  reckoning: Reckoning,
  reported: ReadonlyMap<SystemId, StateKey> | null,
): SystemPart {
  const listed = [...listedSystems(world)];
  const nameOf = namesAmong(listed);
  const reckoned = listed
    .map((system): Reckoned => {
      const standing = standingOf(system.track, reckoning.now);
      const { state, confirmedHere, regression } = standing;
      const age = ageOf(system.track, system.tier, reckoning, standing);
      const countable = { state, confirmedHere, regression, age };
      return { system, name: nameOf(system), standing, countable };
    })
    .sort(byGroup);
  const states = emptyStates();
  for (const { system, standing } of reckoned) states[standing.state.state].push(system.id);
  const sums = sumStates(reckoned.map(({ countable }) => countable));
  const named = reckoned.filter(({ standing }) => isNamed(standing.state));
  const changes = reported === null ? [] : changesSince(world, nameOf, reckoned, reported);
  const supplier = reckoned.filter(({ standing }) => isSupplierWord(standing));
  const good = supplier.filter(({ standing }) => isUsable(standing.state.state) && !standing.confirmedHere);
  return {
    states,
    before: reported === null ? null : numbersOf({ states: byState(reported) }),
    notConfirmedHere: sums.back.notConfirmedHere,
    overdue: sums.overdue,
    goneDownAgain: sums.goneDownAgain,
    supplierOnly: good.length,
    unsure: reckoned.filter(({ standing: { change } }) => isUnsure(change?.to.confidence)).length,
    systems: named.slice(0, MOST_ROWS).map((one) => rowOf(one, reckoning.now)),
    moreSystems: Math.max(0, named.length - MOST_ROWS),
    changes: changes.slice(0, MOST_ROWS),
    moreChanges: Math.max(0, changes.length - MOST_ROWS),
    notAssessed: reckoned
      .filter(
        ({ system, standing }) =>
          standing.state.state === 'unknown' && (system.tier ?? NO_GROUP) <= FIRST_GROUPS,
      )
      .map(({ name }) => name)
      .slice(0, MOST_ROWS),
    supplier: supplier.slice(0, MOST_ROWS).map(({ name, standing }) => ({
      name,
      words: stateWord(standing.state),
      at: standing.change?.at ?? null,
    })),
    moreSupplier: Math.max(0, supplier.length - MOST_ROWS),
  };
}

const isUnsure = (confidence: string | undefined): boolean =>
  confidence === 'likely' || confidence === 'unverified';

function byState(reported: ReadonlyMap<SystemId, StateKey>): Record<StateKey, SystemId[]> {
  const states = emptyStates();
  for (const [id, state] of reported) states[state].push(id);
  return states;
}

/** Every state as the counts name it, in the order of the board: trouble first. */
export const STATES_IN_ORDER: readonly { readonly key: StateKey; readonly word: string }[] = [...STATE_KEYS]
  .sort((a, b) => RANK[a] - RANK[b])
  .map((key) => ({ key, word: STATES[key].word }));
