import { statfsSync } from 'node:fs';
import path from 'node:path';

/** Less free than this, and SQLite's own side files or the next commit may not fit. */
const ROOM_BYTES = 64 * 1024;

/** Whether the disk that a file lies on has room for another commit. */
export function hasRoom(file: string): boolean {
  const { bavail, bsize } = statfsSync(path.dirname(file));
  return bavail * bsize >= ROOM_BYTES;
}
