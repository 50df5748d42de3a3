import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Break } from './break.ts';

/** What such a loss is, among the breaks of a file. */
export const LOST_IN_WAL: Break = {
  kind: 'structure',
  seq: null,
  origin: null,
  n: null,
  words: 'The file beside it (-wal) is damaged: entries that were saved last are lost from it.',
};

/** Layout of a -wal (sqlite.org/fileformat2.html#walformat): a header of 32 bytes, then frames of 24 bytes and a page. */
const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x37_7f_06_82;

/** Every incident file has pages of this size: SQLite's own since 2016. */
const PAGE = 4096;

/** Frames read at a time. */
const CHUNK = 64;

/**
 * Where a -wal that nobody writes lost commits that had reached the disk: the first broken frame, from 1;
 * null where it lost none. SQLite itself passes over a broken frame and all behind it without a word, for the
 * last commit may have been cut off by a power cut. But a commit is only begun when the one before is on
 * disk: so where a whole commit and the beginning of another follow, what is broken was whole once.
 */
export function lostInWal(file: string): number | null {
  const wal = `${file}-wal`;
  if ((statSync(wal, { throwIfNoEntry: false })?.size ?? 0) < HEADER) return null;
  const handle = openSync(wal, 'r');
  try {
    const header = Buffer.alloc(HEADER);
    readSync(handle, header, 0, HEADER, 0);
    const check = new WalCheck(header);
    const chunk = Buffer.alloc(CHUNK * check.frameSize);
    for (let at = HEADER; ;) {
      const got = readSync(handle, chunk, 0, chunk.length, at);
      const whole = Math.floor(got / check.frameSize);
      for (let i = 0; i < whole; i += 1)
        check.next(chunk.subarray(i * check.frameSize, (i + 1) * check.frameSize));
      if (whole === 0) return check.lostAt;
      at += whole * check.frameSize;
    }
  } finally {
    closeSync(handle);
  }
}

class WalCheck {
  readonly frameSize: number;
  #salts: Buffer | null;
  readonly #bigEndian: boolean;
  #sum: readonly [number, number];
  #frames = 0;
  #broken: number | null = null;
  /** The page of the last commit behind the break. */
  #commit: number | null = null;
  #lost = false;

  constructor(header: Buffer) {
    // Of a broken header not even the page size is believed.
    this.frameSize = FRAME_HEADER + PAGE;
    this.#bigEndian = (header.readUInt32BE(0) & 1) === 1;
    this.#sum = this.#add([0, 0], header.subarray(0, 24));
    const intact =
      (header.readUInt32BE(0) & ~1) === MAGIC &&
      this.#sum[0] === header.readUInt32BE(24) &&
      this.#sum[1] === header.readUInt32BE(28);
    // Under a broken header SQLite passes over all of it; the first frame then says what belongs together.
    this.#salts = intact ? Buffer.from(header.subarray(16, 24)) : null;
    if (!intact) this.#broken = 1;
  }

  get lostAt(): number | null {
    return this.#lost ? this.#broken : null;
  }

  next(frame: Buffer): void {
    this.#frames += 1;
    this.#salts ??= Buffer.from(frame.subarray(8, 16));
    const ofThisWal = frame.subarray(8, 16).equals(this.#salts);
    if (this.#broken !== null) {
      if (ofThisWal) this.#behindBreak(frame.readUInt32BE(0), frame.readUInt32BE(4) !== 0);
      return;
    }
    this.#sum = this.#add(this.#add(this.#sum, frame.subarray(0, 8)), frame.subarray(FRAME_HEADER));
    const intact = this.#sum[0] === frame.readUInt32BE(16) && this.#sum[1] === frame.readUInt32BE(20);
    if (!ofThisWal || !intact) {
      this.#broken = this.#frames;
      if (ofThisWal) this.#behindBreak(frame.readUInt32BE(0), frame.readUInt32BE(4) !== 0);
    }
  }

  /** A commit may be repeated to fill a sector; another page behind it is another commit. */
  #behindBreak(page: number, isCommit: boolean): void {
    if (this.#commit !== null && page !== this.#commit) this.#lost = true;
    if (isCommit) this.#commit = page;
  }

  #add([a, b]: readonly [number, number], bytes: Buffer): [number, number] {
    let first = a;
    let second = b;
    const read = (at: number): number => (this.#bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
    for (let at = 0; at < bytes.length; at += 8) {
      first = (first + read(at) + second) >>> 0;
      second = (second + read(at + 4) + first) >>> 0;
    }
    return [first, second];
  }
}
