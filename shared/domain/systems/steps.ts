import type { Instant } from '../instant.ts';
import type { Change } from '../timeline.ts';
import type { StateKey } from './states.ts';
import type { Confirmation, Said, Track } from './track.ts';

/** A state as it came into force at a moment: by a change, or by a confirmation that says it once more. */
export type Step = Change<Said>;

type Entry = { readonly change: Change<Said> } | { readonly look: Change<Confirmation> };

const counts = ({ struck, at }: Change<unknown>, until: Instant): boolean =>
  struck === undefined && at <= until;

const isBefore = (a: Change<unknown>, b: Change<unknown>): boolean =>
  a.at < b.at || (a.at === b.at && a.stamp < b.stamp);

/** Changes and confirmations in the order they happened. */
function* inOrder(
  changes: readonly Change<Said>[],
  looks: readonly Change<Confirmation>[],
): Generator<Entry> {
  let next = 0;
  for (const change of changes) {
    for (let look = looks[next]; look !== undefined && isBefore(look, change); look = looks[next]) {
      yield { look };
      next += 1;
    }
    yield { change };
  }
  for (const look of looks.slice(next)) yield { look };
}

interface Walked {
  readonly steps: readonly Step[];
  /** Confirmations of a state that neither stood nor had stood: what they confirmed was struck. */
  readonly orphans: readonly Change<Confirmation>[];
}

function walk(changes: readonly Change<Said>[], looks: readonly Change<Confirmation>[]): Walked {
  const steps: Step[] = [];
  const orphans: Change<Confirmation>[] = [];
  const lastIn = new Map<StateKey, Step>();
  const take = (step: Step): void => {
    steps.push(step);
    lastIn.set(step.to.state, step);
  };
  for (const entry of inOrder(changes, looks)) {
    if ('change' in entry) {
      take(entry.change);
    } else if (steps.at(-1)?.to.state !== entry.look.to.state) {
      const before = lastIn.get(entry.look.to.state);
      if (before === undefined) orphans.push(entry.look);
      else take(saidAgain(entry.look, before));
    }
  }
  return { steps, orphans };
}

/** The state that a confirmation brings back, with the details it had. */
const saidAgain = ({ event, at, stamp, to }: Change<Confirmation>, before: Step): Step => ({
  event,
  at,
  stamp,
  to: { ...before.to, source: to.source, who: to.who },
});

/**
 * The states a subject was in, in the order they came into force, up to a moment (SPEC SY-31).
 *
 * A confirmation says what stood when it was given. Where a fact entered late, or one that came with a
 * merge, has put another state before it, the confirmation brings its own state back: so the same facts
 * give the same history in whatever order they were entered.
 */
export function stepsOf({ changes = [], confirmed = [] }: Track, until: Instant): readonly Step[] {
  const counting = changes.every((change) => counts(change, until))
    ? changes
    : changes.filter((change) => counts(change, until));
  if (confirmed.length === 0) return counting;
  const looks = confirmed.filter((look) => counts(look, until));
  return looks.length === 0 ? counting : walk(counting, looks).steps;
}

/** Confirmations that have lost the state they confirmed. */
export function orphanedLooks({ changes = [], confirmed = [] }: Track): readonly Change<Confirmation>[] {
  const unstruck = ({ struck }: Change<unknown>): boolean => struck === undefined;
  return walk(changes.filter(unstruck), confirmed.filter(unstruck)).orphans;
}

/** The step in force at a moment; nothing while nobody has assessed it. */
export const stepAt = (track: Track, at: Instant): Step | undefined => stepsOf(track, at).at(-1);

/** The state alone, where nothing more is asked. */
export const stateKeyOf = (track: Track, at: Instant): StateKey => stepAt(track, at)?.to.state ?? 'unknown';

/** The confirmations of the state that stands, from `since` on. */
export const looksSince = (
  track: Track,
  state: StateKey,
  since: Instant,
  until: Instant,
): readonly Change<Confirmation>[] =>
  (track.confirmed ?? []).filter(
    (look) => counts(look, until) && look.at >= since && look.to.state === state,
  );
