import type { Instant } from '../instant.ts';
import type { Change } from '../timeline.ts';
import { isBack, isTrouble, type SystemState } from './states.ts';
import type { Said, Track } from './track.ts';

/** How a subject stands at a moment. */
export interface Standing {
  readonly state: SystemState;
  /** The change that says so; absent while nobody has assessed it. */
  readonly change: Change<Said> | undefined;
  /** When it came into this state; details added later do not reset it. */
  readonly since: Instant | undefined;
  /** When somebody last looked or said so, and who: what its age counts from. */
  readonly confirmedAt: Instant | undefined;
  readonly confirmedBy: string | undefined;
  /** False while only a supplier's word, or nobody's, stands behind it (SPEC SY-15). */
  readonly confirmedHere: boolean;
  /** Down or Degraded again after it had been back. */
  readonly regression: boolean;
}

const NOT_ASSESSED: SystemState = { state: 'unknown' };

const isLocal = (said: Said): boolean =>
  said.state === 'validated' || (said.source !== undefined && said.source !== 'supplier');

/** The run of changes that the one at `place` belongs to: the same state said again, with other details. */
function runStart(changes: readonly Change<Said>[], place: number): number {
  const state = changes[place]?.to.state;
  let start = place;
  while (start > 0 && changes[start - 1]?.to.state === state) start -= 1;
  return start;
}

/** Normal after Tested says the same of its function: a test here still counts. */
function wordsBehind(changes: readonly Change<Said>[], start: number): number {
  const normal = changes[start]?.to.state === 'normal';
  return normal && changes[start - 1]?.to.state === 'validated' ? runStart(changes, start - 1) : start;
}

function lastAssessedBefore(
  track: Track,
  changes: readonly Change<Said>[],
  start: number,
): Said['state'] | null {
  const before = changes.slice(0, start).findLast((change) => change.to.state !== 'unknown');
  return before?.to.state ?? track.earlier?.state ?? null;
}

/** How a subject stands at `now`: the last unstruck change that had happened by then, and who stands behind it. */
export function standingOf(track: Track, now: Instant): Standing {
  const counting = (track.changes ?? []).filter((change) => change.struck === undefined && change.at <= now);
  const change = counting.at(-1);
  if (change === undefined) {
    return {
      state: NOT_ASSESSED,
      change,
      since: undefined,
      confirmedAt: undefined,
      confirmedBy: undefined,
      confirmedHere: false,
      regression: false,
    };
  }
  const start = runStart(counting, counting.length - 1);
  const first = counting[start] ?? change;
  const words = counting.slice(wordsBehind(counting, start));
  const looks = (track.confirmed ?? []).filter(
    (one) =>
      one.struck === undefined && one.at <= now && one.at >= first.at && one.to.state === change.to.state,
  );
  const look = looks.findLast((one) => one.at >= change.at);
  const { state } = change.to;
  return {
    state: change.to,
    change,
    since: first.at,
    confirmedAt: look?.at ?? change.at,
    confirmedBy: (look ?? change).to.who,
    confirmedHere:
      words.some((one) => isLocal(one.to)) ||
      looks.some((one) => one.to.source !== undefined && one.to.source !== 'supplier'),
    regression: isTrouble(state) && startedBack(track, counting, start),
  };
}

/** True where the trouble that the run belongs to began with a fall from Back online. */
function startedBack(track: Track, changes: readonly Change<Said>[], start: number): boolean {
  let from = start;
  let before = lastAssessedBefore(track, changes, from);
  while (from > 0 && before !== null && isTrouble(before)) {
    from -= 1;
    before = lastAssessedBefore(track, changes, from);
  }
  return before !== null && isBack(before);
}
