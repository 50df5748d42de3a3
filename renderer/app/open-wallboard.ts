import { MonitorUp } from 'lucide-react';
import { useMemo } from 'react';
import { useContent } from '../store/host-context.ts';
import type { Action } from '../ui/action/action.ts';
import { useActions } from '../ui/action/actions.tsx';
import { hashOf } from './window-address.ts';

/** The place in a window's address that is the wallboard: a window of its own, without bar and capture line. */
export const WALLBOARD = 'wallboard';

/** Offers the wallboard to the palette: a window for the second screen, the same one again where it is open. */
export function useWallboardAction(): void {
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'wallboard.open',
          label: 'Open the wallboard',
          hint: 'How everything stands, for a second screen to be read from five metres. It only reads.',
          icon: MonitorUp,
          effect: 'opens',
          group: 'Board',
          keywords: 'second screen display wall big',
          run: () => {
            const { origin, pathname } = window.location;
            window.open(
              `${origin}${pathname}${hashOf(incident, WALLBOARD)}`,
              `blackstart-wallboard-${incident ?? ''}`,
              'popup,width=1920,height=1080',
            );
          },
        },
      ],
      [incident],
    ),
  );
}
