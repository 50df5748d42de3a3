import type { CommandId, EventId, IncidentId, OriginId } from '#shared/domain/ids.ts';
import type { Stamp } from '#shared/domain/stamp.ts';
import { sealBehind } from './append-check.ts';
import { uploadBlob } from './blob-upload.ts';
import type { SealedEvent } from './chain.ts';
import type { Connection } from './connection.ts';
import type { Break } from './break.ts';
import { damage } from './damage.ts';
import { headIn, headOf, incidentOf, movedOn } from './head.ts';
import { IdleTimer } from './idle-timer.ts';
import { LogReads } from './log-reads.ts';
import {
  StoreFault,
  type BlobInfo,
  type EventDraft,
  type Head,
  type LogStore,
  type MergePlan,
  type OpeningNotice,
  type ReadOnlyReason,
  type StoredEvent,
  type StoreFaultCode,
} from './log-store.ts';
import { planMerge } from './merge-plan.ts';
import type { OpenedFile } from './opened-file.ts';
import { reconnect } from './reconnect.ts';
import type { Salvaged } from './salvage.ts';
import { asFault, faultOf } from './sqlite-error.ts';

const READ_ONLY_FAULT: Readonly<Record<ReadOnlyReason['code'], StoreFaultCode>> = {
  asked: 'read-only',
  'other-owner': 'locked',
  'read-only-media': 'read-only',
  'no-room': 'disk-full',
  'newer-version': 'read-only',
  damaged: 'damaged',
};

/** The incident file behind the port. Made by opening.ts alone, which has the policy. */
export class FileLogStore implements LogStore {
  readonly path: string;
  readonly origin: OriginId;
  readonly notices: readonly OpeningNotice[];
  readonly #opened: OpenedFile;
  readonly #reads: LogReads;
  readonly #idle: IdleTimer;
  readonly #listeners = new Set<() => void>();
  #connection: Connection;
  #head: Head;
  #incident: IncidentId | null;
  #readOnly: ReadOnlyReason | null;
  /** The last fault: until the file was looked at again, nothing is written. */
  #trouble: StoreFaultCode | null = null;
  #purgePending = false;
  #closed = false;

  constructor(opened: OpenedFile) {
    const { connection, salvaged } = opened;
    this.#opened = opened;
    this.#connection = connection;
    this.path = connection.file;
    this.origin = opened.origin;
    this.notices = opened.notices;
    this.#readOnly = opened.readOnly;
    this.#reads = new LogReads(connection, salvaged, (found) => this.#brokenRead(found));
    this.#head =
      salvaged === null ? headIn(connection.events) : headOf(salvaged.lastSeq, salvaged.lastOfEach);
    this.#incident = incidentOf(salvaged === null ? connection.events.at(1) : salvaged.lastOfEach[0]);
    this.#idle = new IdleTimer(opened.idleCheckpointMs, () => this.#whenIdle());
  }

  get incident(): IncidentId | null {
    return this.#incident;
  }

  get readOnly(): ReadOnlyReason | null {
    return this.#readOnly;
  }

  get wholeCheck(): Promise<Break | null> {
    return this.#opened.wholeCheck;
  }

  get purgePending(): boolean {
    return this.#purgePending;
  }

  head(): Head {
    return this.#head;
  }

