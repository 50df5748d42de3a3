import type { EventId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { insertChange, type Change, type Timeline } from '../timeline.ts';
import {
  isBack,
  isTrouble,
  type Confidence,
  type Source,
  type StateKey,
  type SystemState,
} from './states.ts';

/** A state as somebody said it. Absent source or confidence = not stated; `who` told it, or typed it. */
export type Said = SystemState & {
  readonly source?: Source | undefined;
  readonly confidence?: Confidence | undefined;
  readonly who?: string | undefined;
};

/** Somebody looked or said so: `state` is what they confirmed, so that it counts for no other. */
export interface Confirmation {
  readonly state: StateKey;
  readonly source?: Source | undefined;
  readonly who?: string | undefined;
}

export interface Estimate {
  /** Expected back; null = withdrawn. */
  readonly back: Instant | null;
  readonly confidence?: Confidence | undefined;
  /** Why it is what it is: of a slip, what went wrong. */
  readonly reason?: string | undefined;
}

export interface Workaround {
  /** The paper procedure in force. */
  readonly procedure: string;
  readonly forms?: string | undefined;
  readonly told?: string | undefined;
  readonly safeUntil?: Instant | undefined;
}

/** What a clock can run out on. */
export const EXPIRIES = ['watch', 'use', 'estimate', 'workaround', 'mtpd'] as const;
export type Expiry = (typeof EXPIRIES)[number];

/**
 * What is known over time of one subject: a system, or a part of one. Only the newest entries are kept
 * (KEPT); the whole history is in the log. Absent = nothing yet.
 */
export interface Track {
  changes?: Timeline<Said>;
  /** What fell out of `changes`: how many, how often it had gone down again, and the last state known then. */
  earlier?: { changes: number; regressions: number; state: StateKey | null };
  confirmed?: Timeline<Confirmation>;
  /** Reviewed, no news: silences the reminder and nothing else. */
  reviewed?: Timeline<null>;
  nextCheck?: Timeline<Instant | null>;
  /** The cause of an outage, stated without a word on its state; null = taken out. */
  cause?: Timeline<string | null>;
  estimate?: Timeline<Estimate>;
  workaround?: Timeline<Workaround | null>;
  /** The event whose clock ran out, for each kind: noted on the log once. */
  noted?: Partial<Record<Expiry, EventId>>;
}

/**
 * How many entries of each kind a subject keeps. Striking the newest brings back the one before; nobody
 * strikes further back than this. Past it a struck state falls back to Not assessed and an age to an
 * older one: never to a better one.
 */
export const KEPT = {
  changes: 24,
  confirmed: 8,
  reviewed: 2,
  nextCheck: 4,
  cause: 6,
  estimate: 12,
  workaround: 6,
  tally: 12,
  queue: 4,
} as const;

/** Puts an entry where it belongs and keeps the newest `limit`; gives the one that fell out. */
export function keep<T>(timeline: Timeline<T>, change: Change<T>, limit: number): Change<T> | undefined {
  insertChange(timeline, change);
  return timeline.length > limit ? timeline.shift() : undefined;
}

/** The last state known before: Not assessed in between hides no fall. */
export const falls = (before: StateKey | null, to: StateKey): boolean =>
  before !== null && isBack(before) && isTrouble(to);

/** Adds a state change; what falls out of the kept ones is counted. */
export function keepChange(track: Track, change: Change<Said>): void {
  const out = keep((track.changes ??= []), change, KEPT.changes);
  if (out === undefined || out.struck !== undefined) return;
  const { changes, regressions, state } = track.earlier ?? { changes: 0, regressions: 0, state: null };
  const { state: gone } = out.to;
  track.earlier = {
    changes: changes + 1,
    regressions: regressions + (falls(state, gone) ? 1 : 0),
    state: gone === 'unknown' ? state : gone,
  };
}

/** The change of a timeline that was entered last, struck or not: what an author at this head has seen. */
export function lastEntered(timeline: readonly Change<unknown>[] | undefined): EventId | null {
  let last: Change<unknown> | undefined;
  for (const change of timeline ?? []) {
    if (last === undefined || change.stamp > last.stamp) last = change;
  }
  return last?.event ?? null;
}

/** Entries that an author who had seen the timeline up to `after` cannot have seen. */
export function unseenEntries<T>(
  timeline: readonly Change<T>[] | undefined,
  after: EventId | null,
): readonly Change<T>[] {
  if (lastEntered(timeline) === after) return [];
  const seen = (timeline ?? []).find((change) => change.event === after);
  return (timeline ?? []).filter(
    (change) => change.struck === undefined && (seen === undefined || change.stamp > seen.stamp),
  );
}

/** True while nothing that counts was entered for a subject. */
export function saysNothing({
  changes,
  confirmed,
  reviewed,
  nextCheck,
  cause,
  estimate,
  workaround,
}: Track): boolean {
  const timelines: readonly (Timeline<unknown> | undefined)[] = [
    changes,
    confirmed,
    reviewed,
    nextCheck,
    cause,
    estimate,
    workaround,
  ];
  return timelines.every((timeline) => timeline?.every((entry) => entry.struck !== undefined) ?? true);
}
