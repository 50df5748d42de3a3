import type { GridLayout } from './grid-layout.ts';

/** A key that moves through the grid. */
export interface MoveKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/**
 * Where a key leads from a line, or null when it leads nowhere. ArrowLeft goes from a row to its heading; folding is the
 * caller's.
 */
export function moveTarget<Row>(
  { key, ctrlKey }: MoveKey,
  from: number,
  layout: GridLayout<Row>,
  pageSize: number,
): number | null {
  const last = layout.count - 1;
  const clamp = (index: number) => Math.min(Math.max(index, 0), last);
  switch (key) {
    case 'ArrowDown':
      return ctrlKey ? nextHeading(from, 1, layout) : clamp(from + 1);
    case 'ArrowUp':
      return ctrlKey ? nextHeading(from, -1, layout) : clamp(from - 1);
    case 'PageDown':
      return clamp(from + pageSize);
    case 'PageUp':
      return clamp(from - pageSize);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowLeft':
      return layout.at(from)?.kind === 'row' ? nextHeading(from, -1, layout) : null;
    default:
      return null;
  }
}

function nextHeading<Row>(from: number, step: 1 | -1, layout: GridLayout<Row>): number | null {
  for (let index = from + step; index >= 0 && index < layout.count; index += step) {
    if (layout.at(index)?.kind === 'heading') return index;
  }
  return null;
}

/** The keys of the rows from one line to another, whichever is higher. */
export function rowsBetween<Row>(
  a: number,
  b: number,
  layout: GridLayout<Row>,
  keyOf: (row: Row) => string,
): string[] {
  const keys: string[] = [];
  for (let index = Math.min(a, b); index <= Math.max(a, b); index++) {
    const entry = layout.at(index);
    if (entry?.kind === 'row') keys.push(keyOf(entry.row));
  }
  return keys;
}
