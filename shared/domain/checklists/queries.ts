import { z } from 'zod';
import type { LoggedFact, LogReader, QueryDefinition } from '../area.ts';
import { has, lookup } from '../collection.ts';
import type { RunId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { isRejection, resolveSystem } from '../systems/references.ts';
import { checklistEvents } from './events.ts';
import { limit, PageInput } from '../paging.ts';
import { resolveRun } from './references.ts';
import { runSubjectWords } from './run-shape.ts';
import type { RunStanding } from './run-outlook.ts';
import { checklistCounts, closedRuns, openRuns, runOf, runsOn } from './select.ts';
import type { ChecklistsWorld } from './state.ts';

type World = Readonly<ChecklistsWorld>;

const line = z.string().trim().min(1).max(200);

/** A checklist as a list gives it: no steps but the one to go on with. */
const rowOf = ({
  run,
  copy,
  status,
  change,
  progress,
  current,
  last,
  countersignOwed,
  unsettled,
}: RunStanding) => ({
  run: run.id,
  number: run.number,
  group: run.group,
  title: copy?.template.title ?? '',
  version: copy?.template.version ?? 0,
  subject: runSubjectWords(run.on),
  on: run.on,
  startedAt: run.startedAt,
  status,
  since: change?.at ?? run.startedAt,
  progress,
  current:
    current === null ? null : { step: current.on.key, place: current.on.place, text: current.on.step.text },
  last: last?.answer?.at ?? null,
  countersignOwed,
  passedCritical: unsettled.map(({ on }) => ({ step: on.key, text: on.step.text })),
});

const ListInput = z.strictObject({
  /** What is to be gone on with or looked at, or what is closed and still kept. */
  list: z.enum(['open', 'closed']).default('open'),
  /** Only those on one system, closed ones too. */
  system: line.optional(),
  from: z.int().nonnegative().default(0),
  limit,
});

function list(world: World, input: z.output<typeof ListInput>, now: Instant) {
  const open = openRuns(world, now);
  let rows = input.list === 'open' ? open : closedRuns(world, now);
  if (input.system !== undefined) {
    const system = resolveSystem(world, input.system);
    if (isRejection(system)) return system;
    rows = runsOn(world, { system: system.id }, now);
  }
  return {
    ok: true as const,
    counts: checklistCounts(open),
    total: rows.length,
    items: rows.slice(input.from, input.from + input.limit).map(rowOf),
  };
}

/** A checklist that was closed, as its entry said, and what stands now. */
interface ClosedRun extends LoggedFact {
  readonly stands: 'closed' | 'open';
}

const CLOSING = ['checklist.completed', 'checklist.abandoned', 'checklist.struck'] as const;

function standsNow(world: World, { fact }: LoggedFact): ClosedRun['stands'] {
  const { run: id } = fact.data as { run: RunId }; // as: every entry of a checklist names it, checked when it was decided
  if (has(world.checklists.gone, id)) return 'closed';
  const run = lookup(world.checklists.runs, id);
  if (fact.type === 'checklist.struck') return run?.struck === fact.id ? 'closed' : 'open';
  return run?.status.findLast(({ struck }) => struck === undefined)?.event === fact.id ? 'closed' : 'open';
}

function closed(world: World, input: PageInput, log: LogReader) {
  const page = log.page({ types: CLOSING, ...input });
  return {
    items: page.items.map((one): ClosedRun => ({ ...one, stands: standsNow(world, one) })),
    next: page.next,
  };
}

const HistoryInput = PageInput.extend({ run: line });

function history(world: World, { run: ref, ...page }: z.output<typeof HistoryInput>, log: LogReader) {
  const run = has(world.checklists.gone, ref) ? { id: ref } : resolveRun(world, ref);
  return isRejection(run)
    ? run
    : { ok: true as const, ...log.page({ about: run.id, types: Object.keys(checklistEvents), ...page }) };
}

/** What can be read of checklists without folding the log oneself. */
export const checklistsQueries = {
  'checklists.list': {
    summary:
      'Checklists that somebody has to go on with or look at, what presses most first; those that were closed last; or all that are kept of one system.',
    input: ListInput,
    run: (world, input: z.output<typeof ListInput>, _log, now) => list(world, input, now),
  },
  'checklists.run': {
    summary: 'One checklist with every step as it stands; by id or number.',
    input: z.strictObject({ run: line }),
    run: (world, input: { run: string }, _log, now) => {
      const run = resolveRun(world, input.run);
      if (isRejection(run)) return run;
      const standing = runOf(world, run.id, now);
      return standing === undefined ? null : { ok: true as const, ...rowOf(standing), steps: standing.steps };
    },
  },
  'checklists.closed': {
    summary: 'What was completed, given up or taken back, newest first, page by page, and whether it stands.',
    input: PageInput,
    run: (world, input: PageInput, log) => closed(world, input, log),
  },
  'checklists.history': {
    summary:
      'Everything that was entered about a checklist, newest first; by number, or by id where it is long closed.',
    input: HistoryInput,
    run: (world, input: z.output<typeof HistoryInput>, log) => history(world, input, log),
  },
} satisfies Record<string, QueryDefinition<ChecklistsWorld>>;
