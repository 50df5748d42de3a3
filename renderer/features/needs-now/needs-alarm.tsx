import { Bell, BellOff } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTone } from '../../store/tone.ts';
import { useClock } from '../../store/use-now.ts';
import { useMutedUntilSetting } from '../../store/use-settings.ts';
import { useServices } from '../../store/window-services.ts';
import type { Action } from '../../ui/action/action.ts';
import { useActions } from '../../ui/action/actions.tsx';
import { newlyGrave } from './needs-queue.ts';
import { useNeeds } from './use-needs.ts';

const MUTED_MS = 3_600_000;

/** One tone where something grave is new, on whatever screen; muted for an hour by an action, and it shows for how long. */
export function NeedsAlarm() {
  const needs = useNeeds();
  const ring = useTone();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(needs.map(({ key }) => key));
    // What stood there when the window was opened is seen, not heard.
    if (before !== null && newlyGrave(before, needs)) ring();
  }, [needs, ring]);
  useMuting();
  return null;
}

function useMuting(): void {
  const clock = useClock();
  const { say } = useServices();
  const [mutedUntil, setMutedUntil] = useMutedUntilSetting();
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'sounds.mute',
          label: 'Mute sounds for an hour',
          hint: 'How long is left stands beside Needs you now.',
          icon: BellOff,
          effect: 'opens',
          group: 'Window',
          keywords: 'quiet silence alarm tone',
          run: () => {
            setMutedUntil(clock.wallNow() + MUTED_MS);
            say({ text: 'Sounds are muted for an hour.' });
          },
        },
        {
          id: 'sounds.unmute',
          label: 'Let sounds be heard again',
          icon: Bell,
          effect: 'opens',
          group: 'Window',
          keywords: 'unmute alarm tone',
          canRun: () => (clock.wallNow() < mutedUntil ? true : { because: 'Nothing is muted.' }),
          run: () => {
            setMutedUntil(0);
            say({ text: 'Sounds are heard again.' });
          },
        },
      ],
      [clock, mutedUntil, setMutedUntil, say],
    ),
  );
}
