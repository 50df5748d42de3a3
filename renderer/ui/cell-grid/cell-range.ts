/** A cell by its numbers; row -1 is the head of a column, column -1 the head of a row. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells, both corners included. */
export interface CellRange {
  readonly from: CellAt;
  readonly to: CellAt;
}

/** The key press that moves or selects. */
export interface CellKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

type Move = (at: CellAt, far: boolean, size: GridSize, page: number) => CellAt;

/** As in a spreadsheet: with Ctrl to the edge. What leads beyond the edge is cut off after. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: ({ row, column }, far, { rows }) => ({ row: far ? rows : row + 1, column }),
  ArrowUp: ({ row, column }, far) => ({ row: far ? 0 : row - 1, column }),
  ArrowRight: ({ row, column }, far, { columns }) => ({ row, column: far ? columns : column + 1 }),
  ArrowLeft: ({ row, column }, far) => ({ row, column: far ? 0 : column - 1 }),
  PageDown: ({ row, column }, _far, _size, page) => ({ row: row + page, column }),
  PageUp: ({ row, column }, _far, _size, page) => ({ row: row - page, column }),
  Home: ({ row }, far) => ({ row: far ? 0 : row, column: 0 }),
  End: ({ row }, far, { rows, columns }) => ({ row: far ? rows : row, column: columns }),
};

/** Where a key leads from a cell, or null where it leads nowhere. */
export function cellMove(
  { key, ctrlKey, metaKey }: CellKey,
  from: CellAt,
  size: GridSize,
  page: number,
): CellAt | null {
  const to = MOVES[key]?.(from, ctrlKey || metaKey, size, page);
  return to === undefined ? null : { row: clamp(to.row, size.rows), column: clamp(to.column, size.columns) };
}

/** What a key selects besides moving: Ctrl+A all, Shift+Space the row, Ctrl+Space the column. */
export function cellSpan(press: CellKey, { row, column }: CellAt, size: GridSize): CellRange | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const far = press.ctrlKey || press.metaKey;
  if (far && press.key.toLowerCase() === 'a') return { from: { row: 0, column: 0 }, to: last };
  if (press.key !== ' ') return null;
  if (press.shiftKey) return { from: { row, column: 0 }, to: { row, column: last.column } };
  return far ? { from: { row: 0, column }, to: { row: last.row, column } } : null;
}

/** The same rectangle, its first corner at the top left. */
export const normalised = ({ from, to }: CellRange): CellRange => ({
  from: { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column) },
  to: { row: Math.max(from.row, to.row), column: Math.max(from.column, to.column) },
});

export const isIn = (range: CellRange, { row, column }: CellAt): boolean => {
  const { from, to } = normalised(range);
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
};

/** Every cell of it, row by row. */
export function cellsOf(range: CellRange): readonly CellAt[] {
  const { from, to } = normalised(range);
  const cells: CellAt[] = [];
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1) cells.push({ row, column });
  }
  return cells;
}
