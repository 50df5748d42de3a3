import { useCallback, useRef } from 'react';
import { type CommandAnswer, fault } from '#shared/contract/answers.ts';
import { CommandId } from '#shared/domain/ids.ts';
import type { CommandDraft } from './host-access.ts';
import { useHost } from './host-context.ts';
import { useUndo } from './undo-offer.ts';
import { useServices } from './window-services.ts';
import { useWriting } from './use-writing.ts';

/** What is said when a command went through. */
export interface Saying {
  /** "EMIS Web, Leighton: Down". With it the undo is offered for ten seconds. */
  readonly said?: string;
  /** It cannot be undone by a command: nothing is offered. */
  readonly final?: boolean;
  /** It shows where it was done: nothing is said, and the undo is offered to its key alone. */
  readonly isShown?: boolean;
  /** A no is shown where the person is typing, by whoever asked. */
  readonly quietly?: boolean;
}

export type Dispatch = (draft: CommandDraft, saying?: Saying) => Promise<CommandAnswer>;

/**
 * Sends a command. What went through is said with its undo, what was refused is said in its own words and stays until
 * it is read. The answer comes back as well, so that a form keeps what was typed until it is on disk.
 */
export function useDispatch(): Dispatch {
  const host = useHost();
  const { say } = useServices();
  const undo = useUndo();
  const writing = useWriting();
  const latest = useRef(writing);
  latest.current = writing;
  return useCallback(
    async (draft, saying = {}) => {
      const may = latest.current;
      const answer = may === true ? await host.send(draft) : notWriting(may.because);
      if (!answer.ok) {
        if (saying.quietly !== true) say({ text: answer.message, kind: 'trouble' });
      } else if (saying.said !== undefined) {
        undo.offer({
          command: answer.id,
          text: saying.said,
          detail: answer.notice,
          isFinal: saying.final === true,
          isShown: saying.isShown,
        });
      } else if (answer.notice !== undefined) {
        say({ text: answer.notice });
      }
      return answer;
    },
    [host, say, undo],
  );
}

const notWriting = (because: string): CommandAnswer => ({
  ...fault('not-writing', because),
  id: CommandId.parse('not-sent'),
});
