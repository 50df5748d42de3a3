import type { Instant } from '#shared/domain/instant.ts';
import { clockBeside, spanWords } from '../../../store/time-beside.ts';
import type { TimeWording } from '../../../store/use-wording.ts';
import { Badge } from '../../../ui/badge/badge.tsx';
import type { GridColumn } from '../../../ui/virtual-grid/grid-column.ts';
import type { RunLine } from './run-lines.ts';
import { shortlyOf, subjectOf, titleOf } from '../../../store/run-names.ts';

const sum = (line: RunLine, of: (progress: RunLine['of'][number]['progress']) => number): number =>
  line.of.reduce((all, { progress }) => all + of(progress), 0);

/** The columns of the checklists in progress. */
export function runColumns(now: Instant, wording: TimeWording): readonly GridColumn<RunLine>[] {
  const at = (instant: Instant): string => clockBeside(instant, now, wording);
  return [
    { id: 'number', title: 'No.', width: 64, cell: ({ of: [first] }) => first?.run.number },
    {
      id: 'title',
      title: 'Checklist',
      width: 200,
      grow: 2,
      names: true,
      cell: ({ of: [first] }) =>
        first === undefined ? null : <span className="runs-title">{titleOf(first)}</span>,
    },
    { id: 'subject', title: 'On', width: 160, grow: 2, cell: (line) => <On line={line} /> },
    { id: 'progress', title: 'Done', width: 132, cell: (line) => <Progress line={line} /> },
    {
      id: 'step',
      title: 'Goes on at',
      width: 200,
      grow: 3,
      yields: 2,
      cell: (line) => <GoesOnAt line={line} />,
    },
    {
      id: 'owed',
      title: 'Owed',
      width: 180,
      yields: 1,
      cell: (line) => <Owed line={line} />,
    },
    {
      id: 'since',
      title: 'Begun',
      width: 96,
      yields: 4,
      cell: ({ of: [first] }) => (first === undefined ? null : at(first.run.startedAt)),
    },
    {
      id: 'elapsed',
      title: 'For',
      width: 84,
      yields: 3,
      cell: ({ of: [first] }) => (first === undefined ? null : spanWords(first.progress.elapsedMinutes)),
    },
  ];
}

function On({ line: { of } }: { line: RunLine }) {
  const [first] = of;
  if (first === undefined) return null;
  if (of.length === 1) return subjectOf(first);
  return (
    <span>
      <strong>{of.length}</strong> as a grid: {subjectOf(first)} and {of.length - 1} more
    </span>
  );
}

function Progress({ line }: { line: RunLine }) {
  const done = sum(line, ({ answered, notApplicable }) => answered + notApplicable);
  const all = sum(line, ({ steps }) => steps);
  return (
    <span className="runs-progress">
      <span className="runs-track" aria-hidden>
        <span style={{ inlineSize: `${all === 0 ? 0 : Math.floor((done / all) * 100)}%` }} />
      </span>
      {done} of {all}
    </span>
  );
}

function GoesOnAt({ line: { of } }: { line: RunLine }) {
  const [first] = of;
  if (first === undefined || of.length > 1) return null;
  if (first.status.status !== 'running') return <span className="runs-quiet">{shortlyOf(first)}</span>;
  if (first.current === null) return 'Call it complete';
  return `${first.current.on.place}. ${first.current.on.step.text}`;
}

function Owed({ line }: { line: RunLine }) {
  const overdue = line.of.reduce((all, { progress, isClosed }) => all + (isClosed ? 0 : progress.overdue), 0);
  const critical = line.of.reduce((all, { unsettled }) => all + unsettled.length, 0);
  const different = sum(line, (progress) => progress.different);
  const second = sum(line, ({ secondOwed }) => secondOwed);
  const sign = line.of.filter(({ countersignOwed }) => countersignOwed).length;
  return (
    <span className="runs-owed">
      {overdue > 0 && <Badge kind="late">{overdue} overdue</Badge>}
      {critical > 0 && <Badge kind="trouble">{critical} critical skipped</Badge>}
      {different > 0 && <Badge kind="owed">{different} different</Badge>}
      {second > 0 && <Badge kind="owed">second person</Badge>}
      {sign > 0 && <Badge kind="owed">countersign</Badge>}
    </span>
  );
}
