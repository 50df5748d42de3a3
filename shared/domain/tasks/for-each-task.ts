import { notDeclared } from '../incident/decide.ts';
import { accept, acceptWith, reject, type NewEvent, type Outcome, type Rejection } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import { resolveTask, taskWords } from './references.ts';
import type { Task, TasksWorld } from './state.ts';

type World = Readonly<TasksWorld>;

/** What one task gets; a notice where the author should hear something although it is accepted. */
export interface Decided {
  readonly events: readonly NewEvent[];
  readonly notice?: string | undefined;
}

/** What an event says of the task it is about. */
export const onTask = ({ id, number, title }: Task) => ({ task: id, number, title });

/** One task as it is on the list. */
export function listedTask(world: World, ref: string): Task | Rejection {
  if (world.incident.status === 'undeclared') return notDeclared;
  const task = resolveTask(world, ref);
  if (isRejection(task) || task.struck === undefined) return task;
  return reject('task-struck', `${taskWords(task)} was struck from the list. Reinstate it first.`);
}

function refusal(refused: readonly Rejection[]): Rejection {
  const [first, ...rest] = refused;
  if (first === undefined) return reject('no-change', 'There is nothing to do: no task was named.');
  if (rest.length === 0) return first;
  return reject(
    first.code,
    `${first.message} ${String(rest.length)} more could not be taken either; nothing was changed.`,
    { refused: refused.map(({ code, message }) => ({ code, message })) },
  );
}

/**
 * One event or more for each task, each task once. What is wrong with one refuses all and names every one;
 * what would change nothing is left out and said.
 */
export function forEachTask(
  tasks: Iterable<Task | Rejection>,
  decide: (task: Task) => Decided | Rejection,
): Outcome {
  const refused: Rejection[] = [];
  const idle: Rejection[] = [];
  const events: NewEvent[] = [];
  const notices: string[] = [];
  const seen = new Set<string>();
  for (const task of tasks) {
    if (!isRejection(task)) {
      if (seen.has(task.id)) continue;
      seen.add(task.id);
    }
    const decided = isRejection(task) ? task : decide(task);
    if (!isRejection(decided)) {
      events.push(...decided.events);
      if (decided.notice !== undefined) notices.push(decided.notice);
    } else if (decided.code === 'no-change') idle.push(decided);
    else refused.push(decided);
  }
  if (refused.length > 0) return refusal(refused);
  if (events.length === 0) return refusal(idle);
  const said = [...notices, ...idle.map(({ message }) => message)];
  return said.length === 0 ? accept(...events) : acceptWith(said.join(' '), events);
}

/** The same for tasks of the list as they are named. */
export const forEachListed = (
  world: World,
  refs: readonly string[],
  decide: (task: Task) => Decided | Rejection,
): Outcome =>
  forEachTask(
    refs.map((ref) => listedTask(world, ref)),
    decide,
  );
