import type { Command } from '../envelope.ts';
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

function refusals(rejections: readonly Rejection[]): Rejection {
  const [first, ...rest] = rejections;
  if (first === undefined) throw new Error('nothing was refused');
  if (rest.length === 0) return first;
  const more = `${first.message} ${rest.length} more could not be taken either; nothing was changed.`;
  return reject(first.code, more, { refused: rejections.map(({ code, message }) => ({ code, message })) });
}

/** The subjects that a person means, each once; a rejection that names every one which cannot be taken. */
export function subjectsOf(world: SystemsWorld, refs: readonly SubjectRef[]): readonly Found[] | Rejection {
  const found = new Map<string, Found>();
  const refused: Rejection[] = [];
  for (const ref of refs) {
    const subject = resolveSubject(world, ref);
    const rejection = isRejection(subject) ? subject : struckFromList(subject);
    if (rejection !== undefined) refused.push(rejection);
    else if (!isRejection(subject)) found.set(keyOf(subject), subject);
  }
  return refused.length > 0 ? refusals(refused) : [...found.values()];
}

/** What one subject of a command comes to: an event, or why there is none. */
export type Verdict = NewEvent | Rejection;

/**
 * Decides one command over many subjects: each gets its own event, so that each recovers, is struck and
 * is undone on its own. What is wrong with one refuses all; what is merely no change is passed over and said.
 */
export function forEachSubject(
  world: SystemsWorld,
  command: Command<string, { subjects: readonly SubjectRef[] }>,
  decide: (found: Found) => Verdict,
): Outcome {
  if (world.incident.status === 'undeclared') return notDeclared;
  const subjects = subjectsOf(world, command.data.subjects);
  if ('ok' in subjects) return subjects;
  const verdicts = subjects.map((found) => ({ found, verdict: decide(found) }));
  const refused = verdicts.map(({ verdict }) => verdict).filter((verdict) => isRejection(verdict));
  const wrong = refused.filter(({ code }) => code !== 'no-change');
  if (wrong.length > 0) return refusals(wrong);
  const events = verdicts
    .map(({ verdict }) => verdict)
    .filter((verdict): verdict is NewEvent => !isRejection(verdict));
  if (events.length === 0) return refusals(refused);
  if (refused.length === 0) return accept(...events);
  return acceptWith(
    `Left as they were, ${refused.length}: ${refused.map(({ message }) => message).join(' ')}`,
    events,
  );
}
