import type { Connection } from './connection.ts';
import type { Break } from './break.ts';
import { chainEnd, EventCheck } from './event-check.ts';
import type { EventSource } from './event-source.ts';
import type { EventRow } from './event-table.ts';
import { logKey } from './log-order.ts';
import type { Redactions } from './redactions.ts';
import { scanRows } from './scan.ts';

/** What is left of a damaged file. */
export interface Salvaged {
  /** The first broken place. Null where every event is whole and only SQLite's own structure is not. */
  readonly broken: Break | null;
  /** The last place before the first break. */
  readonly goodUpTo: number;
  /** Events that are as they were written. */
  readonly whole: number;
  /** Each origin's chain up to its first break, whole commands only: what can be copied and still verifies. */
  readonly proven: ReadonlyMap<string, number>;
  /** The last whole place. */
  readonly lastSeq: number;
  readonly source: EventSource;
  readonly lastOfEach: readonly EventRow[];
}

/** Reads the whole file once and keeps where each whole event lies. */
export function salvage({ events, redactions }: Connection): Salvaged {
  const sift = new Sift(redactions);
  for (const row of scanRows(events, 0)) {
    if ('unreadable' in row) sift.skip(row.unreadable);
    else sift.take(row);
  }
  return {
    broken: sift.broken ?? sift.check.unfinished(),
    goodUpTo: sift.goodUpTo,
    whole: sift.index.length,
    lastSeq: sift.index.at(-1)?.seq ?? 0,
    proven: sift.proven,
    source: sourceOf(sift.index, (seq) => events.at(seq)),
    lastOfEach: [...sift.lasts.values()],
  };
}

/** Tells whole events from broken ones, row by row. */
class Sift {
  readonly check = new EventCheck();
  readonly index: Place[] = [];
  readonly proven = new Map<string, number>();
  readonly lasts = new Map<string, EventRow>();
  broken: Break | null = null;
  goodUpTo = 0;
  readonly #redactions: Redactions;
  /** Origins whose chain broke. */
  readonly #torn = new Set<string>();

  constructor(redactions: Redactions) {
    this.#redactions = redactions;
  }

  skip(seq: number): void {
    this.broken ??= unreadable(seq);
  }

  take(row: EventRow): void {
    const fault = this.check.next(row);
    const lost = row.data === null && !this.#redactions.covers(`${row.origin}-${String(row.n)}`);
    this.broken ??= fault ?? (lost ? payloadMissing(row) : null);
    if (fault !== null || lost) this.#torn.add(row.origin);
    if (fault?.whole === false || lost) return;
    this.#keep(row);
  }

  #keep(row: EventRow): void {
    const end = chainEnd(row);
    if (this.broken === null) this.goodUpTo = row.seq;
    this.index.push({ seq: row.seq, origin: row.origin, n: row.n, command: end.command, key: logKey(row) });
    this.lasts.set(row.origin, row);
    if (!this.#torn.has(row.origin) && end.part.i === end.part.of) this.proven.set(row.origin, row.n);
  }
}

/** A place that the disk, or SQLite, does not give back. */
export const unreadable = (seq: number): Break & { readonly whole: false } => ({
  kind: 'unreadable',
  seq,
  origin: null,
  n: null,
  words: `Place ${String(seq)} cannot be read: the disk or the file is damaged there.`,
  whole: false,
});

/** A payload that is gone although no redaction took it. */
export const payloadMissing = ({ seq, origin, n }: Pick<EventRow, 'seq' | 'origin' | 'n'>): Break => ({
  kind: 'payload-missing',
  seq,
  origin,
  n,
  words: `Entry ${origin}-${String(n)} (place ${String(seq)}) has lost what it said, and no redaction took it.`,
});

interface Place {
  readonly seq: number;
  readonly origin: string;
  readonly n: number;
  readonly command: string;
  readonly key: string;
}

function sourceOf(index: readonly Place[], at: (seq: number) => EventRow | undefined): EventSource {
  const byId = new Map(index.map(({ origin, n, seq }) => [`${origin}-${String(n)}`, seq]));
  const seqs = new Set(index.map(({ seq }) => seq));
  const byCommand = Map.groupBy(index, ({ command }) => command);
  const ordered = [...index].sort((a, b) => (a.key < b.key ? -1 : 1));
  const rowAt = (seq: number | undefined): EventRow | undefined =>
    seq !== undefined && seqs.has(seq) ? at(seq) : undefined;
  const rows = (places: readonly Place[]): EventRow[] => places.flatMap(({ seq }) => rowAt(seq) ?? []);
  return {
    after(seq, limit) {
      const start = firstBehind(index, seq);
      return rows(index.slice(start, start + limit));
    },
    at: rowAt,
    of: (origin, n) => rowAt(byId.get(`${origin}-${String(n)}`)),
    byCommand: (command) => rows(byCommand.get(command) ?? []),
    *inLogOrder(afterSeq) {
      for (const { seq } of ordered) {
        const row = seq > afterSeq ? rowAt(seq) : undefined;
        if (row !== undefined) yield row;
      }
    },
    leastStampAfter: (afterSeq) => ordered.find(({ seq }) => seq > afterSeq)?.key.split(' ')[0] ?? null,
  };
}

/** The index of the first place behind `seq`. */
function firstBehind(index: readonly Place[], seq: number): number {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((index[middle]?.seq ?? Infinity) > seq) high = middle;
    else low = middle + 1;
  }
  return low;
}
