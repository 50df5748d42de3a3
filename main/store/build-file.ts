import { existsSync, rmSync } from 'node:fs';
import { Connection } from './connection.ts';
import { createTables, openDatabase, type Access } from './incident-database.ts';
import { placeWithoutReplacing } from './place-file.ts';
import { asFault, faultOf } from './sqlite-error.ts';

const SIDE_FILES = ['', '-wal', '-shm', '-journal'];

/**
 * Makes an empty incident file: whole or not at all. Throws StoreFault, `exists` where something stands
 * there already.
 */
export function createIncidentFile(file: string): void {
  buildFile(file, createTables);
}

/** Makes an incident file and fills it: `fill` gets a connection that writes; the name is given when it is done and synced. */
export function buildIncidentFile<T>(file: string, fill: (connection: Connection) => T): T {
  return buildFile(file, (part) => {
    createTables(part);
    const connection = new Connection(part, 'write');
    try {
      const result = fill(connection);
      connection.checkpoint();
      return result;
    } finally {
      connection.close();
    }
  });
}

/** A whole copy, taken while the file may be written on: what is committed at this moment, in one file. */
export function copyIncidentFile(file: string, access: Access, to: string): void {
  buildFile(to, (part) => {
    const db = openDatabase(file, access);
    try {
      db.prepare('VACUUM INTO ?').run(part);
    } finally {
      db.close();
    }
  });
}

function buildFile<T>(file: string, build: (part: string) => T): T {
  if (existsSync(file)) throw faultOf('exists', file);
  const part = `${file}.${String(process.pid)}.part`;
  const clear = (): void => SIDE_FILES.forEach((suffix) => rmSync(part + suffix, { force: true }));
  try {
    clear();
    const result = build(part);
    placeWithoutReplacing(part, file);
    return result;
  } catch (error) {
    throw asFault(error, file);
  } finally {
    clear();
  }
}
