import { useCallback } from 'react';
import { useClock } from './use-now.ts';
import { useMutedUntilSetting, useSoundsSetting } from './use-settings.ts';
import { useServices } from './window-services.ts';

/** More would be switched off (EXPERIENCE 5: alarm fatigue). */
const SOUNDS_AN_HOUR = 6;
const HOUR_MS = 3_600_000;

/** The window's one sound, six times an hour at most, whatever asks for it. */
export function createTone(sound: () => void, wallNow: () => number): () => void {
  let sounded: readonly number[] = [];
  return () => {
    const now = wallNow();
    sounded = sounded.filter((at) => now - at < HOUR_MS);
    if (sounded.length >= SOUNDS_AN_HOUR) return;
    sounded = [...sounded, now];
    sound();
  };
}

/** Sounds, unless sounds are off, muted for a while, or have been heard often enough. */
export function useTone(): () => void {
  const { ring } = useServices();
  const [isOn] = useSoundsSetting();
  const [mutedUntil] = useMutedUntilSetting();
  const clock = useClock();
  return useCallback(() => {
    if (isOn && clock.wallNow() >= mutedUntil) ring();
  }, [ring, isOn, mutedUntil, clock]);
}
