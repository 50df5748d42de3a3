import { statSync } from 'node:fs';
import { StoreFault, type StoreFaultCode } from './log-store.ts';

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const CODES: Readonly<Record<number, StoreFaultCode>> = {
  5: 'locked',
  6: 'locked',
  8: 'read-only',
  10: 'io',
  11: 'damaged',
  13: 'disk-full',
  14: 'vanished',
  26: 'damaged',
};

/** Rows that SQLite gives without complaint and that cannot be: as much damage as what it complains of. */
export class MalformedRows extends Error {
  readonly errcode = 11;

  constructor() {
    super('rows out of their order');
    this.name = 'MalformedRows';
  }
}

/** What a code of the system (errno) means here. */
const SYSTEM_CODES: Readonly<Record<string, StoreFaultCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'vanished',
  ENODEV: 'vanished',
  ENXIO: 'vanished',
  EIO: 'io',
};

const WORDS: Readonly<Record<StoreFaultCode, (file: string) => string>> = {
  'disk-full': (file) =>
    `The disk is full: nothing more can be saved in ${file}. Make room on it; saving then goes on by itself. Nothing saved so far is lost.`,
  'read-only': (file) =>
    `${file} cannot be written: the disk or folder is read-only. Make it writable; saving then goes on by itself.`,
  vanished: (file) =>
    `${file} is not there any more. Plug the drive in again, or put the file back; saving then goes on by itself.`,
  replaced: (file) =>
    `Another file now stands at ${file}. Put the right one back, or open this one afresh. Nothing is saved until then.`,
  io: (file) =>
    `The disk reports an error on ${file}: the last entry may not be saved. Check the drive and its cable; the next try looks again.`,
  locked: (file) => `Another program holds ${file}. Close it there; saving then goes on by itself.`,
  damaged: (file) =>
    `${file} is damaged. Nothing more is written to it. Check it, and rebuild it from the second copy.`,
  exists: (file) => `${file} is there already, and nothing is ever overwritten. Choose another name.`,
};

/** A fault with the store's usual sentence for it. */
export const faultOf = (code: StoreFaultCode, file: string, cause?: unknown): StoreFault =>
  new StoreFault(code, WORDS[code](file), { cause });

/** SQLite's result code of an error, 0 where it is none of SQLite's. */
function resultCode(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return 0;
  return error.errcode & 0xff;
}

/**
 * True where SQLite says that the file's own structure is broken, or that it is no database; or where a
 * number stands in it that nothing of ours ever wrote.
 */
export const isCorruption = (error: unknown): boolean =>
  [11, 26].includes(resultCode(error)) ||
  (error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE');

/** True where somebody else holds the lock. */
export const isBusy = (error: unknown): boolean => [5, 6].includes(resultCode(error));

/** SQLITE_IOERR_SHMSIZE: a side file that could not grow. */
const isNoRoom = (error: Error): boolean => 'errcode' in error && error.errcode === 4874;

/** What the disk said, as a fault of this file. Anything that is not the disk's doing (a bug) comes back as it is. */
export function asFault(error: unknown, file: string): unknown {
  if (error instanceof StoreFault || !(error instanceof Error)) return error;
  const system = 'code' in error && typeof error.code === 'string' ? SYSTEM_CODES[error.code] : undefined;
  const code = isNoRoom(error) ? 'disk-full' : (CODES[resultCode(error)] ?? system);
  if (code === undefined) return error;
  const gone = code !== 'disk-full' && statSync(file, { throwIfNoEntry: false }) === undefined;
  return faultOf(gone ? 'vanished' : code, file, error);
}
