import { List } from 'lucide-react';
import { useImperativeHandle, useMemo, useRef, type ReactNode, type Ref } from 'react';
import type { Action } from '../action/action.ts';
import { useActions } from '../action/actions.tsx';
import { useLatest } from '../action/use-latest.ts';
import type { GridColumn } from './grid-column.ts';
import { columnTracks } from './grid-column.ts';
import { GridLine } from './grid-line.tsx';
import { keyOfRow, type GridSection } from './grid-layout.ts';
import { PrintedGrid } from './printed-grid.tsx';
import { useArrangement } from './use-arrangement.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useFittingColumns } from './use-fitting-columns.ts';
import { LINE_HEIGHT, linesInSight, useLines, useShift } from './use-lines.ts';
import { useCurrentLine } from './use-current-line.ts';
import './virtual-grid.css';

export interface GridHandle {
  /** Makes the row current, scrolls it into sight and gives it the focus. False when it is not shown. */
  readonly focusRow: (key: string) => boolean;
  /** Gives the focus to the current line. */
  readonly focus: () => void;
}

export interface VirtualGridProps<Row> {
  /** Names the grid for screen readers. */
  readonly label: string;
  /** Keep sections, rows and columns the same objects while they are the same: what is the same is not drawn again. */
  readonly sections: readonly GridSection<Row>[];
  readonly columns: readonly GridColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  /** What is listed and in which order (filter, sort). A new one scrolls to the top and lets go of what was held. */
  readonly scope?: string;
  /** Finds a row that the sections no longer list, so that a row that was changed stays in sight until it is left. */
  readonly findRow?: (key: string) => Row | undefined;
  /** The current row changed; null on a heading and before there is one. */
  readonly onCurrent?: (key: string | null) => void;
  /** Enter or a double click. */
  readonly onOpen?: (row: Row) => void;
  readonly onFold?: (sectionId: string, folded: boolean) => void;
  /** With both, rows can be selected: Space (on a heading its group), Ctrl and Shift with click or arrows, Ctrl+A. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  /** With it, typing finds the next row whose text begins so. Only where no single keys are in use. */
  readonly textOf?: (row: Row) => string;
  /** At the end of a heading. */
  readonly headingEnd?: (section: GridSection<Row>) => ReactNode;
  /** In place of lines, when there are none. */
  readonly empty?: ReactNode;
  readonly handle?: Ref<GridHandle>;
}

/**
 * Rows under foldable headings, ten or a million. One row is current; it keeps the focus by identity, not by number, and
 * stays where it is while it has it, even when a change gives it another place. Nothing that others change moves what a
 * person points at.
 */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const { sections, keyOf, findRow, selected, scope = '' } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useFittingColumns(scroller, props.columns);
  const source = useMemo(() => ({ sections, keyOf, findRow }), [sections, keyOf, findRow]);
  const { arrangement, shift, hold } = useArrangement(source, scope, () => linesInSight(scroller.current));
  const { layout } = arrangement;

  const current = useCurrentLine(scroller, layout, scope, props.onCurrent);
  const { lines, stuck } = useLines(scroller, layout, current.tabStop);
  useShift(scroller, lines, arrangement, shift);

  const events = useGridKeys({ ...props, layout, current, hold, scroller, lines });
  useImperativeHandle(props.handle, () => ({
    focusRow: (key) => events.focusRow(key),
    focus: () => current.focus(),
  }));

  useWalk(props.label, layout.count > 0, () => current.focus());

  const { template, minWidth } = useMemo(() => columnTracks(columns), [columns]);
  const levels = sections.some(({ title }) => title !== null);
  const drawn = lines.getVirtualItems();
  return (
    <>
      <div
        ref={scroller}
        className="virtual-grid"
        role={levels ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-rowcount={layout.count + 1}
        aria-colcount={columns.length}
        aria-multiselectable={selected === undefined ? undefined : true}
        style={{ '--grid-columns': template, '--grid-min-width': `${minWidth}px` }}
        {...events.handlers}
      >
        <div role="rowgroup" className="grid-head">
          <div role="row" aria-rowindex={1} className="grid-head-row">
            {columns.map(({ id, title, head, figures }, place) => (
              <div
                key={id}
                role="columnheader"
                aria-colindex={place + 1}
                data-figures={figures}
                className="grid-cell"
              >
                {head ?? title}
              </div>
            ))}
          </div>
        </div>
        {layout.count === 0 ? (
          props.empty
        ) : (
          <div role="rowgroup" className="grid-lines" style={{ height: layout.count * LINE_HEIGHT }}>
            {drawn.map(({ index }) => {
              const entry = layout.at(index);
              if (entry === undefined) return null;
              const key = keyOfRow(entry.key);
              return (
                <GridLine
                  key={entry.key}
                  entry={entry}
                  index={index}
                  top={index * LINE_HEIGHT}
                  current={index === current.index}
                  tabStop={index === current.tabStop}
                  selected={selected === undefined || key === null ? undefined : selected.has(key)}
                  levels={levels}
                  columns={columns}
                  headingEnd={props.headingEnd}
                  stuckAt={index === stuck ? LINE_HEIGHT : null}
                />
              );
            })}
          </div>
        )}
      </div>
      <PrintedGrid label={props.label} sections={sections} columns={props.columns} keyOf={keyOf} />
    </>
  );
}

/** From where nothing has the focus, the arrow that walks the list goes to it first. */
function useWalk(label: string, hasLines: boolean, focus: () => void): void {
  const toList = useLatest(focus);
  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: `walk.${label}`,
          label: `Walk the list: ${label}`,
          hint: 'Arrows, Home and End; Enter opens.',
          icon: List,
          shortcut: 'ArrowDown',
          effect: 'opens',
          group: 'Anywhere',
          canRun: () => hasLines || { because: 'There is nothing in it.' },
          run: () => toList(),
        },
      ],
      [label, hasLines, toList],
    ),
  );
}
