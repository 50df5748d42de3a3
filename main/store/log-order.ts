import type { EventRow, EventTable } from './event-table.ts';
import { stampOf } from './redactions.ts';

/** The part of one origin's chain that lies behind a place. Its stamps and its places grow with n. */
interface Run {
  readonly origin: string;
  readonly first: EventRow;
  readonly last: EventRow;
}

/** Sorts as the log does: by stamp, then origin. Within an origin no two stamps are equal. */
export const logKey = (row: EventRow): string => `${stampOf(row)} ${row.origin}`;

/** Rows read at a time: enough that the statement costs nothing, few enough to hold. */
const CHUNK = 512;

/**
 * The rows behind a place in the one order of the log: by stamp, then origin, then n. Where the file's
 * own order is that order (always, until a merge put events in between) it reads straight on; else it
 * merges the origins, each of which is in order by itself. No sorting, and memory for one chunk an origin in use.
 */
export function* inLogOrder(table: EventTable, afterSeq = 0): Generator<EventRow> {
  const runs = runsBehind(table, afterSeq);
  if (isFileOrder(runs)) yield* inFileOrder(table, afterSeq);
  else yield* merged(table, runs);
}

/** The rows beyond each origin's `known` n, all of those of origins not named, in the order of the log. */
export function* inLogOrderBeyond(
  table: EventTable,
  known: ReadonlyMap<string, number>,
): Generator<EventRow> {
  const runs: Run[] = [];
  for (const last of table.lastOfEach()) {
    const first = table.of(last.origin, (known.get(last.origin) ?? 0) + 1);
    if (first !== undefined) runs.push({ origin: last.origin, first, last });
  }
  yield* merged(table, runs);
}

/** The least stamp behind a place; null where nothing is. */
export function leastStampAfter(table: EventTable, afterSeq: number): string | null {
  const stamps = runsBehind(table, afterSeq).map(({ first }) => stampOf(first));
  return stamps.sort()[0] ?? null;
}

/** The rows behind a place in file order. */
export function* inFileOrder(table: EventTable, afterSeq = 0): Generator<EventRow> {
  for (let rows = table.after(afterSeq, CHUNK); rows.length > 0;) {
    yield* rows;
    const last = rows.at(-1);
    rows = last === undefined ? [] : table.after(last.seq, CHUNK);
  }
}

function runsBehind(table: EventTable, afterSeq: number): Run[] {
  const runs: Run[] = [];
  for (const last of table.lastOfEach()) {
    const first = last.seq > afterSeq ? table.of(last.origin, firstBehind(table, last, afterSeq)) : undefined;
    if (first !== undefined) runs.push({ origin: last.origin, first, last });
  }
  return runs.sort((a, b) => a.first.seq - b.first.seq);
}

/** The least n of an origin whose place lies behind `afterSeq`. */
function firstBehind(table: EventTable, last: EventRow, afterSeq: number): number {
  let low = 1;
  let high = afterSeq === 0 ? 1 : last.n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((table.of(last.origin, middle)?.seq ?? 0) > afterSeq) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** True where the runs follow each other in place and in stamp, none inside another. */
function isFileOrder(runs: readonly Run[]): boolean {
  return runs.every(({ first, last }, i) => {
    const next = runs[i + 1];
    const unbroken = last.seq - first.seq === last.n - first.n;
    return unbroken && (next === undefined || stampOf(last) < stampOf(next.first));
  });
}

/** One origin's place in the merge. */
interface Cursor {
  readonly origin: string;
  rows: readonly EventRow[];
  at: number;
  /** The stamp and origin of the row at `at`. */
  key: string;
}

function* merged(table: EventTable, runs: readonly Run[]): Generator<EventRow> {
  let open: Cursor[] = runs.map(({ origin, first }) => ({
    origin,
    rows: [first],
    at: 0,
    key: logKey(first),
  }));
  while (open.length > 0) {
    open.sort((a, b) => (a.key < b.key ? -1 : 1));
    const [least, next] = open;
    if (least === undefined) return;
    // The others are looked at again only when this one has come past the next of them.
    for (let row = least.rows[least.at]; row !== undefined && (next === undefined || least.key < next.key);) {
      yield row;
      row = advance(table, least, row);
    }
    open = open.filter((cursor) => cursor.at < cursor.rows.length);
  }
}

function advance(table: EventTable, cursor: Cursor, from: EventRow): EventRow | undefined {
  cursor.at += 1;
  if (cursor.at === cursor.rows.length) {
    cursor.rows = table.run(cursor.origin, from.n + 1, CHUNK);
    cursor.at = 0;
  }
  const row = cursor.rows[cursor.at];
  if (row !== undefined) cursor.key = logKey(row);
  return row;
}
