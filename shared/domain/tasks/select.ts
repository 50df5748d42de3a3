import type { PersonId, SystemId, TaskId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { blockersOf, isMet, taskCircles } from './readiness.ts';
import { taskStanding, type TaskStanding } from './standing.ts';
import { listedTasks, type Task, type TasksWorld } from './state.ts';
import { sameOwner, type Blocker, type Owner } from './task-shape.ts';

type World = Readonly<TasksWorld>;

/** Whether work on a task can start: stated to be blocked, waiting for what it needs first, free, or done. */
export type Readiness = 'can-start' | 'waiting' | 'blocked' | 'done';

/** A task as a list shows it. */
export interface TaskRow {
  readonly task: Task;
  readonly standing: TaskStanding;
  readonly readiness: Readiness;
  /** What it waits for or is blocked by, and has not come about. */
  readonly waitingFor: readonly Blocker[];
  /** Stated to be blocked, although all that blocked it has come about: somebody should open it. */
  readonly freed: boolean;
  /** The tasks that wait for each other in a circle with it, itself included, by number; the same list for each of them. */
  readonly circle: readonly Task[];
  /** The tasks that wait for this one. */
  readonly unlocks: readonly Task[];
}

function readinessOf({ status }: TaskStanding, waiting: readonly Blocker[]): Readiness {
  if (status.status !== 'open') return status.status;
  return waiting.length > 0 ? 'waiting' : 'can-start';
}

const isFreed = (world: World, { status }: TaskStanding, now: Instant): boolean =>
  status.status === 'blocked' && status.by.length > 0 && status.by.every((one) => isMet(world, one, now));

/** The tasks that wait for each. */
function waitersOf(tasks: ReadonlyMap<TaskId, Task>, now: Instant): ReadonlyMap<TaskId, readonly Task[]> {
  const waiters = new Map<TaskId, Task[]>();
  for (const task of tasks.values()) {
    const first = new Set(blockersOf(task, now).flatMap((one) => (one.kind === 'task' ? [one.task] : [])));
    for (const id of first) {
      const list = waiters.get(id);
      if (list === undefined) waiters.set(id, [task]);
      else list.push(task);
    }
  }
  return waiters;
}

const LAST = '9999';
const numberOf = ({ number }: Task): number => Number(/\d+$/.exec(number)?.[0] ?? 0);

/** Overdue first, then urgent, then by when it is due, then by number. */
function inOrderOfPressure(rows: readonly TaskRow[]): readonly TaskRow[] {
  const keyed = rows.map((row) => ({
    row,
    rank: (row.standing.overdue ? 0 : 2) + (row.task.urgent ? 0 : 1),
    due: row.task.due ?? LAST,
    number: numberOf(row.task),
  }));
  keyed.sort(
    (a, b) =>
      a.rank - b.rank ||
      compare(a.due, b.due) ||
      a.number - b.number ||
      compare(a.row.task.id, b.row.task.id),
  );
  return keyed.map(({ row }) => row);
}
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const NO_TASKS: readonly TaskId[] = [];
const inOrder = (tasks: readonly Task[]): readonly Task[] =>
  [...tasks].sort((a, b) => numberOf(a) - numberOf(b) || compare(a.id, b.id));

/**
 * Every task of the list that is not done, as it stands at `now`: what presses most comes first. Who asks often may give
 * `standingOf` a memory.
 */
export function openTasks(
  world: World,
  now: Instant,
  standingOf: typeof taskStanding = taskStanding,
): readonly TaskRow[] {
  const open = new Map<TaskId, Task>();
  const standings = new Map<TaskId, TaskStanding>();
  for (const task of listedTasks(world)) {
    const standing = standingOf(world, task, now);
    if (standing.status.status === 'done') continue;
    open.set(task.id, task);
    standings.set(task.id, standing);
  }
  const circles = taskCircles(open, now);
  const waiters = waitersOf(open, now);
  const named = new Map<readonly TaskId[], readonly Task[]>();
  for (const ids of circles.values()) {
    if (!named.has(ids)) named.set(ids, inOrder(ids.flatMap((id) => open.get(id) ?? [])));
  }
  const rows = [...open.values()].flatMap((task): TaskRow[] => {
    const standing = standings.get(task.id);
    if (standing === undefined) return [];
    const waitingFor = blockersOf(task, now).filter((one) => !isMet(world, one, now));
    return [
      {
        task,
        standing,
        readiness: readinessOf(standing, waitingFor),
        waitingFor,
        freed: isFreed(world, standing, now),
        circle: named.get(circles.get(task.id) ?? NO_TASKS) ?? [],
        unlocks: waiters.get(task.id) ?? [],
      },
    ];
  });
  return inOrderOfPressure(rows);
}

const NO_ROWS: readonly never[] = [];

/** The tasks that were done last and are still held whole, newest first; older ones are in the log (TK-20). */
export function doneTasks(world: World, now: Instant): readonly TaskRow[] {
  return listedTasks(world)
    .flatMap((task): TaskRow[] => {
      const standing = taskStanding(world, task, now);
      return standing.status.status === 'done'
        ? [
            {
              task,
              standing,
              readiness: 'done',
              waitingFor: NO_ROWS,
              freed: false,
              circle: NO_ROWS,
              unlocks: NO_ROWS,
            },
          ]
        : [];
    })
    .sort(
      (a, b) =>
        compare(b.standing.change?.at ?? '', a.standing.change?.at ?? '') ||
        numberOf(b.task) - numberOf(a.task),
    );
}

/** What one person has: their own, and what their roles have. */
export const tasksOf = (rows: readonly TaskRow[], person: PersonId): readonly TaskRow[] =>
  rows.filter(({ standing }) => standing.bearer?.person === person);

/** What one owner has: a person's own without their roles', or a role's whoever holds it. */
export const tasksOwnedBy = (rows: readonly TaskRow[], owner: Owner): readonly TaskRow[] =>
  rows.filter(({ standing }) => sameOwner(standing.owner, owner));

/** What is about a system, or waits for it. */
export const tasksAbout = (rows: readonly TaskRow[], system: SystemId): readonly TaskRow[] =>
  rows.filter(
    ({ task, waitingFor }) =>
      task.systems.some((one) => one.system === system) ||
      waitingFor.some((one) => one.kind === 'system' && one.on.system === system),
  );

export const overdueTasks = (rows: readonly TaskRow[]): readonly TaskRow[] =>
  rows.filter(({ standing }) => standing.overdue);

/** What cannot start: stated to be blocked, or waiting; each row says for what. */
export const blockedTasks = (rows: readonly TaskRow[]): readonly TaskRow[] =>
  rows.filter(({ readiness }) => readiness === 'blocked' || readiness === 'waiting');

export const startableTasks = (rows: readonly TaskRow[]): readonly TaskRow[] =>
  rows.filter(({ readiness }) => readiness === 'can-start');

/** What nobody has, or whose owner has not been told: it does not count in life yet. */
export const untoldTasks = (rows: readonly TaskRow[]): readonly TaskRow[] =>
  rows.filter(
    ({ standing: { knowing } }) => knowing === 'unowned' || knowing === 'untold' || knowing === 'handed-on',
  );

/** The circles in which tasks wait for each other: each once, its tasks by number. */
export const circlesOfTasks = (rows: readonly TaskRow[]): readonly (readonly Task[])[] => [
  ...new Set(rows.map(({ circle }) => circle).filter((circle) => circle.length > 0)),
];

/** How many there are of each; they overlap. */
export interface TaskCounts {
  readonly open: number;
  readonly blocked: number;
  readonly waiting: number;
  readonly canStart: number;
  readonly overdue: number;
  readonly untold: number;
  readonly unaccepted: number;
}

export function taskCounts(rows: readonly TaskRow[]): TaskCounts {
  const count = (fits: (row: TaskRow) => boolean): number => rows.filter(fits).length;
  return {
    open: rows.length,
    blocked: count(({ readiness }) => readiness === 'blocked'),
    waiting: count(({ readiness }) => readiness === 'waiting'),
    canStart: startableTasks(rows).length,
    overdue: overdueTasks(rows).length,
    untold: untoldTasks(rows).length,
    unaccepted: count(({ standing }) => standing.knowing === 'told'),
  };
}
