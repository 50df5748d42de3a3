import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { SealedEvent } from './chain.ts';
import { EventTable, type EventRow } from './event-table.ts';
import { openDatabase, pragma, WAIT_MS, type Access } from './incident-database.ts';
import { BlobTable } from './blob-table.ts';
import { blobsOf, Redactions } from './redactions.ts';
import { scanRows } from './scan.ts';

/** What an insertion did: the last place, the last event of each origin, and the redactions among the events. */
export interface Inserted {
  readonly seq: number;
  readonly lasts: ReadonlyMap<string, SealedEvent>;
  readonly redactions: readonly EventRow[];
}

/** One open connection to an incident file, with what is prepared on it. */
export class Connection {
  readonly file: string;
  readonly access: Access;
  readonly db: DatabaseSync;
  readonly events: EventTable;
  readonly blobs: BlobTable;
  readonly redactions: Redactions;
  readonly #main: string | null;
  #wal: string | null = null;

  /** Throws what SQLite says. */
  constructor(file: string, access: Access) {
    this.file = file;
    this.access = access;
    this.db = openDatabase(file, access);
    try {
      this.events = new EventTable(this.db);
      this.blobs = new BlobTable(this.db);
      this.redactions = new Redactions(
        access === 'salvage' ? scannedRedactions(this.events) : this.events.redactions(),
      );
    } catch (error) {
      this.close();
      throw error;
    }
    this.#main = identityOf(file);
  }

  /** How another thread opens the same file to read it. */
  get forReaders(): { readonly file: string; readonly access: Access } {
    return { file: this.file, access: this.access === 'write' ? 'read' : this.access };
  }

  /**
   * Whether the path still leads to the file that is open: one of the same name is not enough. Two file
   * statuses, some microseconds.
   */
  stands(): 'here' | 'wal-gone' | 'gone' | 'replaced' {
    const main = identityOf(this.file);
    if (main === null) return 'gone';
    if (main !== this.#main) return 'replaced';
    const wal = identityOf(`${this.file}-wal`);
    this.#wal ??= wal;
    return wal === this.#wal ? 'here' : 'wal-gone';
  }

  /** Runs one transaction: all of it is on disk when this returns, or nothing of it is in the file. */
  transact<T>(work: () => T): T {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      // SQLite rolls some failures back by itself.
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Appends events inside a transaction and does what redactions among them say. */
  insert(afterSeq: number, events: Iterable<SealedEvent>): Inserted {
    const redactions: EventRow[] = [];
    const lasts = new Map<string, SealedEvent>();
    let seq = afterSeq;
    for (const event of events) {
      seq += 1;
      this.events.insert(seq, event);
      lasts.set(event.origin, event);
      if (event.redacts !== null) redactions.push({ seq, ...event });
    }
    for (const redaction of redactions) this.#drop(redaction);
    return { seq, lasts, redactions };
  }

  /** Moves the -wal into the file and cuts it; false where a reader holds it up. */
  checkpoint(): boolean {
    // Readers are brief: whoever wants it done tries again, and nobody waits.
    this.db.exec('PRAGMA busy_timeout = 20');
    try {
      return pragma(this.db, 'wal_checkpoint(TRUNCATE)') === 0;
    } finally {
      this.db.exec(`PRAGMA busy_timeout = ${WAIT_MS}`);
    }
  }

  close(): void {
    if (this.db.isOpen) this.db.close();
  }

  /** Takes out what one redaction names. */
  #drop(redaction: EventRow): void {
    const at = redaction.redacts?.lastIndexOf('-') ?? -1;
    if (redaction.redacts !== null && at > 0) {
      const target = this.events.of(redaction.redacts.slice(0, at), Number(redaction.redacts.slice(at + 1)));
      if (target?.redacts === null) this.events.blank(target.seq);
    }
    for (const sha256 of blobsOf(redaction)) this.blobs.drop(sha256);
  }
}

/** Redactions without the help of an index, which may be what is damaged. */
function* scannedRedactions(events: EventTable): Generator<EventRow> {
  for (const row of scanRows(events, 0)) if ('redacts' in row && typeof row.redacts === 'string') yield row;
}

function identityOf(file: string): string | null {
  const status = statSync(file, { throwIfNoEntry: false, bigint: true });
  return status === undefined ? null : `${String(status.dev)}:${String(status.ino)}`;
}
