import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { StoreFault } from './log-store.ts';

/** Waits until the file's bytes, or the folder's entries, are on the device. */
export function syncToDisk(fileOrFolder: string, kind: 'file' | 'folder'): void {
  // Windows opens no folder; its file systems journal their entries themselves.
  if (kind === 'folder' && process.platform === 'win32') return;
  const handle = openSync(fileOrFolder, kind === 'folder' ? 'r' : 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes all of the text at the handle's place: one write may take only a part. */
export function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}

/** Gives a finished file its name, durably, and only where that name is free: throws StoreFault `exists` else. */
export function placeWithoutReplacing(part: string, file: string): void {
  syncToDisk(part, 'file');
  try {
    linkSync(part, file);
    rmSync(part);
  } catch (error) {
    if (existsSync(file)) {
      throw new StoreFault(
        'exists',
        `${file} is there already, and nothing is ever overwritten. Choose another name.`,
        {
          cause: error,
        },
      );
    }
    // File systems of sticks have no links.
    renameSync(part, file);
  }
  syncToDisk(path.dirname(file), 'folder');
}
