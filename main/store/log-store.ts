import type { Envelope } from '#shared/domain/envelope.ts';
import type { CommandId, EventId, IncidentId, OriginId } from '#shared/domain/ids.ts';
import type { Stamp } from '#shared/domain/stamp.ts';
import type { Break } from './break.ts';

/**
 * An event as the engine hands it over: everything of the envelope that the store does not compute.
 * `data` is plain JSON whose strings are well-formed Unicode (no lone surrogates): RFC 8785 allows no other.
 * All events of one command follow each other, `part` counting them.
 */
export type EventDraft = Readonly<Omit<Envelope, 'data' | 'dataHash' | 'prev' | 'hash'>> & {
  readonly data: object;
  /** The canonical text of `data`, where the caller has it already: it is stored and hashed as it is. */
  readonly canonical?: string;
};

/** An event with its place in this file. `seq` counts from 1 without gaps; it means nothing in another file. */
export interface StoredEvent {
  readonly seq: number;
  /** `data` is null where the payload was redacted. */
  readonly envelope: Envelope;
  /** What the redacting event says in the payload's place; present exactly where `envelope.data` is null. */
  readonly replacement?: object;
}

/** The last event of one origin: printed, it proves the chain up to there. */
export interface OriginHead {
  readonly n: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
}

/** Where the log stands. */
export interface Head {
  /** The last place in the file; 0 while it is empty. */
  readonly seq: number;
  /** The greatest stamp in the file: the next event's is greater. */
  readonly stamp: Stamp | null;
  readonly origins: Readonly<Record<OriginId, OriginHead>>;
}

/** Something that a person must be told: a code, what is wrong, and what can still be done. */
export interface Trouble<Code extends string = string> {
  readonly code: Code;
  /** What is wrong and what to do, for a tired person. */
  readonly message: string;
}

/** Why a file that is open takes no events. */
export type ReadOnlyReason = Trouble<
  'asked' | 'other-owner' | 'read-only-media' | 'no-room' | 'newer-version' | 'damaged'
> & {
  /** The last place that was found whole; nothing behind it is read. Only where `code` is `damaged`. */
  readonly goodUpTo?: number;
};

/** A file that cannot be opened at all: what it is instead, and what to do. Never is an empty one opened in its place. */
export class OpeningRefused extends Error {
  readonly code: 'not-found' | 'not-ours' | 'newer-version' | 'damaged' | 'unreachable';

  constructor(code: OpeningRefused['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OpeningRefused';
    this.code = code;
  }
}

/** Why two files cannot be one. */
export class MergeRefused extends Error {
  readonly code: 'damaged' | 'other-incident' | 'two-histories';
  /** Where two histories part. */
  readonly place: { readonly origin: string; readonly n: number } | null;

  constructor(
    code: MergeRefused['code'],
    message: string,
    place: { readonly origin: string; readonly n: number } | null = null,
  ) {
    super(message);
    this.name = 'MergeRefused';
    this.code = code;
    this.place = place;
  }
}

/** The union of two files, before it is made. Close it when done: it keeps the other file open. */
export interface MergePlan {
  /** What arrives: for each origin its events from n to n. */
  readonly origins: readonly { readonly origin: string; readonly from: number; readonly to: number }[];
  /** How many events arrive. */
  readonly events: number;
  readonly blobs: readonly BlobInfo[];
  /** What arrives, in the order of the log, under the places it will have. */
  arrivals(): Iterable<StoredEvent>;
  /** The whole log as it would be, in its one order. */
  union(): Iterable<StoredEvent>;
  /** Makes it so, in one transaction for all events. Nothing may have been appended since the plan was made. */
  commit(): Head;
  close(): void;
}

/** Said once, after opening, and no obstacle: for example that the file is older than this station remembers. */
export type OpeningNotice = Trouble<'older-copy' | 'other-history' | 'left-over-copy'>;

/** `exists`: something stands where a new file was to go. */
export type StoreFaultCode =
  'disk-full' | 'read-only' | 'vanished' | 'replaced' | 'io' | 'locked' | 'damaged' | 'exists';

/**
 * The disk's no, as against the domain's: nothing of the append was acknowledged. The message says
 * what is wrong and what to do.
 */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;

  constructor(code: StoreFaultCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreFault';
    this.code = code;
  }
}

