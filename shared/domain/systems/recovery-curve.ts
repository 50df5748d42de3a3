import { addMinutes, type Instant } from '../instant.ts';
import type { SystemId } from '../ids.ts';
import { evenly, movesOf, stepCurve, type StepCurve } from '../step-curve.ts';
import type { SystemHistory } from './histories.ts';
import { estimateOf } from './select-age.ts';
import { fallsIn } from './select-recovery.ts';
import { standingOf } from './select-state.ts';
import { isTrouble, STATE_KEYS, type StateKey } from './states.ts';

/** A system that went down again. */
export interface Fall {
  readonly at: Instant;
  readonly system: SystemId;
  readonly name: string;
}

/** From `at` on no more than `open` systems are Down or Degraded, if what was said comes true. */
export interface OpenPoint {
  readonly at: Instant;
  readonly open: number;
}

/** What the times that systems are expected back come to. It says what was said, and nothing of those without a time. */
export interface Forecast {
  /** Down or Degraded now. */
  readonly open: number;
  /** Of them: expected back by now, and not back. */
  readonly overdue: number;
  /** Of them: nobody has given a time. */
  readonly noTime: number;
  readonly points: readonly OpenPoint[];
}

/** Systems by state over time, as the log has it now. */
export interface RecoveryCurve extends StepCurve<StateKey> {
  /** Gone down again: all of them counted, the newest named. */
  readonly fallCount: number;
  readonly falls: readonly Fall[];
  readonly forecast: Forecast;
  /** How many may still be out if every target time (RTO) is met, from all of them down; empty where none has one. */
  readonly objective: readonly OpenPoint[];
}

const NAMED_FALLS = 100;

const byTime = (a: { readonly at: Instant }, b: { readonly at: Instant }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

/** One point a moment: how many are left after each time. */
function countDown(from: number, times: readonly Instant[], limit: number): readonly OpenPoint[] {
  const points = new Map<Instant, OpenPoint>();
  let open = from;
  for (const at of times.toSorted()) {
    open -= 1;
    points.set(at, { at, open });
  }
  return evenly([...points.values()], limit);
}

function forecastOf(histories: readonly SystemHistory[], now: Instant, limit: number): Forecast {
  const out = histories.filter(({ steps }) => isTrouble(steps.at(-1)?.state ?? 'unknown'));
  const times = out.map(
    ({ system: { track } }) => estimateOf(track, standingOf(track, now), now)?.to.back ?? null,
  );
  const ahead = times.filter((time) => time !== null).filter((time) => time > now);
  return {
    open: out.length,
    overdue: times.filter((time) => time !== null && time <= now).length,
    noTime: times.filter((time) => time === null).length,
    points: countDown(out.length, ahead, limit),
  };
}

function objectiveOf(histories: readonly SystemHistory[], limit: number): readonly OpenPoint[] {
  const affected = histories.flatMap(({ recovery: { affectedAt }, system: { rtoMinutes } }) =>
    affectedAt === null ? [] : [{ affectedAt, rtoMinutes }],
  );
  const due = affected.flatMap(({ affectedAt, rtoMinutes }) =>
    rtoMinutes === undefined ? [] : [addMinutes(affectedAt, rtoMinutes)],
  );
  const begun = affected.map(({ affectedAt }) => affectedAt).sort()[0];
  if (begun === undefined || due.length === 0) return [];
  return [{ at: begun, open: affected.length }, ...countDown(affected.length, due, limit)];
}

/** The curve of a recovery. It adds up to all listed systems at every point; what nobody had assessed is in it. */
export function recoveryCurve(
  histories: readonly SystemHistory[],
  now: Instant,
  limit: number,
): RecoveryCurve {
  const moves = histories.flatMap(({ steps }) =>
    movesOf<StateKey>(
      steps.map(({ at, state }) => ({ at, to: state })),
      'unknown',
    ),
  );
  const total = histories.length;
  const falls = histories
    .flatMap(({ system: { id, name }, steps }) =>
      fallsIn(steps).map(({ at }): Fall => ({ at, system: id, name })),
    )
    .sort(byTime);
  return {
    ...stepCurve(moves, { kinds: STATE_KEYS, start: 'unknown', total, until: now, limit }),
    fallCount: falls.length,
    falls: falls.slice(-NAMED_FALLS),
    forecast: forecastOf(histories, now, limit),
    objective: objectiveOf(histories, limit),
  };
}
