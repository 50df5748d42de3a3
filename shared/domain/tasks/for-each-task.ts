import { forEachOf, type Decided } from '../for-each.ts';
import { notDeclared } from '../incident/decide.ts';
import { reject, type Outcome, type Rejection } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import { resolveTask, taskWords } from './references.ts';
import type { Task, TasksWorld } from './state.ts';

type World = Readonly<TasksWorld>;

/** What an event says of the task it is about. */
export const onTask = ({ id, number, title }: Task) => ({ task: id, number, title });

/** One task as it is on the list. */
export function listedTask(world: World, ref: string): Task | Rejection {
  if (world.incident.status === 'undeclared') return notDeclared;
  const task = resolveTask(world, ref);
  if (isRejection(task) || task.struck === undefined) return task;
  return reject('task-struck', `${taskWords(task)} was struck from the list. Reinstate it first.`);
}

/** The tasks of the list as they are named, each decided on its own: all of them or none. */
export const forEachListed = (
  world: World,
  refs: readonly string[],
  decide: (task: Task) => Decided | Rejection,
): Outcome =>
  forEachOf(
    refs.map((ref) => listedTask(world, ref)),
    decide,
  );
