import { closeSync, fsyncSync, openSync, readSync, renameSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson } from './canonical.ts';
import type { SealedEvent } from './chain.ts';
import { eventOf, incidentOfHeader } from './journal-line.ts';
import { syncToDisk, writeAll } from './place-file.ts';

/** A line of a journal, as it stands there. `ended` is false for a last line that was torn off. */
export interface JournalText {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Where the line begins, bytes from the start of the file. */
  readonly offset: number;
  readonly ended: boolean;
}

const READ_BYTES = 1 << 20;
const LF = 10;

/** The lines of a file, read in pieces. Throws what the system says. */
export function* linesOf(file: string): Generator<JournalText> {
  const handle = openSync(file, 'r');
  try {
    let held = Buffer.alloc(0);
    let offset = 0;
    let number = 1;
    for (;;) {
      const piece = Buffer.alloc(READ_BYTES);
      const got = readSync(handle, piece, 0, READ_BYTES, offset + held.length);
      if (got === 0) break;
      held = Buffer.concat([held, piece.subarray(0, got)]);
      let from = 0;
      for (let end = held.indexOf(LF); end >= 0; end = held.indexOf(LF, from)) {
        yield { number, text: held.toString('utf8', from, end), offset: offset + from, ended: true };
        from = end + 1;
        number += 1;
      }
      held = held.subarray(from);
      offset += from;
    }
    if (held.length > 0) yield { number, text: held.toString('utf8'), offset, ended: false };
  } finally {
    closeSync(handle);
  }
}

/** What a journal holds. */
export interface JournalScan {
  readonly incident: string | null;
  /** For each origin the last event, its n counted without gaps from 1. */
  readonly ends: ReadonlyMap<string, { readonly n: number; readonly hash: string }>;
  /** The first line that is no event in its place; null where all are. A torn last line is none of these. */
  readonly brokenLine: number | null;
  readonly torn: JournalText | null;
  /** Whether a line still has the words of an event that `isRedacted` names. */
  readonly holdsRedacted: boolean;
}

/** Reads a journal through. */
export function scanJournal(file: string, isRedacted: (eventId: string) => boolean): JournalScan {
  const ends = new Map<string, { n: number; hash: string }>();
  let incident: string | null = null;
  let brokenLine: number | null = null;
  let torn: JournalText | null = null;
  let holdsRedacted = false;
  for (const line of linesOf(file)) {
    if (!line.ended) torn = line;
    else if (line.number === 1) incident = incidentOfHeader(line.text);
    else {
      const event = eventOf(line.text);
      if (event === null || !follows(ends, event)) brokenLine ??= line.number;
      else {
        ends.set(event.origin, { n: event.n, hash: event.hash });
        holdsRedacted ||= event.data !== null && isRedacted(`${event.origin}-${String(event.n)}`);
      }
    }
  }
  return { incident, ends, brokenLine, torn, holdsRedacted };
}

const follows = (ends: ReadonlyMap<string, { n: number }>, { origin, n }: SealedEvent): boolean =>
  n === (ends.get(origin)?.n ?? 0) + 1;

/**
 * Writes a journal anew without the words of redacted events, whole or not at all: the old bytes go with
 * the old file. Lines that hold none of them stay as they are, to the byte.
 */
export function rewriteJournal(file: string, isRedacted: (eventId: string) => boolean): void {
  const part = `${file}.part`;
  const handle = openSync(part, 'w');
  try {
    let held = '';
    for (const line of linesOf(file)) {
      held += withoutWords(line.text, isRedacted) + (line.ended ? '\n' : '');
      if (held.length < READ_BYTES) continue;
      writeAll(handle, held);
      held = '';
    }
    writeAll(handle, held);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
  syncToDisk(path.dirname(file), 'folder');
}

function withoutWords(text: string, isRedacted: (eventId: string) => boolean): string {
  const event = eventOf(text);
  if (event?.data === undefined || event.data === null || !isRedacted(`${event.origin}-${String(event.n)}`))
    return text;
  // as: eventOf read it as an envelope.
  return canonicalJson({ ...(JSON.parse(text) as object), data: null });
}
