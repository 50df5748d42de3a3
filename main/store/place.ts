import { accessSync, constants, copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Access } from './incident-database.ts';
import type { OpeningNotice, ReadOnlyReason } from './log-store.ts';
import { hasRoom } from './room.ts';
import { asFault } from './sqlite-error.ts';

/** How the place where a file lies lets itself be read. */
export interface Place {
  readonly file: string;
  readonly access: Access;
  readonly readOnly: ReadOnlyReason | null;
  readonly notices: readonly OpeningNotice[];
  /** Takes away what was made to read it. */
  readonly leave: () => void;
}

/**
 * Looks at a file's place. Where nothing can be written, SQLite cannot make its side files: the file is
 * then read as one that nobody changes, and where a -wal lies beside it, in a copy of both. Throws
 * StoreFault where that copy cannot be made.
 */
export function placeOf(file: string): Place {
  const reason = readOnlyReason(file);
  const stay = { notices: [], leave: () => undefined };
  if (reason === null) return { file, access: 'read', readOnly: null, ...stay };
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (wal === undefined || wal.size === 0) return { file, access: 'immutable', readOnly: reason, ...stay };
  return copied(file, reason);
}

function readOnlyReason(file: string): ReadOnlyReason | null {
  const name = path.basename(file);
  if (!isWritable(file) || !isWritable(path.dirname(file))) {
    return {
      code: 'read-only-media',
      message: `${name} lies where nothing can be written, so it is open for reading only. To go on with it, copy it to a disk that can be written.`,
    };
  }
  if (hasRoom(file)) return null;
  return {
    code: 'no-room',
    message: `The disk that ${name} lies on is full, so it is open for reading only. Make room on that disk, then open it again.`,
  };
}

function isWritable(fileOrFolder: string): boolean {
  try {
    accessSync(fileOrFolder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function copied(file: string, readOnly: ReadOnlyReason): Place {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-'));
  const leave = (): void => rmSync(folder, { recursive: true, force: true });
  const copy = path.join(folder, path.basename(file));
  try {
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, copy + suffix);
  } catch (error) {
    leave();
    throw asFault(error, copy);
  }
  const notices: OpeningNotice[] = [
    {
      code: 'left-over-copy',
      message: `Its newest entries lie in a second file beside it (${path.basename(file)}-wal) and can only be read together with it: a copy of both was opened.`,
    },
  ];
  return { file: copy, access: 'read', readOnly, notices, leave };
}
