import { values } from '../collection.ts';
import type { Instant } from '../instant.ts';
import { ageOf, type Age, type Reckoning } from './select-age.ts';
import { standingOf } from './select-state.ts';
import type { System, SystemsSlice } from './state.ts';
import { isBack, type SystemState } from './states.ts';
import { stepsOf } from './steps.ts';
import { falls, type Track } from './track.ts';

/** What the counts on top of the board say. Every system is in exactly one of the five headlines. */
export interface StateCounts {
  readonly total: number;
  readonly unknown: number;
  readonly down: number;
  readonly degraded: number;
  /** Never one figure alone: it is always shown with its split. */
  readonly back: {
    readonly total: number;
    readonly limited: number;
    readonly monitoring: number;
    readonly validated: number;
    readonly normal: number;
    /** Of them: only a supplier's word, or nobody's, stands behind them. */
    readonly notConfirmedHere: number;
  };
  readonly unaffected: number;
  /** Past due, whatever their state: nobody has looked in time. */
  readonly overdue: number;
  /** Down or Degraded after they had been back. */
  readonly goneDownAgain: number;
  /** How often any of them has gone down again so far. */
  readonly regressions: number;
}

/** How often a subject has fallen from Back online to Down or Degraded. */
export function regressionsOf(track: Track, now: Instant): number {
  if (track.earlier === undefined && (track.changes?.length ?? 0) < 2) return 0;
  let before = track.earlier?.state ?? null;
  let count = track.earlier?.regressions ?? 0;
  for (const { to } of stepsOf(track, now)) {
    if (to.state === 'unknown') continue;
    if (falls(before, to.state)) count += 1;
    before = to.state;
  }
  return count;
}

/** Systems on the list: those struck from it count nowhere. */
export function* listedSystems(world: Readonly<SystemsSlice>): Generator<System> {
  for (const system of values(world.systems.all)) {
    if (system.retired === undefined) yield system;
  }
}

/** The counts but for how often systems have fallen so far, which only their histories tell. */
export type StateSums = Omit<StateCounts, 'regressions'>;

/** What one subject adds to the counts: a row of the board has it all. */
export interface Countable {
  readonly state: SystemState;
  readonly confirmedHere: boolean;
  readonly regression: boolean;
  readonly age: Age | undefined;
}

/** Adds up subjects that were reckoned already. */
export function sumStates(subjects: Iterable<Countable>): StateSums {
  const states = {
    unknown: 0,
    down: 0,
    degraded: 0,
    limited: 0,
    monitoring: 0,
    validated: 0,
    normal: 0,
    unaffected: 0,
  };
  let [total, notConfirmedHere, overdue, goneDownAgain] = [0, 0, 0, 0];
  for (const { state, confirmedHere, regression, age } of subjects) {
    total += 1;
    states[state.state] += 1;
    if (isBack(state.state) && !confirmedHere) notConfirmedHere += 1;
    if (age?.stale === true) overdue += 1;
    if (regression) goneDownAgain += 1;
  }
  const { unknown, down, degraded, unaffected, ...back } = states;
  const backTotal = back.limited + back.monitoring + back.validated + back.normal;
  return {
    total,
    unknown,
    down,
    degraded,
    back: { total: backTotal, ...back, notConfirmedHere },
    unaffected,
    overdue,
    goneDownAgain,
  };
}

/** Counts any set of tracks: all systems, those of a filter, the cells of a site, or a moment in the past. */
export function countStates(
  subjects: Iterable<{ readonly track: Track; readonly tier?: number | undefined }>,
  reckoning: Reckoning,
): StateCounts {
  let regressions = 0;
  const countable = function* (): Generator<Countable> {
    for (const { track, tier } of subjects) {
      regressions += regressionsOf(track, reckoning.now);
      const standing = standingOf(track, reckoning.now);
      const { state, confirmedHere, regression } = standing;
      yield { state, confirmedHere, regression, age: ageOf(track, tier, reckoning, standing) };
    }
  };
  return { ...sumStates(countable()), regressions };
}

/** The counts of the whole board. */
export const headlineCounts = (world: Readonly<SystemsSlice>, reckoning: Reckoning): StateCounts =>
  countStates(listedSystems(world), reckoning);
