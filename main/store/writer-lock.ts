import { rmSync, statSync } from 'node:fs';
import os from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { isBusy, isCorruption } from './sqlite-error.ts';

/** Who writes in a file. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  readonly station: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

export type LockResult =
  | { readonly held: true; readonly release: () => void }
  | { readonly held: false; readonly owner: LockOwner | null };

/** How long a claim waits for somebody who is only looking. */
const LOOK_MS = 300;

/**
 * Claims the file for one writer. The claim is a transaction held open on a small database beside the
 * file; the system drops it with the process that holds it, however that ends. The owner's name stands in
 * it for whoever comes second. Throws where the folder cannot be written.
 */
export function claimFile(
  file: string,
  who: { readonly station: string; readonly since: string },
): LockResult {
  const sidecar = `${file}-lock`;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const before = inodeOf(sidecar);
    const db = new DatabaseSync(sidecar, { timeout: LOOK_MS });
    const result = before === null ? 'again' : claim(db, { pid: process.pid, host: os.hostname(), ...who });
    // An owner that closes takes the sidecar away: a claim on one that was taken away is none.
    if (result === 'held' && inodeOf(sidecar) === before)
      return { held: true, release: () => release(db, sidecar) };
    const owner = result === 'taken' ? readOwner(db) : null;
    db.close();
    if (result === 'taken') return { held: false, owner };
    if (result === 'broken') rmSync(sidecar, { force: true });
  }
  return { held: false, owner: null };
}

function inodeOf(file: string): string | null {
  const status = statSync(file, { throwIfNoEntry: false, bigint: true });
  return status === undefined ? null : `${String(status.dev)}:${String(status.ino)}`;
}

function claim(db: DatabaseSync, owner: LockOwner): 'held' | 'taken' | 'broken' {
  try {
    // What stands in it is worth nothing after a power cut, so nothing waits for the disk.
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; BEGIN IMMEDIATE');
    db.exec(
      'CREATE TABLE IF NOT EXISTS owner (pid INTEGER, host TEXT, station TEXT, since TEXT); DELETE FROM owner',
    );
    db.prepare('INSERT INTO owner VALUES (?, ?, ?, ?)').run(
      owner.pid,
      owner.host,
      owner.station,
      owner.since,
    );
    db.exec('COMMIT; BEGIN IMMEDIATE');
    return 'held';
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    if (isBusy(error)) return 'taken';
    if (isCorruption(error)) return 'broken';
    throw error;
  }
}

function readOwner(db: DatabaseSync): LockOwner | null {
  try {
    const row = db.prepare('SELECT pid, host, station, since FROM owner').get();
    return row === undefined
      ? null
      : {
          pid: Number(row['pid']),
          host: String(row['host']),
          station: String(row['station']),
          since: String(row['since']),
        };
  } catch {
    // Between the owner's claim and its name; that somebody has it is all that matters.
    return null;
  }
}

function release(db: DatabaseSync, sidecar: string): void {
  if (!db.isOpen) return;
  // Taken away while the claim still holds, so that whoever opened it meanwhile sees that it is gone.
  if (process.platform !== 'win32') rmSync(sidecar, { force: true });
  db.close();
  if (process.platform !== 'win32') return;
  try {
    rmSync(sidecar, { force: true });
  } catch {
    // Somebody has it open already: it is theirs now.
  }
}
