import { createContext, use } from 'react';
import type { Readiness } from '../ui/action/action.ts';
import { useHead, useLink } from './host-context.ts';

const SeatContext = createContext<Readiness>(true);

/** Whether this window has a seat among those that write in the incident; if not, why not. */
export const SeatProvider = SeatContext.Provider;

/** The seat by itself. */
export const useSeatReadiness = (): Readiness => use(SeatContext);

/** Whether a command can be given now; if not, the sentence that says why. Use it in `canRun`. */
export function useWriting(): Readiness {
  const seat = use(SeatContext);
  const isLive = useLink(({ kind }) => kind === 'live');
  const readOnly = useHead((head) => head?.readOnly?.message);
  if (!isLive) return NOT_LIVE;
  if (readOnly !== undefined) return { because: readOnly };
  return seat;
}

export const NOT_LIVE_WORDS = 'This window is not live: nothing can be saved until the link is back.';

/** Nothing is saved without a link. */
export const NOT_LIVE: Readiness = { because: NOT_LIVE_WORDS };
