import type { PersonId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { PeopleSlice } from '#shared/domain/people/state.ts';
import { callsFor, ringWords } from '#shared/domain/tasks/calls.ts';
import { blockedTasks, overdueTasks, startableTasks, type TaskRow } from '#shared/domain/tasks/select.ts';
import { ownerKey } from '#shared/domain/tasks/task-shape.ts';
import type { GridSection } from '../../ui/virtual-grid/grid-layout.ts';
import { ownerAndReach } from './task-words.ts';

/** The ways to look at tasks that are not done, and the one at those that are. */
export const TASK_VIEWS = [
  'open',
  'owners',
  'systems',
  'can-start',
  'blocked',
  'overdue',
  'told',
  'done',
] as const;
export type TaskView = (typeof TASK_VIEWS)[number];

interface ViewContext {
  readonly world: Readonly<PeopleSlice>;
  readonly now: Instant;
  /** Who is at the keyboard; null where the list does not know them. */
  readonly me: PersonId | null;
}
type Section = GridSection<TaskRow>;

const whole = (rows: readonly TaskRow[], title: string): readonly Section[] =>
  rows.length === 0 ? [] : [{ id: 'all', title, rows }];

/** Mine before everybody else's; one list where nothing is mine. */
function mineFirst(rows: readonly TaskRow[], { me }: ViewContext): readonly Section[] {
  const isMine = ({ standing }: TaskRow): boolean => me !== null && standing.bearer?.person === me;
  const mine = rows.filter(isMine);
  if (mine.length === 0) return whole(rows, 'Everybody’s');
  const others = rows.filter((row) => !isMine(row));
  return [
    { id: 'mine', title: 'Mine, and my roles’', rows: mine },
    ...(others.length === 0 ? [] : [{ id: 'others', title: 'Everybody else’s', rows: others }]),
  ];
}

/** Under headings, each where its most pressing row stands. */
function grouped(
  rows: readonly TaskRow[],
  of: (row: TaskRow) => { readonly id: string; readonly title: string },
): readonly Section[] {
  const groups = new Map<string, { readonly title: string; readonly rows: TaskRow[] }>();
  for (const row of rows) {
    const { id, title } = of(row);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { title, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}

const BLOCKED_GROUPS = [
  ['freed', 'Free to go on: what blocked it is gone', (row: TaskRow) => row.freed],
  ['circle', 'Waiting for each other in a circle: none can start', (row: TaskRow) => row.circle.length > 0],
  ['blocked', 'Blocked', (row: TaskRow) => row.readiness === 'blocked'],
  ['waiting', 'Waits for something first', () => true],
] as const;

function byBlockage(rows: readonly TaskRow[]): readonly Section[] {
  let left = blockedTasks(rows);
  return BLOCKED_GROUPS.flatMap(([id, title, fits]): Section[] => {
    const members = left.filter(fits);
    left = left.filter((row) => !fits(row));
    return members.length === 0 ? [] : [{ id, title, rows: members }];
  });
}

/** By whom to ring: what they were not told of comes before what they have not said yes to. */
function byCall(rows: readonly TaskRow[], { world, now }: ViewContext): readonly Section[] {
  return callsFor(world, rows, now, 'at-once').flatMap((call): Section[] => {
    const members = [...call.untold, ...call.handedOn, ...call.unaccepted];
    return members.length === 0 ? [] : [{ id: call.key, title: ringWords(call), rows: members }];
  });
}

const systemGroup = ({ task }: TaskRow) => {
  const names = task.systems.map(({ name }) => name).join(' and ');
  return names === '' ? { id: 'none', title: 'About no system' } : { id: names, title: names };
};

/** The rows of a view under their headings; each row stands once. */
export function sectionsOf(
  view: TaskView,
  rows: readonly TaskRow[],
  context: ViewContext,
): readonly Section[] {
  switch (view) {
    case 'open':
      return mineFirst(rows, context);
    case 'owners':
      return grouped(rows, ({ standing }) => ({
        id: `owner ${ownerKey(standing.owner)}`,
        title: ownerAndReach(context.world, standing),
      }));
    case 'systems':
      return grouped(rows, systemGroup);
    case 'can-start':
      return mineFirst(startableTasks(rows), context);
    case 'blocked':
      return byBlockage(rows);
    case 'overdue':
      return mineFirst(overdueTasks(rows), context);
    case 'told':
      return byCall(rows, context);
    case 'done':
      return whole(rows, 'Done last');
  }
}
