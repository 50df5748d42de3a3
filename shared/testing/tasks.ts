import { has, lookup } from '#shared/domain/collection.ts';
import type { Fact } from '#shared/domain/envelope.ts';
import type { TaskId } from '#shared/domain/ids.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { openTasks, type TaskRow } from '#shared/domain/tasks/select.ts';
import { taskStanding, type TaskStanding } from '#shared/domain/tasks/standing.ts';
import { resolveTask } from '#shared/domain/tasks/references.ts';
import { isClosed, type Task } from '#shared/domain/tasks/state.ts';
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

const taskOf = ({ data }: Fact): TaskId => (data as { task: TaskId }).task; // as: every entry of a task names it

/** Tasks that are neither on the list nor closed by something in the log, and closed ones that are not. */
export function lostTasks({ state, facts, now }: Log): readonly string[] {
  const closing = new Set(
    facts.filter(({ type }) => type === 'task.completed' || type === 'task.struck').map(taskOf),
  );
  const open = new Set(openTasks(state, now).map(({ task }) => task.id));
  const lost = facts
    .filter(({ type, at }) => type === 'task.added' && at <= now)
    .map(taskOf)
    .filter((id) => !open.has(id) && !closing.has(id));
  const wrong = state.tasks.closed.filter((id) => {
    const task = lookup(state.tasks.all, id);
    return task === undefined || !isClosed(task) || has(state.tasks.gone, id);
  });
  return [...lost, ...wrong];
}
