import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Hash } from '#shared/domain/envelope.ts';
import { IncidentId, OriginId } from '#shared/domain/ids.ts';

/** Where this station left a file: the last event it wrote in it. */
const Left = z.strictObject({ incident: IncidentId, origin: OriginId, n: z.int().positive(), hash: Hash });
export type Left = z.infer<typeof Left>;

/**
 * What a station remembers of each file it wrote, in its data folder: one small record a place on disk.
 * It is written after each commit and not synced: a killed process loses nothing of it, a power cut may,
 * and then a merge names what went apart. A record belongs to the file's path: a copy, opened elsewhere,
 * finds none and starts an origin of its own.
 */
export class StationMemory {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = path.join(dataFolder, 'origins');
  }

  /** Opens the record of one file. A folder that cannot be written makes a record that remembers nothing. */
  recordFor(file: string): LeftRecord {
    const key = createHash('sha256').update(realpathSync(file)).digest('hex').slice(0, 32);
    return new LeftRecord(path.join(this.#folder, `${key}.json`));
  }
}

/** One file's record. */
export class LeftRecord {
  readonly #path: string;
  #handle: number | null = null;

  constructor(recordPath: string) {
    this.#path = recordPath;
  }

  /** Null where there is none, or what is there was torn. */
  read(): Left | null {
    try {
      return Left.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      // Nothing remembered: the next event starts a new origin, which is always safe.
      return null;
    }
  }

  /** One write of a few microseconds; a failure only costs a new origin at the next opening. */
  write(left: Left): void {
    try {
      this.#handle ??= this.#open();
      const text = Buffer.from(JSON.stringify(left));
      writeSync(this.#handle, text, 0, text.length, 0);
      ftruncateSync(this.#handle, text.length);
    } catch {
      this.close();
    }
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  #open(): number {
    mkdirSync(path.dirname(this.#path), { recursive: true });
    return openSync(this.#path, constants.O_RDWR | constants.O_CREAT);
  }
}
