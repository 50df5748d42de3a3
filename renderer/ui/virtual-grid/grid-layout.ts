/** Rows under a heading, or all rows of a grid that has none. */
export interface GridSection<Row> {
  readonly id: string;
  /** Null: the rows stand without a heading. */
  readonly title: string | null;
  readonly rows: readonly Row[];
  readonly folded?: boolean;
}

/** One line of the grid. Keys of rows and of headings never collide. */
export type GridEntry<Row> =
  | { readonly kind: 'heading'; readonly key: string; readonly section: GridSection<Row> }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row; readonly section: GridSection<Row> };

/** The lines from top to bottom, without a list of them: a million rows cost nothing until they are looked at. */
export interface GridLayout<Row> {
  readonly count: number;
  at(index: number): GridEntry<Row> | undefined;
  /** The place of a line, looked for from `near` outwards; -1 when it is not shown. */
  find(key: string, near: number): number;
}

export const headingKey = (sectionId: string): string => `heading ${sectionId}`;
const rowKey = (key: string): string => `row ${key}`;

/** A row's own key, or null for a heading's. */
export const keyOfRow = (entryKey: string): string | null =>
  entryKey.startsWith('row ') ? entryKey.slice(4) : null;
export const entryKeyOfRow = rowKey;

/** The layout in which every line stands where it belongs. */
export function plainLayout<Row>(
  sections: readonly GridSection<Row>[],
  keyOf: (row: Row) => string,
): GridLayout<Row> {
  const spans: Span<Row>[] = [];
  let count = 0;
  for (const section of sections) {
    const start = count;
    count += (section.title === null ? 0 : 1) + (section.folded === true ? 0 : section.rows.length);
    if (count > start) spans.push({ start, end: count, section });
  }

  const at = (index: number): GridEntry<Row> | undefined => {
    const span = spans.find(({ start, end }) => index >= start && index < end);
    if (span === undefined) return undefined;
    const { section, start } = span;
    const place = index - start - (section.title === null ? 0 : 1);
    const row = section.rows[place];
    if (row === undefined) return { kind: 'heading', key: headingKey(section.id), section };
    return { kind: 'row', key: rowKey(keyOf(row)), row, section };
  };

  return {
    count,
    at,
    find: (key, near) => {
      const start = Math.min(Math.max(near, 0), count - 1);
      for (let distance = 0; distance <= NEAR; distance++) {
        if (at(start + distance)?.key === key) return start + distance;
        if (at(start - distance)?.key === key) return start - distance;
      }
      return findAnywhere(spans, key, keyOf);
    },
  };
}

/** As a rule a line is where it was, or not far from there. */
const NEAR = 32;

interface Span<Row> {
  readonly start: number;
  readonly end: number;
  readonly section: GridSection<Row>;
}

/** Compares rows without making a line of each: a million take some ms. */
function findAnywhere<Row>(spans: readonly Span<Row>[], key: string, keyOf: (row: Row) => string): number {
  const own = keyOfRow(key);
  for (const { start, end, section } of spans) {
    const first = start + (section.title === null ? 0 : 1);
    if (own === null) {
      if (headingKey(section.id) === key && first > start) return start;
      continue;
    }
    if (end === first) continue;
    const place = section.rows.findIndex((row) => keyOf(row) === own);
    if (place !== -1) return first + place;
  }
  return -1;
}

/** The same layout without the line at `gone`. */
export function without<Row>(layout: GridLayout<Row>, gone: number): GridLayout<Row> {
  return {
    count: layout.count - 1,
    at: (index) => layout.at(index < gone ? index : index + 1),
    find: (key, near) => {
      const found = layout.find(key, near);
      if (found === gone) return -1;
      return found > gone ? found - 1 : found;
    },
  };
}

/** The same layout with a line more, at `to`. */
export function withLine<Row>(layout: GridLayout<Row>, entry: GridEntry<Row>, to: number): GridLayout<Row> {
  return {
    count: layout.count + 1,
    at: (index) => {
      if (index === to) return entry;
      return layout.at(index < to ? index : index - 1);
    },
    find: (key, near) => {
      if (key === entry.key) return to;
      const found = layout.find(key, near);
      return found >= to ? found + 1 : found;
    },
  };
}
