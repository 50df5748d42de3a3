import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { openTasks, type TaskRow } from '#shared/domain/tasks/select.ts';
import { taskStanding, type TaskStanding } from '#shared/domain/tasks/standing.ts';
import { resolveTask } from '#shared/domain/tasks/references.ts';
import type { Task } from '#shared/domain/tasks/state.ts';
import type { MemoryLog, TestCommand } from './memory-log.ts';
import { add as addSystem, board } from './systems.ts';

type Log = MemoryLog<IncidentLog>;

/** A room with two people, one of them technical lead, and two systems. */
export const room = (...given: readonly TestCommand[]): Log =>
  board(
    { type: 'person.add', data: { name: 'Junior scribe', contacts: [{ kind: 'bleep', value: '2041' }] } },
    { type: 'person.add', data: { name: 'Shift engineer' } },
    { type: 'role.assign', data: { role: 'technical', person: 'SE' } },
    addSystem('Network'),
    addSystem('EMIS Web'),
    ...given,
  );

export const addTask = (title: string, data: object = {}): TestCommand => ({
  type: 'task.add',
  data: { title, ...data },
});

/** A command about tasks by number. */
export const onTasks = (
  verb: string,
  tasks: string | readonly string[],
  data: object = {},
  at?: string,
): TestCommand => ({
  type: `task.${verb}`,
  data: { tasks: [tasks].flat(), ...data },
  ...(at === undefined ? {} : { at }),
});

export function taskNamed({ state }: Log, ref: string): Task {
  const task = resolveTask(state, ref);
  if ('ok' in task) throw new Error(task.message);
  return task;
}

export const taskAt = (log: Log, ref: string): TaskStanding =>
  taskStanding(log.state, taskNamed(log, ref), log.now);

export function rowOf(log: Log, ref: string): TaskRow {
  const row = openTasks(log.state, log.now).find(({ task }) => task.number === ref);
  if (row === undefined) throw new Error(`no open task ${ref}`);
  return row;
}

export const numbersOf = (rows: readonly TaskRow[]): readonly string[] => rows.map(({ task }) => task.number);
