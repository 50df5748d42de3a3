import type { Instant } from '../instant.ts';
import { isBack, isTrouble, type Source, type SystemState } from './states.ts';
import { looksSince, stepsOf, type Step } from './steps.ts';
import type { Said, Track } from './track.ts';

/** How a subject stands at a moment. */
export interface Standing {
  readonly state: SystemState;
  /** The step that brought it about; absent while nobody has assessed it. */
  readonly change: Step | undefined;
  /** When it came into this state; details added later do not reset it. */
  readonly since: Instant | undefined;
  /** When somebody last looked or said so, and who: what its age counts from. */
  readonly confirmedAt: Instant | undefined;
  readonly confirmedBy: string | undefined;
  /** False while only a supplier's word, or nobody's, stands behind it (SPEC SY-15). */
  readonly confirmedHere: boolean;
  /** True where neither the state nor any confirmation of it says whose word it is. */
  readonly nobodySaid: boolean;
  /** Down or Degraded again after it had been back. */
  readonly regression: boolean;
}

const NEVER_ASSESSED: Standing = {
  state: { state: 'unknown' },
  change: undefined,
  since: undefined,
  confirmedAt: undefined,
  confirmedBy: undefined,
  confirmedHere: false,
  nobodySaid: true,
  regression: false,
};

const isHere = (source: Source | undefined): boolean => source !== undefined && source !== 'supplier';

/** A test is made here, whoever passed it on. */
const isLocal = ({ state, source }: Said): boolean => state === 'validated' || isHere(source);

/** The run of changes that the one at `place` belongs to: the same state said again, with other details. */
function runStart(changes: readonly Step[], place: number): number {
  const state = changes[place]?.to.state;
  let start = place;
  while (start > 0 && changes[start - 1]?.to.state === state) start -= 1;
  return start;
}

/** Normal after Tested says the same of its function: a test here still counts. */
function wordsBehind(changes: readonly Step[], start: number): number {
  const normal = changes[start]?.to.state === 'normal';
  return normal && changes[start - 1]?.to.state === 'validated' ? runStart(changes, start - 1) : start;
}

function lastAssessedBefore(track: Track, changes: readonly Step[], start: number): Said['state'] | null {
  for (let place = start - 1; place >= 0; place -= 1) {
    const state = changes[place]?.to.state;
    if (state !== undefined && state !== 'unknown') return state;
  }
  return track.earlier?.state ?? null;
}

/** How a subject stands at `now`, and who stands behind it. */
export function standingOf(track: Track, now: Instant): Standing {
  const steps = stepsOf(track, now);
  const change = steps.at(-1);
  if (change === undefined) return NEVER_ASSESSED;
  const { state } = change.to;
  const start = runStart(steps, steps.length - 1);
  const since = steps[start]?.at ?? change.at;
  const looks = looksSince(track, state, since, now);
  const look = looks.findLast((one) => one.at >= change.at);
  const words = steps.slice(wordsBehind(steps, start));
  return {
    state: change.to,
    change,
    since,
    confirmedAt: look?.at ?? change.at,
    confirmedBy: (look ?? change).to.who,
    confirmedHere: words.some((one) => isLocal(one.to)) || looks.some((one) => isHere(one.to.source)),
    nobodySaid: [...words, ...looks].every((one) => one.to.source === undefined),
    regression: isTrouble(state) && startedBack(track, steps, start),
  };
}

/** True where the trouble that the run belongs to began with a fall from Back online. */
function startedBack(track: Track, changes: readonly Step[], start: number): boolean {
  let from = start;
  let before = lastAssessedBefore(track, changes, from);
  while (from > 0 && before !== null && isTrouble(before)) {
    from -= 1;
    before = lastAssessedBefore(track, changes, from);
  }
  return before !== null && isBack(before);
}
