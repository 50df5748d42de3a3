import { Instant, minutesBetween, msOf } from '../instant.ts';
import { changeAt, lastChange, type Change } from '../timeline.ts';
import type { RunStatus } from './run-shape.ts';
import { isOwed, stepStanding, stepsOfRun, type RunStep, type StepStanding } from './run-steps.ts';
import { copyOf, type ChecklistsSlice, type Copy, type Run } from './state.ts';

type World = Readonly<ChecklistsSlice>;

const RUNNING: RunStatus = { status: 'running' };

/** How far a checklist has come; steps in numbers, times in whole minutes. */
export interface RunProgress {
  readonly steps: number;
  /** With the value that was stated, or a different one; second person included where it takes two. */
  readonly answered: number;
  readonly different: number;
  readonly notApplicable: number;
  readonly skipped: number;
  readonly secondOwed: number;
  readonly open: number;
  readonly criticalOpen: number;
  readonly overdue: number;
  /** What its steps usually take together; null where none says. */
  readonly plannedMinutes: number | null;
  /** Since it was started, until now or until it was closed; pauses included. */
  readonly elapsedMinutes: number;
  readonly pausedMinutes: number;
}

/** How a checklist in progress stands at a moment. */
export interface RunStanding {
  readonly run: Run;
  /** The version it is worked from. */
  readonly copy: Copy | undefined;
  readonly status: RunStatus;
  /** Since when, by which entry; undefined while it was never paused or closed. */
  readonly change: Change<RunStatus> | undefined;
  readonly steps: readonly StepStanding[];
  /** Where to go on: where it was left, else the first that is open, else the first that waits for a second person. */
  readonly current: StepStanding | null;
  /** The last that was answered, and when: "You were here". */
  readonly last: StepStanding | null;
  readonly isClosed: boolean;
  /** Complete, and the second signature that it asks for is owed. */
  readonly countersignOwed: boolean;
  /** Critical steps that were skipped, or left when it was closed, and that nobody let stand. */
  readonly unsettled: readonly StepStanding[];
  readonly progress: RunProgress;
}

const closedAs = ({ status }: RunStatus): boolean => status === 'complete' || status === 'abandoned';

function pausedMinutes(run: Run, until: Instant): number {
  let ms = 0;
  let since: Instant | undefined;
  for (const { at, to, struck } of run.status) {
    if (struck !== undefined || at > until) continue;
    if (since !== undefined) ms += msOf(at) - msOf(since);
    since = to.status === 'paused' ? at : undefined;
  }
  if (since !== undefined) ms += msOf(until) - msOf(since);
  return Math.floor(ms / 60_000);
}

/** Which figure each state of a step counts to. */
const FIGURE = {
  answered: 'answered',
  'not-applicable': 'notApplicable',
  skipped: 'skipped',
  'second-owed': 'secondOwed',
  open: 'open',
} as const;

function progressOf(run: Run, steps: readonly StepStanding[], until: Instant): RunProgress {
  const figures = { answered: 0, notApplicable: 0, skipped: 0, secondOwed: 0, open: 0 };
  let [different, criticalOpen, overdue] = [0, 0, 0];
  let planned: number | null = null;
  for (const one of steps) {
    figures[FIGURE[one.state]] += 1;
    if (one.state === 'answered' && one.answer?.to.answer === 'different') different += 1;
    if (one.on.critical && isOwed(one)) criticalOpen += 1;
    if (one.overdue) overdue += 1;
    const { minutes } = one.on.step;
    if (minutes !== undefined) planned = (planned ?? 0) + minutes;
  }
  return {
    steps: steps.length,
    ...figures,
    different,
    criticalOpen,
    overdue,
    plannedMinutes: planned,
    elapsedMinutes: Math.max(0, minutesBetween(run.startedAt, until)),
    pausedMinutes: pausedMinutes(run, until),
  };
}

function currentOf(steps: readonly StepStanding[], status: RunStatus): StepStanding | null {
  const left = status.status === 'paused' ? status.step : null;
  const marked = steps.find((one) => one.on.key === left && isOwed(one));
  return marked ?? steps.find(({ state }) => state === 'open') ?? steps.find(isOwed) ?? null;
}

function lastOf(steps: readonly StepStanding[]): StepStanding | null {
  let last: StepStanding | null = null;
  for (const one of steps) {
    const [at, until] = [one.answer?.at, last?.answer?.at];
    if (at !== undefined && (until === undefined || at >= until)) last = one;
  }
  return last;
}

/** Critical steps that were passed: skipped, or left open by whoever closed it. What somebody let stand is not. */
const unsettledOf = (run: Run, steps: readonly StepStanding[], isClosed: boolean): readonly StepStanding[] =>
  steps.filter(
    (one) =>
      one.on.critical &&
      run.settled[one.on.key] === undefined &&
      (one.state === 'skipped' || (isClosed && isOwed(one))),
  );

function owesCountersign(
  run: Run,
  copy: Copy | undefined,
  change: Change<RunStatus> | undefined,
  now: Instant,
) {
  if (copy?.template.countersign !== true || change?.to.status !== 'complete') return false;
  const signed = changeAt(run.countersigned, now);
  return signed === undefined || signed.at < change.at;
}

/** How a checklist in progress stands at `now`. `steps`: its steps, where they are known already. */
export function runStanding(
  world: World,
  run: Run,
  now: Instant,
  known: readonly RunStep[] = stepsOfRun(world, run),
): RunStanding {
  const copy = copyOf(world, run.copies.at(-1));
  const change = changeAt(run.status, now);
  const status = change?.to ?? RUNNING;
  const isClosed = closedAs(status);
  const steps = known.map((on) => stepStanding(run, on, now));
  return {
    run,
    copy,
    status,
    change,
    steps,
    current: isClosed ? null : currentOf(steps, status),
    last: lastOf(steps),
    isClosed,
    countersignOwed: owesCountersign(run, copy, change, now),
    unsettled: unsettledOf(run, steps, isClosed),
    progress: progressOf(run, steps, isClosed && change !== undefined ? change.at : now),
  };
}

/** Nothing of it is left to do or to look at: closed, signed, and no critical step was passed that nobody let stand. */
export const isSettled = ({ isClosed, countersignOwed, unsettled }: RunStanding): boolean =>
  isClosed && !countersignOwed && unsettled.length === 0;

/** However an entry is dated, it has happened by then. */
export const AFTER_ALL = Instant.parse('9999-12-31T00:00:00Z');

/** Whether a checklist is closed by the last that was said of it, however that is dated. */
export const closedByLast = (run: Run): boolean => closedAs(lastChange(run.status)?.to ?? RUNNING);

/** The critical steps that are open by all that was said, however it is dated. */
export const criticalOpen = (world: World, run: Run): readonly StepStanding[] =>
  runStanding(world, run, AFTER_ALL).steps.filter((one) => one.on.critical && isOwed(one));
