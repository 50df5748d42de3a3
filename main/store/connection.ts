import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { SealedEvent } from './chain.ts';
import { EventTable, type EventRow } from './event-table.ts';
import { openDatabase, pragma, type Access } from './incident-database.ts';
import { BlobTable } from './blob-table.ts';
import { Redactions } from './redactions.ts';

/** One open connection to an incident file, with what is prepared on it. */
export class Connection {
  readonly file: string;
  readonly db: DatabaseSync;
  readonly events: EventTable;
  readonly blobs: BlobTable;
  readonly redactions: Redactions;
  readonly #main: string | null;
  #wal: string | null = null;

  /** Throws what SQLite says. */
  constructor(file: string, access: Access) {
    this.file = file;
    this.db = openDatabase(file, access);
    try {
      this.events = new EventTable(this.db);
      this.blobs = new BlobTable(this.db);
      this.redactions = new Redactions(this.events.redactions());
    } catch (error) {
      this.close();
      throw error;
    }
    this.#main = identityOf(file);
  }

  /**
   * Whether the path still leads to the file that is open: one of the same name is not enough. Two file
   * statuses, some microseconds.
   */
  stands(): 'here' | 'gone' | 'replaced' {
    const main = identityOf(this.file);
    if (main === null) return 'gone';
    const wal = identityOf(`${this.file}-wal`);
    const sameWal = this.#wal === null || wal === this.#wal;
    this.#wal ??= wal;
    return main === this.#main && sameWal ? 'here' : 'replaced';
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
  insert(afterSeq: number, events: readonly SealedEvent[]): EventRow[] {
    const redactions: EventRow[] = [];
    let seq = afterSeq;
    for (const event of events) {
      seq += 1;
      this.events.insert(seq, event);
      if (event.redacts !== null) redactions.push({ seq, ...event });
    }
    for (const { redacts } of redactions) this.#blank(redacts);
    return redactions;
  }

  /** Moves the -wal into the file and cuts it; false where a reader holds it up. */
  checkpoint(): boolean {
    return pragma(this.db, 'wal_checkpoint(TRUNCATE)') === 0;
  }

  close(): void {
    if (this.db.isOpen) this.db.close();
  }

  #blank(eventId: string | null): void {
    const at = eventId?.lastIndexOf('-') ?? -1;
    if (eventId === null || at < 0) return;
    const target = this.events.of(eventId.slice(0, at), Number(eventId.slice(at + 1)));
    if (target !== undefined && target.data !== null) this.events.blank(target.seq);
  }
}

function identityOf(file: string): string | null {
  const status = statSync(file, { throwIfNoEntry: false, bigint: true });
  return status === undefined ? null : `${String(status.dev)}:${String(status.ino)}`;
}
