import type { EventId } from '../ids.ts';
import { addMinutes, type Instant } from '../instant.ts';
import { changeAt } from '../timeline.ts';
import { estimateOf } from './select-age.ts';
import { standingOf } from './select-state.ts';
import { isTrouble } from './states.ts';
import { stepAt, stepsOf, type Step } from './steps.ts';
import type { Expiry, Track } from './track.ts';

/** A time that was set and is over: nothing changes by itself, but somebody must look. */
export interface Expired {
  readonly expiry: Expiry;
  /** The entry that set the time. */
  readonly set: EventId;
  readonly over: Instant;
}

/** The step with which the present outage began: Down or Degraded without a break, Not assessed in between included. */
export function outageStart(track: Track, now: Instant): Step | undefined {
  let start: Step | undefined;
  for (const step of stepsOf(track, now).toReversed()) {
    if (isTrouble(step.to.state)) start = step;
    else if (step.to.state !== 'unknown' || start === undefined) break;
  }
  return start;
}

function overdue(expiry: Expiry, set: EventId, over: Instant | null | undefined, now: Instant): Expired[] {
  return over === null || over === undefined || over > now ? [] : [{ expiry, set, over }];
}

function fromState(track: Track, now: Instant): Expired[] {
  const change = stepAt(track, now);
  if (change?.to.state === 'monitoring') return overdue('watch', change.event, change.to.watchUntil, now);
  return change?.to.state === 'limited' ? overdue('use', change.event, change.to.until, now) : [];
}

function fromEstimate(track: Track, now: Instant): Expired[] {
  if (track.estimate === undefined) return [];
  const estimate = estimateOf(track, standingOf(track, now), now);
  return estimate === undefined ? [] : overdue('estimate', estimate.event, estimate.to.back, now);
}

function fromOutage(track: Track, mtpdMinutes: number | undefined, now: Instant): Expired[] {
  if (mtpdMinutes === undefined) return [];
  const start = outageStart(track, now);
  return start === undefined ? [] : overdue('mtpd', start.event, addMinutes(start.at, mtpdMinutes), now);
}

/** Every time that is over on a track; `mtpdMinutes` belongs to a system, not to its parts. */
export function expiredOn(track: Track, mtpdMinutes: number | undefined, now: Instant): readonly Expired[] {
  const workaround = changeAt(track.workaround ?? [], now);
  return [
    ...fromState(track, now),
    ...fromEstimate(track, now),
    ...(workaround === undefined
      ? []
      : overdue('workaround', workaround.event, workaround.to?.safeUntil, now)),
    ...fromOutage(track, mtpdMinutes, now),
  ];
}
