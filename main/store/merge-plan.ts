import type { SealedEvent } from './chain.ts';
import type { Connection } from './connection.ts';
import { inspect } from './inspect.ts';
import { inLogOrder, inLogOrderBeyond, logKey } from './log-order.ts';
import { MergeRefused, type BlobInfo, type Head, type MergePlan, type StoredEvent } from './log-store.ts';
import type { EventRow } from './event-table.ts';
import { Redactions } from './redactions.ts';
import { storedEvent } from './stored-event.ts';
import { verify } from './verify.ts';

/** What a plan needs of the file that takes the other in. */
export interface MergeTarget {
  readonly connection: Connection;
  readonly head: Head;
  readonly incident: string | null;
  insertForeign(events: Iterable<SealedEvent>): Head;
  insertBlob(blob: BlobInfo, chunks: Iterable<Uint8Array>): void;
}

/**
 * Compares two files of one incident and plans their union. The other file is verified whole first, and
 * read as it stands at this moment. Throws MergeRefused, or OpeningRefused where the other cannot be read.
 */
export function planMerge(target: MergeTarget, otherFile: string): MergePlan {
  const { connection: other, broken, leave } = inspect(otherFile);
  try {
    // One view of the other file, though somebody may be writing in it.
    other.db.exec('BEGIN');
    const report = verify(other);
    const what = report.broken?.words ?? (broken ? 'Its structure is broken.' : null);
    if (what !== null) throw refusals.damaged(otherFile, what);
    if (report.incident !== null && target.incident !== null && report.incident !== target.incident) {
      throw refusals.otherIncident(otherFile);
    }
    const known = commonPlaces(target, other, otherFile);
    const plan = planOf(target, other, known);
    const close = (): void => {
      other.close();
      leave();
    };
    return { ...plan, close };
  } catch (error) {
    other.close();
    leave();
    throw error;
  }
}

function planOf(
  target: MergeTarget,
  other: Connection,
  known: ReadonlyMap<string, number>,
): Omit<MergePlan, 'close'> {
  const { connection, head } = target;
  const redactions = new Redactions([...connection.events.redactions(), ...other.events.redactions()]);
  const dropped = redactions.blobs();
  const blobs = other.blobs
    .list()
    .filter(({ sha256 }) => !dropped.has(sha256) && !connection.blobs.has(sha256));
  const arriving = other.events
    .lastOfEach()
    .map(({ origin, n }) => ({ origin, from: (known.get(origin) ?? 0) + 1, to: n }))
    .filter(({ from, to }) => from <= to);

  function* arrivals(): Generator<EventRow> {
    let seq = head.seq;
    for (const row of inLogOrderBeyond(other.events, known)) {
      seq += 1;
      const data = redactions.covers(`${row.origin}-${String(row.n)}`) ? null : row.data;
      yield { ...row, seq, data };
    }
  }
  const stored = (row: EventRow): StoredEvent => storedEvent(row, redactions);

  return {
    origins: arriving,
    events: arriving.reduce((sum, { from, to }) => sum + to - from + 1, 0),
    blobs,
    *arrivals() {
      for (const row of arrivals()) yield stored(row);
    },
    *union() {
      for (const row of zip(inLogOrder(connection.events), arrivals())) yield stored(row);
    },
    commit() {
      for (const blob of blobs) target.insertBlob(blob, other.blobs.read(blob.sha256) ?? []);
      return target.insertForeign(arrivals());
    },
  };
}

/** For each origin of the other file, the last n that both have; the events up to there must be the same. */
function commonPlaces(target: MergeTarget, other: Connection, otherFile: string): Map<string, number> {
  const known = new Map<string, number>();
  for (const last of other.events.lastOfEach()) {
    const ours = target.head.origins[last.origin as never] as { n: number } | undefined; // as: an origin of either file
    const common = Math.min(ours?.n ?? 0, last.n);
    if (common > 0 && !isSame(target.connection, other, last.origin, common)) {
      const n = firstDifference(target.connection, other, last.origin, common);
      throw refusals.twoHistories(otherFile, last.origin, n);
    }
    known.set(last.origin, common);
  }
  return known;
}

const isSame = (a: Connection, b: Connection, origin: string, n: number): boolean =>
  a.events.of(origin, n)?.hash === b.events.of(origin, n)?.hash;

/** Each hash covers all before it: what once went apart stays apart, so halving finds where. */
function firstDifference(a: Connection, b: Connection, origin: string, upTo: number): number {
  let low = 1;
  let high = upTo;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSame(a, b, origin, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two streams in the order of the log as one. */
function* zip(a: Iterator<EventRow>, b: Iterator<EventRow>): Generator<EventRow> {
  let left = a.next();
  let right = b.next();
  while (left.done !== true || right.done !== true) {
    const takeLeft = right.done === true || (left.done !== true && logKey(left.value) < logKey(right.value));
    if (takeLeft && left.done !== true) {
      yield left.value;
      left = a.next();
    } else if (right.done !== true) {
      yield right.value;
      right = b.next();
    }
  }
}

const refusals = {
  damaged: (file: string, what: string) =>
    new MergeRefused(
      'damaged',
      `${file} is damaged, so nothing was taken from it. ${what} Save a copy of its good part and merge that.`,
    ),
  otherIncident: (file: string) =>
    new MergeRefused('other-incident', `${file} is the log of another incident. Nothing was taken from it.`),
  twoHistories: (file: string, origin: string, n: number) =>
    new MergeRefused(
      'two-histories',
      `${file} and this file went on apart under one name: entry ${origin}-${String(n)} says one thing here and another there. Nothing was taken from it. Keep both files; type in what the other has from entry ${origin}-${String(n)} on.`,
      { origin, n },
    ),
} as const;
