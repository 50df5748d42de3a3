import { useEffect, useState } from 'react';
import type { HostAccess } from '../store/host-access.ts';
import { HostProvider, useContent, useHost, useLink, useUi } from '../store/host-context.ts';
import { LookBackScope } from '../store/look-back-scope.tsx';
import { createTone } from '../store/tone.ts';
import { createUndoOffers, UndoProvider } from '../store/undo-offer.ts';
import { ClockProvider, createWindowClock } from '../store/use-now.ts';
import { createPersonalDrawers, DrawersProvider, useDrawers } from '../store/use-personal.ts';
import { useSingleKeysSetting, useThemeSetting } from '../store/use-settings.ts';
import { SeatProvider } from '../store/use-writing.ts';
import { ServicesProvider, useServices, type WindowMemory } from '../store/window-services.ts';
import type { Timers } from '../transport/timers.ts';
import { Actions } from '../ui/action/actions.tsx';
import { applyTheme } from '../ui/theme/theme.ts';
import { createToasts, ToastShelf } from '../ui/toast/toast.tsx';
import { WindowResidents } from './residents.tsx';
import { WALLBOARD } from './open-wallboard.ts';
import { useRememberedPerson } from './remembered-person.ts';
import { Screens } from './screens.tsx';
import { useAddress } from './use-address.ts';
import { useSeat, type Locks } from './writer-seat.ts';

export interface AppProps {
  readonly host: HostAccess;
  readonly timers: Timers;
  readonly memory: WindowMemory;
  /** The browser's lock manager; undefined where it has none. */
  readonly locks: Locks | undefined;
  /** Makes the one sound there is. */
  readonly sound: () => void;
}

/** The whole window: what every part of it stands in, and the screen that is shown. */
export function App({ host, timers, memory, locks, sound }: AppProps) {
  const [parts] = useState(() => {
    const toasts = createToasts();
    const services = { timers, memory, say: toasts.show, ring: createTone(sound, () => timers.now()) };
    return {
      toasts,
      services,
      clock: createWindowClock(host, timers),
      drawers: createPersonalDrawers(host, timers),
      undo: createUndoOffers(host, services),
    };
  });
  return (
    <HostProvider value={host}>
      <ServicesProvider value={parts.services}>
        <ClockProvider value={parts.clock}>
          <DrawersProvider value={parts.drawers}>
            <UndoProvider value={parts.undo}>
              <Frame locks={locks} />
              <ToastShelf toasts={parts.toasts} />
            </UndoProvider>
          </DrawersProvider>
        </ClockProvider>
      </ServicesProvider>
    </HostProvider>
  );
}

function Frame({ locks }: Pick<AppProps, 'locks'>) {
  const host = useHost();
  const { say } = useServices();
  const incident = useContent((content) => (content.kind === 'ready' ? content.incident : null));
  const [singleKeys] = useSingleKeysSetting();
  const [searched, setSearched] = useState<string | null>(null);
  // The wall only reads: it takes no seat from those who write, and makes no sound.
  const isWall = useUi(({ place }) => place === WALLBOARD);
  const seat = useSeat(locks, isWall ? null : incident);
  useTheme();
  useDrawersKept();
  useRememberedPerson();
  useAddress(host);
  return (
    <SeatProvider value={seat}>
      <Actions
        singleKeys={singleKeys}
        onBurst={setSearched}
        onRefused={(_action, because) => say({ text: because })}
      >
        <LookBackScope>
          <Screens />
          {!isWall && <WindowResidents burst={searched} onBurstTaken={() => setSearched(null)} />}
        </LookBackScope>
      </Actions>
    </SeatProvider>
  );
}

function useTheme(): void {
  const [theme] = useThemeSetting();
  useEffect(() => applyTheme(theme), [theme]);
}

/** What was typed is kept before the window goes, and read again when a link stands. */
function useDrawersKept(): void {
  const drawers = useDrawers();
  const isLive = useLink(({ kind }) => kind === 'live');
  useEffect(() => {
    if (isLive) drawers.read();
  }, [drawers, isLive]);
  useEffect(() => {
    const keep = (): void => drawers.keepNow();
    window.addEventListener('pagehide', keep);
    return () => window.removeEventListener('pagehide', keep);
  }, [drawers]);
}
