import type { DecideMap } from '../area.ts';
import type { Command } from '../envelope.ts';
import type { Decided } from '../for-each.ts';
import type { Instant } from '../instant.ts';
import { accept, reject, type NewEvent, type Outcome, type Rejection } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import { changeAt, lastEntered } from '../timeline.ts';
import type { checklistCommands } from './commands.ts';
import { forEachRun, forRun, onRun, onStep } from './for-each-run.ts';
import { listedRun, resolveSecond, resolveStep, runWords } from './references.ts';
import { runStanding, type RunStanding } from './run-outlook.ts';
import { handOf, RUN_STATUS_WORDS, type RunStatus } from './run-shape.ts';
import { isOwed, type StepStanding } from './run-steps.ts';
import type { ChecklistsWorld, Run } from './state.ts';
import { runStrikable, strikeOfEntry } from './strike.ts';

type World = Readonly<ChecklistsWorld>;
type Decide = DecideMap<ChecklistsWorld, typeof checklistCommands>;

/** The question that giving up a checklist with open critical steps asks. */
export const LEAVES_CRITICAL = 'leaves-critical';

const RUNNING: RunStatus = { status: 'running' };

/** What every change of how a checklist stands carries. */
const change = (world: World, run: Run, at: Instant) => ({
  ...onRun(world, run),
  from: changeAt(run.status, at)?.to ?? RUNNING,
  after: lastEntered(run.status)?.event ?? null,
});

const already = (run: Run, status: RunStatus['status']): Rejection =>
  reject('no-change', `Checklist ${run.number} is ${RUN_STATUS_WORDS[status].toLowerCase()} already.`);

const closed = (run: Run): Rejection =>
  reject('run-closed', `Checklist ${run.number} is closed. Reopen it first.`);

const listed = (steps: readonly StepStanding[]): string =>
  steps.map(({ on }) => `${String(on.place)} ${on.step.text}`).join('; ');

/** What is not done of a checklist, as its last entry names it. */
const openOf = ({ steps }: RunStanding) =>
  steps
    .filter((one) => isOwed(one) || one.state === 'skipped')
    .map((one) => ({
      ...onStep(one.on),
      critical: one.on.critical,
      skipped: one.state === 'skipped',
    }));

const criticalOpen = ({ steps }: RunStanding): readonly StepStanding[] =>
  steps.filter((one) => one.on.critical && isOwed(one));

