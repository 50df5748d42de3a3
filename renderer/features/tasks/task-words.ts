import type { Instant } from '#shared/domain/instant.ts';
import type { PeopleSlice } from '#shared/domain/people/state.ts';
import { reachOf } from '#shared/domain/tasks/calls.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import type { TaskStanding } from '#shared/domain/tasks/standing.ts';
import type { Task } from '#shared/domain/tasks/state.ts';
import { HOW_WORDS } from '#shared/domain/tasks/task-shape.ts';
import { clockBeside } from '../../store/time-beside.ts';
import type { TimeWording } from '../../store/use-wording.ts';
import type { BadgeKind } from '../../ui/badge/badge.tsx';

/** How tasks are called in a title: "A3 Ring Varian", "3 tasks". */
export function tasksNamed(tasks: readonly Pick<Task, 'number' | 'title'>[]): string {
  const [first, ...more] = tasks;
  if (first === undefined) return 'No task';
  return more.length === 0 ? `${first.number} ${first.title}` : `${more.length + 1} tasks`;
}

/** Who has it: "Operations lead: Junior scribe", "Operations lead: VACANT", "Nobody". */
export function ownerWords({ owner, bearer }: Pick<TaskStanding, 'owner' | 'bearer'>): string {
  if (owner === null) return 'Nobody';
  if (owner.kind === 'person') return bearer === null ? `${owner.name}, who left` : owner.name;
  return `${owner.name}: ${bearer?.name ?? 'VACANT'}`;
}

/** A role without what stands in brackets behind it: "Tactical commander". */
export const shortRole = (name: string): string => name.replace(/ \(.*\)$/, '');

/** The same with how they are reached. */
export function ownerAndReach(world: Readonly<PeopleSlice>, standing: TaskStanding): string {
  const reach = standing.bearer === null ? null : reachOf(world, standing.bearer.person);
  return reach === null ? ownerWords(standing) : `${ownerWords(standing)}, ${reach}`;
}

interface KnowingWords {
  readonly words: string;
  readonly kind: BadgeKind;
}

/** Whether its owner knows: told counts in life, given does not. */
export function knowingWords(
  { knowing, told, accepted, owner }: TaskStanding,
  now: Instant,
  wording: TimeWording,
): KnowingWords {
  const at = (instant: Instant): string => clockBeside(instant, now, wording);
  switch (knowing) {
    case 'unowned':
      return { words: owner === null ? 'nobody has it' : 'nobody is there', kind: 'trouble' };
    case 'untold':
      return { words: 'not told', kind: 'late' };
    case 'handed-on':
      return { words: 'handed on, not told', kind: 'late' };
    case 'told':
      return {
        words: told === undefined ? 'told' : `told ${at(told.at)}, no yes`,
        kind: 'owed',
      };
    case 'accepted':
      return { words: accepted === undefined ? 'said yes' : `yes ${at(accepted.at)}`, kind: 'plain' };
  }
}

/** "Junior scribe told by phone, 04:12". */
export function toldWords(told: NonNullable<TaskStanding['told']>, at: string): string {
  const { who, how } = told.to;
  return `${who}${how === null ? '' : `, ${HOW_WORDS[how]}`}, ${at}`;
}

/** What a list is searched by: its number, words, place, needs, owner and systems. */
export const searchedOf = ({ task, standing }: TaskRow): string =>
  [
    task.number,
    task.title,
    task.place,
    task.needs,
    standing.owner?.name,
    standing.bearer?.name,
    ...task.systems.map(({ name }) => name),
  ]
    .filter((word) => word !== null && word !== undefined)
    .join('\n');
