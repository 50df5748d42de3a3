import type { DecideContext, DecideMap } from '../area.ts';
import { resolveRun, resolveStep } from '../checklists/references.ts';
import type { ChecklistsSlice } from '../checklists/state.ts';
import { has } from '../collection.ts';
import type { Command } from '../envelope.ts';
import { forEachOf } from '../for-each.ts';
import { TaskId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { nextNumber } from '../incident/state.ts';
import { addMinutes } from '../instant.ts';
import { entryFact } from '../log/entry.ts';
import { accept, acceptWith, reject, type NewEvent, type Outcome, type Rejection } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import { changeAt, lastEntered } from '../timeline.ts';
import type { FieldRefs, OriginRef, OwnerRef, taskCommands } from './commands.ts';
import { forEachListed, listedTask, onTask } from './for-each-task.ts';
import { dueAt, resolveFields, resolveOwner, taskWords } from './references.ts';
import { circleWith } from './readiness.ts';
import { bearerOf, taskStanding } from './standing.ts';
import { listedTasks, type Task, type TasksWorld } from './state.ts';
import {
  fieldsIn,
  pick,
  sameOwner,
  sameValue,
  type FieldValues,
  type Origin,
  type Owner,
  type TaskFields,
} from './task-shape.ts';

type World = Readonly<TasksWorld>;
/** A task may come from a step of a checklist. */
type AddWorld = TasksWorld & ChecklistsSlice;
type Decide = DecideMap<AddWorld, typeof taskCommands>;

const BLANK: Omit<TaskFields, 'title'> = {
  due: null,
  urgent: false,
  systems: [],
  place: null,
  needs: null,
  needsFirst: [],
  everyMinutes: null,
};

/** The event that adds a task; what nobody said is blank. */
export function taskAdded(
  on: { readonly number: string; readonly task: TaskId },
  fields: FieldValues & { readonly title: string },
  rest: { readonly owner: Owner | null; readonly from: Origin | null; readonly known: boolean },
): NewEvent {
  const said = Object.fromEntries(fieldsIn(fields).map((field) => [field, fields[field]]));
  return { type: 'task.added', data: { ...on, ...BLANK, ...said, ...rest } };
}

function stepOrigin(
  world: Readonly<ChecklistsSlice>,
  ref: { readonly run: string; readonly step: string },
): Origin | Rejection {
  const run = resolveRun(world, ref.run);
  if (isRejection(run)) return run;
  const found = resolveStep(world, run, ref.step);
  if (isRejection(found)) return found;
  return { kind: 'step', run: run.id, number: run.number, step: found.key, text: found.step.text };
}

function originOf(world: Readonly<ChecklistsSlice>, from: OriginRef | undefined, context: DecideContext) {
  if (from === undefined) return null;
  if (typeof from === 'object') return stepOrigin(world, from);
  const logged = context.logged(from);
  if (logged === undefined) {
    return reject(
      'entry-not-found',
      'There is no such entry in the log. Add the task without it, or pick another.',
    );
  }
  const numbered = entryFact(logged);
  return numbered === undefined
    ? ({ kind: 'event', event: from } as const)
    : ({ kind: 'entry', entry: from, number: numbered.data.number } as const);
}

function add(
  world: Readonly<AddWorld>,
  command: Parameters<Decide['task.add']>[1],
  context: DecideContext,
): Outcome {
  if (world.incident.status === 'undeclared') return notDeclared;
  const { task, owner: ownerRef, from: fromRef, ...refs } = command.data;
  const id = task ?? TaskId.parse(context.newId());
  if (has(world.tasks.all, id) || has(world.tasks.gone, id)) {
    return reject('task-exists', 'That task was added already.');
  }
  const fields = resolveFields(world, refs, { at: command.at });
  if (isRejection(fields)) return fields;
  const owner = ownerRef === undefined ? null : resolveOwner(world, ownerRef);
  if (owner !== null && isRejection(owner)) return owner;
  const from = originOf(world, fromRef, context);
  if (from !== null && isRejection(from)) return from;
  const number = nextNumber(world.incident, 'task', context.station);
  const given = { ...fields, title: refs.title };
  return accept(taskAdded({ number, task: id }, given, { owner, from, known: false }));
}

function edit(
  world: World,
  task: Task,
  { to: toRefs, from: fromRefs = {} }: { to: FieldRefs; from?: FieldRefs | undefined },
  { at }: Pick<Command, 'at'>,
): Outcome {
  const to = resolveFields(world, toRefs, { at, of: task.id });
  if (isRejection(to)) return to;
  const from = resolveFields(world, fromRefs, { at, of: task.id });
  if (isRejection(from)) return from;
  const unseen = fieldsIn(from).filter((field) => !sameValue(from[field], task[field]));
  if (unseen.length > 0) {
    return reject(
      'changed-meanwhile',
      `Somebody changed task ${task.number} while you wrote. Look at both and send yours again.`,
      { yours: to, theirs: pick(task, unseen) },
    );
  }
  const fields = fieldsIn(to).filter((field) => !sameValue(to[field], task[field]));
  if (fields.length === 0) return reject('no-change', `${taskWords(task)} says that already.`);
  const event: NewEvent = {
    type: 'task.edited',
    data: {
      ...onTask(task),
      from: pick(task, fields),
      to: pick({ ...task, ...(to as TaskFields) }, fields), // as: only fields that were given are picked
    },
  };
  const circle = to.needsFirst === undefined ? [] : circleWith(world, task, to.needsFirst, at);
  return circle.length === 0
    ? accept(event)
    : acceptWith(
        `These wait for each other in a circle: ${circle.join(', ')}. None can start until one lets go.`,
        [event],
      );
}

function setDue(world: World, command: Parameters<Decide['task.set-due']>[1]): Outcome {
  const { tasks, due, laterMinutes } = command.data;
  return forEachListed(world, tasks, (task) => {
    const to =
      laterMinutes === undefined
        ? dueAt(world, due ?? null, command.at)
        : task.due === null
          ? null
          : addMinutes(task.due, laterMinutes);
    return to === task.due
      ? reject('no-change', `${taskWords(task)} is due then already.`)
      : {
          events: [
            { type: 'task.edited', data: { ...onTask(task), from: { due: task.due }, to: { due: to } } },
          ],
        };
  });
}

/** The tasks that are to be given: those named, or all that somebody has and that are not done. */
function meantBy(
  world: World,
  { tasks, ownedBy }: { tasks?: readonly string[] | undefined; ownedBy?: OwnerRef | undefined },
  at: Command['at'],
): readonly (Task | Rejection)[] {
  if (tasks !== undefined) return tasks.map((ref) => listedTask(world, ref));
  const holder = ownedBy === undefined ? null : resolveOwner(world, ownedBy);
  if (holder === null || isRejection(holder)) return holder === null ? [] : [holder];
  const theirs = listedTasks(world).filter((task) => {
    const { owner, status } = taskStanding(world, task, at);
    return status.status !== 'done' && sameOwner(owner, holder);
  });
  return theirs.length > 0 ? theirs : [reject('no-change', `${holder.name} has no task that is not done.`)];
}

const ownerName = (owner: Owner | null): string => owner?.name ?? 'Nobody';

function assign(world: World, command: Parameters<Decide['task.assign']>[1]): Outcome {
  if (world.incident.status === 'undeclared') return notDeclared;
  const { to: toRef, reason } = command.data;
  const to = toRef === null ? null : resolveOwner(world, toRef);
  if (to !== null && isRejection(to)) return to;
  return forEachOf(meantBy(world, command.data, command.at), (task) => {
    const from = changeAt(task.owner, command.at)?.to ?? null;
    const after = lastEntered(task.owner)?.event ?? null;
    return sameOwner(from, to)
      ? reject('no-change', `${ownerName(to)} has task ${task.number} already.`)
      : { events: [{ type: 'task.assigned', data: { ...onTask(task), from, to, after, reason } }] };
  });
}

/** Who was told or said yes: as named, else whoever has the task in life at that time. */
function wordOf(world: World, task: Task, who: string | undefined, at: Command['at']) {
  const owner = changeAt(task.owner, at)?.to ?? null;
  if (owner === null) {
    return reject('nobody-has-it', `Nobody has task ${task.number}. Give it to a person or a role first.`);
  }
  const bearer = bearerOf(world, owner, at);
  if (who !== undefined && who !== bearer?.name) return { who, person: null };
  return bearer === null
    ? reject('role-vacant', `${owner.name}: nobody is there to have task ${task.number}. Say who it was.`)
    : { who: bearer.name, person: bearer.person };
}

const given = (
  world: World,
  command: Command<string, { tasks: readonly string[]; who?: string | undefined }>,
  type: 'task.told' | 'task.accepted',
  extra: object,
): Outcome =>
  forEachListed(world, command.data.tasks, (task) => {
    const word = wordOf(world, task, command.data.who, command.at);
    return isRejection(word) ? word : { events: [{ type, data: { ...onTask(task), ...word, ...extra } }] };
  });

/** What is said of tasks beside their status. */
export const taskDecide: Pick<
  Decide,
  'task.add' | 'task.edit' | 'task.set-due' | 'task.assign' | 'task.tell' | 'task.accept'
> = {
  'task.add': add,
  'task.edit': (world, command) => {
    const task: Task | Rejection = listedTask(world, command.data.task);
    return isRejection(task) ? task : edit(world, task, command.data, command);
  },
  'task.set-due': setDue,
  'task.assign': assign,
  'task.tell': (world, command) => given(world, command, 'task.told', { how: command.data.how ?? null }),
  'task.accept': (world, command) => given(world, command, 'task.accepted', {}),
};
