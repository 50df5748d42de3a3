import { presentWithInitials } from '../people/state.ts';
import { resolvePerson } from '../people/select.ts';
import { isRejection, resolveSystem } from '../systems/references.ts';
import type { BlockerRef } from './commands.ts';
import { resolveTask } from './references.ts';
import type { TasksWorld } from './state.ts';

type World = Readonly<TasksWorld>;

/** One thing that a task waits for, as it was typed and how it was taken. */
export interface ReadBlocker {
  readonly ref: BlockerRef;
  readonly words: string;
}

function readOne(world: World, text: string): ReadBlocker {
  const task = /^[a-z]+\d+$/i.test(text) ? resolveTask(world, text) : undefined;
  if (task !== undefined && !isRejection(task)) {
    return { ref: { task: task.id }, words: `task ${task.number} (${task.title})` };
  }
  if (text.startsWith('@')) {
    const name = text.slice(1).trim();
    const person = presentWithInitials(world, name) ?? resolvePerson(world, name);
    if (!isRejection(person)) return { ref: { person: person.id }, words: person.name };
  }
  const system = resolveSystem(world, text);
  if (!isRejection(system)) {
    return { ref: { system: system.id, until: 'limited' }, words: `${system.name} back` };
  }
  return { ref: { words: text }, words: `“${text}”, until somebody takes it out` };
}

/**
 * What a task waits for as a person types it, a comma between each: `A3`, the name of a system, `@JS`. Anything else holds
 * as words: nothing is guessed.
 */
export const readBlockers = (text: string, world: World): readonly ReadBlocker[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readOne(world, part));
