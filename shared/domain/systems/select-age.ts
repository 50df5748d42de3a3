import { phaseAt } from '../incident/select.ts';
import type { IncidentState, Phase } from '../incident/state.ts';
import { addMinutes, minutesBetween, type Instant } from '../instant.ts';
import { changeAt, type Change } from '../timeline.ts';
import { isBack, isUsable } from './states.ts';
import { stepsOf } from './steps.ts';
import { standingOf, type Standing } from './select-state.ts';
import { CHECK_MET_MINUTES, defaultCheckMinutes } from './timings.ts';
import type { Estimate, Track } from './track.ts';

/** Why a state is due when it is. */
export type DueBy = 'next-check' | 'estimate' | 'default';

/** How old a state is, and when it wants to be confirmed again. */
export interface Age {
  /** When somebody last looked or said so. */
  readonly confirmedAt: Instant;
  /** Whole minutes since then. */
  readonly minutes: number;
  readonly dueAt: Instant;
  readonly dueBy: DueBy;
  /** Past due and nobody has looked since: a stale green reads "last known". */
  readonly stale: boolean;
  /** When to remind: later than `dueAt` where somebody reviewed it without news. */
  readonly remindAt: Instant;
}

/** What ages are reckoned with. */
export interface Reckoning {
  readonly now: Instant;
  readonly phase: Phase;
}

export const reckoningOf = (incident: IncidentState, now: Instant): Reckoning => ({
  now,
  phase: incident.status === 'declared' ? phaseAt(incident, now).phase : 'response',
});

/** The estimate in force: none once it is back, and none from before it was back. */
export function estimateOf(track: Track, standing: Standing, now: Instant): Change<Estimate> | undefined {
  const estimate = track.estimate === undefined ? undefined : changeAt(track.estimate, now);
  if (estimate === undefined || estimate.to.back === null || isUsable(standing.state.state)) return undefined;
  const lastBack = stepsOf(track, now).findLast((step) => isBack(step.to.state));
  return lastBack !== undefined && lastBack.at > estimate.at ? undefined : estimate;
}

/** The next check that was set and not met since. */
function checkAhead(track: Track, confirmedAt: Instant, now: Instant): Instant | undefined {
  const check = changeAt(track.nextCheck ?? [], now);
  if (check === undefined || check.to === null) return undefined;
  const met = confirmedAt > check.at && confirmedAt >= addMinutes(check.to, -CHECK_MET_MINUTES);
  return met ? undefined : check.to;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

interface Due {
  readonly dueAt: Instant;
  readonly dueBy: DueBy;
}

function dueOf(
  track: Track,
  standing: Standing & { confirmedAt: Instant },
  interval: number,
  now: Instant,
): Due {
  const { confirmedAt } = standing;
  const check = checkAhead(track, confirmedAt, now);
  if (check !== undefined) return { dueAt: check, dueBy: 'next-check' };
  const back = estimateOf(track, standing, now)?.to.back ?? null;
  if (back !== null && back > confirmedAt) return { dueAt: back, dueBy: 'estimate' };
  return { dueAt: addMinutes(confirmedAt, interval), dueBy: 'default' };
}

/** Until when a review keeps the reminder quiet: one interval, unless somebody has looked since. */
function quietUntil(track: Track, confirmedAt: Instant, interval: number, now: Instant): Instant | undefined {
  const reviewed = changeAt(track.reviewed ?? [], now);
  return reviewed === undefined || reviewed.at < confirmedAt ? undefined : addMinutes(reviewed.at, interval);
}

/**
 * The age of a subject (DOMAIN section 0): due is the next check that was set, else the time it is
 * expected back, else a default by restore group and phase. Nothing while it is not assessed: that is
 * owed, not stale.
 */
export function ageOf(
  track: Track,
  tier: number | undefined,
  { now, phase }: Reckoning,
  standing: Standing = standingOf(track, now),
): Age | undefined {
  const { state, confirmedAt, change } = standing;
  if (confirmedAt === undefined || change === undefined || state.state === 'unknown') return undefined;
  const confirmedSince = confirmedAt > change.at;
  const interval = defaultCheckMinutes({ state: state.state, tier, confirmedSince }, phase);
  const due = dueOf(track, { ...standing, confirmedAt }, interval, now);
  const quiet = quietUntil(track, confirmedAt, interval, now);
  return {
    confirmedAt,
    minutes: minutesBetween(confirmedAt, now),
    ...due,
    stale: now >= due.dueAt,
    remindAt: quiet === undefined ? due.dueAt : later(due.dueAt, quiet),
  };
}