/** More bytes than the incident file takes in one piece. */
export class BlobTooLarge extends Error {
  constructor(limitBytes: number) {
    super(
      `The file is larger than ${String(Math.floor(limitBytes / 1_048_576))} MB. Keep it beside the incident file and note in the log where it lies.`,
    );
    this.name = 'BlobTooLarge';
  }
}

/** A stored file of bytes: a photograph, a report, a mail. */
export interface BlobInfo {
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * The incident file, open. One process writes in it; every reader sees whole commands only.
 *
 * The store knows one event type by name, `log.redacted`, whose data hold `event` (an event id),
 * `replacement` (the payload that stands in for the one that goes) and may hold `blobs` (SHA-256 of blobs
 * to drop). Appending it drops those bytes from the file in the same transaction.
 */
export interface LogStore {
  readonly path: string;
  /** Null while the file is empty; the first event brings it. */
  readonly incident: IncidentId | null;
  /**
   * The origin under which this opening writes: the one that this station used last where the file is
   * the one it left, a new one otherwise. Its next `n` is `(head().origins[origin]?.n ?? 0) + 1`.
   */
  readonly origin: OriginId;
  /** Why nothing can be appended; null where it can. May turn from null while open: see `watch`. */
  readonly readOnly: ReadOnlyReason | null;
  readonly notices: readonly OpeningNotice[];
  /** True while redacted bytes may still stand in the -wal, because a reader holds it up. */
  readonly purgePending: boolean;
  /**
   * The check of the whole file that opening starts beside the work. Resolves to the break it found (the
   * file is then read-only), to null where all is whole, or when the store closes.
   */
  readonly wholeCheck: Promise<Break | null>;

  head(): Head;

  /**
   * Appends whole commands in one transaction; they are on disk when this returns.
   * Throws StoreFault where the disk says no; the log then stands where it stood, with one exception:
   * after `io` a commit may prove to have reached the disk. So after a fault call `recheck`, and fold
   * `eventsSince` your own place, before deciding anything further.
   * Throws Error on a bug of the caller: wrong origin, gap in `n`, stamp not after the head's, command
   * already stored or not whole.
   */
  append(drafts: readonly EventDraft[]): Head;

  /**
   * Looks whether the cause of a fault is gone, and if so works on: reopens the file and checks that it
   * is the one it was. Costs a file status where nothing was wrong. Throws the StoreFault that still stands.
   */
  recheck(): Head;

  /** Calls back when `readOnly` turned, or a redaction's purge was made up for; gives the unsubscription. */
  watch(listener: () => void): () => void;

  /** Events behind a place, in file order. */
  eventsSince(seq: number, limit: number): StoredEvent[];
  /**
   * All events, or those behind a place, in the one order of the log: by stamp, then origin, then n.
   * Streams; don't append while one is read.
   */
  replay(afterSeq?: number): Iterable<StoredEvent>;
  /** The least stamp behind a place; null where there is nothing. A snapshot holds only where this is greater than its own. */
  firstStampAfter(seq: number): Stamp | null;
  /** The hash of the event at a place. */
  hashAt(seq: number): string | null;
  byId(id: EventId): StoredEvent | undefined;
  /** The events at these places, in the order asked; places that don't exist are left out. */
  bySeqs(seqs: readonly number[]): StoredEvent[];
  /** A command's events in stamp order: its receipt. Two stations may have issued the same command apart. */
  byCommand(command: CommandId): StoredEvent[];

  /**
   * Stores bytes under their SHA-256; on disk when the promise resolves. Streams in bounded memory.
   * Throws StoreFault as `append` does, and BlobTooLarge above the limit.
   */
  putBlob(source: Uint8Array | AsyncIterable<Uint8Array>): Promise<BlobInfo>;
  /** The bytes, chunk by chunk; undefined where it is not there, or was redacted. */
  blob(sha256: string): Iterable<Uint8Array> | undefined;
  blobs(): BlobInfo[];

  /**
   * Plans to take in what another file of this incident has. Throws MergeRefused, or OpeningRefused where
   * the other cannot be read; this file is then as it was.
   */
  planMerge(otherFile: string): MergePlan;

  /** A whole copy in one file at `path`, which must not exist yet. Opened elsewhere it writes under an origin of its own. */
  copyTo(path: string): Promise<void>;
  /** Moves everything from the -wal into the file, so that a plain copy of the file alone is whole; false where a reader held it up. */
  checkpoint(): boolean;
  /** Checkpoints, drops the lock, closes. Safe to call twice. */
  close(): void;
}
