import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { Head } from '#shared/contract/head.ts';
import { StationId } from '#shared/domain/ids.ts';
import { incidentNow } from '#shared/domain/incident/state.ts';
import { instantOf, msOf, type Instant } from '#shared/domain/instant.ts';
import type { Timers } from '../transport/timers.ts';
import type { HostAccess } from './host-access.ts';

/** The window's clocks. None of them runs while nobody looks. */
export interface WindowClock {
  readonly subscribe: (listener: () => void) => () => void;
  /** The machine's clock, milliseconds after 1970-01-01T00:00Z. */
  readonly wallNow: () => number;
  /** The incident's clock at this very moment; the machine's while no incident is shown. */
  readonly now: () => Instant;
  /** The same, but it stands still until the minute or the log moves on: for what is shown. */
  readonly shownNow: () => Instant;
}

const STEP_MS = 1_000;
const MINUTE_MS = 60_000;

export function createWindowClock(host: HostAccess, timers: Timers): WindowClock {
  const listeners = new Set<() => void>();
  let stop: (() => void) | null = null;
  let shown: { readonly key: string; readonly now: Instant } | null = null;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const start = (): (() => void) => {
    const untilStep = (): number => STEP_MS - (timers.now() % STEP_MS);
    let cancel = timers.after(untilStep(), function step() {
      cancel = timers.after(untilStep(), step);
      tell();
    });
    const stopListening = host.incident.subscribe(tell);
    return () => {
      cancel();
      stopListening();
    };
  };
  const now = (): Instant => {
    const content = host.incident.getState();
    const { link, head } = host.live.getState();
    if (content.kind !== 'ready') return instantOf(timers.now());
    const station = StationId.parse(link.kind === 'live' ? link.greeting.station : 'unknown');
    // What is on disk has happened, whatever this window's clock says.
    const wallMs = Math.max(timers.now(), lastSavedMs(head));
    return incidentNow(content.state.incident, station, wallMs);
  };
  return {
    wallNow: () => timers.now(),
    now,
    shownNow() {
      const content = host.incident.getState();
      const place = content.kind === 'ready' ? `${content.epoch} ${content.seq}` : content.kind;
      const key = `${place} ${Math.floor(timers.now() / MINUTE_MS)}`;
      if (shown?.key !== key) shown = { key, now: now() };
      return shown.now;
    },
    subscribe(listener) {
      listeners.add(listener);
      stop ??= start();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}

const lastSavedMs = (head: Head | null): number => {
  const saved = head?.lastSaved ?? null;
  return saved === null ? 0 : msOf(saved);
};

const ClockContext = createContext<WindowClock | null>(null);

export const ClockProvider = ClockContext.Provider;

export function useClock(): WindowClock {
  const clock = use(ClockContext);
  if (clock === null) throw new Error('there is no ClockProvider above');
  return clock;
}

/** The incident's clock. Renders again when the minute or the log moves on: what was just entered has always happened by it. */
export function useNow(): Instant {
  const clock = useClock();
  return useSyncExternalStore(clock.subscribe, clock.shownNow);
}

/**
 * The minute that the incident's clock shows. For times that are only told: the log moving on renders nothing again. What a
 * change may have made true just now needs `useNow`.
 */
export function useMinute(): Instant {
  const clock = useClock();
  return useSyncExternalStore(clock.subscribe, () => minuteOf(clock.shownNow()));
}

const minuteOf = (now: Instant): Instant => instantOf(Math.floor(msOf(now) / MINUTE_MS) * MINUTE_MS);

/** The machine's clock, rounded down to `stepMs`; renders again when that changes. */
export function useWallNow(stepMs = MINUTE_MS): number {
  const clock = useClock();
  const read = useCallback(() => Math.floor(clock.wallNow() / stepMs) * stepMs, [clock, stepMs]);
  return useSyncExternalStore(clock.subscribe, read);
}
