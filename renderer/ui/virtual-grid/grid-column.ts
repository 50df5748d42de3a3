import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  readonly id: string;
  /** Its name, for screen readers too. */
  readonly title: string;
  /** What stands in the head if not the title: a button that sorts, a mark. */
  readonly head?: ReactNode;
  /** px. */
  readonly width: number;
  /** It takes what width is left over, in this share; `width` is then the least. */
  readonly grow?: number;
  /** Where there is no room for all, the highest goes first; a column without it always stays. */
  readonly yields?: number;
  /** Figures stand at the end. */
  readonly figures?: boolean;
  /** The column that names the row: read out with every cell of it. */
  readonly names?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** px that a line keeps free at its two ends (virtual-grid.css). */
const LINE_ENDS = 16;

/** The columns that fit into `width` px, in their order. Where even those that stay do not fit, the grid scrolls. */
export function fittingColumns<Row>(
  columns: readonly GridColumn<Row>[],
  width: number,
): readonly GridColumn<Row>[] {
  let over = columns.reduce((sum, column) => sum + column.width, LINE_ENDS - width);
  const gone = new Set<string>();
  for (const column of columns.toSorted((a, b) => (b.yields ?? 0) - (a.yields ?? 0))) {
    if (over <= 0 || column.yields === undefined) break;
    gone.add(column.id);
    over -= column.width;
  }
  return gone.size === 0 ? columns : columns.filter(({ id }) => !gone.has(id));
}

/** The widths as a grid template, and the least width of all together. */
export function columnTracks<Row>(columns: readonly GridColumn<Row>[]): {
  readonly template: string;
  readonly minWidth: number;
} {
  return {
    template: columns
      .map(({ width, grow }) => (grow === undefined ? `${width}px` : `minmax(${width}px, ${grow}fr)`))
      .join(' '),
    minWidth: columns.reduce((sum, { width }) => sum + width, LINE_ENDS),
  };
}
