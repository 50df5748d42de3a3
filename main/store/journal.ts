import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import path from 'node:path';
import type { Connection } from './connection.ts';
import type { EventRow, EventTable } from './event-table.ts';
import { rewriteJournal, scanJournal, type JournalScan } from './journal-file.ts';
import { JOURNAL_SUFFIX, journalHeader, lineOf } from './journal-line.ts';
import { syncToDisk, writeAll } from './place-file.ts';

/** Rows a write: a long catching-up is on disk bit by bit. */
const CHUNK = 2000;

/** One journal, open at its end, and how far into the incident file it reaches. */
export class Journal {
  readonly path: string;
  readonly #handle: number;
  /** What it held when it was opened: events of other places than the file's own order. */
  readonly #held: JournalScan['ends'];
  #seq: number;

  constructor(journalPath: string, held: JournalScan['ends'], seq: number) {
    this.path = journalPath;
    this.#handle = openSync(journalPath, 'a');
    this.#held = held;
    this.#seq = seq;
  }

  /** The place up to which every event of the incident file is in it. */
  get seq(): number {
    return this.#seq;
  }

  /** Whether the path still leads to this journal. */
  stands(): boolean {
    const there = statSync(this.path, { throwIfNoEntry: false });
    const own = fstatSync(this.#handle);
    return there?.ino === own.ino && there.dev === own.dev;
  }

  /** Writes what it lacks; on disk when it returns. Gives the redactions among it. `progress` is told after each piece. */
  catchUp(events: EventTable, progress: () => void): EventRow[] {
    const redactions: EventRow[] = [];
    for (let rows = events.after(this.#seq, CHUNK); rows.length > 0; rows = events.after(this.#seq, CHUNK)) {
      const missing = rows.filter(({ origin, n }) => n > (this.#held.get(origin)?.n ?? 0));
      writeAll(this.#handle, missing.map((row) => `${lineOf(row)}\n`).join(''));
      fdatasyncSync(this.#handle);
      redactions.push(...missing.filter(({ redacts }) => redacts !== null));
      this.#seq = rows.at(-1)?.seq ?? this.#seq;
      if (rows.length === CHUNK) progress();
    }
    return redactions;
  }

  close(): void {
    closeSync(this.#handle);
  }
}

/** A journal that was found, and what a person should know of others that were left as they are. */
export interface FoundJournal {
  readonly journal: Journal;
  readonly remarks: readonly string[];
}

/**
 * Opens the journal of an incident in a folder, or begins one. A journal is only ever continued where the
 * incident file holds all that it holds; any other is left as it is, and a new one is begun beside it.
 * From all of them the words of redacted events are taken out.
 */
export function openJournal(
  folder: string,
  name: string,
  incident: string,
  connection: Connection,
): FoundJournal {
  const isRedacted = (eventId: string): boolean => connection.redactions.covers(eventId);
  const remarks: string[] = [];
  for (let i = 1; ; i += 1) {
    const file = path.join(folder, `${name}${i === 1 ? '' : `-${String(i)}`}${JOURNAL_SUFFIX}`);
    if (!existsSync(file)) begin(file, incident);
    let scan = scanJournal(file, isRedacted);
    if (isUnbegun(scan, incident)) {
      rmSync(file);
      begin(file, incident);
      scan = scanJournal(file, isRedacted);
    }
    if (scan.incident !== incident) continue;
    if (scan.holdsRedacted) {
      rewriteJournal(file, isRedacted);
      scan = scanJournal(file, isRedacted);
    }
    const remark = reasonToLeave(file, scan, connection.events);
    if (remark === null) return { journal: continued(file, scan, connection.events), remarks };
    remarks.push(remark);
  }
}

function begin(file: string, incident: string): void {
  const handle = openSync(file, 'wx');
  try {
    writeAll(handle, `${journalHeader(incident)}\n`);
    fdatasyncSync(handle);
  } finally {
    closeSync(handle);
  }
  syncToDisk(path.dirname(file), 'folder');
}

/** True where a power cut came before the first line was whole. */
const isUnbegun = ({ incident: found, ends, brokenLine, torn }: JournalScan, incident: string): boolean =>
  found === null &&
  ends.size === 0 &&
  brokenLine === null &&
  (torn === null || (torn.number === 1 && journalHeader(incident).startsWith(torn.text)));

function reasonToLeave(file: string, scan: JournalScan, events: EventTable): string | null {
  const name = path.basename(file);
  if (scan.brokenLine !== null) {
    return `${name} is damaged in line ${String(scan.brokenLine)}. It was left as it is, and a new one begun beside it.`;
  }
  const lacks = [...scan.ends].find(([origin, { n, hash }]) => events.of(origin, n)?.hash !== hash);
  const torn = scan.torn !== null && !isBeginning(scan, events);
  if (lacks === undefined && !torn) return null;
  return `${name} holds entries that the incident file lacks. It was left as it is, and a new one begun beside it. To have those entries, rebuild a file from it and merge that.`;
}

/** True where a torn last line is the beginning of what would be written there. */
function isBeginning(scan: JournalScan, events: EventTable): boolean {
  if (scan.torn === null) return true;
  // A character may have been torn too.
  const text = scan.torn.text.replace(/\uFFFD+$/, '');
  const next = events
    .after(firstMissing(scan, events) - 1, CHUNK)
    .find(({ origin, n }) => n > endOf(scan, origin));
  return next !== undefined && lineOf(next).startsWith(text);
}

const endOf = ({ ends }: JournalScan, origin: string): number => ends.get(origin)?.n ?? 0;

/** The first place whose event the journal lacks; one past the last where it lacks none. */
function firstMissing(scan: JournalScan, events: EventTable): number {
  const places = events
    .lastOfEach()
    .flatMap(({ origin }) => events.of(origin, endOf(scan, origin) + 1)?.seq ?? []);
  return places.length === 0 ? events.lastSeq() + 1 : Math.min(...places);
}

/** The journal, its torn end cut off, open behind what it holds. */
function continued(file: string, scan: JournalScan, events: EventTable): Journal {
  if (scan.torn !== null) truncateSync(file, scan.torn.offset);
  return new Journal(file, scan.ends, firstMissing(scan, events) - 1);
}
