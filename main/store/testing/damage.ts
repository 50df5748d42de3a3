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

/**
 * The places to try in a stretch of bytes. The edges of pages and a sample all through them do for every day;
 * EVERY_BYTE=1 tries each (some minutes).
 */
export function* placesIn(
  from: number,
  to: number,
  pages: { readonly size: number; readonly edge: number },
): Generator<number> {
  for (let at = from; at < to; at += 1) {
    const inPage = (at - from) % pages.size;
    const isEdge = inPage < pages.edge || inPage >= pages.size - pages.edge;
    if (isEdge || at % 199 === 0 || process.env['EVERY_BYTE'] === '1') yield at;
  }
}
