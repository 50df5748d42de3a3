import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Hash } from '#shared/domain/envelope.ts';
import { IncidentId, OriginId } from '#shared/domain/ids.ts';

/** Where this station left a file: the last event it wrote in it. */
const Left = z.strictObject({ incident: IncidentId, origin: OriginId, n: z.int().positive(), hash: Hash });
export type Left = z.infer<typeof Left>;

/** The last place of a file up to which every event was checked, and the hash that stood there. */
const Verified = z.strictObject({ seq: z.int().positive(), hash: Hash });
export type Verified = z.infer<typeof Verified>;

/**
 * What a station remembers of each file it opened, in its data folder: a small record for a place on disk.
 * Records are written after each commit and not synced: a killed process loses nothing of them, a power cut
 * may, and then a merge names what went apart. A record belongs to the file's path: a copy, opened elsewhere,
 * finds none and starts an origin of its own.
 */
export class StationMemory {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = path.join(dataFolder, 'origins');
  }

  /** The records of one file, which must exist. */
  of(file: string): { readonly left: StationRecord<Left>; readonly verified: StationRecord<Verified> } {
    const key = createHash('sha256').update(realpathSync(file)).digest('hex').slice(0, 32);
    return {
      left: new StationRecord(path.join(this.#folder, `${key}.left.json`), Left),
      verified: new StationRecord(path.join(this.#folder, `${key}.verified.json`), Verified),
    };
  }
}

/** One small record on disk, rewritten in place. */
export class StationRecord<T> {
  readonly #path: string;
  readonly #schema: z.ZodType<T>;
  #handle: number | null = null;
  #length = 0;

  constructor(recordPath: string, schema: z.ZodType<T>) {
    this.#path = recordPath;
    this.#schema = schema;
  }

  /** Null where there is none, or what is there was torn. */
  read(): T | null {
    try {
      return this.#schema.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      // Nothing remembered: the file is checked whole and the next event starts a new origin. Both are always safe.
      return null;
    }
  }

  /** Some microseconds. A failure costs a new origin or a longer check at the next opening, no more. */
  write(value: T): void {
    try {
      this.#handle ??= this.#open();
      const text = Buffer.from(JSON.stringify(value));
      writeSync(this.#handle, text, 0, text.length, 0);
      if (text.length < this.#length) ftruncateSync(this.#handle, text.length);
      this.#length = text.length;
    } catch {
      this.close();
    }
  }

  forget(): void {
    this.close();
    rmSync(this.#path, { force: true });
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  #open(): number {
    mkdirSync(path.dirname(this.#path), { recursive: true });
    this.#length = Number.MAX_SAFE_INTEGER;
    return openSync(this.#path, constants.O_RDWR | constants.O_CREAT, 0o600);
  }
}
