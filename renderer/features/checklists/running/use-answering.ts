import type { CommandAnswer } from '#shared/contract/answers.ts';
import type { AnswerRef, SecondRef } from '#shared/domain/checklists/commands.ts';
import type { RunId } from '#shared/domain/ids.ts';
import { useSend, type Sending } from '../../../store/use-send.ts';
import type { PersonAtKeyboard } from '../../../store/ui-store.ts';
import { given } from '../../../ui/given.ts';

/** The second person: at this keyboard under their own name, or by phone or on paper. */
export type SecondPerson =
  { readonly how: 'keyboard'; readonly by: PersonAtKeyboard } | (SecondRef & { readonly by?: undefined });

/** What is said of a step of one checklist or of many. */
export interface Answering {
  readonly sending: Sending;
  readonly answer: (to: AnswerRef, second?: SecondPerson) => Promise<CommandAnswer>;
  readonly confirm: (second: SecondPerson) => Promise<CommandAnswer>;
}

/** A step that is answered shows where it stands: nothing more is said, and Ctrl+Z takes it back. */
const shown = (said: string) => ({ said, isShown: true });

export function useAnswering(runs: readonly RunId[], step: string, named: string): Answering {
  const sending = useSend();
  const on = { runs: [...runs], step };
  const confirm = (second: SecondPerson): Promise<CommandAnswer> =>
    sending.send(
      {
        type: 'checklist.confirm',
        data: { ...on, ...(second.by === undefined ? { second } : {}) },
        ...given({ by: second.by }),
      },
      shown(`${named}: second person`),
    );
  const answer = async (to: AnswerRef, second?: SecondPerson): Promise<CommandAnswer> => {
    if (to.answer === 'skipped')
      return sending.send(
        { type: 'checklist.skip', data: { ...on, reason: to.reason } },
        shown(`${named}: skipped`),
      );
    const isAbsent = second !== undefined && second.by === undefined;
    const answered = await sending.send(
      { type: 'checklist.answer', data: { ...on, to, ...(isAbsent ? { second } : {}) } },
      shown(`${named}: answered`),
    );
    // Who is here says it under their own name: an entry of theirs.
    return answered.ok && second?.by !== undefined ? confirm(second) : answered;
  };
  return { sending, answer, confirm };
}
