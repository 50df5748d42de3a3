import type { DecideContext, DecideMap } from '../area.ts';
import { lookup } from '../collection.ts';
import type { Decided } from '../for-each.ts';
import { TaskId } from '../ids.ts';
import { addMinutes, type Instant } from '../instant.ts';
import { reject, type NewEvent, type Rejection } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import { changeAt, lastEntered } from '../timeline.ts';
import { blockerWords } from './blocker-words.ts';
import type { taskCommands } from './commands.ts';
import { taskAdded } from './decide.ts';
import { forEachListed, onTask } from './for-each-task.ts';
import { numbersOf } from './numbers.ts';
import { blockersOf, circleWith, isMet } from './readiness.ts';
import { resolveBlockers } from './references.ts';
import { bearerOf, taskStanding } from './standing.ts';
import type { Task, TasksWorld } from './state.ts';
import { sameValue, STATUS_WORDS, type Status, type TaskFields } from './task-shape.ts';

type World = Readonly<TasksWorld>;
type Decide = DecideMap<TasksWorld, typeof taskCommands>;

const OPEN: Status = { status: 'open' };

/** What every change of status carries. */
function statusChange(task: Task, at: Instant) {
  const from = changeAt(task.status, at)?.to ?? OPEN;
  return { ...onTask(task), from, after: lastEntered(task.status)?.event ?? null };
}

const already = (task: Task, status: Status['status']): Rejection =>
  reject('no-change', `Task ${task.number} is ${STATUS_WORDS[status].toLowerCase()} already.`);

const REPEATED = /\.r(\d+)$/;

/** The id of the one that comes after a task: made of it, so that two stations that finish it apart mean one. */
function nextId({ tasks }: World, { id }: Task): TaskId | null {
  const root = id.replace(REPEATED, '');
  for (let n = Number(REPEATED.exec(id)?.[1] ?? 1) + 1; ; n += 1) {
    const next = TaskId.parse(`${root}.r${String(n)}`);
    const there = lookup(tasks.all, next);
    if (there === undefined && lookup(tasks.gone, next) === undefined) return next;
    if (there !== undefined && there.struck === undefined) return null;
  }
}

/** The next one of a task that comes again: so long after it was due, or after now where that has passed. */
function repeated(
  world: World,
  task: Task,
  { at, number }: { at: Instant; number: () => string },
): readonly NewEvent[] {
  const { everyMinutes, due, id, number: of } = task;
  const next = everyMinutes === null ? null : nextId(world, task);
  if (everyMinutes === null || next === null) return [];
  const after = addMinutes(due ?? at, everyMinutes);
  const { owner, knowing } = taskStanding(world, task, at);
  const { title, urgent, systems, place, needs } = task;
  const fields: TaskFields = {
    title,
    due: after > at ? after : addMinutes(at, everyMinutes),
    urgent,
    systems,
    place,
    needs,
    needsFirst: [],
    everyMinutes,
  };
  const from = { kind: 'task', task: id, number: of } as const;
  return [
    taskAdded({ number: number(), task: next }, fields, {
      owner,
      from,
      known: knowing === 'accepted' && bearerOf(world, owner, at) !== null,
    }),
  ];
}

function complete(
  world: World,
  command: Parameters<Decide['task.complete']>[1],
  context: DecideContext,
): ReturnType<Decide['task.complete']> {
  const { tasks, outcome } = command.data;
  const number = numbersOf(world, context);
  const { at } = command;
  return forEachListed(world, tasks, (task): Decided | Rejection => {
    const change = statusChange(task, at);
    if (change.from.status === 'done') return already(task, 'done');
    const open = blockersOf(task, at).filter((one) => one.kind !== 'words' && !isMet(world, one, at));
    return {
      events: [
        { type: 'task.completed', data: { ...change, outcome } },
        ...repeated(world, task, { at, number }),
      ],
      notice:
        open.length === 0
          ? undefined
          : `Task ${task.number} is done although it was to wait for ${open.map(blockerWords).join(', ')}.`,
    };
  });
}

/** The status of tasks. */
export const statusDecide: Pick<Decide, 'task.block' | 'task.reopen' | 'task.complete' | 'task.check'> = {
  'task.block': (world, command) =>
    forEachListed(world, command.data.tasks, (task) => {
      const by = resolveBlockers(world, command.data.by, task.id);
      if (isRejection(by)) return by;
      const change = statusChange(task, command.at);
      if (sameValue(change.from, { status: 'blocked', by })) return already(task, 'blocked');
      const circle = circleWith(world, task, by, command.at);
      return {
        events: [{ type: 'task.blocked', data: { ...change, by } }],
        notice:
          circle.length === 0
            ? undefined
            : `These wait for each other in a circle: ${circle.join(', ')}. None can start until one lets go.`,
      };
    }),
  'task.reopen': (world, command) =>
    forEachListed(world, command.data.tasks, (task) => {
      const change = statusChange(task, command.at);
      return change.from.status === 'open'
        ? already(task, 'open')
        : { events: [{ type: 'task.reopened', data: { ...change, reason: command.data.reason } }] };
    }),
  'task.complete': complete,
  'task.check': (world, { data: { tasks, who, saw }, at, by }) =>
    forEachListed(world, tasks, (task) => {
      if (changeAt(task.status, at)?.to.status !== 'done') {
        return reject('not-done', `Task ${task.number} was not done by then. Complete it first.`);
      }
      const author = by === 'system' ? { name: 'Blackstart', person: undefined } : by;
      const word =
        who === undefined ? { who: author.name, person: author.person ?? null } : { who, person: null };
      return { events: [{ type: 'task.checked', data: { ...onTask(task), ...word, saw } }] };
    }),
};
