import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { cellMove, cellSpan, isIn, type CellAt, type CellRange } from './cell-range.ts';
import './cell-grid.css';

export interface CellGridHandle {
  /** Makes the first cell of the row current and gives it the focus. False where there is no such row. */
  readonly focusRow: (key: string) => boolean;
}

export interface CellGridProps {
  /** Names the grid for screen readers. */
  readonly label: string;
  /** What stands in the corner: what the rows are. */
  readonly corner: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly rowHead: (row: string) => ReactNode;
  readonly columnHead: (column: string) => string;
  /** Keep it the same function while nothing that it shows has changed. */
  readonly cell: (row: string, column: string) => ReactNode;
  /** What a screen reader says of a cell, its row and column apart. */
  readonly cellLabel: (row: string, column: string) => string;
  /** From where it was begun to the current cell; one cell where nothing more is selected. */
  readonly range: CellRange | null;
  readonly onRange: (range: CellRange | null) => void;
  /** Enter or a double click. */
  readonly onOpen?: (row: string, column: string) => void;
  readonly handle?: Ref<CellGridHandle>;
}

/** px; the same figures as in cell-grid.css. */
const ROW = 36;
const COLUMN = 76;
const HEAD = 128;
const ROW_HEAD = 240;

/**
 * A table of cells, a few or a hundred thousand: only what is in sight is drawn. One cell is current and has the focus;
 * arrows walk both ways, Shift draws a rectangle, Shift+Space takes the row, Ctrl+Space the column.
 */
export function CellGrid(props: CellGridProps) {
  const { rows, columns, range, onRange } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const down = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
    scrollPaddingStart: HEAD,
    paddingStart: HEAD,
  });
  const across = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN,
    overscan: 3,
    scrollPaddingStart: ROW_HEAD,
    paddingStart: ROW_HEAD,
  });
  const size = { rows: rows.length, columns: columns.length };
  const current: CellAt = range?.to ?? { row: 0, column: 0 };

  const go = (to: CellAt, from: CellAt): void => {
    wantsFocus.current = true;
    down.scrollToIndex(to.row);
    across.scrollToIndex(to.column);
    onRange({ from, to });
  };
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>('.cell-grid-cell[tabindex="0"]');
    if (cell === null || cell === undefined) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });
  useImperativeHandle(props.handle, () => ({
    focusRow: (key) => {
      const row = rows.indexOf(key);
      if (row !== -1 && columns.length > 0) go({ row, column: 0 }, { row, column: 0 });
      return row !== -1;
    },
  }));

  const open = ({ row: rowAt, column: columnAt }: CellAt): void => {
    const [row, column] = [rows[rowAt], columns[columnAt]];
    if (row !== undefined && column !== undefined) props.onOpen?.(row, column);
  };
  const pageSize = (): number =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / ROW));
  const move = (event: KeyboardEvent): boolean => {
    const span = cellSpan(event, current, size);
    const to = cellMove(event, current, size, pageSize());
    if (span !== null) onRange({ from: span.to, to: span.from });
    else if (to !== null) go(to, event.shiftKey ? (range?.from ?? current) : to);
    return span !== null || to !== null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (size.rows === 0 || size.columns === 0) return;
    if (!move(event)) {
      if (event.key === 'Enter') open(current);
      else if (event.key === 'Escape' && isMany(range)) onRange({ from: current, to: current });
      else return;
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const at = placeOf(event.target);
    if (at === null) return;
    const last = { row: size.rows - 1, column: size.columns - 1 };
    if (at.row === -1)
      onRange({ from: { row: last.row, column: at.column }, to: { row: 0, column: at.column } });
    else if (at.column === -1)
      onRange({ from: { row: at.row, column: last.column }, to: { row: at.row, column: 0 } });
    else go(at, event.shiftKey ? (range?.from ?? at) : at);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const at = placeOf(event.target);
    if (at !== null) open(at);
  };

  const shownColumns = across.getVirtualItems().map(({ index }) => index);
  // The cell that Tab reaches is drawn wherever it is: it may have the focus.
  const drawnColumns = withIndex(shownColumns, current.column, columns.length);
  const drawnRows = withIndex(
    down.getVirtualItems().map(({ index }) => index),
    current.row,
    rows.length,
  );
  return (
    <div
      ref={scroller}
      className="cell-grid"
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      <div
        role="presentation"
        className="cell-grid-plane"
        style={{ height: down.getTotalSize(), width: across.getTotalSize() }}
      >
        <div role="row" aria-rowindex={1} className="cell-grid-head">
          <div role="columnheader" aria-colindex={1} className="cell-grid-corner">
            {props.corner}
          </div>
          {drawnColumns.map((column) => (
            <div
              key={columns[column]}
              role="columnheader"
              aria-colindex={column + 2}
              className="cell-grid-column"
              data-row={-1}
              data-column={column}
              style={{ left: ROW_HEAD + column * COLUMN }}
            >
              <span>{props.columnHead(columns[column] ?? '')}</span>
            </div>
          ))}
        </div>
        {drawnRows.map((row) => (
          <Row
            key={rows[row]}
            {...props}
            index={row}
            row={rows[row] ?? ''}
            drawn={drawnColumns.join(' ')}
            current={current.row === row ? current.column : -1}
            selected={selectedIn(range, row)}
          />
        ))}
      </div>
    </div>
  );
}

