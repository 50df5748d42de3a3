import { holdsNhsNumber, holdsRecoveryKey } from '#shared/domain/hazards.ts';
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

const hazardIn = (cells: readonly string[]): string | null => {
  const text = cells.join(' ');
  if (holdsRecoveryKey(text)) return 'it holds a BitLocker recovery key, which must not get into a log';
  return cells.some(holdsNhsNumber)
    ? 'it holds what looks like an NHS number: take it out and import again'
    : null;
};

/** The cells that are read into the log; the others stay in the file. */
const takenCells = ({ cells }: TableRow, { columns }: CatalogueLayout): string[] =>
  [...columns.used.values()].map(({ index }) => cells[index] ?? '');

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
    const name = read.ok ? read.row.name : read.name;
    const against =
      tooWide(tableRow, layout) ?? hazardIn(takenCells(tableRow, layout)) ?? (read.ok ? null : read.because);
    if (against !== null || !read.ok) {
      refused.push({ line, name, because: against ?? '' });
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
