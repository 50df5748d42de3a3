import { emptyCollection, lookup, values, type Collection } from '../collection.ts';
import type { ConflictsWorld } from '../conflicts/state.ts';
import type { EventId, PersonId, TaskId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import type { PeopleSlice } from '../people/state.ts';
import type { SystemsSlice } from '../systems/state.ts';
import { insertChange, lastChange, type Change, type Timeline } from '../timeline.ts';
import type { Origin, Owner, RingReason, Status, TaskFields, ToldHow } from './task-shape.ts';

/** Somebody was told of a task, said yes to it, or looked at what was done. */
interface Word {
  readonly who: string;
  /** Who that is, where they are on the list. */
  readonly person: PersonId | null;
}
export type Told = Word & { readonly how: ToldHow | null };

/** A task: what it says, and its track through the incident. Its outcome is in the log. */
export interface Task extends TaskFields {
  readonly id: TaskId;
  readonly number: string;
  readonly addedAt: Instant;
  /** The event that added it. */
  readonly added: EventId;
  readonly from: Origin | null;
  /** The event that set when it is due. */
  dueSet: EventId;
  /** The last entry that gave, changed, blocked, opened or finished it. */
  touched: EventId;
  /** Open from the beginning until somebody says otherwise. */
  readonly status: Timeline<Status>;
  /** Who has it; null = nobody. */
  readonly owner: Timeline<Owner | null>;
  readonly told: Timeline<Told>;
  readonly accepted: Timeline<Word>;
  /** A second person saw that it was done. */
  readonly checked: Timeline<Word>;
  /** For which events the tool asked to ring, by reason: an entry that stands again is not raised again. */
  raised: Partial<Record<RingReason, EventId[]>>;
  /** Struck from the list; never deleted. */
  struck?: EventId;
}

export const TRACKS = ['status', 'owner', 'told', 'accepted', 'checked'] as const;
export type TrackName = (typeof TRACKS)[number];

export interface TasksState {
  /** Everything open, and of what is done or struck the newest. */
  all: Collection<Task>;
  /** Which of them are done or struck, in the order in which they became so. */
  closed: TaskId[];
  /** Older ones, by their numbers: they are in the log. */
  gone: Collection<string>;
}
export interface TasksSlice {
  tasks: TasksState;
}
export type TasksWorld = TasksSlice & SystemsSlice & PeopleSlice & IncidentWorld & ConflictsWorld;

export const initialTasks = (): TasksState => ({
  all: emptyCollection(),
  closed: [],
  gone: emptyCollection(),
});

/** How many done or struck tasks are kept whole: the rest is read from the log. */
export const KEPT_CLOSED = 500;

/** How many entries of each kind a task keeps. */
const KEPT: Readonly<Record<TrackName, number>> = { status: 16, owner: 16, told: 8, accepted: 8, checked: 4 };

/** More than the entries that can be raised: what is kept of them was raised once at most. */
export const KEPT_RAISED = 48;

/** Puts an entry where it belongs; the newest are kept. */
export function keepEntry<Name extends TrackName>(task: Task, name: Name, entry: Task[Name][number]): void {
  const timeline = task[name] as Change<unknown>[]; // as: the entry was typed by the name, the timelines differ in nothing else
  insertChange(timeline, entry);
  if (timeline.length > KEPT[name]) timeline.shift();
}

/** Whether a task is done or struck, as far as anybody has said. */
export const isClosed = (task: Task): boolean =>
  task.struck !== undefined || lastChange(task.status)?.to.status === 'done';

/** The tasks of the list, open and done; in no order. */
export const listedTasks = ({ tasks }: Readonly<TasksSlice>): readonly Task[] =>
  [...values(tasks.all)].filter((task) => task.struck === undefined);

/** Whether a task was done so long ago that only the log has it. */
export const isGone = ({ tasks }: Readonly<TasksSlice>, id: TaskId): boolean =>
  lookup(tasks.gone, id) !== undefined;
