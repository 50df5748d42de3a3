import { circlesIn } from '../circles.ts';
import { lookup } from '../collection.ts';
import type { TaskId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { isReliable } from '../systems/select-restore.ts';
import type { SystemsSlice } from '../systems/state.ts';
import type { StateKey } from '../systems/states.ts';
import { stateKeyOf } from '../systems/steps.ts';
import type { Subject } from '../systems/subject.ts';
import type { Track } from '../systems/track.ts';
import { changeAt } from '../timeline.ts';
import type { Task, TasksWorld } from './state.ts';
import type { Blocker } from './task-shape.ts';

type World = Readonly<TasksWorld>;

/** How far back each state is; what is not named here is not back at all. */
const RANK: Readonly<Partial<Record<StateKey, number>>> = {
  limited: 1,
  monitoring: 2,
  validated: 3,
  normal: 4,
  unaffected: 5,
};

/** The track of a system or a part of it that is on the list. */
function listedTrack(world: Readonly<SystemsSlice>, { system: id, part }: Subject): Track | undefined {
  const system = lookup(world.systems.all, id);
  if (system === undefined || system.retired !== undefined) return undefined;
  if (part === undefined) return system.track;
  const found = system.parts?.[part.id];
  return found?.retired === undefined ? found?.track : undefined;
}

function isBackTo(
  world: Readonly<SystemsSlice>,
  { on, until }: Extract<Blocker, { kind: 'system' }>,
  now: Instant,
): boolean {
  const track = listedTrack(world, on);
  if (track === undefined || !isReliable(track, now)) return false;
  return (RANK[stateKeyOf(track, now)] ?? 0) >= (RANK[until] ?? 0);
}

function isTaskDone({ tasks }: World, id: TaskId, now: Instant): boolean {
  if (lookup(tasks.gone, id) !== undefined) return true;
  const task = lookup(tasks.all, id);
  return task !== undefined && changeAt(task.status, now)?.to.status === 'done';
}

/**
 * Whether what a task waits for has come about, as far as the state tells: a task is done, a system is back
 * as far as was asked. Persons and words hold until somebody opens the task or takes them out.
 */
export function isMet(world: World, blocker: Blocker, now: Instant): boolean {
  switch (blocker.kind) {
    case 'task':
      return isTaskDone(world, blocker.task, now);
    case 'system':
      return isBackTo(world, blocker, now);
    case 'person':
    case 'words':
      return false;
  }
}

/** Everything that a task that is not done waits for or is blocked by. */
export function blockersOf(task: Task, now: Instant): readonly Blocker[] {
  const status = changeAt(task.status, now)?.to;
  if (status?.status === 'done') return [];
  return status?.status === 'blocked' ? [...status.by, ...task.needsFirst] : task.needsFirst;
}

const taskIds = (blockers: readonly Blocker[]): readonly TaskId[] =>
  blockers.flatMap((one) => (one.kind === 'task' ? [one.task] : []));

/** The tasks that wait for each other in a circle; nothing done is in one. */
export const taskCircles = (
  tasks: ReadonlyMap<TaskId, Task>,
  now: Instant,
): ReadonlyMap<TaskId, readonly TaskId[]> =>
  circlesIn(tasks.keys(), (id) => {
    const task = tasks.get(id);
    return task === undefined ? [] : taskIds(blockersOf(task, now)).filter((one) => tasks.has(one));
  });

/** The numbers of the tasks that would wait for each other in a circle with one, were it to wait for `more` too. */
export function circleWith(
  world: World,
  task: Task,
  more: readonly Blocker[],
  now: Instant,
): readonly string[] {
  const path = new Map<TaskId, TaskId>();
  const open = taskIds(more).map((id) => [id, task.id] as const);
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const [id, from] = step;
    if (path.has(id)) continue;
    path.set(id, from);
    if (id === task.id) break;
    const next = lookup(world.tasks.all, id);
    if (next === undefined || next.struck !== undefined) continue;
    open.push(...taskIds(blockersOf(next, now)).map((one) => [one, id] as const));
  }
  const circle: string[] = [];
  for (let id = path.get(task.id); id !== undefined && id !== task.id; id = path.get(id)) {
    circle.unshift(lookup(world.tasks.all, id)?.number ?? '');
  }
  return path.has(task.id) ? [task.number, ...circle, task.number] : [];
}
