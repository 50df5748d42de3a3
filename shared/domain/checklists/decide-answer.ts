import type { DecideMap } from '../area.ts';
import type { Command } from '../envelope.ts';
import type { Decided } from '../for-each.ts';
import { reject, type NewEvent, type Rejection } from '../outcome.ts';
import { foldName } from '../systems/names.ts';
import { isRejection } from '../systems/references.ts';
import { lastChange, lastEntered, type Change } from '../timeline.ts';
import type { AnswerRef, checklistCommands, SecondRef } from './commands.ts';
import { forEachRun, forRun, onRun, onStep } from './for-each-run.ts';
import { resolveSecond, resolveStep } from './references.ts';
import { closedByLast, runStanding } from './run-outlook.ts';
import { handOf, type Answer, type Second } from './run-shape.ts';
import type { RunStep } from './run-steps.ts';
import type { Answered, ChecklistsWorld, Run } from './state.ts';
import { answerWords } from './step-words.ts';

type World = Readonly<ChecklistsWorld>;
type Decide = DecideMap<ChecklistsWorld, typeof checklistCommands>;

/** The question that passing a critical step asks; a command that acknowledges it goes through. */
export const SKIPS_CRITICAL = 'skips-critical';

/** The answer that counts, however it is dated. */
const answerOf = (run: Run, key: string): Change<Answered> | undefined => lastChange(run.answers[key] ?? []);

const numbered = (run: Run, { place, step }: RunStep): string =>
  `Step ${String(place)} (${step.text}) of checklist ${run.number}`;

function asksFirst(
  run: Run,
  step: RunStep,
  { acknowledged }: Pick<Command, 'acknowledged'>,
): Rejection | null {
  if (!step.critical || acknowledged?.includes(SKIPS_CRITICAL) === true) return null;
  return reject(
    SKIPS_CRITICAL,
    `${numbered(run, step)} is critical. Skipped, it stays listed until it is done or somebody lets it stand. Skip it all the same?`,
    { acknowledge: SKIPS_CRITICAL, step: step.key },
  );
}

/** What was found, as the event says it; a different value that is the stated one is the stated one. */
function answerFrom(
  run: Run,
  step: RunStep,
  ref: AnswerRef,
  command: Pick<Command, 'acknowledged'>,
): Answer | Rejection {
  switch (ref.answer) {
    case 'stated':
      return ref;
    case 'different':
      return foldName(ref.value) === foldName(step.step.expected) ? { answer: 'stated' } : ref;
    case 'not-applicable':
      return step.critical && ref.reason === undefined
        ? reject('reason-needed', `${numbered(run, step)} is critical. Say why it is not applicable.`)
        : { answer: 'not-applicable', reason: ref.reason ?? null };
    case 'skipped':
      return (
        asksFirst(run, step, command) ?? {
          answer: 'skipped',
          reason: ref.reason,
          acknowledged: step.critical,
        }
      );
  }
}

interface Giving {
  readonly to: AnswerRef;
  readonly second: SecondRef | undefined;
  readonly corrects: Change<Answered> | null;
}

/** The event that answers a step. */
function answered(
  world: World,
  run: Run,
  step: RunStep,
  { to: ref, second: secondRef, corrects }: Giving,
  command: Command,
): NewEvent | Rejection {
  const to = answerFrom(run, step, ref, command);
  if ('ok' in to) return to;
  const by = handOf(command.by);
  let second: Second | null = null;
  if (secondRef !== undefined) {
    const named = resolveSecond(by, { ref: secondRef, by: command.by });
    if (isRejection(named)) return named;
    second = named;
  }
  const after = lastEntered(run.answers[step.key] ?? [])?.event ?? null;
  return {
    type: 'checklist.step-answered',
    data: {
      ...onRun(world, run),
      ...onStep(step),
      expected: step.step.expected,
      critical: step.critical,
      to,
      by,
      second,
      after,
      corrects: corrects?.event ?? null,
    },
  };
}

const closed = (run: Run): Rejection =>
  reject('run-closed', `Checklist ${run.number} is closed. Reopen it first.`);

/** A step that was skipped may be done later: the skip stays readable, the answer stands. */
const doneAfterAll = (there: Change<Answered>, to: AnswerRef, { at }: Pick<Command, 'at'>): boolean =>
  there.to.answer === 'skipped' && to.answer !== 'skipped' && at >= there.at;

