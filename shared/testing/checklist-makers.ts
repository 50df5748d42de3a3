import { wardList, wardListTwo } from './checklists.ts';
import type { TestCommand } from './memory-log.ts';
import type { Choice, Maker } from './script-choice.ts';

const REASON = 'Decided by the lead.';

/** Checklists by their ids and numbers: those of the beginning and those of a script. */
const RUNS = ['run-1', 'run-2', 'A1', 'A2', 'A3'] as const;
const STEPS = ['1', '2', '3', '4', '5', '6'] as const;
const SYSTEMS = ['EMIS Web', 'PAS', 'Pathology'] as const;
/** The questions that passing something critical asks, answered with yes. */
const YES = ['skips-critical', 'leaves-critical'] as const;

/** What is in progress from the beginning: one on a system, with a critical step, and one for two people. */
export const beginningRuns: readonly TestCommand[] = [
  { type: 'checklist.start', data: { template: wardList, subjects: [{ system: 'EMIS Web' }], run: 'run-1' } },
];

const some = (choose: Choice): readonly string[] =>
  choose.number(3) === 0 ? [choose.of(RUNS), choose.of(RUNS)] : [choose.of(RUNS)];

const answer = (choose: Choice): object =>
  choose.of<() => object>([
    () => ({ answer: 'stated' }),
    () => ({ answer: 'stated' }),
    () => ({ answer: 'different', value: REASON }),
    () => ({ answer: 'not-applicable', reason: REASON }),
  ])();

const second = (choose: Choice): object =>
  choose.of([
    {},
    { second: { how: 'phone', who: 'Ward clerk' } },
    { second: { how: 'paper', who: 'Ward clerk' } },
  ]);

const yes = (choose: Choice): { readonly acknowledged?: readonly string[] } =>
  choose.number(2) === 0 ? { acknowledged: YES } : {};

const give: Maker = (choose) => ({
  type: 'checklist.answer',
  data: { runs: some(choose), step: choose.of(STEPS), to: answer(choose), ...second(choose) },
});

/** What a room may do with checklists. */
export const checklistMakers: readonly Maker[] = [
  (choose) => ({
    type: 'checklist.start',
    data: {
      template: choose.of([wardList, wardListTwo]),
      subjects: [{ system: choose.of(SYSTEMS) }, { shift: 'Night' }],
      run: choose.of(['run-2', 'run-3']),
    },
  }),
  give,
  give,
  give,
  (choose) => ({
    type: 'checklist.skip',
    data: { runs: some(choose), step: choose.of(STEPS), reason: REASON },
    ...yes(choose),
  }),
  (choose) => ({
    type: 'checklist.confirm',
    data: { runs: some(choose), step: choose.of(STEPS), ...second(choose) },
  }),
  (choose) => ({
    type: 'checklist.correct',
    data: {
      run: choose.of(RUNS),
      step: choose.of(STEPS),
      to: choose.of([null, answer(choose)]),
      reason: REASON,
    },
  }),
  (choose) => ({ type: 'checklist.note', data: { run: choose.of(RUNS), text: REASON } }),
  (choose) => ({ type: 'checklist.pause', data: { runs: some(choose), reason: REASON } }),
  (choose) => ({ type: 'checklist.resume', data: { runs: some(choose) } }),
  (choose) => ({ type: 'checklist.complete', data: { runs: some(choose), said: REASON } }),
  (choose) => ({ type: 'checklist.complete', data: { runs: [choose.of(RUNS)] } }),
  (choose) => ({ type: 'checklist.countersign', data: { runs: some(choose), ...second(choose) } }),
  (choose) => ({
    type: 'checklist.abandon',
    data: { runs: [choose.of(RUNS)], reason: REASON },
    ...yes(choose),
  }),
  (choose) => ({ type: 'checklist.reopen', data: { runs: some(choose), reason: REASON } }),
  (choose) => ({
    type: 'checklist.settle',
    data: { run: choose.of(RUNS), step: choose.of(STEPS), reason: REASON },
  }),
  (choose) => ({
    type: 'checklist.take-version',
    data: { runs: some(choose), template: choose.of([wardList, wardListTwo]) },
  }),
  (choose) => ({
    type: 'checklist.strike-entry',
    data: {
      event: choose.fact(
        'checklist.step-confirmed',
        'checklist.completed',
        'checklist.paused',
        'checklist.step-answered',
      ),
      reason: REASON,
    },
  }),
];
