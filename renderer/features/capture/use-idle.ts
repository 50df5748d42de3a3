import { useEffect, useState } from 'react';
import { useClock, useWallNow } from '../../store/use-now.ts';

/** Finer than this nobody needs to know it. */
const STEP_MS = 10_000;

const ACTIVITY = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * True once nobody has touched this window for so long; it stays true until `reset`, because whoever comes back may be
 * somebody else.
 */
export function useIdle(minutes: number): { readonly isIdle: boolean; readonly reset: () => void } {
  const clock = useClock();
  const now = useWallNow();
  const [touchedAt, setTouchedAt] = useState(() => clock.wallNow());
  const isIdle = now - touchedAt >= minutes * 60_000;
  useEffect(() => {
    const touch = (): void => {
      const at = clock.wallNow();
      setTouchedAt((before) => (at - before >= minutes * 60_000 || at - before < STEP_MS ? before : at));
    };
    for (const kind of ACTIVITY) window.addEventListener(kind, touch, { passive: true });
    return () => {
      for (const kind of ACTIVITY) window.removeEventListener(kind, touch);
    };
  }, [clock, minutes]);
  return { isIdle, reset: () => setTouchedAt(clock.wallNow()) };
}
