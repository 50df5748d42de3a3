import type { Phase } from '../incident/state.ts';
import { isTrouble, type StateKey } from './states.ts';

/**
 * Times that are offered where nobody gives one. The defaults for Response are those of DOMAIN section 0;
 * the others are Blackstart's own proposal. Anyone who knows better sets a next check.
 */

/** How long a system is watched after its full function is back. */
export const DEFAULT_WATCH_MINUTES = 240;

/** A confirmation this shortly before a set check meets it: a round may begin a little early. */
export const CHECK_MET_MINUTES = 15;

const SHIFT_MINUTES = 720;
const DAY_MINUTES = 1440;

interface CheckTimes {
  /** Down or Degraded, restore groups 0 to 2. */
  readonly firstGroups: number;
  /** Down or Degraded, every other group and none. */
  readonly otherGroups: number;
  /** Back or Not affected, after the state was set. */
  readonly settling: number;
  /** Back or Not affected, after it was confirmed since. */
  readonly settled: number;
}

const CHECK_TIMES: Readonly<Record<Phase, CheckTimes>> = {
  standby: { firstGroups: 60, otherGroups: 240, settling: 240, settled: SHIFT_MINUTES },
  response: { firstGroups: 60, otherGroups: 240, settling: 240, settled: SHIFT_MINUTES },
  recovery: { firstGroups: 120, otherGroups: 480, settling: SHIFT_MINUTES, settled: DAY_MINUTES },
  'stood-down': {
    firstGroups: DAY_MINUTES,
    otherGroups: DAY_MINUTES,
    settling: DAY_MINUTES,
    settled: DAY_MINUTES,
  },
};

/** Minutes after which a state wants to be confirmed again where nobody has set a time. */
export function defaultCheckMinutes(
  { state, tier, confirmedSince }: { state: StateKey; tier: number | undefined; confirmedSince: boolean },
  phase: Phase,
): number {
  const times = CHECK_TIMES[phase];
  if (isTrouble(state) || state === 'unknown') {
    return tier !== undefined && tier <= 2 ? times.firstGroups : times.otherGroups;
  }
  return confirmedSince ? times.settled : times.settling;
}
