import type { CommandId, EventId } from '#shared/domain/ids.ts';
import type { Stamp } from '#shared/domain/stamp.ts';
import type { Connection } from './connection.ts';
import { soundSource, type EventSource } from './event-source.ts';
import type { EventRow } from './event-table.ts';
import { logKey } from './log-order.ts';
import type { StoredEvent } from './log-store.ts';
import { salvage, type Salvaged } from './salvage.ts';
import { asFault, isCorruption } from './sqlite-error.ts';
import { storedEvent } from './stored-event.ts';

/**
 * Reading one file. Where a read meets damage, all that is still whole is sought out, `broken` is told, and
 * the read goes on over that.
 */
export class LogReads {
  #connection: Connection;
  #source: EventSource;
  readonly #broken: (found: Salvaged) => void;

  constructor(connection: Connection, salvaged: Salvaged | null, broken: (found: Salvaged) => void) {
    this.#connection = connection;
    this.#source = salvaged?.source ?? soundSource(connection.events);
    this.#broken = broken;
  }

  /** Reads on another connection from now on. */
  use(connection: Connection): void {
    this.#connection = connection;
    this.#source = soundSource(connection.events);
  }

  eventsSince(seq: number, limit: number): StoredEvent[] {
    return this.#read((source) => source.after(seq, limit).map((row) => this.#event(row)));
  }

  *replay(afterSeq: number): Generator<StoredEvent> {
    let last: EventRow | null = null;
    try {
      for (const row of this.#source.inLogOrder(afterSeq)) {
        yield this.#event(row);
        last = row;
      }
    } catch (error) {
      this.#fallBack(error);
      const passed = last === null ? null : logKey(last);
      for (const row of this.#source.inLogOrder(afterSeq)) {
        if (passed === null || logKey(row) > passed) yield this.#event(row);
      }
    }
  }

  byId(id: EventId): StoredEvent | undefined {
    const at = id.lastIndexOf('-');
    return this.#read((source) => {
      const row = source.of(id.slice(0, at), Number(id.slice(at + 1)));
      return row === undefined ? undefined : this.#event(row);
    });
  }

  bySeqs(seqs: readonly number[]): StoredEvent[] {
    return this.#read((source) =>
      seqs.flatMap((seq) => {
        const row = source.at(seq);
        return row === undefined ? [] : [this.#event(row)];
      }),
    );
  }

  byCommand(command: CommandId): StoredEvent[] {
    const events = this.#read((source) => source.byCommand(command).map((row) => this.#event(row)));
    return events.sort((a, b) => (a.envelope.stamp < b.envelope.stamp ? -1 : 1));
  }

  firstStampAfter(seq: number): Stamp | null {
    return this.#read((source) => source.leastStampAfter(seq)) as Stamp | null; // as: a stamp in a checked envelope
  }

  hashAt(seq: number): string | null {
    return this.#read((source) => source.at(seq)?.hash ?? null);
  }

  #event(row: EventRow): StoredEvent {
    return storedEvent(row, this.#connection.redactions);
  }

  #read<T>(work: (source: EventSource) => T): T {
    try {
      return work(this.#source);
    } catch (error) {
      this.#fallBack(error);
      return work(this.#source);
    }
  }

  /** Goes over to what is whole, or throws what was no damage. */
  #fallBack(error: unknown): void {
    if (!isCorruption(error) && !(error instanceof SyntaxError)) throw asFault(error, this.#connection.file);
    const found = salvage(this.#connection);
    this.#source = found.source;
    this.#broken(found);
  }
}
