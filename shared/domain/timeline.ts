import type { EventId } from './ids.ts';
import type { Instant } from './instant.ts';
import type { Stamp } from './stamp.ts';

/** One change in a timeline: what became true, when it happened, and the event that says so. */
export interface Change<T> {
  readonly event: EventId;
  readonly at: Instant;
  readonly stamp: Stamp;
  readonly to: T;
  /** Set when a later event struck this change through: it is kept and counts for nothing. */
  struck?: EventId;
}

/** Changes in the order they happened (`at`, then `stamp`), not the order they were entered. */
export type Timeline<T> = Change<T>[];

type When = Pick<Change<unknown>, 'at' | 'stamp'>;

/** Whether one happened after the other, or was entered after it for the same time. */
export const isAfter = (a: When, b: When): boolean => a.at > b.at || (a.at === b.at && a.stamp > b.stamp);

/** Puts a change where it belongs; a fact entered late never becomes current by accident. */
export function insertChange<T>(timeline: Timeline<T>, change: Change<T>): void {
  let place = timeline.length;
  for (
    let before = timeline[place - 1];
    before !== undefined && isAfter(before, change);
    before = timeline[place - 1]
  ) {
    place -= 1;
  }
  timeline.splice(place, 0, change);
}

/** Strikes the change that `target` made; false where the timeline does not hold it. */
export function strikeChange(timeline: Timeline<unknown>, target: EventId, by: EventId): boolean {
  const change = timeline.find((one) => one.event === target);
  if (change === undefined) return false;
  change.struck = by;
  return true;
}

/** The unstruck change in force at `at`: the last one that had happened by then. */
export function changeAt<T>(timeline: readonly Change<T>[], at: Instant): Change<T> | undefined {
  for (let i = timeline.length - 1; i >= 0; i -= 1) {
    const change = timeline[i];
    if (change !== undefined && change.at <= at && change.struck === undefined) return change;
  }
  return undefined;
}

/** The last unstruck change of all; what is dated ahead of the clock counts too. */
export const lastChange = <T>(timeline: readonly Change<T>[]): Change<T> | undefined =>
  timeline.findLast((change) => change.struck === undefined);

/** The unstruck change that stands directly before a moment: what a change entered for then replaces. */
export const changeBefore = <T>(timeline: readonly Change<T>[], moment: When): Change<T> | undefined =>
  timeline.findLast((change) => change.struck === undefined && isAfter(moment, change));

/** The change that was entered last, struck or not: what an author at this head has seen of the timeline. */
export function lastEntered<T>(timeline: readonly Change<T>[]): Change<T> | undefined {
  let last: Change<T> | undefined;
  for (const change of timeline) if (last === undefined || change.stamp > last.stamp) last = change;
  return last;
}

/**
 * The neighbour in time of a change whose author had last seen `after` (null = nothing): the one it follows
 * or the one that already follows it, where the author had not seen it and it does not say the same.
 * Undefined in one station's own run of writing, however late its entries are.
 */
export function unseenNeighbour<T>(
  timeline: readonly Change<T>[],
  change: When & { readonly to: T; readonly after: EventId | null },
  same: (a: T, b: T) => boolean,
): Change<T> | undefined {
  if ((lastEntered(timeline)?.event ?? null) === change.after) return undefined;
  const seen = timeline.find((one) => one.event === change.after);
  const unseen = (one: Change<T> | undefined): one is Change<T> =>
    one !== undefined && (seen === undefined || one.stamp > seen.stamp) && !same(one.to, change.to);
  const before = changeBefore(timeline, change);
  if (unseen(before)) return before;
  const next = timeline.find((one) => one.struck === undefined && isAfter(one, change));
  return unseen(next) ? next : undefined;
}
