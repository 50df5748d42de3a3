import { useMemo } from 'react';
import type { SystemId, TaskId } from '#shared/domain/ids.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { openTasks, tasksAbout, type TaskRow } from '#shared/domain/tasks/select.ts';
import { taskStanding, type TaskStanding } from '#shared/domain/tasks/standing.ts';
import type { Task, TasksState } from '#shared/domain/tasks/state.ts';
import { useHost, useIncident } from './host-context.ts';
import { useNow } from './use-now.ts';

type World = Pick<IncidentLog, 'tasks' | 'systems' | 'people'>;

/** A task whose row says the same as before keeps the row that it had: it is not drawn again. */
const isSameRow = (a: TaskRow, b: TaskRow): boolean =>
  a.task === b.task &&
  a.standing === b.standing &&
  a.readiness === b.readiness &&
  a.freed === b.freed &&
  isSameList(a.waitingFor, b.waitingFor) &&
  isSameList(a.circle, b.circle) &&
  isSameList(a.unlocks, b.unlocks);
const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, place) => one === b[place]);

const minuteOf = (now: Instant): string => now.slice(0, 16);

interface Reckoned extends World {
  readonly minute: string;
  readonly rows: readonly TaskRow[];
}

/** Reckons again only what changed, as long as it is the same minute: five thousand tasks are read at every event. */
export function createTaskReckoner(): (world: Readonly<IncidentLog>, now: Instant) => readonly TaskRow[] {
  const standings = new WeakMap<
    Task,
    { readonly people: unknown; readonly minute: string; readonly standing: TaskStanding }
  >();
  const standingOf: typeof taskStanding = (world, task, now) => {
    const known = standings.get(task);
    const minute = minuteOf(now);
    if (known?.people === world.people && known.minute === minute) return known.standing;
    const standing = taskStanding(world, task, now);
    standings.set(task, { people: world.people, minute, standing });
    return standing;
  };
  const byTasks = new WeakMap<TasksState, Reckoned>();
  let last = new Map<TaskId, TaskRow>();
  return (world, now) => {
    const { tasks, systems, people } = world;
    const minute = minuteOf(now);
    const known = byTasks.get(tasks);
    if (known?.systems === systems && known.people === people && known.minute === minute) return known.rows;
    const rows = openTasks(world, now, standingOf).map((row) => {
      const before = last.get(row.task.id);
      return before !== undefined && isSameRow(before, row) ? before : row;
    });
    last = new Map(rows.map((row) => [row.task.id, row]));
    byTasks.set(tasks, { tasks, systems, people, minute, rows });
    return rows;
  };
}

/** One reckoner a window: lists, counts, board and what needs somebody all ask for the same rows. */
const reckon = createTaskReckoner();

/** Every task that is not done, what presses most first; the same array while nothing changed. */
export function useTaskRows(): readonly TaskRow[] {
  const host = useHost();
  const tasks = useIncident((state) => state.tasks);
  const systems = useIncident((state) => state.systems);
  const people = useIncident((state) => state.people);
  const now = useNow();
  return useMemo(() => {
    const content = host.incident.getState();
    return content.kind === 'ready' ? reckon(content.state, now) : [];
    // The slices say when to reckon again; what is reckoned from is the state that holds them.
  }, [host, tasks, systems, people, now]);
}

/** What is being done about a system, or waits for it. */
export function useTasksAbout(system: SystemId): readonly TaskRow[] {
  const rows = useTaskRows();
  return useMemo(() => tasksAbout(rows, system), [rows, system]);
}

const counted = new WeakMap<readonly TaskRow[], ReadonlyMap<SystemId, readonly TaskRow[]>>();

/** The tasks of each system, counted once for all rows of the board. */
export function useTasksBySystem(): ReadonlyMap<SystemId, readonly TaskRow[]> {
  const rows = useTaskRows();
  return useMemo(() => {
    const known = counted.get(rows);
    if (known !== undefined) return known;
    const map = new Map<SystemId, TaskRow[]>();
    for (const row of rows) {
      for (const { system } of row.task.systems) {
        const list = map.get(system);
        if (list === undefined) map.set(system, [row]);
        else list.push(row);
      }
    }
    counted.set(rows, map);
    return map;
  }, [rows]);
}
