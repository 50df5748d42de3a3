import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { matchFor } from './search-words.ts';

/** A place in the file and the hash that stands there: what is cached holds only for a file that has both. */
export interface CachedPlace {
  readonly seq: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
}

/** The folded state as it was at a place. */
export interface Snapshot extends CachedPlace {
  /** The greatest stamp folded: where an earlier one was put behind the place since, the snapshot is no start. */
  readonly stamp: string;
  readonly json: string;
}

/** What is found by: the words of one event, and the ids it concerns. */
export interface IndexEntry {
  readonly seq: number;
  readonly type: string;
  readonly text: string;
  readonly about: readonly string[];
}

/** Which events to list. Both given: events of these types that concern that thing. */
export interface Listing {
  readonly about?: string | undefined;
  readonly types?: readonly string[] | undefined;
  /** Only places before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Another layout is another cache: the old one is thrown away. */
const LAYOUT = 3;

/**
 * How long the beginnings of words are that have a list of their own. Without one, the lists of all words that begin so
 * are merged at every search, which at 300,000 entries takes 9 ms for a frequent beginning instead of 0.1 ms.
 */
const PREFIXES = '2 3 4 5 6 7';

const SCHEMA = `
  CREATE TABLE made(fold TEXT NOT NULL) STRICT;
  CREATE TABLE snapshot(seq INTEGER NOT NULL, hash TEXT NOT NULL, stamp TEXT NOT NULL, json TEXT NOT NULL) STRICT;
  CREATE TABLE indexed(seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE words USING fts5(text, content='', detail=none, prefix='${PREFIXES}', tokenize='unicode61 remove_diacritics 2');
  CREATE TABLE kind(id INTEGER PRIMARY KEY, type TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE event(seq INTEGER PRIMARY KEY, kind INTEGER NOT NULL) STRICT;
  CREATE INDEX event_by_kind ON event(kind, seq);
  CREATE TABLE mention(about TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(about, seq)) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${String(LAYOUT)};
`;

/**
 * What can be made again from an incident file at any time: a snapshot of the folded state, the search
 * index, and which event mentions what. It lies in the data folder, may be deleted, and is thrown away
 * whenever it was made by another version (`fold`), for another file, or cannot be read. Nothing in it
 * is ever a fact: a broken cache costs time and never makes the log look damaged.
 */
export class LogCache {
  readonly #file: string;
  readonly #fold: string;
  #db: DatabaseSync;
  #statements: ReturnType<typeof prepare>;
  readonly #kindIds = new Map<string, number>();

  /** `file`: the incident file, which must exist. `fold`: names the code that folded and described what is cached. */
  constructor(dataFolder: string, file: string, fold: string) {
    const key = createHash('sha256').update(realpathSync(file)).digest('hex').slice(0, 32);
    this.#file = path.join(dataFolder, 'cache', `${key}.sqlite`);
    this.#fold = fold;
    this.#db = openOrMake(this.#file, fold);
    this.#statements = prepare(this.#db);
  }

  /** The last snapshot that was kept; null where there is none. */
  snapshot(): Snapshot | null {
    return (this.#statements.snapshot.get() as Snapshot | undefined) ?? null; // as: the columns of that table
  }

  keepSnapshot({ seq, hash, stamp, json }: Snapshot): void {
    this.#inTransaction(() => {
      this.#db.exec('DELETE FROM snapshot');
      this.#statements.addSnapshot.run(seq, hash, stamp, json);
    });
  }

  /** Up to where the index reaches; null where nothing is indexed. */
  indexed(): CachedPlace | null {
    return (this.#statements.indexed.get() as CachedPlace | undefined) ?? null; // as: the columns of that table
  }

  /** Adds the events that follow the indexed place, up to `upTo`. */
  index(entries: Iterable<IndexEntry>, upTo: CachedPlace): void {
    const { addWords, addEvent, addMention } = this.#statements;
    this.#inTransaction(() => {
      for (const { seq, type, text, about } of entries) {
        addWords.run(seq, text);
        addEvent.run(seq, this.#kind(type));
        for (const one of new Set(about)) addMention.run(one, seq);
      }
      this.#db.exec('DELETE FROM indexed');
      this.#statements.addIndexed.run(upTo.seq, upTo.hash);
    });
  }

