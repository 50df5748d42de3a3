import type { LogReader } from '../area.ts';
import type { Instant } from '../instant.ts';
import { statesOf } from './history.ts';
import { listedSystems } from './select-counts.ts';
import { recoveryOf, type HistoryStep, type Recovery } from './select-recovery.ts';
import type { System, SystemsSlice } from './state.ts';

/** A listed system, the states it was in up to a moment, and what its recovery comes to. */
export interface SystemHistory {
  readonly system: System;
  readonly steps: readonly HistoryStep[];
  readonly recovery: Recovery;
}

/** The whole history of each listed system, or of those given: from its track where that holds it, else from the log. */
export function systemHistories(
  world: Readonly<SystemsSlice>,
  log: LogReader,
  now: Instant,
  of: Iterable<System> = listedSystems(world),
): readonly SystemHistory[] {
  return [...of].map((system): SystemHistory => {
    const { id, track, rtoMinutes, mtpdMinutes } = system;
    const steps = statesOf(track, { system: id }, log, now);
    return { system, steps, recovery: recoveryOf(steps, { rtoMinutes, mtpdMinutes }, now) };
  });
}
