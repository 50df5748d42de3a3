import type { CatalogueRow } from '#shared/domain/systems/catalogue-row.ts';
import type { CatalogueField, ColumnMap, UsedColumn } from './catalogue-columns.ts';
import { durationMinutes } from './duration-minutes.ts';

/** A cell that its field could not take: the system is taken without it. */
export interface LeftOut {
  readonly heading: string;
  readonly written: string;
  readonly because: string;
}

/** A row as the domain takes it, and what of it was left out; or why there is no system in it. */
export type ReadRow =
  | { readonly ok: true; readonly row: CatalogueRow; readonly leftOut: readonly LeftOut[] }
  | { readonly ok: false; readonly name: string; readonly because: string };

/** What spreadsheets and databases write where nothing is. */
const NOTHING = new Set([
  '',
  '#n/a',
  '#ref!',
  '#name?',
  '#value!',
  '#null!',
  '#div/0!',
  'null',
  '(empty)',
  'undefined',
]);

const MAX_LINE = 200;
const MAX_TEXT = 2000;

const oneLine = (cell: string): string => cell.trim().replace(/\s+/g, ' ');
const isNothing = (cell: string): boolean => NOTHING.has(cell.trim().toLowerCase());

type Taken = { readonly value: unknown } | { readonly because: string };
type Take = (cell: string, column: UsedColumn) => Taken;

const takeLine: Take = (cell) => {
  const value = oneLine(cell);
  return value.length <= MAX_LINE ? { value } : { because: `longer than ${String(MAX_LINE)} characters` };
};

const takeText: Take = (cell) => {
  const value = cell.trim();
  return value.length <= MAX_TEXT ? { value } : { because: `longer than ${String(MAX_TEXT)} characters` };
};

/** Several in one cell: on lines of their own, or parted by ; or |; by comma only where `commas` says so. */
const partsOf = (cell: string, commas: boolean): string[] => {
  const strong = cell.split(/[;|\r\n]+/);
  const parts = strong.length === 1 && commas ? cell.split(',') : strong;
  return [...new Set(parts.map(oneLine).filter((part) => !isNothing(part)))];
};

/** The name of a place often has a comma in it; a list of systems seldom. */
const takeList =
  (most: number, commas: boolean): Take =>
  (cell) => {
    const value = partsOf(cell, commas);
    if (value.some((one) => one.length > MAX_LINE))
      return { because: `longer than ${String(MAX_LINE)} characters` };
    return value.length <= most ? { value } : { because: `more than ${String(most)} in one cell` };
  };

const takeInterfaces: Take = (cell, column) => {
  const taken = takeList(200, false)(cell, column);
  return 'because' in taken ? taken : { value: partsOf(cell, false).map((name) => ({ name })) };
};

const takeMinutes: Take = (cell, { unit }) => {
  const value = durationMinutes(cell, unit ?? 1);
  if (value === null) return { because: 'not a length of time: write 4h, 2 days or 30 min' };
  return value > 0 && value <= 525_600 ? { value } : { because: 'not between one minute and a year' };
};

const takeTier: Take = (cell) => {
  const [, digit] =
    /^(?:(?:restore )?(?:group|tier)\s*|[gt])?([0-5])(?:\s*[-:–].*)?$/is.exec(cell.trim()) ?? [];
  return digit === undefined ? { because: 'not a restore group from 0 to 5' } : { value: Number(digit) };
};

const takeCount: Take = (cell) => {
  const digits = cell.trim().replace(/(?<=\d)[ ,.\u00a0](?=\d{3}\b)/g, '');
  return /^\d{1,9}$/.test(digits) ? { value: Number(digits) } : { because: 'not a whole number' };
};

const TAKE: Readonly<Record<CatalogueField, Take>> = {
  name: takeLine,
  externalKey: takeLine,
  aliases: takeList(20, true),
  organisation: takeLine,
  supplier: takeLine,
  supplierContact: takeLine,
  supplierRef: takeLine,
  owner: takeLine,
  tester: takeLine,
  tier: takeTier,
  usersServed: takeCount,
  rtoMinutes: takeMinutes,
  rpoMinutes: takeMinutes,
  mtpdMinutes: takeMinutes,
  mbco: takeText,
  readOnlyFallback: takeText,
  notes: takeText,
  sites: takeList(5000, false),
  functions: takeList(200, true),
  interfaces: takeInterfaces,
  prerequisites: takeList(200, true),
};

/** Reads one row's cells into a row of the catalogue. A formula is text like any other. Never throws. */
export function readFields(cells: readonly string[], { used }: ColumnMap): ReadRow {
  const cellOf = (column: UsedColumn): string => cells[column.index] ?? '';
  const nameColumn = used.get('name');
  const name = nameColumn === undefined ? '' : oneLine(cellOf(nameColumn));
  if (isNothing(name)) return { ok: false, name: '', because: 'no name' };
  const row: Record<string, unknown> = {};
  const leftOut: LeftOut[] = [];
  for (const [field, column] of used) {
    const written = cellOf(column);
    if (isNothing(written)) continue;
    const taken = TAKE[field](written, column);
    if ('value' in taken) row[field] = taken.value;
    else
      leftOut.push({
        heading: column.heading,
        written: oneLine(written).slice(0, 40),
        because: taken.because,
      });
  }
  if (row['name'] === undefined) {
    return {
      ok: false,
      name: `${name.slice(0, 40)}…`,
      because: `the name is longer than ${String(MAX_LINE)} characters`,
    };
  }
  // as: each field was taken in its own shape; the whole system is checked once its rows are put together.
  return { ok: true, row: row as CatalogueRow, leftOut };
}
