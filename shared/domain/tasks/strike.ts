import { lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { TaskId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { reject, type NewEvent, type Rejection } from '../outcome.ts';
import { onTask } from './for-each-task.ts';
import type { Task, TasksWorld, TrackName } from './state.ts';

/** Where each kind of entry is kept, and how it reads when it is struck. */
const KINDS = {
  'task.blocked': ['status', 'blocked'],
  'task.reopened': ['status', 'open again'],
  'task.completed': ['status', 'done'],
  'task.assigned': ['owner', 'given'],
  'task.told': ['told', 'told'],
  'task.accepted': ['accepted', 'accepted'],
  'task.checked': ['checked', 'checked'],
} as const satisfies Readonly<Record<string, readonly [TrackName, string]>>;
type StrikableType = keyof typeof KINDS;

const isStrikable = (type: string): type is StrikableType => Object.hasOwn(KINDS, type);

/** An entry of a task that can be struck. */
export interface Strikable {
  readonly task: Task;
  readonly fact: Fact;
  readonly kind: TrackName;
  readonly was: string;
}

/** The entry of a task, where it still counts. */
export function strikable(world: Readonly<TasksWorld>, fact: Fact | undefined): Strikable | Rejection {
  if (world.incident.status === 'undeclared') return notDeclared;
  if (fact === undefined || !isStrikable(fact.type)) {
    return reject(
      'entry-not-found',
      'That is no entry of a task that can be struck. Strike the task itself instead.',
    );
  }
  const { task: id } = fact.data as { task: TaskId }; // as: every entry of a task names it, checked when it was decided
  const [kind, word] = KINDS[fact.type];
  const task = lookup(world.tasks.all, id);
  const entry = task?.[kind].find(({ event }) => event === fact.id);
  if (task === undefined || entry === undefined) {
    return reject('entry-too-old', 'So many entries came since that striking it would change nothing.');
  }
  if (task.struck !== undefined) {
    return reject(
      'task-struck',
      `Task ${task.number} was struck from the list. Reinstate it first; its entries stay as they are.`,
    );
  }
  const { who } = fact.data as { who?: string }; // as: above
  return entry.struck === undefined
    ? { task, fact, kind, was: `task ${task.number} ${word}${who === undefined ? '' : ` (${who})`}` }
    : reject('already-struck', 'That entry is struck already.');
}

/** The event that strikes an entry. */
export const strikeOf = ({ task, fact, kind, was }: Strikable, reason: string): NewEvent => ({
  type: 'task.change-struck',
  data: { ...onTask(task), kind, target: fact.id, was, reason },
});

/** The event that takes a task off the list. */
export const taskStruck = (task: Task, reason: string): NewEvent => ({
  type: 'task.struck',
  data: { ...onTask(task), target: task.added, reason, after: task.touched },
});

/** The event that puts a struck task back on the list. */
export const taskReinstated = (task: Task, reason?: string): NewEvent => ({
  type: 'task.reinstated',
  data: { ...onTask(task), target: task.added, reason },
});
