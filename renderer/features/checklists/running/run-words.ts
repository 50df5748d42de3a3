import { RUN_STATUS_WORDS, type Second, HOW_SECOND_WORDS } from '#shared/domain/checklists/run-shape.ts';
import type { RunProgress, RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import type { Answered } from '#shared/domain/checklists/state.ts';
import type { StepStanding } from '#shared/domain/checklists/run-steps.ts';
import { spanWords } from '../../../store/time-beside.ts';

export const statusWords = ({ status }: RunStanding): string => RUN_STATUS_WORDS[status.status];

/** What was found, as it is read back: the stated value, or what there was instead. */
export function answerWords(answer: Answered, expected: string): string {
  switch (answer.answer) {
    case 'stated':
      return expected;
    case 'different':
      return `Different: ${answer.value}`;
    case 'not-applicable':
      return answer.reason === null ? 'Not applicable' : `Not applicable: ${answer.reason}`;
    case 'skipped':
      return `Skipped: ${answer.reason}`;
  }
}

export const secondWords = ({ who, how }: Second): string => `${who}, ${HOW_SECOND_WORDS[how]}`;

/** A step's state in a word or two, beside its mark in the list; nothing where it simply waits. */
export function stateWords({ state, answer, overdue }: StepStanding): string {
  const isDifferent = answer?.to.answer === 'different';
  switch (state) {
    case 'open':
      return overdue ? 'overdue' : '';
    case 'second-owed':
      return `${isDifferent ? 'different value, ' : ''}second person owed`;
    case 'answered':
      return isDifferent ? 'different value' : 'done';
    case 'not-applicable':
      return 'not applicable';
    case 'skipped':
      return 'skipped';
  }
}

const some = (count: number, words: string): readonly string[] => (count === 0 ? [] : [`${count} ${words}`]);

/** "5 of 12 done, 1 skipped, 1 waits for a second person" */
export const progressWords = (progress: RunProgress): string =>
  [
    `${progress.answered + progress.notApplicable} of ${progress.steps} done`,
    ...some(progress.different, 'with a different value'),
    ...some(progress.skipped, 'skipped'),
    ...some(progress.secondOwed, 'second person owed'),
    ...some(progress.overdue, 'overdue'),
  ].join(', ');

/** "14 min so far, usually 35 min": how long it has been worked on, pauses apart. */
export function elapsedWords({ elapsedMinutes, pausedMinutes, plannedMinutes }: RunProgress): string {
  const worked = spanWords(Math.max(0, elapsedMinutes - pausedMinutes));
  const planned = plannedMinutes === null ? '' : `, usually ${spanWords(plannedMinutes)}`;
  const paused = pausedMinutes === 0 ? '' : `, paused for ${spanWords(pausedMinutes)}`;
  return `${worked} worked${planned}${paused}`;
}

/** It has taken longer than its steps usually do. */
export const isOverTime = ({ elapsedMinutes, pausedMinutes, plannedMinutes }: RunProgress): boolean =>
  plannedMinutes !== null && elapsedMinutes - pausedMinutes > plannedMinutes;
