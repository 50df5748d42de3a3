import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { SealedEvent } from './chain.ts';
import { MalformedRows } from './sqlite-error.ts';

/** A row of `events`. In a file that was not verified any value may be of any type. */
export type EventRow = SealedEvent & { readonly seq: number };

const COLUMNS = 'seq, origin, n, command, redacts, envelope, data, hash';
/** Beyond it JavaScript cannot count; nothing was ever written there. */
const LAST_PLACE = String(Number.MAX_SAFE_INTEGER);
type Columns = [number, string, number, string | null, string | null, string, string | null, string];

const rowOf = ([seq, origin, n, command, redacts, envelope, data, hash]: Columns): EventRow => ({
  seq,
  origin,
  n,
  command,
  redacts,
  envelope,
  data,
  hash,
});

// as, below: the table is STRICT and COLUMNS names these types; what damage may have put there is checked by EventCheck.
const one = (statement: StatementSync, ...values: (string | number)[]): EventRow | undefined => {
  const found = statement.get(...values) as unknown as Columns | undefined;
  return found === undefined ? undefined : rowOf(found);
};
const many = (statement: StatementSync, ...values: (string | number)[]): EventRow[] =>
  (statement.all(...values) as unknown as Columns[]).map(rowOf);

/** The statements over `events`, prepared once for a connection. Each call is a read of its own: no statement stays open. */
export class EventTable {
  readonly #after: StatementSync;
  readonly #at: StatementSync;
  readonly #of: StatementSync;
  readonly #run: StatementSync;
  readonly #commands: StatementSync;
  readonly #redactions: StatementSync;
  readonly #insert: StatementSync;
  readonly #blank: StatementSync;
  readonly #lastSeq: StatementSync;
  readonly #strays: StatementSync;
  readonly #nextOrigin: StatementSync;
  readonly #lastOf: StatementSync;

  constructor(db: DatabaseSync) {
    const prepare = (sql: string): StatementSync => {
      const statement = db.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    this.#after = prepare(
      `SELECT ${COLUMNS} FROM events WHERE seq > ? AND seq <= ${LAST_PLACE} ORDER BY seq LIMIT ?`,
    );
    this.#at = prepare(`SELECT ${COLUMNS} FROM events WHERE seq = ?`);
    this.#of = prepare(`SELECT ${COLUMNS} FROM events WHERE origin = ? AND n = ?`);
    this.#run = prepare(`SELECT ${COLUMNS} FROM events WHERE origin = ? AND n >= ? ORDER BY n LIMIT ?`);
    this.#commands = prepare(`SELECT ${COLUMNS} FROM events WHERE command = ?`);
    this.#redactions = prepare(
      `SELECT ${COLUMNS} FROM events INDEXED BY events_by_target WHERE redacts IS NOT NULL`,
    );
    this.#insert = prepare(`INSERT INTO events (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    this.#blank = prepare('UPDATE events SET data = NULL WHERE seq = ?');
    this.#lastSeq = prepare(`SELECT max(seq) FROM events WHERE seq <= ${LAST_PLACE}`);
    this.#strays = prepare(`SELECT 1 FROM events WHERE seq < 1 OR seq > ${LAST_PLACE} LIMIT 1`);
    this.#nextOrigin = prepare('SELECT min(origin) FROM events WHERE origin > ?');
    this.#lastOf = prepare(`SELECT ${COLUMNS} FROM events WHERE origin = ? ORDER BY n DESC LIMIT 1`);
  }

  /**
   * Rows behind a place, in file order. Throws MalformedRows where a damaged page gives places that do not
   * grow: whoever reads on from the last of them would read for ever.
   */
  after(seq: number, limit: number): EventRow[] {
    const rows = many(this.#after, seq, limit);
    let last = seq;
    for (const row of rows) {
      if (!(row.seq > last)) throw new MalformedRows();
      last = row.seq;
    }
    return rows;
  }

  at(seq: number): EventRow | undefined {
    const row = one(this.#at, seq);
    if (row !== undefined && row.seq !== seq) throw new MalformedRows();
    return row;
  }

  of(origin: string, n: number): EventRow | undefined {
    return one(this.#of, origin, n);
  }

  /** An origin's rows from n on. */
  run(origin: string, n: number, limit: number): EventRow[] {
    return many(this.#run, origin, n, limit);
  }

  /** The first event of each run of a command: one an origin. */
  commandStarts(command: string): EventRow[] {
    return many(this.#commands, command);
  }

  /** Every redaction, in no order. */
  redactions(): EventRow[] {
    return many(this.#redactions);
  }

  insert(seq: number, event: SealedEvent): void {
    const { origin, n, command, redacts, envelope, data, hash } = event;
    this.#insert.run(seq, origin, n, command, redacts, envelope, data, hash);
  }

  /** Takes a payload out of its row. */
  blank(seq: number): void {
    this.#blank.run(seq);
  }

  /** True where rows stand at places that were never written. */
  hasStrays(): boolean {
    return this.#strays.get() !== undefined;
  }

  lastSeq(): number {
    const [seq] = this.#lastSeq.get() as unknown as [number | null]; // as: max() of an INTEGER column
    return seq ?? 0;
  }

  /** The last row of every origin; a handful of index look-ups, however long the log is. */
  lastOfEach(): EventRow[] {
    const rows: EventRow[] = [];
    for (let origin: string | null = ''; origin !== null;) {
      [origin] = this.#nextOrigin.get(origin) as unknown as [string | null]; // as: min() of a TEXT column
      const row = origin === null ? undefined : one(this.#lastOf, origin);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }
}
