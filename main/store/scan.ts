import type { EventRow, EventTable } from './event-table.ts';
import { isCorruption } from './sqlite-error.ts';

/** Rows read at a time. */
const CHUNK = 512;
/** How many places in a row may be unreadable before the rest is given up for lost. */
const BLIND = 100_000;

/** Every row behind a place in file order, and the places that cannot be read. Throws only what is no damage. */
export function* scanRows(
  table: EventTable,
  from: number,
): Generator<EventRow | { readonly unreadable: number }> {
  let seq = from;
  for (;;) {
    const rows = attempt(() => table.after(seq, CHUNK));
    if (rows !== 'unreadable') {
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      seq = last.seq;
      continue;
    }
    const end = lastPlace(table, seq);
    const next = yield* stepOver(table, seq, end);
    if (next === null) return;
    seq = next;
  }
}

function attempt<T>(read: () => T): T | 'unreadable' {
  try {
    return read();
  } catch (error) {
    if (isCorruption(error)) return 'unreadable';
    throw error;
  }
}

function lastPlace(table: EventTable, seq: number): number {
  const last = attempt(() => table.lastSeq());
  return last === 'unreadable' ? seq + BLIND : Math.min(last, seq + BLIND);
}

/** Goes row by row over a damaged stretch; gives the place behind which rows can be read again, null where none can. */
function* stepOver(
  table: EventTable,
  from: number,
  end: number,
): Generator<EventRow | { readonly unreadable: number }, number | null> {
  let blind: number | null = null;
  for (let seq = from + 1; seq <= end; seq += 1) {
    const row = attempt(() => table.at(seq));
    if (row === 'unreadable' || row === undefined) {
      blind ??= seq;
      continue;
    }
    if (blind !== null) yield { unreadable: blind };
    yield row;
    // Whole again for a while: chunks are faster.
    if (blind !== null) return seq;
  }
  yield { unreadable: blind ?? end };
  return null;
}
