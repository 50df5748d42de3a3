import type { RunStanding } from '#shared/domain/checklists/run-outlook.ts';
import { runSubjectWords } from '#shared/domain/checklists/run-shape.ts';
import { lookup } from '#shared/domain/collection.ts';
import type { RunId, TaskId } from '#shared/domain/ids.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { OpenWork, WorkGroup } from '#shared/domain/standing-down/open-work.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { titleOf, subjectOf } from '../../store/run-names.ts';
import type { CommandDraft } from '../../store/host-access.ts';

type World = Pick<IncidentLog, 'tasks' | 'checklists'>;

/** How open work ends: as done, or because nobody needs it any more. */
export type Ending = 'not-needed' | 'done';

/** One thing to look at before an incident is stood down: a group of work, or something critical by itself. */
export interface WorkLine {
  readonly key: string;
  readonly kind: 'tasks' | 'checklists';
  readonly title: string;
  /** What stands beside the title: "12 tasks", "2 critical steps open". */
  readonly words: string;
  readonly isCritical: boolean;
  readonly tasks: readonly TaskId[];
  readonly runs: readonly RunId[];
}

export const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;

const taskLine = ({ task, standing }: TaskRow): WorkLine => ({
  key: task.id,
  kind: 'tasks',
  title: `${task.number} ${task.title}`,
  words: `urgent, ${standing.owner?.name ?? 'nobody has it'}`,
  isCritical: true,
  tasks: [task.id],
  runs: [],
});

/** Why a checklist is looked at by itself. */
function criticalWords({ unsettled, countersignOwed, isClosed, progress }: RunStanding): string {
  const open = isClosed ? 0 : progress.criticalOpen;
  return [
    ...(open > 0 ? [`${counted(open, 'critical step')} open`] : []),
    ...(unsettled.length > 0 ? [`${counted(unsettled.length, 'critical step')} passed`] : []),
    ...(countersignOwed ? ['countersignature owed'] : []),
  ].join(', ');
}

const runLine = (standing: RunStanding): WorkLine => ({
  key: standing.run.id,
  kind: 'checklists',
  title: `${standing.run.number} ${titleOf(standing)}, ${subjectOf(standing)}`,
  words: criticalWords(standing),
  isCritical: true,
  tasks: [],
  runs: [standing.run.id],
});

const groupLine = ({ kind, title, tasks, runs }: WorkGroup): WorkLine => ({
  key: `${kind} ${title}`,
  kind,
  title: title === '' ? 'A checklist' : title,
  words: kind === 'tasks' ? counted(tasks.length, 'task') : counted(runs.length, 'checklist'),
  isCritical: false,
  tasks,
  runs,
});

/** What is critical, each by itself; then everything else by group. */
export const workLines = ({ urgentTasks, criticalRuns, groups }: OpenWork): readonly WorkLine[] => [
  ...urgentTasks.map(taskLine),
  ...criticalRuns.map(runLine),
  ...groups.map(groupLine),
];

/** The first `most` of what is in a line, by number and words: what somebody is about to close. */
export function namedIn(world: World, { tasks, runs }: WorkLine, most: number): readonly string[] {
  const ofTasks = tasks.slice(0, most).flatMap((id) => {
    const task = lookup(world.tasks.all, id);
    return task === undefined ? [] : [`${task.number} ${task.title}`];
  });
  const ofRuns = runs.slice(0, most).flatMap((id) => {
    const run = lookup(world.checklists.runs, id);
    if (run === undefined) return [];
    const on = runSubjectWords(run.on);
    return [`${run.number} ${on === '' ? 'the incident' : on}`];
  });
  return [...ofTasks, ...ofRuns];
}

/** As many as one command takes (tasks/commands.ts, checklists/commands.ts). */
const AT_ONCE = { tasks: 1000, runs: 500 } as const;

function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}

/** The commands that close all of a line for one reason. */
export function closing({ tasks, runs }: WorkLine, ending: Ending, reason: string): readonly CommandDraft[] {
  const isDone = ending === 'done';
  return [
    ...inParts(tasks, AT_ONCE.tasks).map((part) => ({
      type: isDone ? 'task.complete' : 'task.strike',
      data: { tasks: part, ...(isDone ? { outcome: reason } : { reason }) },
    })),
    ...inParts(runs, AT_ONCE.runs).map((part) => ({
      type: isDone ? 'checklist.complete' : 'checklist.abandon',
      data: { runs: part, ...(isDone ? { said: reason } : { reason }) },
    })),
  ];
}
