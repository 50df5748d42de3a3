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
  /** Figures stand at the end. */
  readonly figures?: boolean;
  /** The column that names the row: read out with every cell of it. */
  readonly names?: boolean;
  readonly cell: (row: Row) => ReactNode;
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
    minWidth: columns.reduce((sum, { width }) => sum + width, 0),
  };
}
