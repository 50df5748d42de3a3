import { minutesBetween, type Instant } from '../instant.ts';
import type { SystemFields } from './catalogue-row.ts';
import { isBack, isTrouble, STATE_KEYS, type StateKey } from './states.ts';
import { falls } from './track.ts';

/** One step of a subject's history, unstruck, in the order it happened. */
export interface HistoryStep {
  readonly at: Instant;
  readonly state: StateKey;
}

/** How a subject has recovered, computed from its history. Times null = has not happened. */
export interface Recovery {
  /** First Down or Degraded. */
  readonly affectedAt: Instant | null;
  /** First Back online after that, in whatever use. */
  readonly firstRestoredAt: Instant | null;
  /** Where it is back now: since when without a fall. */
  readonly restoredAt: Instant | null;
  /** Where it is back now: first tested since then. */
  readonly testedAt: Instant | null;
  readonly minutesToFirstRestore: number | null;
  /** Time in each state, until now. */
  readonly minutesIn: Readonly<Record<StateKey, number>>;
  /** Down and Degraded together. */
  readonly disruptedMinutes: number;
  readonly regressions: number;
  /** Against the objectives; null where there is none, or nothing to hold it against yet. */
  readonly rtoMet: boolean | null;
  readonly mtpdPassed: boolean | null;
}

type Objectives = Pick<SystemFields, 'rtoMinutes' | 'mtpdMinutes'>;

function timesIn(steps: readonly HistoryStep[], now: Instant): Record<StateKey, number> {
  const minutes = Object.fromEntries(STATE_KEYS.map((key) => [key, 0])) as Record<StateKey, number>; // as: one entry a key
  steps.forEach(({ at, state }, place) => {
    minutes[state] += Math.max(0, minutesBetween(at, steps[place + 1]?.at ?? now));
  });
  return minutes;
}

/** The steps of the present run of Back online; none where it is not back. */
function presentRun(steps: readonly HistoryStep[]): readonly HistoryStep[] {
  const last = steps.at(-1);
  if (last === undefined || !isBack(last.state)) return [];
  const fall = steps.findLastIndex(({ state }) => !isBack(state));
  return steps.slice(fall + 1);
}

/** The steps at which a subject fell from Back online to Degraded or Down; Not assessed in between hides no fall. */
export function fallsIn(steps: readonly HistoryStep[]): readonly HistoryStep[] {
  let before: StateKey | null = null;
  return steps.filter(({ state }) => {
    if (state === 'unknown') return false;
    const isFall = falls(before, state);
    before = state;
    return isFall;
  });
}

/** The longest stretch of Down and Degraded without a break, in minutes. */
function longestOutage(steps: readonly HistoryStep[], now: Instant): number {
  let longest = 0;
  let since: Instant | undefined;
  for (const { at, state } of [...steps, { at: now, state: 'normal' as const }]) {
    if (isTrouble(state)) since ??= at;
    else if (state !== 'unknown' && since !== undefined) {
      longest = Math.max(longest, minutesBetween(since, at));
      since = undefined;
    }
  }
  return longest;
}

function againstRto(
  rtoMinutes: number | undefined,
  toRestore: number | null,
  soFar: number | null,
): boolean | null {
  if (rtoMinutes === undefined || soFar === null) return null;
  if (toRestore !== null) return toRestore <= rtoMinutes;
  return soFar > rtoMinutes ? false : null;
}

const span = (from: Instant | null, to: Instant | null): number | null =>
  from === null || to === null ? null : minutesBetween(from, to);

/** First trouble, and first Back online after it. */
function firstRestore(steps: readonly HistoryStep[]) {
  const place = steps.findIndex(({ state }) => isTrouble(state));
  const affectedAt = steps[place]?.at ?? null;
  const after = place < 0 ? [] : steps.slice(place);
  return { affectedAt, firstRestoredAt: after.find(({ state }) => isBack(state))?.at ?? null };
}

/** How a subject has recovered; `history` is unstruck and in the order it happened. */
export function recoveryOf(history: readonly HistoryStep[], objectives: Objectives, now: Instant): Recovery {
  const steps = history.filter(({ at }) => at <= now);
  const { affectedAt, firstRestoredAt } = firstRestore(steps);
  const minutesToFirstRestore = span(affectedAt, firstRestoredAt);
  const run = affectedAt === null ? [] : presentRun(steps);
  const tested = run.find(({ state }) => state === 'validated' || state === 'normal');
  const minutesIn = timesIn(steps, now);
  const { rtoMinutes, mtpdMinutes } = objectives;
  const isHeld = mtpdMinutes !== undefined && affectedAt !== null;
  return {
    affectedAt,
    firstRestoredAt,
    restoredAt: run[0]?.at ?? null,
    testedAt: tested?.at ?? null,
    minutesToFirstRestore,
    minutesIn,
    disruptedMinutes: minutesIn.down + minutesIn.degraded,
    regressions: fallsIn(steps).length,
    rtoMet: againstRto(rtoMinutes, minutesToFirstRestore, span(affectedAt, now)),
    mtpdPassed: isHeld ? longestOutage(steps, now) >= mtpdMinutes : null,
  };
}

/** Beware averages: tails matter, so the median stands beside the worst. Minutes; null where there is none. */
export interface Spread {
  readonly count: number;
  readonly meanMinutes: number | null;
  readonly medianMinutes: number | null;
  readonly worstMinutes: number | null;
}

export function spreadOf(of: Iterable<number | null>): Spread {
  const minutes = [...of].filter((one) => one !== null).sort((a, b) => a - b);
  const middle = minutes.length / 2;
  const upper = minutes[Math.floor(middle)];
  const lower = minutes[Math.ceil(middle) - 1];
  return {
    count: minutes.length,
    meanMinutes: minutes.length === 0 ? null : minutes.reduce((sum, one) => sum + one, 0) / minutes.length,
    medianMinutes: upper === undefined || lower === undefined ? null : (upper + lower) / 2,
    worstMinutes: minutes.at(-1) ?? null,
  };
}

/** Time to first restore over many subjects; `restored` are those that it is known of. */
export interface RecoverySummary extends Omit<Spread, 'count'> {
  readonly affected: number;
  readonly restored: number;
}

export function summariseRecovery(recoveries: readonly Recovery[]): RecoverySummary {
  const { count, ...spread } = spreadOf(recoveries.map(({ minutesToFirstRestore }) => minutesToFirstRestore));
  const affected = recoveries.filter(({ affectedAt }) => affectedAt !== null).length;
  return { affected, restored: count, ...spread };
}
