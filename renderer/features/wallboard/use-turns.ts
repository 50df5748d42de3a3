import { useEffect, useState } from 'react';
import { useServices } from '../../store/window-services.ts';

/** Long enough to read a page from five metres (EXPERIENCE 4). */
export const TURN_MS = 12_000;

export interface Turns {
  readonly turn: number;
  readonly isHeld: boolean;
  readonly hold: () => void;
  readonly go: (by: number) => void;
}

/** Turns the pages, one after the other, unless a person holds one or goes on by hand. */
export function useTurns(): Turns {
  const { timers } = useServices();
  const [turn, setTurn] = useState(0);
  const [isHeld, setHeld] = useState(false);
  useEffect(
    () => (isHeld ? undefined : timers.after(TURN_MS, () => setTurn((last) => last + 1))),
    [timers, turn, isHeld],
  );
  return {
    turn,
    isHeld,
    hold: () => setHeld((was) => !was),
    go: (by) => setTurn((last) => Math.max(0, last + by)),
  };
}