function openWords({ steps }: RunStanding, run: Run): string | undefined {
  const open = steps.filter(isOwed);
  const skipped = steps.filter(({ state }) => state === 'skipped');
  const parts = [
    open.length === 0 ? '' : `not done: ${listed(open)}`,
    skipped.length === 0 ? '' : `skipped: ${listed(skipped)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : `Checklist ${run.number}: ${parts.join('. ')}.`;
}

function complete(
  world: World,
  run: Run,
  command: Parameters<Decide['checklist.complete']>[1],
): Decided | Rejection {
  const { at, by, data } = command;
  const standing = runStanding(world, run, at);
  if (standing.isClosed) return already(run, standing.status.status);
  const critical = criticalOpen(standing);
  if (critical.length > 0) {
    return reject(
      'critical-open',
      `${runWords(world, run)} has critical steps that are open: ${listed(critical)}. Do them, or skip each with a reason.`,
      { steps: critical.map(({ on }) => on.key) },
    );
  }
  return {
    events: [
      {
        type: 'checklist.completed',
        data: {
          ...change(world, run, at),
          by: handOf(by),
          said: data.said,
          open: openOf(standing),
          seen: run.touched,
        },
      },
    ],
    notice: openWords(standing, run),
  };
}

function abandon(
  world: World,
  run: Run,
  { at, data: { reason, runs }, acknowledged }: Parameters<Decide['checklist.abandon']>[1],
): Decided | Rejection {
  const standing = runStanding(world, run, at);
  if (standing.isClosed) return already(run, standing.status.status);
  const critical = criticalOpen(standing);
  if (critical.length > 0 && runs.length > 1) {
    return reject(
      'one-by-one',
      `${runWords(world, run)} has critical steps that are open: it is given up by itself.`,
    );
  }
  if (critical.length > 0 && acknowledged?.includes(LEAVES_CRITICAL) !== true) {
    return reject(
      LEAVES_CRITICAL,
      `${runWords(world, run)} has critical steps that are open: ${listed(critical)}. They stay listed until somebody lets them stand. Give it up all the same?`,
      { acknowledge: LEAVES_CRITICAL, steps: critical.map(({ on }) => on.key) },
    );
  }
  const data = { ...change(world, run, at), reason, open: openOf(standing), seen: run.touched };
  return { events: [{ type: 'checklist.abandoned', data }], notice: openWords(standing, run) };
}

function pause(
  world: World,
  run: Run,
  { at, data }: Parameters<Decide['checklist.pause']>[1],
): Decided | Rejection {
  const standing = runStanding(world, run, at);
  if (standing.isClosed) return closed(run);
  if (standing.status.status === 'paused') return already(run, 'paused');
  const step = data.step === undefined ? (standing.current?.on ?? null) : resolveStep(world, run, data.step);
  if (step !== null && isRejection(step)) return step;
  const event = {
    ...change(world, run, at),
    at: step === null ? null : onStep(step),
    reason: data.reason,
  };
  return { events: [{ type: 'checklist.paused', data: event }] };
}

function resume(world: World, run: Run, { at }: Pick<Command, 'at'>): Decided | Rejection {
  const { status, current } = runStanding(world, run, at);
  if (status.status !== 'paused') return reject('no-change', `Checklist ${run.number} is not paused.`);
  const data = { ...change(world, run, at), at: current === null ? null : onStep(current.on) };
  return { events: [{ type: 'checklist.resumed', data }] };
}

function countersign(
  world: World,
  run: Run,
  { at, by, data }: Parameters<Decide['checklist.countersign']>[1],
): Decided | Rejection {
  const { status, countersignOwed } = runStanding(world, run, at);
  if (status.status !== 'complete')
    return reject('not-complete', `Checklist ${run.number} is not complete: complete it first.`);
  const signed = changeAt(run.countersigned, at);
  if (!countersignOwed && signed !== undefined)
    return reject('no-change', `Checklist ${run.number} was signed by ${signed.to.who} already.`);
  const second = resolveSecond(status.by, { ref: data.second, by });
  if (isRejection(second)) return second;
  return { events: [{ type: 'checklist.countersigned', data: { ...onRun(world, run), ...second } }] };
}

function settle(
  world: World,
  run: Run,
  { at, data }: Parameters<Decide['checklist.settle']>[1],
): Decided | Rejection {
  const step = resolveStep(world, run, data.step);
  if (isRejection(step)) return step;
  const isUnsettled = runStanding(world, run, at).unsettled.some(({ on }) => on.key === step.key);
  if (!isUnsettled) {
    return reject(
      'nothing-to-settle',
      `Step ${String(step.place)} of checklist ${run.number} is no critical step that was skipped or left. Answer it instead.`,
    );
  }
  const event: NewEvent = {
    type: 'checklist.skip-settled',
    data: { ...onRun(world, run), ...onStep(step), reason: data.reason },
  };
  return { events: [event] };
}

function note(world: World, command: Parameters<Decide['checklist.note']>[1]): Outcome {
  const { run: ref, step: stepRef, text } = command.data;
  const run = listedRun(world, ref);
  if (isRejection(run)) return run;
  const step = stepRef === undefined ? null : resolveStep(world, run, stepRef);
  if (step !== null && isRejection(step)) return step;
  const at = step === null ? null : onStep(step);
  return accept({ type: 'checklist.noted', data: { ...onRun(world, run), at, note: text } });
}

/** How checklists go on and end. */
export const courseDecide: Omit<
  Decide,
  | 'checklist.start'
  | 'checklist.take-version'
  | 'checklist.answer'
  | 'checklist.skip'
  | 'checklist.confirm'
  | 'checklist.correct'
  | 'checklist.raise'
> = {
  'checklist.note': note,
  'checklist.pause': (world, command) =>
    forEachRun(world, command.data.runs, (run) => pause(world, run, command)),
  'checklist.resume': (world, command) =>
    forEachRun(world, command.data.runs, (run) => resume(world, run, command)),
  'checklist.complete': (world, command) =>
    forEachRun(world, command.data.runs, (run) => complete(world, run, command)),
  'checklist.countersign': (world, command) =>
    forEachRun(world, command.data.runs, (run) => countersign(world, run, command)),
  'checklist.abandon': (world, command) =>
    forEachRun(world, command.data.runs, (run) => abandon(world, run, command)),
  'checklist.reopen': (world, { at, data: { runs, reason } }) =>
    forEachRun(world, runs, (run) =>
      runStanding(world, run, at).isClosed
        ? { events: [{ type: 'checklist.reopened', data: { ...change(world, run, at), reason } }] }
        : reject('no-change', `Checklist ${run.number} is open.`),
    ),
  'checklist.settle': (world, command) =>
    forRun(world, command.data.run, (run) => settle(world, run, command)),
  'checklist.strike-entry': (world, { data }, context) => {
    const found = runStrikable(world, context.logged(data.event));
    return isRejection(found) ? found : accept(strikeOfEntry(world, found, data.reason));
  },
};
