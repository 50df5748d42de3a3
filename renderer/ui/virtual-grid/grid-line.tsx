import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Count } from '../badge/badge.tsx';
import type { GridColumn } from './grid-column.ts';
import type { GridEntry, GridSection } from './grid-layout.ts';

interface LineProps<Row> {
  readonly entry: GridEntry<Row>;
  readonly index: number;
  /** px from the top of the lines. */
  readonly top: number;
  readonly current: boolean;
  readonly tabStop: boolean;
  readonly selected: boolean | undefined;
  /** The grid has headings: rows lie one level below them. */
  readonly levels: boolean;
  readonly columns: readonly GridColumn<Row>[];
  readonly headingEnd: ((section: GridSection<Row>) => ReactNode) | undefined;
  /** Its heading stands at the top although its rows have scrolled on. */
  readonly stuckAt: number | null;
}

/** One line: a row of cells, or a heading. Where it stands changes often; what is in it is drawn anew only when its row is another. */
export function GridLine<Row>(props: LineProps<Row>) {
  const { entry, index, top, current, tabStop, selected, levels, columns, stuckAt } = props;
  const heading = entry.kind === 'heading';
  return (
    <div
      role="row"
      className={heading ? 'grid-line grid-heading' : 'grid-line'}
      data-key={entry.key}
      data-index={index}
      data-current={current || undefined}
      data-stuck={stuckAt === null ? undefined : true}
      aria-rowindex={index + 2}
      aria-level={levels ? (heading ? 1 : 2) : undefined}
      aria-expanded={heading ? entry.section.folded !== true : undefined}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
      style={stuckAt === null ? { transform: `translateY(${top}px)` } : { top: stuckAt }}
    >
      {heading ? (
        <HeadingCell section={entry.section} span={columns.length} headingEnd={props.headingEnd} />
      ) : (
        <Cells row={entry.row} columns={columns} />
      )}
    </div>
  );
}

// as: memo forgets that the component was generic; its props are those of the inner function.
const Cells = memo(function Cells<Row>({ row, columns }: { row: Row; columns: readonly GridColumn<Row>[] }) {
  return columns.map(({ id, figures, names, cell }, place) => (
    <div
      key={id}
      role={names === true ? 'rowheader' : 'gridcell'}
      aria-colindex={place + 1}
      className="grid-cell"
      data-figures={figures}
    >
      {cell(row)}
    </div>
  ));
}) as <Row>(props: { row: Row; columns: readonly GridColumn<Row>[] }) => ReactNode;

function HeadingCell<Row>({
  section,
  span,
  headingEnd,
}: {
  section: GridSection<Row>;
  span: number;
  headingEnd: LineProps<Row>['headingEnd'];
}) {
  const Chevron = section.folded === true ? ChevronRight : ChevronDown;
  return (
    <div role="gridcell" aria-colspan={span} className="grid-heading-cell">
      <Chevron size={18} strokeWidth={2} aria-hidden />
      <span className="grid-heading-title">{section.title}</span>
      <Count value={section.rows.length} />
      {headingEnd !== undefined && <span className="grid-heading-end">{headingEnd(section)}</span>}
    </div>
  );
}
