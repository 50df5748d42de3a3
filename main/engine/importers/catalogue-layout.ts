import { isHeading, mapColumns, namesOnly, type ColumnMap } from './catalogue-columns.ts';
import { NO_DELIMITER, readTable, type Table, type TableRow } from './read-table.ts';

/** A list of systems laid out: which rows hold systems, and how their columns were understood. */
export interface CatalogueLayout {
  readonly table: Table;
  readonly columns: ColumnMap;
  /** Cells a row may have. */
  readonly width: number;
  /** The row of headings; null where the list has none. */
  readonly headings: TableRow | null;
  /** The rows below the headings. */
  readonly body: readonly TableRow[];
  /** Rows above the headings with something in them: a title, a date. */
  readonly above: readonly TableRow[];
  readonly delimiter: string;
}

/** In the order in which they win where a text speaks for several alike: a pasted range is tabbed. */
const DELIMITERS = ['\t', ';', ',', '|'] as const;
export const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  '\t': 'tab',
  ';': 'semicolon',
  ',': 'comma',
  '|': 'bar',
};

const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_ROWS = 50;
/** How far down the headings may stand, under a title and a date. */
const HEADINGS_WITHIN = 5;
/** A list without headings is split into columns only where its lines agree on how many there are. */
const AGREEING_SHARE = 0.9;

/** `sep=;` in the first line: how Excel writes down the delimiter for itself. */
const SEPARATOR_LINE = /^sep=([^\r\n])(?:\r\n|\n|\r|$)/i;

export const isBlank = ({ cells }: Pick<TableRow, 'cells'>): boolean =>
  cells.every((cell) => cell.trim() === '');

const headingsIn = ({ cells }: TableRow): number => cells.filter(isHeading).length;

/** How well a delimiter explains the text: recognised headings, then lines of the same width, then the width. */
function scoreOf(
  sample: string,
  delimiter: string,
): readonly [headings: number, agreeing: number, width: number] {
  const rows = readTable(sample, delimiter)
    .rows.filter((row) => !isBlank(row))
    .slice(0, SAMPLE_ROWS);
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [width = 1, agreeing = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const wide = rows.slice(0, HEADINGS_WITHIN).filter(({ cells }) => cells.length > 1);
  return [Math.max(0, ...wide.map(headingsIn)), agreeing / Math.max(1, rows.length), width];
}

/** The delimiter that the text itself speaks for, whatever the file is called. */
function detectDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let best: { delimiter: string; score: readonly [number, number, number] } | null = null;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(sample, delimiter);
    const [headings, agreeing, width] = score;
    if (headings === 0 && (width === 1 || agreeing < AGREEING_SHARE)) continue;
    const difference =
      best === null ? 1 : score.map((one, i) => one - (best?.score[i] ?? 0)).find((one) => one !== 0);
    if ((difference ?? 0) > 0) best = { delimiter, score };
  }
  return best?.delimiter ?? NO_DELIMITER;
}

/** The row of headings: the first with anything in it, or under a title one that plainly is. */
function findHeadings(rows: readonly TableRow[]): TableRow | null {
  const first = rows.filter((row) => !isBlank(row)).slice(0, HEADINGS_WITHIN);
  return first.find((row, i) => headingsIn(row) >= (i === 0 ? 1 : 2)) ?? null;
}

/** Which columns have something in them, up to the last that has. */
function filledColumns(rows: readonly TableRow[]): boolean[] {
  const filled: boolean[] = [];
  for (const { cells } of rows) {
    for (let i = 0; i < cells.length; i += 1) {
      if (filled[i] !== true && cells[i]?.trim() !== '') filled[i] = true;
    }
  }
  return filled;
}

/** Lays a text out as a list of systems. Never throws; an empty text has an empty body. */
export function layOut(text: string): CatalogueLayout {
  const [separatorLine = '', stated] = SEPARATOR_LINE.exec(text) ?? [];
  const delimiter = stated ?? detectDelimiter(text);
  const table = readTable(text, delimiter, separatorLine === '' ? 1 : 2);
  const headings = findHeadings(table.rows);
  const start = headings === null ? 0 : table.rows.indexOf(headings) + 1;
  const body = table.rows.slice(start);
  const filled = filledColumns(body);
  const width = headings?.cells.length ?? Math.max(1, filled.length);
  return {
    table,
    columns: headings === null ? namesOnly(width) : mapColumns(headings.cells, (i) => filled[i] !== true),
    width,
    headings,
    body,
    above: table.rows.slice(0, Math.max(0, start - 1)).filter((row) => !isBlank(row)),
    delimiter,
  };
}
