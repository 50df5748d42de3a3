import { createContext, use } from 'react';
import type { CommandId } from '#shared/domain/ids.ts';
import type { HostAccess } from './host-access.ts';
import type { WindowServices } from './window-services.ts';

/** Something that has just been done. */
export interface Done {
  readonly command: CommandId;
  /** Whose command it was. */
  readonly log: 'incident' | 'library';
  readonly text: string;
  readonly detail?: string | undefined;
  readonly isFinal: boolean;
  /** It shows elsewhere that it was done: the undo is offered to the key only. */
  readonly isShown?: boolean | undefined;
}

/** The undo of what was just done: offered in passing, and to the key for as long as it is offered. */
export interface UndoOffers {
  offer(done: Done): void;
  isOffered(): boolean;
  /** Undoes what was done last; nothing happens where nothing is offered any more. */
  takeLast(): void;
}

const UndoContext = createContext<UndoOffers | null>(null);

export const UndoProvider = UndoContext.Provider;

export function useUndo(): UndoOffers {
  const offers = use(UndoContext);
  if (offers === null) throw new Error('there is no UndoProvider above');
  return offers;
}

const OFFERED_MS = 10_000;

/** Offers live as long as their words stand on screen (ten seconds, longer while the pointer is on them). */
export function createUndoOffers(
  host: HostAccess,
  { say, timers }: Pick<WindowServices, 'say' | 'timers'>,
): UndoOffers {
  const offered: { readonly done: Done; readonly takeAway: () => void }[] = [];

  const forget = (done: Done): void => {
    const place = offered.findIndex((one) => one.done === done);
    if (place !== -1) offered.splice(place, 1);
  };
  const undo = async (done: Done): Promise<void> => {
    forget(done);
    const command = { type: 'undo.command', data: { command: done.command } };
    const answer = await (done.log === 'library' ? host.sendToLibrary(command) : host.send(command));
    if (!answer.ok) say({ text: answer.message, kind: 'trouble' });
    else if (answer.notice === undefined) say({ text: `Undone: ${done.text}` });
    else say({ text: `Undone in part: ${done.text}`, detail: answer.notice, kind: 'trouble' });
  };

  return {
    offer(done) {
      const { text, detail } = done;
      const words = detail === undefined ? { text } : { text, detail };
      if (done.isFinal) {
        say(words);
        return;
      }
      if (done.isShown === true) {
        offered.push({ done, takeAway: timers.after(OFFERED_MS, () => forget(done)) });
        return;
      }
      const takeAway = say({ ...words, undo: () => void undo(done), gone: () => forget(done) });
      offered.push({ done, takeAway });
    },
    isOffered: () => offered.length > 0,
    takeLast() {
      const last = offered.pop();
      if (last === undefined) return;
      last.takeAway();
      void undo(last.done);
    },
  };
}