/** Esc lets go of many cells; of the one that is current it is for whoever shows the grid. */
const isMany = (range: CellRange | null): boolean =>
  range !== null && (range.from.row !== range.to.row || range.from.column !== range.to.column);

const withIndex = (indexes: readonly number[], one: number, count: number): readonly number[] =>
  one >= count || indexes.includes(one) ? indexes : [...indexes, one].sort((a, b) => a - b);

/** The columns of a row that are selected, as one text: the same while nothing in this row has changed. */
function selectedIn(range: CellRange | null, row: number): string {
  if (range === null) return '';
  const first = Math.min(range.from.column, range.to.column);
  if (!isIn(range, { row, column: first })) return '';
  return `${first} ${Math.max(range.from.column, range.to.column)}`;
}

function placeOf(target: EventTarget): CellAt | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

interface RowProps extends Pick<CellGridProps, 'columns' | 'rowHead' | 'cell' | 'cellLabel'> {
  readonly index: number;
  readonly row: string;
  /** Numbers of the columns that are drawn, as one text. */
  readonly drawn: string;
  /** The current column where the row is the current one, else -1. */
  readonly current: number;
  readonly selected: string;
}

const Row = memo(
  function Row({ index, row, columns, drawn, current, selected, rowHead, cell, cellLabel }: RowProps) {
    const [first = -1, last = -1] = selected === '' ? [] : selected.split(' ').map(Number);
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        className="cell-grid-row"
        style={{ transform: `translateY(${HEAD + index * ROW}px)` }}
      >
        <div role="rowheader" aria-colindex={1} className="cell-grid-name" data-row={index} data-column={-1}>
          {rowHead(row)}
        </div>
        {drawn.split(' ').map((text) => {
          const column = Number(text);
          const key = columns[column];
          return key === undefined || text === '' ? null : (
            <div
              key={key}
              role="gridcell"
              aria-colindex={column + 2}
              aria-selected={column >= first && column <= last}
              aria-label={cellLabel(row, key)}
              className="cell-grid-cell"
              data-row={index}
              data-column={column}
              tabIndex={current === column ? 0 : -1}
              style={{ left: ROW_HEAD + column * COLUMN }}
            >
              {cell(row, key)}
            </div>
          );
        })}
      </div>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.row === b.row &&
    a.columns === b.columns &&
    a.drawn === b.drawn &&
    a.current === b.current &&
    a.selected === b.selected &&
    a.rowHead === b.rowHead &&
    a.cell === b.cell,
);
