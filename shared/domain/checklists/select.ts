import { lookup, values } from '../collection.ts';
import type { Attachment } from '../attachments/attachments.ts';
import type { RunId, ServiceId, SystemId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { PartId } from '../ids.ts';
import { runStanding, isSettled, type RunStanding } from './run-outlook.ts';
import { stepReader, type RunStep, type StepStanding } from './run-steps.ts';
import { stepRef } from './run-shape.ts';
import { listedRuns, type ChecklistsSlice, type ChecklistsWorld, type Run } from './state.ts';
import { stepsOf, type ChecklistTemplate } from './template.ts';

type World = Readonly<ChecklistsSlice>;

const numberOf = ({ number }: Run): number => Number(/\d+$/.exec(number)?.[0] ?? 0);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What presses most comes first: overdue, in progress before paused before closed, then as they were started. */
const byPressure = (a: RunStanding, b: RunStanding): number =>
  Number(a.isClosed) - Number(b.isClosed) ||
  Number(b.progress.overdue > 0) - Number(a.progress.overdue > 0) ||
  Number(a.status.status === 'paused') - Number(b.status.status === 'paused') ||
  compare(a.run.startedAt, b.run.startedAt) ||
  numberOf(a.run) - numberOf(b.run) ||
  compare(a.run.id, b.run.id);

/** Every checklist that is kept, open or closed, as it stands at `now`; in no order. */
export function everyRun(world: World, now: Instant, runs = listedRuns(world)): readonly RunStanding[] {
  const read = stepReader(world);
  return runs.map((run) => runStanding(world, run, now, read(run)));
}

/**
 * Every checklist that somebody has to go on with or look at: in progress, paused, complete with a signature
 * owed, or closed with a critical step that was passed. What presses most comes first.
 */
export const openRuns = (world: World, now: Instant): readonly RunStanding[] =>
  everyRun(world, now)
    .filter((one) => !isSettled(one))
    .sort(byPressure);

/** One checklist as it stands at `now`, closed or not; undefined where there is none. */
export function runOf(world: World, id: string, now: Instant): RunStanding | undefined {
  const run = lookup(world.checklists.runs, id);
  return run === undefined || run.struck !== undefined ? undefined : runStanding(world, run, now);
}

/** The closed ones that are kept, the last closed first; older ones are read by `checklists.closed`. */
export const closedRuns = (world: World, now: Instant): readonly RunStanding[] =>
  everyRun(world, now)
    .filter(isSettled)
    .sort((a, b) => compare(b.change?.at ?? '', a.change?.at ?? '') || byPressure(a, b));

/** What a checklist is looked for by. */
export type RunsOn =
  | { readonly system: SystemId; readonly part?: PartId }
  | { readonly site: PartId }
  | { readonly service: ServiceId };

function isOn({ on }: Run, wanted: RunsOn): boolean {
  if ('system' in wanted) {
    if (on.kind !== 'system' || on.on.system !== wanted.system) return false;
    return wanted.part === undefined || on.on.part?.id === wanted.part;
  }
  if ('site' in wanted)
    return on.kind === 'site'
      ? on.site === wanted.site
      : on.kind === 'system' && on.on.part?.id === wanted.site;
  return on.kind === 'service' && on.service === wanted.service;
}

/** The checklists on a system (its parts included), at a site, or on a service: open first. */
export const runsOn = (world: World, wanted: RunsOn, now: Instant): readonly RunStanding[] =>
  [
    ...everyRun(
      world,
      now,
      listedRuns(world).filter((run) => isOn(run, wanted)),
    ),
  ].sort(byPressure);

/** A critical step that was passed: skipped with a reason, or left open when its checklist was closed. */
export interface PassedCritical {
  readonly run: RunStanding;
  readonly step: StepStanding;
  readonly how: 'skipped' | 'left-open';
}

/** Every critical step that was passed and that nobody has done since or let stand. */
export const skippedCritical = (world: World, now: Instant): readonly PassedCritical[] =>
  openRuns(world, now).flatMap((run) =>
    run.unsettled.map((step) => ({
      run,
      step,
      how: step.state === 'skipped' ? ('skipped' as const) : ('left-open' as const),
    })),
  );

/** How many checklists and steps there are of each; they overlap. */
export interface ChecklistCounts {
  readonly running: number;
  readonly paused: number;
  /** Checklists with a step that is overdue. */
  readonly overdue: number;
  readonly secondOwed: number;
  readonly countersignOwed: number;
  readonly passedCritical: number;
}

export function checklistCounts(rows: readonly RunStanding[]): ChecklistCounts {
  const count = (fits: (row: RunStanding) => boolean): number => rows.filter(fits).length;
  return {
    running: count(({ status }) => status.status === 'running'),
    paused: count(({ status }) => status.status === 'paused'),
    overdue: count(({ progress, isClosed }) => !isClosed && progress.overdue > 0),
    secondOwed: count(({ progress, isClosed }) => !isClosed && progress.secondOwed > 0),
    countersignOwed: count(({ countersignOwed }) => countersignOwed),
    passedCritical: rows.reduce((sum, { unsettled }) => sum + unsettled.length, 0),
  };
}

/** Checklists that one command started: a grid of what they are on by steps. */
export interface RunGrid {
  readonly group: RunId;
  /** The columns: every step that one of them has. */
  readonly steps: readonly RunStep[];
  /** The rows, as they were started. */
  readonly runs: readonly { readonly row: RunStanding; readonly cells: readonly (StepStanding | null)[] }[];
}

/** The grid of checklists that were started together; those that were taken back are left out. */
export function runGrid(world: World, group: RunId, now: Instant): RunGrid {
  const runs = listedRuns(world).filter((run) => run.group === group);
  const rows = [...everyRun(world, now, runs)].sort((a, b) => numberOf(a.run) - numberOf(b.run));
  const steps = new Map<string, RunStep>();
  for (const row of rows) for (const { on } of row.steps) if (!steps.has(on.key)) steps.set(on.key, on);
  return {
    group,
    steps: [...steps.values()],
    runs: rows.map((row) => {
      const cells = new Map(row.steps.map((one) => [one.on.key, one]));
      return { row, cells: [...steps.keys()].map((key) => cells.get(key) ?? null) };
    }),
  };
}

/** The newest version that is offered to a checklist in progress: the same key, a greater number; null = none. */
export function newerVersion(
  { copy, isClosed }: Pick<RunStanding, 'copy' | 'isClosed'>,
  templates: Iterable<ChecklistTemplate>,
): ChecklistTemplate | null {
  if (copy === undefined || isClosed) return null;
  let newest: ChecklistTemplate | null = null;
  for (const one of templates) {
    if (one.key !== copy.template.key || one.version <= (newest ?? copy.template).version) continue;
    newest = one;
  }
  return newest;
}

/** The versions that are in use here; beside those of the library, what `newerVersion` looks through. */
export const copiedTemplates = ({ checklists }: World): readonly ChecklistTemplate[] =>
  [...values(checklists.copies)].map(({ template }) => template);

/** The files that were attached to a checklist, or to one of its steps, by the events that attached them. */
export function evidenceOf(
  { attachments }: Pick<ChecklistsWorld, 'attachments'>,
  run: RunId,
  key?: string,
): readonly Attachment[] {
  const wanted = key === undefined ? run : stepRef(run, key);
  return [...values(attachments.all)].filter(({ about }) => about.includes(wanted));
}

/** What a step of a checklist hands to a task that is made from it: the `from` of `task.add`, a title, and what it is about. */
export function taskFromStep({ run }: RunStanding, { on }: StepStanding) {
  return {
    title: on.step.text,
    from: { run: run.id, step: on.key },
    systems: run.on.kind === 'system' ? [run.on.on.system] : [],
    place: run.on.kind === 'site' ? run.on.name : undefined,
    role: on.step.role,
  };
}

/** Whether a checklist asks for two people anywhere: said before it is started. */
export const takesTwo = (template: ChecklistTemplate): boolean =>
  template.countersign === true || stepsOf(template).some(({ twoPerson }) => twoPerson === true);
