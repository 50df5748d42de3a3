import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

function syncFolder(folder: string): void {
  // Windows cannot open a folder; there the rename is made durable by the file system's own journal.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file whole or not at all: beside its place, synced, then renamed over it, the folder synced.
 * After a power cut either the old content or the new stands there, never a part. Throws what the
 * system says (disk full, read-only); the old content then still stands. `mode`: who may read it, as far
 * as the process's own mask allows.
 */
export function atomicWrite(
  file: string,
  pieces: Iterable<string | Uint8Array>,
  { mode = 0o666 }: { readonly mode?: number } = {},
): void {
  const beside = `${file}.${String(process.pid)}.part`;
  const handle = openSync(beside, 'w', mode);
  try {
    try {
      for (const piece of pieces) writeWhole(handle, typeof piece === 'string' ? Buffer.from(piece) : piece);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}
