import { existsSync } from 'node:fs';
import path from 'node:path';
import { inspect } from './inspect.ts';
import { verify, type VerifyReport } from './verify.ts';
import { LOST_IN_WAL, lostInWal } from './wal-check.ts';
import { claimFile } from './writer-lock.ts';

/** Checks a whole incident file as it lies there, while it may be written on too. Throws OpeningRefused where nothing in it can be read. */
export function verifyFile(file: string): VerifyReport {
  const { connection, broken, leave } = inspect(path.resolve(file));
  try {
    const report = verify(connection);
    if (report.broken === null && lostInQuietWal(connection.file)) return { ...report, broken: LOST_IN_WAL };
    if (!broken || report.broken !== null) return report;
    const words = "The file's header or tables were changed, although every entry can be read.";
    return { ...report, broken: { kind: 'structure', seq: null, origin: null, n: null, words } };
  } finally {
    connection.close();
    leave();
  }
}

/** Only where nobody writes: a -wal that grows while it is read tells nothing. */
function lostInQuietWal(file: string): boolean {
  if (!existsSync(`${file}-wal`)) return false;
  try {
    const claim = claimFile(file, { station: 'check', since: '' });
    if (!claim.held) return false;
    try {
      return lostInWal(file) !== null;
    } finally {
      claim.release();
    }
  } catch {
    // Nothing can be written there, so nobody writes.
    return lostInWal(file) !== null;
  }
}
