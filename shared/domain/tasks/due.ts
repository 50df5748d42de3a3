import type { DecideMap, DueCommand } from '../area.ts';
import { CommandId, type EventId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import type { Instant } from '../instant.ts';
import { accept, reject } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import type { taskCommands } from './commands.ts';
import { reachOf } from './calls.ts';
import { onTask } from './for-each-task.ts';
import { resolveTask } from './references.ts';
import { isTooLong, silenceOf } from './silence.ts';
import { taskStanding } from './standing.ts';
import { listedTasks, type Task, type TasksWorld } from './state.ts';
import type { RingReason } from './task-shape.ts';

/** Something about a task that somebody should ring about, and has not been asked to. */
interface Ring {
  readonly why: RingReason;
  /** The event it is about: with it the same thing is raised once, at whatever station. */
  readonly set: EventId;
  readonly since: Instant;
}

function ringsOf(world: Readonly<TasksWorld>, task: Task, now: Instant): readonly Ring[] {
  const standing = taskStanding(world, task, now);
  if (standing.status.status === 'done') return [];
  const silence = silenceOf(standing);
  const rings: Ring[] = [];
  if (silence !== undefined && isTooLong(task, silence, now)) rings.push(silence);
  if (standing.overdue && task.due !== null)
    rings.push({ why: 'overdue', set: task.dueSet, since: task.due });
  return rings.filter(({ why, set }) => task.raised[why]?.includes(set) !== true);
}

/** Tasks that are untold, not accepted or overdue ask somebody to ring: one line for each, at whatever station. */
export function tasksDue(world: Readonly<TasksWorld>, now: Instant): readonly DueCommand[] {
  if (world.incident.status === 'undeclared') return [];
  return listedTasks(world).flatMap((task) =>
    ringsOf(world, task, now).map(({ why, set }) => ({
      id: CommandId.parse(`ring.${why}.${set}`),
      type: 'task.raise',
      data: { task: task.id, why, set },
    })),
  );
}

export const ringDecide: Pick<DecideMap<TasksWorld, typeof taskCommands>, 'task.raise'> = {
  'task.raise': (world, { data }, { now }) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const task = resolveTask(world, data.task);
    if (isRejection(task)) return task;
    const ring = ringsOf(world, task, now).find(({ why, set }) => why === data.why && set === data.set);
    if (ring === undefined || task.struck !== undefined) {
      return reject('nothing-to-ring', `Nobody needs to ring about task ${task.number}.`);
    }
    const { owner, bearer } = taskStanding(world, task, now);
    const who =
      bearer === null
        ? null
        : { who: bearer.name, person: bearer.person, reach: reachOf(world, bearer.person) };
    return accept({ type: 'task.raised', data: { ...onTask(task), ...ring, owner, ring: who } });
  },
};
