import { z } from 'zod';
import type { LoggedFact, LogReader, QueryDefinition } from '../area.ts';
import { values } from '../collection.ts';
import type { EventId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { limit, PageInput } from '../paging.ts';
import { catalogueEvents } from './events-catalogue.ts';
import { trackEvents } from './events-track.ts';
import { struckIn } from './history.ts';
import { foldName } from './names.ts';
import { recoveryQueries } from './queries-recovery.ts';
import { fullName, isRejection, resolveSubject, type Found } from './references.ts';
import { reckoningOf } from './select-age.ts';
import { listedSystems } from './select-counts.ts';
import { listedParts } from './select-parts.ts';
import { boardRow, type BoardRow } from './select-row.ts';
import { standingOf } from './select-state.ts';
import { partName, type SubjectId, type System, type SystemsWorld } from './state.ts';
import { STATES } from './states.ts';
import { subjectWords } from './subject.ts';

type World = Readonly<SystemsWorld>;

const line = z.string().trim().min(1).max(200);
const TYPES = [...Object.keys(trackEvents), ...Object.keys(catalogueEvents)];

const SubjectInput = z.strictObject({ system: line, part: line.optional(), site: line.optional() });
const HistoryInput = SubjectInput.extend(PageInput.shape);
const ListInput = z.strictObject({
  headline: z.enum(['unknown', 'down', 'degraded', 'back', 'unaffected']).optional(),
  /** In name, alias, organisation, supplier, reference, owner or notes. */
  text: line.optional(),
  /** Null: those without a restore group. */
  tier: z.int().min(0).max(5).nullable().optional(),
  site: line.optional(),
  /** Those struck from the list too. */
  retired: z.boolean().default(false),
  /** `next` of the page before. */
  after: z.string().max(500).optional(),
  limit,
});
type ListInput = z.output<typeof ListInput>;

const idOf = ({ on }: Found): SubjectId => ({ system: on.system, part: on.part?.id });

/** A line of a subject's history, and the event that struck it. */
interface HistoryLine extends LoggedFact {
  readonly struck: EventId | null;
}

function history(world: World, input: z.output<typeof HistoryInput>, log: LogReader) {
  const { before, limit: atOnce, ...ref } = input;
  const found = resolveSubject(world, ref);
  if (isRejection(found)) return found;
  const { system, part } = idOf(found);
  const about = part === undefined ? system : `${system}:${part}`;
  const page = log.page({ about, types: TYPES, limit: atOnce, before });
  const struck = struckIn(log, { system, part });
  return {
    ok: true as const,
    subject: subjectWords(found.on),
    items: page.items.map((one): HistoryLine => ({ ...one, struck: struck.get(one.fact.id) ?? null })),
    next: page.next,
  };
}

const searched = ({
  name,
  aliases = [],
  organisation,
  supplier,
  supplierRef,
  owner,
  notes,
}: System): string =>
  foldName([name, ...aliases, organisation, supplier, supplierRef, owner, notes].join('\n'));

const isAt = (world: World, system: System, site: string): boolean =>
  listedParts(system).some(
    (part) =>
      part.kind === 'site' && (part.id === site || foldName(partName(world, part)) === foldName(site)),
  );

function matches(
  world: World,
  system: System,
  { headline, text, tier, site }: ListInput,
  now: Instant,
): boolean {
  const checks = [
    () => tier === undefined || (system.tier ?? null) === tier,
    () => text === undefined || searched(system).includes(foldName(text)),
    () => headline === undefined || STATES[standingOf(system.track, now).state.state].headline === headline,
    () => site === undefined || isAt(world, system, site),
  ];
  return checks.every((check) => check());
}

function list(world: World, input: ListInput, now: Instant) {
  const keyed = [...(input.retired ? values(world.systems.all) : listedSystems(world))]
    .filter((system) => matches(world, system, input, now))
    .map((system) => ({ key: `${foldName(fullName(system))}\n${system.id}`, system }))
    .filter(({ key }) => input.after === undefined || key > input.after)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = keyed.slice(0, input.limit);
  const reckoning = reckoningOf(world.incident, now);
  return {
    items: page.map(({ system }): BoardRow => boardRow(world, system, reckoning)),
    next: keyed.length > page.length ? (page.at(-1)?.key ?? null) : null,
  };
}

/** What can be read of systems without folding the log oneself. */
export const systemsQueries = {
  'systems.list': {
    summary:
      'Systems by name, page by page, each with its state, age, what is owed and what is worse than it reads.',
    input: ListInput,
    run: (world, input: ListInput, _log, now) => list(world, input, now),
  },
  'systems.history': {
    summary:
      'Everything that was entered about a system or a part of it, newest first; what was struck says so.',
    input: HistoryInput,
    run: (world, input: z.output<typeof HistoryInput>, log) => history(world, input, log),
  },
  ...recoveryQueries,
} satisfies Record<string, QueryDefinition<SystemsWorld>>;