function give(
  world: World,
  run: Run,
  command: Command,
  { step: ref, ...giving }: Giving & { step: string },
): Decided | Rejection {
  const step = resolveStep(world, run, ref);
  if (isRejection(step)) return step;
  if (runStanding(world, run, command.at).isClosed) return closed(run);
  const there = answerOf(run, step.key);
  if (there !== undefined && !doneAfterAll(there, giving.to, command)) {
    return reject(
      there.to.answer === giving.to.answer ? 'no-change' : 'already-answered',
      `${numbered(run, step)} was answered already: ${answerWords(there.to, step.step.expected)}. Correct it where that is wrong.`,
    );
  }
  const event = answered(world, run, step, giving, command);
  return isRejection(event) ? event : { events: [event] };
}

/** The event that strikes an answer. */
const strikeAnswer = (
  world: World,
  run: Run,
  step: RunStep,
  change: Change<Answered>,
  reason: string,
): NewEvent => ({
  type: 'checklist.entry-struck',
  data: {
    ...onRun(world, run),
    kind: 'answers',
    step: step.key,
    target: change.event,
    was: `${step.step.text}: ${answerWords(change.to, step.step.expected)}`,
    reason,
  },
});

function correct(
  world: World,
  run: Run,
  command: Parameters<Decide['checklist.correct']>[1],
): Decided | Rejection {
  const { step: ref, to, second, reason } = command.data;
  const step = resolveStep(world, run, ref);
  if (isRejection(step)) return step;
  const there = answerOf(run, step.key);
  if (there === undefined) {
    return reject('not-answered', `${numbered(run, step)} has no answer yet: answer it.`);
  }
  // A strike has no time: what it takes from a checklist that is closed by now would be missing there.
  if (closedByLast(run)) return closed(run);
  const struck = strikeAnswer(world, run, step, there, reason);
  if (to === null) return { events: [struck] };
  const event = answered(world, run, step, { to, second, corrects: there }, command);
  return isRejection(event) ? event : { events: [struck, event] };
}

function confirm(
  world: World,
  run: Run,
  command: Parameters<Decide['checklist.confirm']>[1],
): Decided | Rejection {
  const { step: ref, second: secondRef } = command.data;
  const step = resolveStep(world, run, ref);
  if (isRejection(step)) return step;
  const standing = runStanding(world, run, command.at).steps.find(({ on }) => on.key === step.key);
  const { answer, second } = standing ?? { answer: undefined, second: null };
  if (answer === undefined)
    return reject('not-answered', `${numbered(run, step)} has no answer yet: the first person answers it.`);
  if (second !== null)
    return reject('no-change', `${numbered(run, step)} was confirmed by ${second.who} already.`);
  if (step.step.twoPerson !== true)
    return reject('one-person', `${numbered(run, step)} takes one person. Write a note instead.`);
  const named = resolveSecond(answer.to.by, { ref: secondRef, by: command.by });
  if (isRejection(named)) return named;
  const data = { ...onRun(world, run), ...onStep(step), target: answer.event, ...named };
  return { events: [{ type: 'checklist.step-confirmed', data }] };
}

/** What is said of the steps of checklists. */
export const answerDecide: Pick<
  Decide,
  'checklist.answer' | 'checklist.skip' | 'checklist.confirm' | 'checklist.correct'
> = {
  'checklist.answer': (world, command) => {
    const { runs, step, to, second } = command.data;
    return forEachRun(world, runs, (run) => give(world, run, command, { step, to, second, corrects: null }));
  },
  'checklist.skip': (world, command) => {
    const { runs, step: ref, reason } = command.data;
    return forEachRun(world, runs, (run) => {
      const step = resolveStep(world, run, ref);
      if (!isRejection(step) && step.critical && runs.length > 1) {
        return reject(
          'one-by-one',
          `${numbered(run, step)} is critical: it is skipped in one checklist at a time.`,
        );
      }
      const to = { answer: 'skipped', reason } as const;
      return give(world, run, command, { step: ref, to, second: undefined, corrects: null });
    });
  },
  'checklist.confirm': (world, command) =>
    forEachRun(world, command.data.runs, (run) => confirm(world, run, command)),
  'checklist.correct': (world, command) =>
    forRun(world, command.data.run, (run) => correct(world, run, command)),
};
