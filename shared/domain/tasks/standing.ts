import { lookup } from '../collection.ts';
import type { PersonId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { roleHolder } from '../people/select.ts';
import type { PeopleSlice } from '../people/state.ts';
import { changeAt, type Change, type Timeline } from '../timeline.ts';
import type { Task, Told } from './state.ts';
import type { Owner, Status } from './task-shape.ts';

/** The person who has a task in life: the owner, or whoever holds the owning role now. */
export interface Bearer {
  readonly person: PersonId;
  readonly name: string;
}

/**
 * What the owner knows of a task: nobody has it (or nobody holds the role, or who had it left); nobody was
 * told; the role was handed on and its new holder was not told; told; said yes.
 */
export type Knowing = 'unowned' | 'untold' | 'handed-on' | 'told' | 'accepted';

/** How a task stands at a moment. */
export interface TaskStanding {
  readonly status: Status;
  /** Since when, and by which entry; undefined while it is open from the beginning. */
  readonly change: Change<Status> | undefined;
  readonly owner: Owner | null;
  /** The entry that gave it to them. */
  readonly given: Change<Owner | null> | undefined;
  /** Null where nobody has it, or nobody holds the role. */
  readonly bearer: Bearer | null;
  readonly told: Change<Told> | undefined;
  readonly accepted: Change<{ readonly who: string; readonly person: PersonId | null }> | undefined;
  readonly knowing: Knowing;
  /** A second person looked at it since it was done. */
  readonly checked: Change<{ readonly who: string }> | undefined;
  readonly overdue: boolean;
}

const OPEN: Status = { status: 'open' };

const isBefore = (a: Change<unknown>, b: Change<unknown>): boolean =>
  a.at < b.at || (a.at === b.at && a.stamp < b.stamp);

/** The last entry up to `now`, where it does not come before `since`. */
function since<T>(
  timeline: Timeline<T>,
  start: Change<unknown> | undefined,
  now: Instant,
): Change<T> | undefined {
  const change = changeAt(timeline, now);
  return change === undefined || (start !== undefined && isBefore(change, start)) ? undefined : change;
}

/** Who has a task in life. */
export function bearerOf(world: Readonly<PeopleSlice>, owner: Owner | null, now: Instant): Bearer | null {
  if (owner === null) return null;
  if (owner.kind === 'role') return roleHolder(world, owner.role, now)?.holder ?? null;
  const person = lookup(world.people.all, owner.person);
  // Somebody who left has nothing any more: it must be given to somebody else.
  return person?.retired === undefined ? { person: owner.person, name: person?.name ?? owner.name } : null;
}

const later = <T, U>(
  a: Change<T> | undefined,
  b: Change<U> | undefined,
): Change<T> | Change<U> | undefined => (a !== undefined && (b === undefined || isBefore(b, a)) ? a : b);

function knowingOf(
  owner: Owner | null,
  bearer: Bearer | null,
  told: Change<Told> | undefined,
  accepted: TaskStanding['accepted'],
): Knowing {
  if (owner === null || bearer === null) return 'unowned';
  const word = later(told, accepted);
  if (word === undefined) return 'untold';
  const { person } = word.to;
  if (owner.kind === 'role' && person !== null && bearer.person !== person) return 'handed-on';
  return accepted?.to.person === person ? 'accepted' : 'told';
}

/** How a task stands at `now`. Being told or saying yes counts for the owner of that time, for no other. */
export function taskStanding(world: Readonly<PeopleSlice>, task: Task, now: Instant): TaskStanding {
  const change = changeAt(task.status, now);
  const status = change?.to ?? OPEN;
  const given = changeAt(task.owner, now);
  const owner = given?.to ?? null;
  const bearer = bearerOf(world, owner, now);
  const told = since(task.told, given, now);
  const accepted = since(task.accepted, given, now);
  const isDone = status.status === 'done';
  return {
    status,
    change,
    owner,
    given,
    bearer,
    told,
    accepted,
    knowing: knowingOf(owner, bearer, told, accepted),
    checked: isDone ? since(task.checked, change, now) : undefined,
    overdue: !isDone && task.due !== null && task.due < now,
  };
}
