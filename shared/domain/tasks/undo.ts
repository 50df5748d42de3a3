import type { PassedOver, UndoMap } from '../area.ts';
import { lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { TaskId } from '../ids.ts';
import type { NewEvent } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import { lastChange } from '../timeline.ts';
import type { taskEvents } from './events.ts';
import { onTask } from './for-each-task.ts';
import { TRACKS, type Task, type TasksWorld } from './state.ts';
import { strikable, strikeOf, taskReinstated, taskStruck } from './strike.ts';
import { fieldsIn, sameValue } from './task-shape.ts';

const UNDONE = 'Undone.';
const since = ({ number }: { number: string }, because = 'changed since'): PassedOver => ({
  what: `task ${number}`,
  because,
});

function strike(
  world: Readonly<TasksWorld>,
  fact: Fact<string, { readonly task: TaskId; readonly number: string }>,
): NewEvent | PassedOver {
  const found = strikable(world, fact);
  if (isRejection(found)) return since(fact.data, 'struck since, or long ago');
  return lastChange<unknown>(found.task[found.kind])?.event === fact.id
    ? strikeOf(found, UNDONE)
    : since(fact.data);
}

/** Nothing was said of it but what it began with; entries that were struck do not count. */
const isUntouched = (task: Task, event: Fact['id']): boolean =>
  TRACKS.every((name) =>
    (task[name] as readonly { event: Fact['id']; struck?: unknown }[]).every(
      // as: all timelines have these
      (change) => change.event === event || change.struck !== undefined,
    ),
  );

/** Undoing strikes what was said of a task where it still stands last, and puts its fields back where they stand. */
export const taskUndo: UndoMap<TasksWorld, typeof taskEvents> = {
  'task.added': (world, { id, data }) => {
    const task = lookup(world.tasks.all, data.task);
    if (task === undefined || task.struck !== undefined) return since(data);
    return isUntouched(task, id) ? taskStruck(task, UNDONE) : since(data, 'worked on since');
  },
  'task.edited': (world, { data }) => {
    const task = lookup(world.tasks.all, data.task);
    const { from, to } = data;
    if (task?.struck !== undefined) return since(data, 'struck since');
    if (task === undefined || fieldsIn(to).some((field) => !sameValue(task[field], to[field]))) {
      return since(data);
    }
    return { type: 'task.edited', data: { ...onTask(task), from: to, to: from } };
  },
  'task.assigned': strike,
  'task.told': strike,
  'task.accepted': strike,
  'task.blocked': strike,
  'task.reopened': strike,
  'task.completed': strike,
  'task.checked': strike,
  'task.struck': (world, { id, data }) => {
    const task = lookup(world.tasks.all, data.task);
    return task?.struck === id ? taskReinstated(task) : since(data);
  },
  'task.reinstated': (world, { data }) => {
    const task = lookup(world.tasks.all, data.task);
    return task === undefined || task.struck !== undefined ? since(data) : taskStruck(task, UNDONE);
  },
  'task.change-struck': (world, { id, data }) => {
    const task = lookup(world.tasks.all, data.task);
    const entry = task?.[data.kind].find(({ event }) => event === data.target);
    const { kind, target, was } = data;
    return task !== undefined && task.struck === undefined && entry?.struck === id
      ? { type: 'task.strike-lifted', data: { ...onTask(task), kind, target, was } }
      : since(data);
  },
};
