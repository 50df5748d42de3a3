import { isBlob, type BlobTable } from './blob-table.ts';
import type { Connection } from './connection.ts';
import type { Break } from './break.ts';
import { chainEnd, EventCheck, type ChainEnd } from './event-check.ts';
import type { EventTable } from './event-table.ts';
import { incidentOf } from './head.ts';
import type { BlobInfo, OriginHead } from './log-store.ts';
import { payloadMissing, unreadable } from './salvage.ts';
import { scanRows } from './scan.ts';
import { isCorruption } from './sqlite-error.ts';

/** What a check of a file found. */
export interface VerifyReport {
  readonly incident: string | null;
  /** Events that were checked. */
  readonly events: number;
  /** The last event of each origin, as far as it was checked: what to compare with paper. */
  readonly origins: Readonly<Record<string, OriginHead>>;
  readonly blobs: number;
  /** The first broken place; null where everything is whole. */
  readonly broken: Break | null;
}

/**
 * Checks every event, every blob and SQLite's own structure. Reads all of the file: seconds for a million
 * events. Throws only what is no damage.
 */
export function verify(connection: Connection): VerifyReport {
  const { check, broken, events } = verifyEvents(connection, 0);
  const blobs = readable(() => connection.blobs.list()) ?? [];
  return {
    incident: check.incident,
    events,
    origins: Object.fromEntries([...check.ends].map(([origin, { n, hash }]) => [origin, { n, hash }])),
    blobs: blobs.length,
    broken: broken ?? brokenBlob(connection.blobs, blobs) ?? brokenStructure(connection),
  };
}

/** Checks the events behind a place that was checked before; 0 = all of them. Stops at the first break. */
export function verifyEvents(
  { events: table, redactions }: Pick<Connection, 'events' | 'redactions'>,
  from: number,
): { readonly check: EventCheck; readonly broken: Break | null; readonly events: number } {
  const incident = from === 0 ? null : incidentOf(table.at(1));
  const check = new EventCheck({ from, incident, endBefore: (origin, n) => endBefore(table, origin, n) });
  let events = 0;
  for (const row of scanRows(table, from)) {
    if ('unreadable' in row) return { check, broken: unreadable(row.unreadable), events };
    const lost = row.data === null && !redactions.covers(`${row.origin}-${String(row.n)}`);
    const broken = check.next(row) ?? (lost ? payloadMissing(row) : null);
    if (broken !== null) return { check, broken, events };
    events += 1;
  }
  const strays = readable(() => table.hasStrays()) === false ? null : STRAYS;
  return { check, broken: strays ?? check.unfinished() ?? lyingIndex(table, check), events };
}

const STRAYS: Break = {
  kind: 'out-of-order',
  seq: null,
  origin: null,
  n: null,
  words: 'An entry stands at a place where none was ever written.',
};

/** The index by origin and n leads to the same ends as reading through; null where it does. */
function lyingIndex(table: EventTable, check: EventCheck): Break | null {
  const lasts = readable(() => table.lastOfEach());
  const agrees = [...check.ends].every(
    ([origin, end]) => lasts?.find((row) => row.origin === origin)?.hash === end.hash,
  );
  if (lasts !== undefined && agrees) return null;
  const words = "The file's index does not lead to its entries, although every entry can be read.";
  return { kind: 'structure', seq: null, origin: null, n: null, words };
}

function endBefore(table: EventTable, origin: string, n: number): ChainEnd | undefined {
  const row = readable(() => table.of(origin, n - 1));
  return row === undefined ? undefined : chainEnd(row);
}

function brokenBlob(table: BlobTable, blobs: readonly BlobInfo[]): Break | null {
  const broken = blobs.find((blob) => readable(() => isBlob(blob, table.read(blob.sha256) ?? [])) !== true);
  if (broken === undefined) return null;
  const words = `The attached file ${broken.sha256.slice(0, 12)} (${String(broken.size)} bytes) is not what was attached.`;
  return { kind: 'blob', seq: null, origin: null, n: null, words };
}

/** What SQLite finds wrong with its own pages and indexes. */
function brokenStructure({ db }: Connection): Break | null {
  const found =
    readable(() => db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check']) ?? 'unreadable';
  if (found === 'ok') return null;
  const words = `The file's own structure is broken, although every entry can be read (${String(found).replace(/\s+/g, ' ')}).`;
  return { kind: 'structure', seq: null, origin: null, n: null, words };
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isCorruption(error)) return undefined;
    throw error;
  }
}
