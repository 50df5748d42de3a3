import { lookup, values } from '../collection.ts';
import type { TaskId } from '../ids.ts';
import { addMinutes, type Instant } from '../instant.ts';
import { reject, type Rejection } from '../outcome.ts';
import { resolvePerson } from '../people/select.ts';
import { foldName } from '../systems/names.ts';
import { isRejection, resolveSubject, resolveSystem } from '../systems/references.ts';
import type { BlockerRef, DueRef, FieldRefs, OwnerRef } from './commands.ts';
import type { Task, TasksWorld } from './state.ts';
import type { Blocker, FieldValues, Owner, TaskFields } from './task-shape.ts';

type World = Readonly<TasksWorld>;

/** How a task is called in a sentence. */
export const taskWords = ({ number, title }: Pick<Task, 'number' | 'title'>): string =>
  `Task ${number} (${title})`;

/** The task that is meant: by id or by number. */
export function resolveTask({ tasks }: World, ref: string): Task | Rejection {
  const direct = lookup(tasks.all, ref);
  if (direct !== undefined) return direct;
  const number = ref.toUpperCase();
  const [first, second] = [...values(tasks.all)].filter((task) => task.number === number);
  if (second !== undefined) {
    return reject(
      'number-ambiguous',
      `Two tasks have the number ${number} since a merge. Pick the one you mean from the list.`,
    );
  }
  if (first !== undefined) return first;
  const gone = lookup(tasks.gone, ref) ?? [...values(tasks.gone)].find((one) => one === number);
  return gone === undefined
    ? reject('task-not-found', `There is no task "${ref}". Check the number, or add it.`)
    : reject(
        'task-long-closed',
        `Task ${gone} was closed long ago and is in the log only. Add it as a new one.`,
      );
}

/** Who is meant: a role of the profile by key or name, or a person who is here. */
export function resolveOwner(world: World, ref: OwnerRef): Owner | Rejection {
  if ('role' in ref) {
    const roles = world.incident.status === 'declared' ? world.incident.profile.commandRoles : [];
    const role = roles.find(({ key, name }) => key === ref.role || foldName(name) === foldName(ref.role));
    return role === undefined
      ? reject(
          'role-not-found',
          `There is no role "${ref.role}" here. There are: ${roles.map(({ key }) => key).join(', ')}.`,
        )
      : { kind: 'role', role: role.key, name: role.name };
  }
  const person = resolvePerson(world, ref.person);
  if (isRejection(person)) return person;
  return person.retired === undefined
    ? { kind: 'person', person: person.id, name: person.name }
    : reject(
        'person-left',
        `${person.name} is no longer part of this incident. Give the task to somebody who is.`,
      );
}

function resolveBlocker(world: World, ref: BlockerRef, of: TaskId | undefined): Blocker | Rejection {
  if ('task' in ref) {
    const task = resolveTask(world, ref.task);
    if (isRejection(task)) return task;
    return task.id === of
      ? reject('needs-itself', `Task ${task.number} cannot wait for itself. Name another task.`)
      : { kind: 'task', task: task.id, number: task.number };
  }
  if ('system' in ref) {
    const { until, ...subject } = ref;
    const found = resolveSubject(world, subject);
    return isRejection(found) ? found : { kind: 'system', on: found.on, until };
  }
  if ('person' in ref) {
    const person = resolvePerson(world, ref.person);
    if (isRejection(person)) return person;
    return { kind: 'person', person: person.id, name: person.name, words: ref.words };
  }
  return { kind: 'words', words: ref.words };
}

/** All of them, or the first rejection. */
function each<Ref, Found extends object>(
  refs: readonly Ref[],
  resolve: (ref: Ref) => Found | Rejection,
): Found[] | Rejection {
  const found: Found[] = [];
  for (const ref of refs) {
    const one = resolve(ref);
    if (isRejection(one)) return one;
    found.push(one);
  }
  return found;
}

/** What blocks a task; `of` is the task itself, which cannot be among them. */
export const resolveBlockers = (
  world: World,
  refs: readonly BlockerRef[],
  of?: TaskId,
): Blocker[] | Rejection => each(refs, (ref) => resolveBlocker(world, ref, of));

/** When it is due: as given, or so long from `at` or from the declaration. */
export function dueAt(world: World, ref: DueRef | null, at: Instant): Instant | null {
  if (ref === null || typeof ref === 'string') return ref;
  const declared = world.incident.status === 'declared' ? world.incident.declaredAt : at;
  return addMinutes(ref.from === 'declared' ? declared : at, ref.inMinutes);
}

/** Fields with everything they name looked up; those that were not given stay away. */
export function resolveFields(
  world: World,
  refs: FieldRefs,
  { at, of }: { at: Instant; of?: TaskId },
): FieldValues | Rejection {
  const { due, systems, needsFirst, ...plain } = refs;
  const fields: { -readonly [Name in keyof TaskFields]?: TaskFields[Name] | undefined } = { ...plain };
  if (due !== undefined) fields.due = dueAt(world, due, at);
  if (systems !== undefined) {
    const found = each(systems, (ref) => resolveSystem(world, ref));
    if (isRejection(found)) return found;
    const named = new Map(found.map(({ id, name }) => [id, { system: id, name }]));
    fields.systems = [...named.values()];
  }
  if (needsFirst !== undefined) {
    const found = resolveBlockers(world, needsFirst, of);
    if (isRejection(found)) return found;
    fields.needsFirst = found;
  }
  return fields;
}
