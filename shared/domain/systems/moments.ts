import type { LogReader } from '../area.ts';
import type { Instant } from '../instant.ts';
import { statesOf } from './history.ts';
import { listedSystems } from './select-counts.ts';
import { listedParts } from './select-parts.ts';
import { partName, type SubjectId, type SystemsSlice } from './state.ts';
import type { Track } from './track.ts';

/** A time at which the state of at least one system or part was stated. */
export interface Moment {
  readonly at: Instant;
  /** How many states were stated for then. */
  readonly stated: number;
  /** The first by name that it was stated of. */
  readonly first: string;
}

/** All moments up to `now`, the first one first: where the board changed, or was said to stand as it stood. */
export function momentsOf(world: Readonly<SystemsSlice>, log: LogReader, now: Instant): readonly Moment[] {
  const moments = new Map<Instant, Moment>();
  const take = (track: Track, subject: SubjectId, name: string): void => {
    for (const { at } of statesOf(track, subject, log, now)) {
      const known = moments.get(at);
      const first = known === undefined || name < known.first ? name : known.first;
      moments.set(at, { at, stated: (known?.stated ?? 0) + 1, first });
    }
  };
  for (const system of listedSystems(world)) {
    take(system.track, { system: system.id }, system.name);
    for (const part of listedParts(system))
      take(part.track, { system: system.id, part: part.id }, `${system.name}, ${partName(world, part)}`);
  }
  return [...moments.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
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