  append(drafts: readonly EventDraft[]): Head {
    this.#assertWritable();
    const events = sealBehind(this.#head, { origin: this.origin, incident: this.#incident }, drafts);
    const [first] = drafts;
    if (first === undefined) return this.#head;
    this.#write(events);
    const last = events.at(-1);
    if (last !== undefined) {
      this.#opened.left?.write({ incident: first.incident, origin: this.origin, n: last.n, hash: last.hash });
    }
    return this.#head;
  }

  planMerge(otherFile: string): MergePlan {
    const { seq } = this.#head;
    return planMerge(
      {
        connection: this.#connection,
        head: this.#head,
        incident: this.#incident,
        insertForeign: (events) => {
          this.#assertWritable();
          if (this.#head.seq !== seq) throw new Error('the log moved on since the merge was planned');
          return this.#write(events);
        },
        insertBlob: (blob, chunks) => {
          this.#assertWritable();
          this.#commit(({ blobs }) => blobs.add(blob, chunks));
        },
      },
      otherFile,
    );
  }

  recheck(): Head {
    if (this.#readOnly !== null || (this.#trouble === null && this.#connection.stands() === 'here'))
      return this.#head;
    this.#guard(() => {
      const { reclaim } = this.#opened;
      this.#connection = reconnect(this.#connection, this.#head, { trouble: this.#trouble, reclaim });
    });
    this.#reads.use(this.#connection);
    this.#head = headIn(this.#connection.events);
    this.#trouble = null;
    return this.#head;
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  eventsSince(seq: number, limit: number): StoredEvent[] {
    return this.#guard(() => this.#reads.eventsSince(seq, limit));
  }

  replay(afterSeq = 0): Iterable<StoredEvent> {
    return this.#reads.replay(afterSeq);
  }

  firstStampAfter(seq: number): Stamp | null {
    return this.#guard(() => this.#reads.firstStampAfter(seq));
  }

  hashAt(seq: number): string | null {
    return this.#guard(() => this.#reads.hashAt(seq));
  }

  byId(id: EventId): StoredEvent | undefined {
    return this.#guard(() => this.#reads.byId(id));
  }

  bySeqs(seqs: readonly number[]): StoredEvent[] {
    return this.#guard(() => this.#reads.bySeqs(seqs));
  }

  byCommand(command: CommandId): StoredEvent[] {
    return this.#guard(() => this.#reads.byCommand(command));
  }

  putBlob(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<BlobInfo> {
    return uploadBlob(source, (work) => {
      this.#assertWritable();
      this.#commit(({ blobs }) => work(blobs));
    });
  }

  blob(sha256: string): Iterable<Uint8Array> | undefined {
    return this.#guard(() => this.#connection.blobs.read(sha256));
  }

  blobs(): BlobInfo[] {
    return this.#guard(() => this.#connection.blobs.list());
  }

  copyTo(path: string): Promise<void> {
    return this.#opened.copy(path);
  }

  checkpoint(): boolean {
    return this.#readOnly !== null || this.#guard(() => this.#connection.checkpoint());
  }

  /** Takes no events any more; what is on the screen stays readable. */
  turnReadOnly(reason: ReadOnlyReason): void {
    if (this.#readOnly !== null) return;
    this.#readOnly = reason;
    this.#tell();
  }

  close(): void {
    if (this.#closed) return;
    this.#idle.stop();
    this.#listeners.clear();
    this.#opened.left?.close();
    // Every acknowledged event is on disk already; what the -wal still holds, the next opening finds.
    quietly(
      () => this.#readOnly === null && this.#connection.stands() === 'here' && this.#connection.checkpoint(),
    );
    quietly(this.#opened.closing);
    quietly(() => this.#connection.close());
    quietly(this.#opened.release);
    quietly(this.#opened.leave);
    this.#closed = true;
  }

  #assertWritable(): void {
    if (this.#readOnly !== null)
      throw new StoreFault(READ_ONLY_FAULT[this.#readOnly.code], this.#readOnly.message);
    if (this.#closed) throw new Error('the store is closed');
    this.recheck();
  }

  #write(events: Iterable<SealedEvent>): Head {
    const inserted = this.#commit((connection) => {
      // Somebody took the lock's file away and wrote: what was decided here was decided on another log.
      if (connection.events.lastSeq() !== this.#head.seq) throw faultOf('replaced', this.path);
      return connection.insert(this.#head.seq, events);
    });
    for (const row of inserted.redactions) this.#connection.redactions.note(row);
    this.#head = movedOn(this.#head, inserted);
    this.#incident ??= incidentOf(this.#connection.events.at(1));
    if (inserted.redactions.length > 0) this.#purge();
    return this.#head;
  }

  #commit<T>(work: (connection: Connection) => T): T {
    this.#idle.poke();
    return this.#guard(() => this.#connection.transact(() => work(this.#connection)));
  }

  /** What was dropped is overwritten in the file; the -wal still holds it until it is cut. */
  #purge(): void {
    try {
      this.#purgePending = !this.#connection.checkpoint();
    } catch {
      this.#purgePending = true;
    }
  }

  #whenIdle(): 'done' | 'again' {
    try {
      if (this.#readOnly !== null) return 'done';
      if (!this.#connection.checkpoint()) return 'again';
      if (this.#purgePending) {
        this.#purgePending = false;
        this.#tell();
      }
      return 'done';
    } catch (error) {
      // Nothing is lost: the -wal holds it. The next append meets the same trouble and says it.
      return asFault(error, this.path) === error ? 'done' : 'again';
    }
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      // Closed on the way to another file in its place: until the right one is back there is nothing to read.
      const fault =
        this.#connection.db.isOpen || this.#closed
          ? asFault(error, this.path)
          : faultOf('replaced', this.path);
      if (fault instanceof StoreFault) this.#trouble = fault.code;
      throw fault;
    }
  }

  #brokenRead(found: Salvaged): void {
    this.turnReadOnly(damage(this.path, found));
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** On the way out: the disk that fails here is the one that failed before, and was spoken of then. */
function quietly(work: () => unknown): void {
  try {
    work();
  } catch {
    // Said above.
  }
}