  /**
   * Places of the events in which every word begins as typed, newest first. Nothing under two letters.
   */
  search(
    typed: string,
    { before, limit }: { readonly before?: number | undefined; readonly limit: number },
  ): number[] {
    const match = matchFor(typed);
    if (match === null) return [];
    return places(this.#statements.search.all(match, before ?? Number.MAX_SAFE_INTEGER, limit));
  }

  /** Places of events by what they concern and what they are, newest first. */
  list({ about, types, before = Number.MAX_SAFE_INTEGER, limit }: Listing): number[] {
    const { byAbout, byKind, byAboutAndKind, all } = this.#statements;
    const kinds = types === undefined ? null : JSON.stringify(this.#kinds(types));
    if (about !== undefined) {
      return places(
        kinds === null ? byAbout.all(about, before, limit) : byAboutAndKind.all(about, before, kinds, limit),
      );
    }
    return places(kinds === null ? all.all(before, limit) : byKind.all(kinds, before, limit));
  }

  /** Throws all of it away, the bytes too: after a redaction, or where it does not fit the file. */
  wipe(): void {
    this.#db.close();
    this.#db = openOrMake(remove(this.#file), this.#fold);
    this.#statements = prepare(this.#db);
    this.#kindIds.clear();
  }

  close(): void {
    this.#db.close();
  }

  #kind(type: string): number {
    const known = this.#kindIds.get(type);
    if (known !== undefined) return known;
    this.#statements.addKind.run(type);
    const [id] = this.#kinds([type]);
    if (id === undefined) throw new Error(`the cache lost the kind ${type}`);
    this.#kindIds.set(type, id);
    return id;
  }

  #kinds(types: readonly string[]): number[] {
    return this.#statements.kinds.all(JSON.stringify(types)).map((row) => Number(row['id']));
  }

  #inTransaction(work: () => void): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#db.exec('ROLLBACK');
      // A kind that was added in between has no number any more.
      this.#kindIds.clear();
      throw error;
    }
  }
}

const places = (rows: Record<string, unknown>[]): number[] => rows.map((row) => Number(row['seq']));

function prepare(db: DatabaseSync) {
  const on = (sql: string): StatementSync => db.prepare(sql);
  const inKinds = 'SELECT value FROM json_each(?)';
  return {
    snapshot: on('SELECT seq, hash, stamp, json FROM snapshot'),
    addSnapshot: on('INSERT INTO snapshot(seq, hash, stamp, json) VALUES (?, ?, ?, ?)'),
    indexed: on('SELECT seq, hash FROM indexed'),
    addIndexed: on('INSERT INTO indexed(seq, hash) VALUES (?, ?)'),
    addWords: on('INSERT INTO words(rowid, text) VALUES (?, ?)'),
    addEvent: on('INSERT OR REPLACE INTO event(seq, kind) VALUES (?, ?)'),
    addMention: on('INSERT OR REPLACE INTO mention(about, seq) VALUES (?, ?)'),
    addKind: on('INSERT OR IGNORE INTO kind(type) VALUES (?)'),
    kinds: on('SELECT id FROM kind WHERE type IN (SELECT value FROM json_each(?))'),
    search: on(
      'SELECT rowid AS seq FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
    ),
    byAbout: on('SELECT seq FROM mention WHERE about = ? AND seq < ? ORDER BY seq DESC LIMIT ?'),
    byAboutAndKind: on(
      `SELECT m.seq FROM mention m JOIN event e ON e.seq = m.seq
       WHERE m.about = ? AND m.seq < ? AND e.kind IN (${inKinds}) ORDER BY m.seq DESC LIMIT ?`,
    ),
    byKind: on(`SELECT seq FROM event WHERE kind IN (${inKinds}) AND seq < ? ORDER BY seq DESC LIMIT ?`),
    all: on('SELECT seq FROM event WHERE seq < ? ORDER BY seq DESC LIMIT ?'),
  };
}

/** Opens what fits; throws away what does not, and makes it anew. Where the folder takes nothing, it is kept in memory. */
function openOrMake(file: string, fold: string): DatabaseSync {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return opened(file, fold) ?? made(remove(file), fold);
  } catch {
    // A full or read-only data folder: work goes on, only the next opening is slower.
    return made(':memory:', fold);
  }
}

/** Null where it was made otherwise, or cannot be read. */
function opened(file: string, fold: string): DatabaseSync | null {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL');
    const layout = db.prepare('PRAGMA user_version').get()?.['user_version'];
    if (layout === LAYOUT && db.prepare('SELECT fold FROM made').get()?.['fold'] === fold) return db;
  } catch {
    // Not readable as a cache: made anew below.
  }
  db?.close();
  return null;
}

function made(file: string, fold: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL');
  db.exec(`BEGIN; ${SCHEMA} COMMIT`);
  db.prepare('INSERT INTO made(fold) VALUES (?)').run(fold);
  return db;
}

function remove(file: string): string {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
  return file;
}
