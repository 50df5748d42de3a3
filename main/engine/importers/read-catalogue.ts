import { holdsNhsNumber } from '#shared/domain/hazards.ts';
import type { CatalogueRow } from '#shared/domain/systems/catalogue-row.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { readFields, type LeftOut } from './catalogue-fields.ts';
import { DELIMITER_WORDS, isBlank, type CatalogueLayout } from './catalogue-layout.ts';
import { ListedSystem } from './listed-system.ts';
import type { TableRow } from './read-table.ts';

/** A line that gives no system, and why. */
export interface RefusedLine {
  readonly line: number;
  readonly name: string;
  readonly because: string;
}

/** A cell that was left out of a system that was taken. */
export type LeftOutCell = LeftOut & { readonly line: number };

/** A list of systems, read. Each line is blank, above or among the headings, of a system, the same again, or refused. */
export interface ReadCatalogue {
  readonly systems: readonly ListedSystem[];
  /** Lines that only repeat what another said. */
  readonly repeated: readonly { readonly line: number; readonly name: string }[];
  readonly refused: readonly RefusedLine[];
  readonly leftOut: readonly LeftOutCell[];
  readonly blank: number;
  /** Lines that repeat the headings, as in lists put together of several. */
  readonly headingsAgain: readonly number[];
}

/** Every word of a row as the command would carry it; the cells that are not read stay in the file. */
function* wordsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* wordsOf(inner);
  }
}

/** One such row would have the whole command refused. (A file with a recovery key is refused before it is read.) */
const hazardIn = (row: CatalogueRow): string | null =>
  [...wordsOf(row)].some(holdsNhsNumber)
    ? 'it holds what looks like an NHS number: take it out and import again'
    : null;

function tooWide({ cells }: TableRow, { width, delimiter }: CatalogueLayout): string | null {
  if (cells.slice(width).every((cell) => cell.trim() === '')) return null;
  const word = DELIMITER_WORDS[delimiter] ?? 'delimiter';
  return `${String(cells.length)} cells under ${String(width)} headings: a cell with a ${word} in it needs quotes around it`;
}

/** Reads the rows of a list that was laid out. Never throws. */
export function readCatalogue(layout: CatalogueLayout): ReadCatalogue {
  const { columns, headings, body, table } = layout;
  const byName = new Map<string, ListedSystem>();
  const refused: RefusedLine[] = table.broken.map(({ line, because }) => ({ line, name: '', because }));
  const repeated: { line: number; name: string }[] = [];
  const leftOut: LeftOutCell[] = [];
  const headingsAgain: number[] = [];
  const headingText = headings?.cells.join('\n');
  let blank = 0;

  const take = (line: number, row: CatalogueRow): void => {
    const key = `${foldName(row.name)}\n${foldName(row.organisation ?? '')}`;
    const known = byName.get(key);
    if (known === undefined) {
      byName.set(key, new ListedSystem(line, row));
      return;
    }
    const merged = known.merge(line, row);
    if (merged === 'repeated') repeated.push({ line, name: row.name });
    else if (merged !== 'added') {
      refused.push({ line, name: row.name, because: `${merged.because} on line ${String(known.lines[0])}` });
    }
  };

  for (const tableRow of body) {
    const { line } = tableRow;
    if (isBlank(tableRow)) {
      blank += 1;
      continue;
    }
    if (tableRow.cells.join('\n') === headingText) {
      headingsAgain.push(line);
      continue;
    }
    const read = readFields(tableRow.cells, columns);
    const wide = tooWide(tableRow, layout);
    const because = wide ?? (read.ok ? hazardIn(read.row) : read.because);
    if (because !== null || !read.ok) {
      refused.push({ line, name: read.ok ? read.row.name : read.name, because: because ?? '' });
      continue;
    }
    leftOut.push(...read.leftOut.map((one) => ({ ...one, line })));
    take(line, read.row);
  }
  return {
    systems: [...byName.values()],
    repeated,
    refused: refused.toSorted((a, b) => a.line - b.line),
    leftOut,
    blank,
    headingsAgain,
  };
}
