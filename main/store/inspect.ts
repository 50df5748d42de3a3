import { statSync } from 'node:fs';
import path from 'node:path';
import { Connection } from './connection.ts';
import {
  APPLICATION_ID,
  FORMAT_VERSION,
  openDatabase,
  pragma,
  ownSchema,
  schemaOf,
} from './incident-database.ts';
import { OpeningRefused, type OpeningNotice, type ReadOnlyReason } from './log-store.ts';
import { placeOf, type Place } from './place.ts';
import { isCorruption } from './sqlite-error.ts';

/** The extension of an incident file: with it, a header that says nothing is damage and not another's file. */
const EXTENSION = /[.]blackstart(-library)?$/;

/** A file that is ours, as far as its header tells, open for reading. */
export interface Inspected {
  readonly connection: Connection;
  /** Set where the header or the schema alone say that nothing may be written. */
  readonly readOnly: ReadOnlyReason | null;
  /** The structure is broken: what is whole must be sought out. */
  readonly broken: boolean;
  readonly notices: readonly OpeningNotice[];
  /** Takes away what was made to read it, once the connection is closed. */
  readonly leave: () => void;
}

/** Finds out what stands at a path and opens it for reading. Throws OpeningRefused. */
export function inspect(file: string): Inspected {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) {
    throw new OpeningRefused(
      'not-found',
      `There is no file at ${file}. Check the name, or plug the drive in.`,
    );
  }
  if (!status.isFile()) throw new OpeningRefused('not-ours', `${file} is a folder, not an incident file.`);
  if (status.size === 0) throw notOurs(file, 'it is empty (0 bytes)');
  const place = placeOf(file);
  try {
    return lookAt(file, place);
  } catch (error) {
    place.leave();
    throw error;
  }
}

function lookAt(file: string, place: Place): Inspected {
  const header = headerOf(place);
  if (header === 'malformed') return salvageable(file, place);
  if (header.applicationId !== APPLICATION_ID) {
    if (!EXTENSION.test(file)) throw notOurs(file, 'it is the file of another program');
    return salvageable(file, place);
  }
  if (header.version > FORMAT_VERSION) return newer(file, place, header.version);
  const broken = header.version < FORMAT_VERSION || header.schema !== ownSchema();
  return broken ? salvageable(file, place) : open(file, place, false);
}

/** What the header and the schema say; `malformed` where SQLite cannot read them. */
function headerOf({
  file,
  access,
}: Place): { applicationId: number; version: number; schema: string } | 'malformed' {
  try {
    const db = openDatabase(file, access);
    try {
      return {
        applicationId: Number(pragma(db, 'application_id')),
        version: Number(pragma(db, 'user_version')),
        schema: schemaOf(db),
      };
    } finally {
      db.close();
    }
  } catch (error) {
    if (isCorruption(error)) return 'malformed';
    throw unreachable(file, error);
  }
}

function open(file: string, place: Place, broken: boolean): Inspected {
  try {
    const connection = new Connection(place.file, broken ? 'salvage' : place.access);
    const { readOnly, notices, leave } = place;
    return { connection, readOnly, broken, notices, leave };
  } catch (error) {
    if (isCorruption(error) && !broken) return salvageable(file, place);
    throw error;
  }
}

/** Opens what may be an incident file under damage. Throws where nothing in it can be read. */
function salvageable(file: string, place: Place): Inspected {
  try {
    return open(file, place, true);
  } catch (error) {
    throw notOurs(file, 'nothing in it can be read as an incident', error);
  }
}

function newer(file: string, place: Place, version: number): Inspected {
  const message = `${path.basename(file)} was written by a newer version of Blackstart (format ${String(version)}; this one knows ${String(FORMAT_VERSION)}). Open it with that version to go on with it.`;
  try {
    const opened = open(file, place, false);
    return { ...opened, readOnly: { code: 'newer-version', message: `${message} It is open for reading.` } };
  } catch (error) {
    throw new OpeningRefused('newer-version', message, { cause: error });
  }
}

/** With our extension it is a damaged incident; without it, somebody else's file. */
function notOurs(file: string, why: string, cause?: unknown): OpeningRefused {
  if (!EXTENSION.test(file)) {
    return new OpeningRefused('not-ours', `${file} is no incident file: ${why}. Nothing in it was changed.`, {
      cause,
    });
  }
  const message = `${file} is damaged beyond reading: ${why}. Nothing in it was changed. Rebuild it from the second copy under a new name ("blackstart rebuild"), or open another copy of it.`;
  return new OpeningRefused('damaged', message, { cause });
}

/** A file of ours in which no entry is left. */
export const nothingLeft = (file: string): OpeningRefused => notOurs(file, 'no entry in it is whole');

const unreachable = (file: string, cause: unknown): OpeningRefused =>
  new OpeningRefused(
    'unreachable',
    `${file} cannot be opened (${cause instanceof Error ? cause.message : 'the system gives no reason'}). Check the drive and who may read the file.`,
    { cause },
  );
