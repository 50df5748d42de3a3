import { useEffect } from 'react';
import type { TimeWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { lengthWords } from '../../ui/time/time-words.ts';
import type { GridColumn } from '../../ui/virtual-grid/grid-column.ts';
import { enteredAt, happenedAt, lateMinutes, lineWords, whoWords } from './line-words.ts';
import type { ShownLine } from './use-log-lines.ts';

export interface LogColumnsContext {
  readonly wording: TimeWording;
  readonly hasOwnClock: boolean;
  /** The oldest line read so far: once it is drawn, older ones are read. */
  readonly oldest: number | undefined;
  readonly onOldestDrawn: () => void;
}

export function logColumns(context: LogColumnsContext): readonly GridColumn<ShownLine>[] {
  const { wording } = context;
  return [
    {
      id: 'happened',
      title: 'Happened',
      width: 116,
      cell: (line) => <Happened line={line} context={context} />,
    },
    {
      id: 'number',
      title: 'No.',
      width: 64,
      cell: (line) => <span className="log-number">{lineWords(line, wording).number}</span>,
    },
    {
      id: 'what',
      title: 'What',
      width: 280,
      grow: 5,
      names: true,
      cell: (line) => <What line={line} context={context} />,
    },
    {
      id: 'told',
      title: 'Who said so',
      width: 150,
      grow: 1,
      yields: 1,
      cell: ({ fact }) => fact.toldBy?.name,
    },
    { id: 'by', title: 'Typed by', width: 156, grow: 1, yields: 2, cell: (line) => whoWords(line) },
  ];
}

function Happened({ line, context }: { line: ShownLine; context: LogColumnsContext }) {
  const { wording, hasOwnClock, oldest, onOldestDrawn } = context;
  const at = happenedAt(line);
  // The heading says the day on which it was entered: another day is said with the time.
  const isOtherDay = wording.date(at) !== wording.date(enteredAt(line.fact, hasOwnClock));
  return (
    <>
      <span className="log-happened">
        {isOtherDay ? wording.time(at).replace(/^\w+ /, '') : wording.clock(at)}
      </span>
      {line.seq === oldest && <Drawn key={line.seq} onDrawn={onOldestDrawn} />}
    </>
  );
}

/** Tells once that the line is drawn. */
function Drawn({ onDrawn }: { onDrawn: () => void }) {
  useEffect(() => onDrawn(), [onDrawn]);
  return null;
}

function What({ line, context }: { line: ShownLine; context: LogColumnsContext }) {
  const { kind, text, corrected, because } = lineWords(line, context.wording);
  const isRedacted = line.redacted;
  const late = lateMinutes(line.fact, context.hasOwnClock);
  return (
    <span className="log-what" data-struck={line.isStruck || undefined}>
      {line.isStruck && <Badge>Struck</Badge>}
      {isRedacted && <Badge>Redacted</Badge>}
      {line.endedBy !== null && <Badge>Not in force</Badge>}
      {late > 0 && <Badge kind="late">{lengthWords(late)} late</Badge>}
      {kind !== undefined && <strong className="log-kind">{kind}</strong>}
      {corrected === undefined ? (
        <span className="log-text">{text}</span>
      ) : (
        <>
          <del className="log-text">{text}</del> <ins className="log-corrected">{corrected}</ins>
        </>
      )}
      {because !== undefined && <span className="log-because"> Because: {because}</span>}
    </span>
  );
}
