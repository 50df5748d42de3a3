import type { LogReader } from '../area.ts';
import type { Instant } from '../instant.ts';
import { holdsAll, statesOf } from './history.ts';
import { statesSaid } from './said-states.ts';
import { listedSystems } from './select-counts.ts';
import { recoveryOf, type HistoryStep, type Recovery } from './select-recovery.ts';
import type { System, SystemsSlice } from './state.ts';

/** A listed system, the states it was in up to a moment, and what its recovery comes to. */
export interface SystemHistory {
  readonly system: System;
  readonly steps: readonly HistoryStep[];
  readonly recovery: Recovery;
}

/** From so many systems on, one reading of the whole log is less than one for each of them. */
const MANY = 50;

/** The whole history of each listed system, or of those given: from its track where that holds it, else from the log. */
export function systemHistories(
  world: Readonly<SystemsSlice>,
  log: LogReader,
  now: Instant,
  of: Iterable<System> = listedSystems(world),
): readonly SystemHistory[] {
  const systems = [...of];
  const isMany = systems.filter(({ track }) => !holdsAll(track)).length >= MANY;
  const said = isMany ? statesSaid(log, now) : null;
  return systems.map((system): SystemHistory => {
    const { id, track, rtoMinutes, mtpdMinutes } = system;
    const steps = said === null || holdsAll(track) ? statesOf(track, { system: id }, log, now) : said(id);
    return { system, steps, recovery: recoveryOf(steps, { rtoMinutes, mtpdMinutes }, now) };
  });
}
