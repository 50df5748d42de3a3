import type { ApplyMap } from '../area.ts';
import { drop, has, lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import type { EventId, TaskId } from '../ids.ts';
import { takeNumber } from '../incident/state.ts';
import { strikeChange, unseenNeighbour, type Change } from '../timeline.ts';
import type { taskEvents } from './events.ts';
import { isClosed, keepEntry, KEPT_CLOSED, KEPT_RAISED, type Task, type TasksWorld } from './state.ts';
import {
  FIELD_WORDS,
  fieldsIn,
  sameOwner,
  sameValue,
  STATUS_WORDS,
  type Owner,
  type Status,
} from './task-shape.ts';

interface OnTask {
  readonly task: TaskId;
  readonly number: string;
}

const entryOf = <T>({ id, at, stamp }: Fact, to: T): Change<T> => ({ event: id, at, stamp, to });

/** Keeps what is open and the newest of what is closed; the rest is in the log (TK-20). */
function noteClosing({ tasks }: TasksWorld, task: Task): void {
  const place = tasks.closed.indexOf(task.id);
  const closed = isClosed(task);
  if (closed && place < 0) tasks.closed.push(task.id);
  if (!closed && place >= 0) tasks.closed.splice(place, 1);
  const [oldest] = tasks.closed;
  if (tasks.closed.length <= KEPT_CLOSED || oldest === undefined) return;
  tasks.closed.shift();
  put(tasks.gone, oldest, lookup(tasks.all, oldest)?.number ?? '');
  drop(tasks.all, oldest);
}

/** Changes a task; what would open one again that only the log still has goes to a person (TK-20). */
function withTask(
  world: TasksWorld,
  fact: Fact<string, OnTask>,
  change: (task: Task) => void,
  wantsWork: 'opens' | 'goes-on' = 'goes-on',
): void {
  const { task: id, number } = fact.data;
  const task = lookup(world.tasks.all, id);
  if (task !== undefined) {
    change(task);
    noteClosing(world, task);
  } else if (wantsWork === 'opens' && has(world.tasks.gone, id)) {
    raiseConflict(world, fact, {
      rule: 'TK-20',
      about: [id],
      words: `Task ${number} was closed long ago and, by someone who had not seen that, opened. It stays closed: add it as a new one.`,
      events: [fact.id],
    });
  }
}

/** A task struck at one station and worked on at another stays struck, and is named (TK-14). */
function raiseStruck(world: TasksWorld, fact: Fact, task: Task, others: readonly EventId[]): void {
  raiseConflict(world, fact, {
    rule: 'TK-14',
    about: [task.id],
    words: `Task ${task.number} was struck from the list and, by someone who had not seen that, worked on. It stays struck: reinstate it if it is needed.`,
    events: [fact.id, ...others],
  });
}

/** Remembers that somebody worked on a task, so that a strike by someone who had not seen it is found. */
function noteWork(world: TasksWorld, fact: Fact, task: Task): void {
  task.touched = fact.id;
  if (task.struck !== undefined) raiseStruck(world, fact, task, [task.struck]);
}

const statusWord = ({ status }: Status): string => STATUS_WORDS[status];
const sameStatus = (a: Status, b: Status): boolean => a.status === b.status;
const ownerWord = (owner: Owner | null): string => owner?.name ?? 'nobody';

function setStatus(
  world: TasksWorld,
  fact: Fact<string, OnTask & { readonly after: EventId | null }>,
  to: Status,
): void {
  const change = (task: Task): void => {
    const entry = entryOf(fact, to);
    const other = unseenNeighbour(task.status, { ...entry, after: fact.data.after }, sameStatus);
    if (other !== undefined) {
      raiseConflict(world, fact, {
        rule: 'TK-12',
        about: [task.id],
        words: `Task ${task.number} was set ${statusWord(other.to)} and, by someone who had not seen that, ${statusWord(to)}. The later one in time stands: find out which is right.`,
        events: [other.event, fact.id],
      });
    }
    keepEntry(task, 'status', entry);
    noteWork(world, fact, task);
  };
  withTask(world, fact, change, to.status === 'done' ? 'goes-on' : 'opens');
}

/** What each event does to tasks. */
export const taskApply: ApplyMap<TasksWorld, typeof taskEvents> = {
  'task.added': (world, fact) => {
    const { task: id, number, owner, known, from, ...fields } = fact.data;
    takeNumber(world.incident, 'task', number);
    if (has(world.tasks.all, id) || has(world.tasks.gone, id)) return;
    const word = { who: ownerWord(owner), person: owner?.kind === 'person' ? owner.person : null };
    put<Task>(world.tasks.all, id, {
      ...fields,
      id,
      number,
      from,
      addedAt: fact.at,
      added: fact.id,
      dueSet: fact.id,
      touched: fact.id,
      status: [],
      owner: [entryOf(fact, owner)],
      told: [],
      accepted: known ? [entryOf(fact, word)] : [],
      checked: [],
      raised: {},
    });
  },
  'task.edited': (world, fact) => {
    withTask(world, fact, (task) => {
      const { from, to } = fact.data;
      for (const field of fieldsIn(to)) {
        if (sameValue(task[field], from[field]) || sameValue(task[field], to[field])) continue;
        raiseConflict(world, fact, {
          rule: 'TK-11',
          about: [task.id],
          words: `Task ${task.number} (${FIELD_WORDS[field]}) was changed by two people apart. The later change stands.`,
          events: [fact.id],
        });
      }
      Object.assign(task, to);
      if (to.due !== undefined) task.dueSet = fact.id;
      noteWork(world, fact, task);
    });
  },
  'task.assigned': (world, fact) => {
    withTask(world, fact, (task) => {
      const entry = entryOf(fact, fact.data.to);
      const other = unseenNeighbour(task.owner, { ...entry, after: fact.data.after }, sameOwner);
      if (other !== undefined) {
        raiseConflict(world, fact, {
          rule: 'TK-13',
          about: [task.id],
          words: `Task ${task.number} was given to ${ownerWord(other.to)} and, by someone who had not seen that, to ${ownerWord(fact.data.to)}. The later one in time stands: tell both.`,
          events: [other.event, fact.id],
        });
      }
      keepEntry(task, 'owner', entry);
      noteWork(world, fact, task);
    });
  },
  'task.told': (world, fact) => {
    const { who, person, how } = fact.data;
    withTask(world, fact, (task) => {
      keepEntry(task, 'told', entryOf(fact, { who, person, how }));
    });
  },
  'task.accepted': (world, fact) => {
    const { who, person } = fact.data;
    withTask(world, fact, (task) => {
      keepEntry(task, 'accepted', entryOf(fact, { who, person }));
    });
  },
  'task.blocked': (world, fact) => {
    setStatus(world, fact, { status: 'blocked', by: fact.data.by });
  },
  'task.reopened': (world, fact) => {
    setStatus(world, fact, { status: 'open' });
  },
  'task.completed': (world, fact) => {
    setStatus(world, fact, { status: 'done' });
  },
  'task.checked': (world, fact) => {
    const { who, person } = fact.data;
    withTask(world, fact, (task) => {
      keepEntry(task, 'checked', entryOf(fact, { who, person }));
    });
  },
  'task.struck': (world, fact) => {
    withTask(world, fact, (task) => {
      if (task.struck !== undefined) return;
      task.struck = fact.id;
      if (task.touched !== fact.data.after) raiseStruck(world, fact, task, [task.touched]);
    });
  },
  'task.reinstated': (world, fact) => {
    const change = (task: Task): void => {
      delete task.struck;
    };
    withTask(world, fact, change, 'opens');
  },
  'task.change-struck': (world, fact) => {
    const { kind, target } = fact.data;
    const change = (task: Task): void => {
      strikeChange(task[kind], target, fact.id);
      noteWork(world, fact, task);
    };
    withTask(world, fact, change, kind === 'status' ? 'opens' : 'goes-on');
  },
  'task.strike-lifted': (world, fact) => {
    const { kind, target } = fact.data;
    withTask(world, fact, (task) => {
      const entry = task[kind].find(({ event }) => event === target);
      if (entry !== undefined) delete entry.struck;
      noteWork(world, fact, task);
    });
  },
  'task.raised': (world, fact) => {
    const { why, set } = fact.data;
    withTask(world, fact, (task) => {
      task.raised[why] = [...(task.raised[why] ?? []), set].slice(-KEPT_RAISED);
    });
  },
};
