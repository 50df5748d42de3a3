import { isOwed } from '../checklists/run-steps.ts';
import type { RunStanding } from '../checklists/run-outlook.ts';
import { openRuns } from '../checklists/select.ts';
import type { ChecklistsSlice } from '../checklists/state.ts';
import type { RunId, TaskId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { reject, type Rejection } from '../outcome.ts';
import { openTasks, type TaskRow } from '../tasks/select.ts';
import type { TasksWorld } from '../tasks/state.ts';

type World = Readonly<TasksWorld & ChecklistsSlice>;

/** Open work that may be closed together: what one owner has, or the copies of one checklist. */
export interface WorkGroup {
  readonly kind: 'tasks' | 'checklists';
  /** The owner's name, or the title of the checklist. */
  readonly title: string;
  readonly tasks: readonly TaskId[];
  readonly runs: readonly RunId[];
}

/** What is open when an incident is to be stood down. */
export interface OpenWork {
  /** Closed by group: `task.strike` or `task.complete`, `checklist.abandon` or `checklist.complete`. */
  readonly groups: readonly WorkGroup[];
  /** Looked at one by one: urgent tasks. */
  readonly urgentTasks: readonly TaskRow[];
  /** Looked at one by one: checklists with a critical step that is open or was passed, or with a signature owed. */
  readonly criticalRuns: readonly RunStanding[];
}

const isCritical = ({ unsettled, countersignOwed, steps, isClosed }: RunStanding): boolean =>
  unsettled.length > 0 ||
  countersignOwed ||
  (!isClosed && steps.some((step) => step.on.critical && isOwed(step)));

function groupsOf<T>(rows: readonly T[], titleOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(titleOf(row));
    if (group === undefined) groups.set(titleOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** What is open at `now`: what is critical by itself, everything else by group. */
export function openWork(world: World, now: Instant): OpenWork {
  const tasks = openTasks(world, now);
  const runs = openRuns(world, now);
  const usual = tasks.filter(({ task }) => !task.urgent);
  const plain = runs.filter((run) => !isCritical(run));
  const byOwner = groupsOf(usual, ({ standing }) => standing.owner?.name ?? 'Nobody');
  const byTitle = groupsOf(plain, ({ copy }) => copy?.template.title ?? '');
  return {
    groups: [
      ...[...byOwner].map(([title, rows]): WorkGroup => ({
        kind: 'tasks',
        title,
        tasks: rows.map(({ task }) => task.id),
        runs: [],
      })),
      ...[...byTitle].map(([title, rows]): WorkGroup => ({
        kind: 'checklists',
        title,
        tasks: [],
        runs: rows.map(({ run }) => run.id),
      })),
    ],
    urgentTasks: tasks.filter(({ task }) => task.urgent),
    criticalRuns: runs.filter(isCritical),
  };
}

const many = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;
const joined = (parts: readonly string[]): string =>
  parts.filter((part) => !part.startsWith('0 ')).join(' and ');

/**
 * Why an incident is not stood down: work is open. It is closed by group, or carried into Recovery; what is
 * critical is looked at one by one. Undefined where nothing stands against it.
 */
export function standDownRefusal(world: World, now: Instant): Rejection | undefined {
  const { groups, urgentTasks, criticalRuns } = openWork(world, now);
  const tasks = groups.reduce((sum, group) => sum + group.tasks.length, 0);
  const runs = groups.reduce((sum, group) => sum + group.runs.length, 0);
  const details = { tasks, runs, urgentTasks: urgentTasks.length, criticalRuns: criticalRuns.length };
  if (urgentTasks.length + criticalRuns.length > 0) {
    const what = joined([
      many(urgentTasks.length, 'urgent task'),
      many(criticalRuns.length, 'checklist') + ' with something critical or a signature owed',
    ]);
    return reject(
      'critical-open-work',
      `Not yet: ${what} ${urgentTasks.length + criticalRuns.length === 1 ? 'is' : 'are'} open. Look at each by itself, or go to Recovery and carry them on.`,
      details,
    );
  }
  if (tasks + runs === 0) return undefined;
  const what = joined([many(tasks, 'task'), many(runs, 'checklist')]);
  return reject(
    'open-work',
    `Not yet: ${what} ${tasks + runs === 1 ? 'is' : 'are'} open. Close them by group with a reason, or go to Recovery and carry them on.`,
    details,
  );
}
