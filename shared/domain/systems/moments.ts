import type { LogReader } from '../area.ts';
import type { Instant } from '../instant.ts';
import { statesOf } from './history.ts';
import { listedSystems } from './select-counts.ts';
import { listedParts } from './select-parts.ts';
import type { SystemsSlice } from './state.ts';

/** A time at which the state of at least one system or part was stated. */
export interface Moment {
  readonly at: Instant;
  /** How many states were stated for then. */
  readonly stated: number;
}

/** All moments up to `now`, the first one first: where the board changed, or was said to stand as it stood. */
export function momentsOf(world: Readonly<SystemsSlice>, log: LogReader, now: Instant): readonly Moment[] {
  const stated = new Map<Instant, number>();
  for (const system of listedSystems(world)) {
    const parts = listedParts(system).map(({ id, track }) => ({ track, part: id }));
    for (const { track, part } of [{ track: system.track, part: undefined }, ...parts]) {
      for (const { at } of statesOf(track, { system: system.id, part }, log, now))
        stated.set(at, (stated.get(at) ?? 0) + 1);
    }
  }
  return [...stated].map(([at, count]) => ({ at, stated: count })).sort((a, b) => (a.at < b.at ? -1 : 1));
}

export interface MomentsAround {
  /** The last moment before the one that was asked about; null = there is none. */
  readonly earlier: Instant | null;
  readonly later: Instant | null;
  /** The newest, newest first. */
  readonly newest: readonly Moment[];
  readonly total: number;
}

export function momentsAround(moments: readonly Moment[], at: Instant, limit: number): MomentsAround {
  return {
    earlier: moments.findLast((one) => one.at < at)?.at ?? null,
    later: moments.find((one) => one.at > at)?.at ?? null,
    newest: moments.slice(-limit).reverse(),
    total: moments.length,
  };
}
