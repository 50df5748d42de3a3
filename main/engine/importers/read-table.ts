import { parse } from 'csv-parse/sync';

/** One row as it stood in the file: `line` counts as a text editor does, from 1; a quoted cell may make it run on. */
export interface TableRow {
  readonly line: number;
  /** How many lines of the file it takes. */
  readonly lines: number;
  readonly cells: readonly string[];
}

/** A line that could not be read as a row, and why. */
export interface BrokenRow {
  readonly line: number;
  readonly because: string;
}

/** A text as rows. Every line of it is in exactly one row or broken line. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly broken: readonly BrokenRow[];
}

const LINE_END = /\r\n|\n|\r/g;
/** How often the whole text may be read again after a broken quote before the rest is given up. */
const MAX_READINGS = 20;
/** Separates nothing: a list with one column. */
export const NO_DELIMITER = '\u001f';

/** Where each line starts, in characters. */
function lineStarts(text: string): number[] {
  const starts = text === '' ? [] : [0];
  for (const end of text.matchAll(LINE_END)) {
    const next = end.index + end[0].length;
    if (next < text.length) starts.push(next);
  }
  return starts;
}

const MAY_END_LINE = /[\r\n]/;
const linesOf = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => (MAY_END_LINE.test(cell) ? sum + (cell.match(LINE_END)?.length ?? 0) : sum), 1);

/** The rows up to the first quote that never closes, or all of them. */
function rowsBefore(text: string, delimiter: string): { rows: string[][]; whole: boolean } {
  const rows: string[][] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quote inside a cell, as in 19" rack, is a quote.
      relax_quotes: true,
      on_record: (cells: string[]) => {
        rows.push(cells);
        return null;
      },
    });
    return { rows, whole: true };
  } catch {
    // The options and the decoded text leave one thing to go wrong: a quote that is still open at the end.
    return { rows, whole: false };
  }
}

/**
 * Reads a text as rows of cells. Never throws and never loses a line: where a quote is opened and not
 * closed, or closed so late that the row has more cells than any row before it, that line alone is
 * broken and reading goes on with the next. `firstLine` leaves out what stands above it.
 */
export function readTable(text: string, delimiter: string, firstLine = 1): Table {
  const starts = lineStarts(text);
  const rows: TableRow[] = [];
  const broken: BrokenRow[] = [];
  let width = 0;
  let line = firstLine;
  let budget = text.length * MAX_READINGS;

  const takeRows = (found: readonly string[][]): boolean => {
    for (const cells of found) {
      const lines = linesOf(cells);
      if (lines === 1) width = Math.max(width, cells.length);
      else if (width > 1 && cells.length > width) return false;
      rows.push({ line, lines, cells });
      line += lines;
    }
    return true;
  };

  for (let start = starts[line - 1]; start !== undefined; start = starts[line - 1]) {
    if (budget < 0) {
      broken.push({ line, because: 'not read: too many quotes before it are opened and never closed' });
      line += 1;
      continue;
    }
    const rest = text.slice(start);
    budget -= rest.length;
    const found = rowsBefore(rest, delimiter);
    if (!takeRows(found.rows) || !found.whole) {
      broken.push({ line, because: 'a quote (") is opened here and not closed in its cell' });
      line += 1;
    }
  }
  return { rows, broken };
}
