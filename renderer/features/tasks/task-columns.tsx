import type { Instant } from '#shared/domain/instant.ts';
import { blockerWords } from '#shared/domain/tasks/blocker-words.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { clockBeside } from '../../store/time-beside.ts';
import type { TimeWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { taskLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';
import type { GridColumn } from '../../ui/virtual-grid/grid-column.ts';
import type { TaskView } from './task-views.ts';
import { knowingWords, ownerWords, shortRole } from './task-words.ts';

interface ColumnContext {
  readonly now: Instant;
  readonly wording: TimeWording;
}

type Column = GridColumn<TaskRow>;

/** The columns of the tasks. They change with the minute: times are told in words. */
export function taskColumns(context: ColumnContext, view: TaskView): readonly Column[] {
  const { now, wording } = context;
  return [
    {
      id: 'state',
      title: 'State',
      width: 52,
      cell: ({ readiness }) => <StateMark look={taskLooks[readiness]} />,
    },
    { id: 'number', title: 'No.', width: 58, cell: ({ task }) => task.number },
    {
      id: 'what',
      title: 'What is to be done',
      width: 220,
      grow: 4,
      names: true,
      cell: (row) => <What row={row} />,
    },
    { id: 'owner', title: 'Who has it', width: 176, grow: 1, yields: 1, cell: (row) => <Who row={row} /> },
    {
      id: 'told',
      title: 'Told',
      width: 148,
      cell: ({ standing }) => {
        const { words, kind } = knowingWords(standing, now, wording);
        return kind === 'plain' ? words : <Badge kind={kind}>{words}</Badge>;
      },
    },
    { id: 'due', title: 'Due', width: 112, cell: (row) => <Due row={row} {...context} /> },
    // Where that is what one looks for, it has the room.
    {
      id: 'waits',
      title: 'Waits for',
      width: view === 'blocked' ? 260 : 140,
      grow: 2,
      yields: 2,
      cell: (row) => <Waits row={row} />,
    },
    {
      id: 'about',
      title: 'System, place',
      width: 130,
      grow: 1,
      yields: 3,
      cell: ({ task }) => aboutWords(task),
    },
  ];
}

/** Those of what is done: when, by whom it was had, and whether a second person looked. */
export function doneColumns({ now, wording }: ColumnContext): readonly Column[] {
  const at = (instant: Instant): string => clockBeside(instant, now, wording);
  return [
    {
      id: 'state',
      title: 'State',
      width: 52,
      cell: ({ readiness }) => <StateMark look={taskLooks[readiness]} />,
    },
    { id: 'number', title: 'No.', width: 58, cell: ({ task }) => task.number },
    {
      id: 'what',
      title: 'What was to be done',
      width: 240,
      grow: 4,
      names: true,
      cell: (row) => <What row={row} />,
    },
    { id: 'owner', title: 'Who had it', width: 160, grow: 2, cell: (row) => <Who row={row} /> },
    {
      id: 'done',
      title: 'Done',
      width: 124,
      cell: ({ standing }) => (standing.change === undefined ? null : at(standing.change.at)),
    },
    {
      id: 'checked',
      title: 'Checked by',
      width: 150,
      grow: 1,
      cell: ({ standing: { checked } }) =>
        checked === undefined ? <span className="task-quiet">not checked</span> : checked.to.who,
    },
    {
      id: 'about',
      title: 'System, place',
      width: 150,
      grow: 1,
      yields: 1,
      cell: ({ task }) => aboutWords(task),
    },
  ];
}

const aboutWords = ({ systems, place }: TaskRow['task']): string =>
  [...systems.map(({ name }) => name), place].filter((word) => word !== null).join(', ');

function What({ row: { task, readiness } }: { row: TaskRow }) {
  return (
    <span className="task-what">
      <span className="task-title">{task.title}</span>
      {task.urgent && readiness !== 'done' && <Badge kind="trouble">urgent</Badge>}
    </span>
  );
}

function Due({ row: { task, standing }, now, wording }: { row: TaskRow } & ColumnContext) {
  if (task.due === null) return null;
  const at = clockBeside(task.due, now, wording);
  return standing.overdue ? <strong className="task-late">{at} late</strong> : at;
}

/** What it waits for; and, as what else hangs on it, how many wait for it. */
function Waits({ row: { waitingFor, readiness, circle, freed, unlocks } }: { row: TaskRow }) {
  const words = waitingFor.map(blockerWords).join(', ');
  return (
    <span className="task-what">
      {circle.length > 0 && <Badge kind="trouble">circle</Badge>}
      {freed && <Badge kind="late">free to go on</Badge>}
      {words === '' && readiness === 'blocked' && !freed && <span className="task-owed">owed</span>}
      {words !== '' && <span className="task-words">{words}</span>}
      {unlocks.length > 0 && <span className="task-quiet task-words">unlocks {unlocks.length}</span>}
    </span>
  );
}

/** The role by its first words, then who holds it: of a long line the end gives way. */
function Who({ row: { standing } }: { row: TaskRow }) {
  const { owner, bearer } = standing;
  if (owner?.kind !== 'role') return ownerWords(standing);
  return (
    <>
      {shortRole(owner.name)}{' '}
      {bearer === null ? (
        <Badge kind="trouble">VACANT</Badge>
      ) : (
        <span className="task-quiet">{bearer.name}</span>
      )}
    </>
  );
}
