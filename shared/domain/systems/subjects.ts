import type { Command } from '../envelope.ts';
import { fewOf, refuseAll } from '../for-each.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, acceptWith, reject, type NewEvent, type Outcome, type Rejection } from '../outcome.ts';
import type { SubjectRef } from './commands-track.ts';
import { isRejection, resolveSubject, type Found } from './references.ts';
import { subjectKey, type SystemsWorld } from './state.ts';
import { subjectWords } from './subject.ts';

const keyOf = ({ on }: Found): string => subjectKey({ system: on.system, part: on.part?.id });

export const retiredSystem = (name: string): Rejection =>
  reject('system-retired', `${name} was struck from the list. Reinstate it first, or pick another.`);

/** Nothing is said of what is struck from the list. */
const struckFromList = ({ on, system, part }: Found): Rejection | undefined => {
  if (system.retired !== undefined) {
    return retiredSystem(on.name);
  }
  return part?.retired === undefined
    ? undefined
    : reject(
        'part-retired',
        `${subjectWords(on)} was struck from the list. Reinstate it first, or pick another.`,
      );
};

interface Meant<Ref> {
  readonly ref: Ref;
  readonly found: Found;
}

/** The subjects that a person means, each once; a rejection that names every one which cannot be taken. */
function subjectsOf<Ref extends SubjectRef>(
  world: SystemsWorld,
  refs: readonly Ref[],
): readonly Meant<Ref>[] | Rejection {
  const found = new Map<string, Meant<Ref>>();
  const refused: Rejection[] = [];
  for (const ref of refs) {
    const subject = resolveSubject(world, ref);
    const rejection = isRejection(subject) ? subject : struckFromList(subject);
    if (rejection !== undefined) refused.push(rejection);
    else if (!isRejection(subject)) found.set(keyOf(subject), { ref, found: subject });
  }
  return refused.length > 0 ? refuseAll(refused) : [...found.values()];
}

/** An event, and what its author should hear with it. */
interface Noticed {
  readonly event: NewEvent;
  readonly notice: string;
}

/** What one subject of a command comes to: an event, or why there is none. */
export type Verdict = NewEvent | Noticed | Rejection;

/** How many other subjects it went to in the same command: bulk is logged as bulk. */
export interface Together {
  /** Absent where it is the only one. */
  readonly together?: number;
}

/** What stops one subject only: the others are taken, and it is said. */
const LEFT_OUT: ReadonlySet<string> = new Set(['no-change', 'never-assessed', 'no-trouble']);

function outcomeOf(verdicts: readonly Verdict[]): Outcome {
  const refused = verdicts.filter((verdict) => isRejection(verdict));
  const wrong = refused.filter(({ code }) => !LEFT_OUT.has(code));
  if (wrong.length > 0) return refuseAll(wrong);
  const taken = verdicts.filter((verdict): verdict is NewEvent | Noticed => !isRejection(verdict));
  if (taken.length === 0) return refuseAll(refused);
  const events = taken.map((verdict) => ('event' in verdict ? verdict.event : verdict));
  const notices = taken.flatMap((verdict) => ('event' in verdict ? [verdict.notice] : []));
  const left =
    refused.length === 0
      ? []
      : [`Left as they were, ${refused.length}:`, fewOf(refused.map(({ message }) => message))];
  return notices.length + left.length === 0
    ? accept(...events)
    : acceptWith([...left, fewOf(notices)].filter((text) => text !== '').join(' '), events);
}

/**
 * Decides one command over many subjects: each gets its own event, so that each recovers, is struck and
 * is undone on its own. What is wrong with one refuses all; what merely stops one leaves it out and says so.
 */
export function forEachSubject<Ref extends SubjectRef>(
  world: SystemsWorld,
  command: Command<string, { subjects: readonly Ref[] }>,
  decide: (found: Found, ref: Ref, together: Together) => Verdict,
): Outcome {
  if (world.incident.status === 'undeclared') return notDeclared;
  const subjects = subjectsOf(world, command.data.subjects);
  if ('ok' in subjects) return subjects;
  const together = subjects.length > 1 ? { together: subjects.length } : {};
  return outcomeOf(subjects.map(({ found, ref }) => decide(found, ref, together)));
}
