import { useEffect, useState } from 'react';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { Readiness } from '../ui/action/action.ts';

/** So many windows on this machine write in one incident: more would not be watched by anybody. */
const SEATS = 2;

const TAKEN: Readiness = {
  because: 'Two windows already write in this incident. This one reads; close one of them and it can write.',
};

/** The part of the browser's lock manager that seats need. A window that is gone gives its seat back by itself. */
export type Locks = Pick<LockManager, 'request'>;

/**
 * Takes one of the seats of an incident, or waits for one. Says each time whether the window may write; call the result
 * to give the seat back.
 */
export function takeSeat(locks: Locks, incident: IncidentId, said: (may: Readiness) => void): () => void {
  const leave = new AbortController();
  const held = new Promise<void>((release) => {
    leave.signal.addEventListener('abort', () => release());
  });
  let isSeated = false;
  const sit = (lock: Lock | null): Promise<void> | undefined => {
    if (lock === null || isSeated || leave.signal.aborted) return undefined;
    isSeated = true;
    said(true);
    return held;
  };
  const names = Array.from({ length: SEATS }, (_, index) => `blackstart:${incident}:${index + 1}`);
  const seatAtOnce = async (): Promise<void> => {
    for (const name of names) {
      // The request stands for as long as the seat is held, so it is not awaited beyond the answer.
      await new Promise<void>((answered) => {
        void locks.request(name, { ifAvailable: true }, (lock) => {
          const seat = sit(lock);
          answered();
          return seat;
        });
      });
      if (isSeated || leave.signal.aborted) return;
    }
    said(TAKEN);
    for (const name of names) {
      void locks.request(name, { signal: leave.signal }, sit).catch(() => undefined); // Rejects when the window leaves.
    }
  };
  void seatAtOnce();
  return () => leave.abort();
}

/** Whether this window may write in the incident; true where the browser knows no locks. */
export function useSeat(locks: Locks | undefined, incident: IncidentId | null): Readiness {
  const [may, setMay] = useState<Readiness>(true);
  useEffect(() => {
    setMay(true);
    return locks === undefined || incident === null ? undefined : takeSeat(locks, incident, setMay);
  }, [locks, incident]);
  return may;
}
