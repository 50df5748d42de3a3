import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** What nobody gets under: the same work with nothing of ours around it. */

/** One line of 161 bytes appended and fdatasynced. */
export function bareAppend(path: string): { write(round: number): void; close(): void } {
  const file = openSync(path, 'a');
  return {
    write(round) {
      writeSync(file, `${String(round).padStart(12, '0')}${'x'.repeat(148)}\n`);
      fdatasyncSync(file);
    },
    close() {
      closeSync(file);
    },
  };
}

/** A transaction of one update and one inserted event of `bytes` bytes, with the incident file's own pragmas. */
export function bareSqlite(
  path: string,
  bytes: number,
): { write(round: number): void; writeBatch(count: number): void; close(): void } {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA fullfsync=ON');
  db.exec('CREATE TABLE current(id INTEGER PRIMARY KEY, state TEXT) STRICT');
  db.exec('CREATE TABLE event(seq INTEGER PRIMARY KEY, body TEXT) STRICT');
  db.exec("INSERT INTO current SELECT value, '' FROM json_each('[0,1,2,3,4,5,6,7,8,9]')");
  const update = db.prepare('UPDATE current SET state = ? WHERE id = ?');
  const insert = db.prepare('INSERT INTO event(body) VALUES (?)');
  const body = 'x'.repeat(bytes);
  return {
    write(round) {
      db.exec('BEGIN IMMEDIATE');
      update.run(String(round), round % 10);
      insert.run(body);
      db.exec('COMMIT');
    },
    writeBatch(count) {
      db.exec('BEGIN IMMEDIATE');
      for (let i = 0; i < count; i += 1) insert.run(body);
      db.exec('COMMIT');
    },
    close() {
      db.close();
    },
  };
}

/** SQLite's own FTS5 over the same texts: contentless, prefix query, newest 50. */
export function bareSearch(
  path: string,
  texts: Iterable<string>,
): { newest(words: string): number; close(): void } {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF');
  db.exec("CREATE VIRTUAL TABLE search USING fts5(body, content='', detail=full)");
  const insert = db.prepare('INSERT INTO search(rowid, body) VALUES (?, ?)');
  db.exec('BEGIN');
  let row = 0;
  for (const text of texts) insert.run((row += 1), text);
  db.exec('COMMIT');
  const find = db.prepare('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 50');
  return {
    newest: (words) => find.all(words).length,
    close() {
      db.close();
    },
  };
}
