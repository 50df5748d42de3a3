import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { StoreFault } from './log-store.ts';

/** `BLKS` in the header says whose file it is. */
export const APPLICATION_ID = 0x42_4c_4b_53;
/** The shape of the tables below. A greater one was written by a newer version. */
export const FORMAT_VERSION = 1;

/**
 * The tables of an incident file. It holds events and blobs only; what can be computed from them lives in
 * the cache. `command` stands on the first event of a command, `redacts` on redactions: both repeat what
 * `envelope` and `data` say, so that SQLite can find them; verification compares them.
 */
const SCHEMA: readonly string[] = [
  `CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  origin TEXT NOT NULL,
  n INTEGER NOT NULL,
  command TEXT,
  redacts TEXT,
  envelope TEXT NOT NULL,
  data TEXT,
  hash TEXT NOT NULL,
  UNIQUE (origin, n)
) STRICT`,
  `CREATE UNIQUE INDEX events_by_command ON events (command, origin) WHERE command IS NOT NULL`,
  `CREATE INDEX events_by_target ON events (redacts) WHERE redacts IS NOT NULL`,
  `CREATE TABLE blobs (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  upload TEXT NOT NULL
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE blob_chunks (
  id INTEGER PRIMARY KEY,
  upload TEXT NOT NULL,
  i INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE (upload, i)
) STRICT`,
];

/** Statements in one order, whichever SQLite keeps them in: a copy has its tables before its indexes. */
const inOrder = (statements: readonly string[]): string => [...statements].sort().join('\n');

/** The statements that make the tables of a file. */
export const ownSchema = (): string => inOrder(SCHEMA);

/** The statements that made the tables of this file; the same text as `ownSchema` where nothing was changed. */
export const schemaOf = (db: DatabaseSync): string =>
  inOrder(
    db
      .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL')
      .all()
      .map(({ sql }) => String(sql)),
  );

/**
 * How a connection reaches the file. `write`: the one writer. `read`: beside a writer. `immutable`: on
 * media where nothing can be written, not even SQLite's own side files. `salvage`: what is still readable
 * of a file that SQLite itself calls malformed.
 */
export type Access = 'write' | 'read' | 'immutable' | 'salvage';

/** A file is shared with readers of this program only, and each of them is brief. */
export const WAIT_MS = 5000;

/** Opens one connection. Throws what SQLite says. */
export function openDatabase(file: string, access: Access): DatabaseSync {
  const options = { readOnly: access !== 'write', timeout: WAIT_MS, defensive: access !== 'salvage' };
  if (access === 'immutable') {
    const url = pathToFileURL(file);
    url.searchParams.set('immutable', '1');
    return new DatabaseSync(url, options);
  }
  const db = new DatabaseSync(file, options);
  try {
    if (access === 'write') prepareWriter(db);
    // Lets SQLite read a file that is shorter than its header says.
    if (access === 'salvage') db.exec('PRAGMA writable_schema = ON');
    db.exec('PRAGMA trusted_schema = OFF');
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** On disk means on disk: each commit waits for the device. `secure_delete` overwrites what a redaction drops. */
const WRITER_PRAGMAS = { synchronous: 2, fullfsync: 1, checkpoint_fullfsync: 1, secure_delete: 1 } as const;

function prepareWriter(db: DatabaseSync): void {
  const mode = pragma(db, 'journal_mode = WAL');
  if (mode !== 'wal') {
    throw new StoreFault(
      'io',
      `The place where this file lies cannot be written safely (journal mode ${String(mode)}). Keep the file on a local disk or a stick.`,
    );
  }
  for (const [name, value] of Object.entries(WRITER_PRAGMAS)) {
    db.exec(`PRAGMA ${name} = ${value}`);
    if (pragma(db, name) !== value) throw new Error(`SQLite did not take ${name} = ${value}`);
  }
}

/** The value of a pragma. */
export function pragma(db: DatabaseSync, text: string): unknown {
  return Object.values(db.prepare(`PRAGMA ${text}`).get() ?? {})[0];
}

/** Makes the tables in a file that does not exist yet. */
export function createTables(file: string): void {
  const db = new DatabaseSync(file);
  try {
    // Stated, though it is SQLite's own: wal-check.ts reads pages of this size.
    db.exec('PRAGMA page_size = 4096');
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT_VERSION}`);
    db.exec(SCHEMA.join(';\n'));
    db.exec('PRAGMA journal_mode = WAL');
  } finally {
    db.close();
  }
}
