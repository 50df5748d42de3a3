import { createContext, use, useSyncExternalStore } from 'react';
import { incidentNow } from '#shared/domain/incident/state.ts';
import { StationId } from '#shared/domain/ids.ts';
import { instantOf, msOf, type Instant } from '#shared/domain/instant.ts';
import type { Timers } from '../transport/timers.ts';
import { useHost } from './host-context.ts';

/** The machine's clock, as often as a screen needs it. */
export interface WallClock {
  readonly subscribe: (listener: () => void) => () => void;
  /** Milliseconds after 1970-01-01T00:00Z. */
  readonly now: () => number;
}

const STEP_MS = 1_000;

/** One timer for the whole window, and none while nobody looks. */
export function createWallClock(timers: Timers): WallClock {
  const listeners = new Set<() => void>();
  let cancel: (() => void) | null = null;
  const step = (): void => {
    cancel = timers.after(STEP_MS - (timers.now() % STEP_MS), step);
    for (const listener of [...listeners]) listener();
  };
  return {
    now: () => timers.now(),
    subscribe(listener) {
      listeners.add(listener);
      cancel ??= timers.after(STEP_MS - (timers.now() % STEP_MS), step);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        cancel?.();
        cancel = null;
      };
    },
  };
}

const ClockContext = createContext<WallClock | null>(null);

export const ClockProvider = ClockContext.Provider;

export function useWallClock(): WallClock {
  const clock = use(ClockContext);
  if (clock === null) throw new Error('there is no ClockProvider above');
  return clock;
}

/** The machine's clock, rounded down to `stepMs`; renders again when that changes. */
export function useWallNow(stepMs = 60_000): number {
  const clock = useWallClock();
  return useSyncExternalStore(clock.subscribe, () => Math.floor(clock.now() / stepMs) * stepMs);
}

/** Reads the incident's clock at this very moment: for a handler, not for what is shown. */
export function useReadNow(): () => Instant {
  const host = useHost();
  const clock = useWallClock();
  return () => {
    const content = host.incident.getState();
    const link = host.live.getState().link;
    if (content.kind !== 'ready') return instantOf(clock.now());
    return incidentNow(content.state.incident, stationOf(link), clock.now());
  };
}

/** The incident's clock, rounded down to the minute; renders again once a minute, or when the clock is moved. */
export function useNow(): Instant {
  const clock = useWallClock();
  const read = useReadNow();
  return useSyncExternalStore(clock.subscribe, () => {
    const now = msOf(read());
    return instantOf(Math.floor(now / 60_000) * 60_000);
  });
}

type LinkView = ReturnType<ReturnType<typeof useHost>['live']['getState']>['link'];

/** Commands are decided under the station's own offset; before the greeting came there is none. */
const stationOf = (link: LinkView): StationId =>
  StationId.parse(link.kind === 'live' ? link.greeting.station : 'unknown');
