import type { ConflictsWorld } from '../conflicts/state.ts';
import type { EventId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import { changeAt, insertChange, type Change, type Timeline } from '../timeline.ts';

/** A figure said outright, or added to (taken from) what stands. */
export type Count = { readonly total: number } | { readonly change: number };

/** Counts over time. */
export interface Counter {
  readonly counts: Timeline<Count>;
  /** What the counts that fell out came to, and when the last of them was; null where none did. */
  before: { readonly total: number; readonly at: Instant } | null;
}

/** By the key of the counter in the incident's profile; absent = nobody has counted. */
export interface CountersState {
  byKey: Record<string, Counter>;
}
export interface CountersSlice {
  counters: CountersState;
}
export type CountersWorld = CountersSlice & IncidentWorld & ConflictsWorld;

export const initialCounters = (): CountersState => ({ byKey: {} });

/** How many counts a counter keeps: what is older is no longer struck or put before, only added up. */
export const KEPT_COUNTS = 200;

/** Counts are kept to hundredths: sums of hours and money do not drift. */
export const toHundredths = (figure: number): number => Math.round(figure * 100) / 100;

const countAfter = (stood: number | null, count: Count): number =>
  'total' in count ? count.total : Math.max(0, (stood ?? 0) + count.change);

/**
 * What the unstruck counts come to in the order they happened; null where nobody has counted. What a strike, a
 * merge or a late entry would take below nought stands at nought.
 */
function sumOf(counter: Counter, counts: readonly Change<Count>[]): number | null {
  let sum = counter.before?.total ?? null;
  for (const { to, struck } of counts) {
    if (struck === undefined) sum = countAfter(sum, to);
  }
  return sum === null ? null : toHundredths(sum);
}

/** The total at a time; null where nobody had counted by then. */
export const totalAt = (counter: Counter | undefined, at: Instant): number | null =>
  counter === undefined
    ? null
    : sumOf(
        counter,
        counter.counts.filter((count) => count.at <= at),
      );

/** The total as it stood directly before a change, and as it would without it. */
export const totalBefore = (
  counter: Counter,
  moment: { readonly at: Instant; readonly stamp: string },
): number | null =>
  sumOf(
    counter,
    counter.counts.filter(({ at, stamp }) => at < moment.at || (at === moment.at && stamp < moment.stamp)),
  );

/** When and by what a counter was last counted, up to a time. */
export const lastCount = (
  counter: Counter | undefined,
  now: Instant,
): { at: Instant; event: EventId } | null => {
  const change = changeAt(counter?.counts ?? [], now);
  return change === undefined ? null : { at: change.at, event: change.event };
};

/** True where a count is older than those that were added up: what it would come to cannot be told any more. */
export const isTooOld = (counter: Counter | undefined, at: Instant): boolean =>
  counter !== undefined && counter.before !== null && at < counter.before.at;

/** Puts a count where it belongs; the oldest beyond the kept ones is added up. */
export function keepCount(counter: Counter, change: Change<Count>): void {
  if (isTooOld(counter, change.at)) return;
  insertChange(counter.counts, change);
  const [oldest] = counter.counts;
  if (counter.counts.length <= KEPT_COUNTS || oldest === undefined) return;
  counter.before = { total: sumOf(counter, [oldest]) ?? 0, at: oldest.at };
  counter.counts.shift();
}
