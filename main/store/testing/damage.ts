import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Changes a closed file behind Blackstart's back, as an editor of databases would. */
export function tamper(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}

/** Flips one bit of a file. */
export function flipBit(file: string, at: number, bit = 0): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(file, bytes);
}

/** All that SQLite reads of a file's events and of its own structure, as text. */
export function rowsIn(file: string): string {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const sound = db.prepare('PRAGMA integrity_check').all();
    return JSON.stringify([sound, db.prepare('SELECT * FROM events ORDER BY seq').all()]);
  } catch (error) {
    return String(error);
  } finally {
    db.close();
  }
}
