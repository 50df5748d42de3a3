import type { EventRow, EventTable } from './event-table.ts';
import { isCorruption } from './sqlite-error.ts';

/** Rows read at a time. */
const CHUNK = 512;
/** A page that cannot be read holds a few rows; so many places are tried one by one before larger steps are taken. */
const NEAR = 64;

/** Every row behind a place in file order, and where a stretch begins that cannot be read. Throws only what is no damage. */
export function* scanRows(
  table: EventTable,
  from: number,
): Generator<EventRow | { readonly unreadable: number }> {
  for (let seq: number | null = from; seq !== null;) {
    const behind: number = seq;
    const rows = attempt(() => table.after(behind, CHUNK));
    if (rows === 'unreadable') seq = yield* oneByOne(table, behind);
    else {
      yield* rows;
      seq = rows.at(-1)?.seq ?? null;
    }
  }
}

/** Reads a damaged stretch row by row and steps over what cannot be read. Gives the place it came to, null at the end. */
function* oneByOne(
  table: EventTable,
  from: number,
): Generator<EventRow | { readonly unreadable: number }, number | null> {
  let found = false;
  for (let seq = from + 1; seq <= from + CHUNK; seq += 1) {
    const row = attempt(() => table.at(seq));
    if (row === 'unreadable') {
      yield { unreadable: seq };
      const next = nextReadable(table, seq);
      return next === null ? null : next - 1;
    }
    if (row !== undefined) yield row;
    found ||= row !== undefined;
  }
  if (!found) yield { unreadable: from + 1 };
  return found ? from + CHUNK : null;
}

/** The next place behind an unreadable one at which SQLite answers; null where there is none. */
function nextReadable(table: EventTable, from: number): number | null {
  const answers = (seq: number): boolean => attempt(() => table.at(seq)) !== 'unreadable';
  for (let seq = from + 1; seq <= from + NEAR; seq += 1) if (answers(seq)) return seq;
  // A page high in the tree is gone, and with it all that hangs on it: one unbroken stretch.
  let low = from + NEAR;
  for (let step = NEAR; step < Number.MAX_SAFE_INTEGER / 4; step *= 2) {
    let high = low + step;
    if (!answers(high)) {
      low = high;
      continue;
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (answers(middle)) high = middle;
      else low = middle;
    }
    return high;
  }
  return null;
}

function attempt<T>(read: () => T): T | 'unreadable' {
  try {
    return read();
  } catch (error) {
    if (isCorruption(error)) return 'unreadable';
    throw error;
  }
}
