import { useEffect, useRef } from 'react';
import { useContent, useHead, useLink } from '../../store/host-context.ts';
import { useClock } from '../../store/use-now.ts';
import { useSoundsSetting } from '../../store/use-settings.ts';

/** More would be switched off (EXPERIENCE 5: alarm fatigue). */
const SOUNDS_AN_HOUR = 6;
const HOUR_MS = 3_600_000;

export interface AlarmProps {
  /** Makes the one sound there is. */
  readonly sound: () => void;
}

/** One tone when nothing can be saved any more, whatever the reason; silence otherwise. */
export function Alarm({ sound }: AlarmProps) {
  const isLost = useLink(({ kind }) => kind === 'not-live' || kind === 'refused');
  // While an incident is still being opened, that it cannot be written yet is no alarm.
  const isShown = useContent(({ kind }) => kind === 'ready');
  const hasFault = useHead((head) => (head?.faults.length ?? 0) > 0) && isShown;
  const [sounds] = useSoundsSetting();
  const clock = useClock();
  const sounded = useRef<number[]>([]);
  const isTrouble = isLost || hasFault;
  useEffect(() => {
    if (!isTrouble || !sounds) return;
    const now = clock.wallNow();
    sounded.current = sounded.current.filter((at) => now - at < HOUR_MS);
    if (sounded.current.length >= SOUNDS_AN_HOUR) return;
    sounded.current.push(now);
    sound();
  }, [isTrouble, sounds, clock, sound]);
  return null;
}
