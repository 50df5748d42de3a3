import type { Wording } from '../area.ts';
import { STATES, type Source, type StateKey, type SystemState } from './states.ts';

/** Written where limited use was set without its limits; the board shows the same words. */
export const LIMITS_NOT_STATED = 'Back, limits not stated: do not use yet';

export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  seen: 'seen',
  supplier: 'supplier says',
  'user-report': 'user report',
  'monitoring-tool': 'monitoring tool',
};

type Details = {
  readonly [Key in StateKey]: (
    state: Extract<SystemState, { state: Key }>,
    wording: Wording,
  ) => readonly string[];
};

const given = (text: string | undefined, words = (one: string) => one): readonly string[] =>
  text === undefined ? [] : [words(text)];

const trouble = ({
  lost,
  cause,
}: {
  lost?: string | undefined;
  cause?: string | undefined;
}): readonly string[] => [...given(lost, (one) => `lost: ${one}`), ...given(cause, (one) => `cause: ${one}`)];

const DETAILS: Details = {
  unknown: () => [],
  down: trouble,
  degraded: trouble,
  limited: ({ allowedUse, until }, wording) => [
    ...given(allowedUse),
    ...(until === undefined ? [] : [`until ${wording.time(until)}`]),
  ],
  monitoring: ({ watchUntil }, wording) => [`until ${wording.time(watchUntil)}`],
  validated: ({ tester, saw }) => [`${tester}: ${saw}`],
  normal: ({ backlog }) =>
    backlog.is === 'clear' ? [] : [`backlog signed for by ${backlog.signedBy}: ${backlog.reason}`],
  unaffected: ({ checkedBy }) => given(checkedBy, (one) => `checked by ${one}`),
};

/** The word of a state; limited use without its limits says so. */
export const stateWord = (state: SystemState): string =>
  state.state === 'limited' && state.allowedUse === undefined ? LIMITS_NOT_STATED : STATES[state.state].word;

/** A state with its evidence: "Back, limited use (urgent consultations only; until 23 Jul 08:00)". */
export function stateWords(state: SystemState, wording: Wording): string {
  // as: the map holds each state's own handler under its key
  const details = (DETAILS[state.state] as (state: SystemState, wording: Wording) => readonly string[])(
    state,
    wording,
  );
  return details.length === 0 ? stateWord(state) : `${stateWord(state)} (${details.join('; ')})`;
}
