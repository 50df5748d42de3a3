import { useCallback, useRef } from 'react';
import { type CommandAnswer, fault } from '#shared/contract/answers.ts';
import { CommandId } from '#shared/domain/ids.ts';
import type { CommandDraft } from './host-access.ts';
import type { Readiness } from '../ui/action/action.ts';
import { useHost, useLink } from './host-context.ts';
import { useUndo, type Done } from './undo-offer.ts';
import { useServices } from './window-services.ts';
import { NOT_LIVE, useWriting } from './use-writing.ts';

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
export const useDispatch = (): Dispatch => useDispatchTo('incident', useWriting());

/** The same for a command of the library, on every screen. */
export function useLibraryDispatch(): Dispatch {
  const isLive = useLink(({ kind }) => kind === 'live');
  return useDispatchTo('library', isLive ? true : NOT_LIVE);
}

function useDispatchTo(log: Done['log'], writing: Readiness): Dispatch {
  const host = useHost();
  const { say } = useServices();
  const undo = useUndo();
  const latest = useRef(writing);
  latest.current = writing;
  return useCallback(
    async (draft, saying = {}) => {
      const may = latest.current;
      const send = (): Promise<CommandAnswer> =>
        log === 'library' ? host.sendToLibrary(draft) : host.send(draft);
      const answer = may === true ? await send() : notWriting(may.because);
      if (!answer.ok) {
        if (saying.quietly !== true) say({ text: answer.message, kind: 'trouble' });
      } else if (saying.said !== undefined) {
        undo.offer({
          command: answer.id,
          log,
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
    [host, log, say, undo],
  );
}

const notWriting = (because: string): CommandAnswer => ({
  ...fault('not-writing', because),
  id: CommandId.parse('not-sent'),
});
