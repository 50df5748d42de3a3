import path from 'node:path';
import { attachmentsOf } from './attachment-files.ts';
import { buildIncidentFile } from './build-file.ts';
import { REDACTED, type SealedEvent } from './chain.ts';
import { fillWith } from './copy-proven.ts';
import { EventCheck } from './event-check.ts';
import { linesOf } from './journal-file.ts';
import { eventOf, incidentOfHeader } from './journal-line.ts';
import { OpeningRefused } from './log-store.ts';

/** What came of a rebuild. */
export interface RebuildReport {
  readonly incident: string;
  /** Events in the new file. */
  readonly events: number;
  readonly blobs: number;
  /** True where the last line was torn off, as by a power cut; that entry was never whole. */
  readonly tornLine: boolean;
  /** Entries of a command that is not whole in the journal; a command counts whole or not at all. */
  readonly halfCommand: number;
  /** The first damaged line, and how many entries were left out because of it; null where none is. */
  readonly damage: { readonly line: number; readonly words: string; readonly leftOut: number } | null;
}

/**
 * Makes an incident file of a second copy, under a name that is free. All that can be proven goes in: of
 * each origin the unbroken beginning of its chain, in whole commands. What was redacted stays gone. Whoever
 * writes in the new file does so under a new origin. Throws OpeningRefused where the journal is none, StoreFault
 * where the new file cannot be written.
 */
export function rebuild(journal: string, file: string): RebuildReport {
  const sift = new JournalSift(journal);
  return buildIncidentFile(path.resolve(file), (connection) => {
    const events = fillWith(connection, sift.events());
    const dropped = connection.redactions.blobs();
    let blobs = 0;
    for (const { blob, chunks } of attachmentsOf(journal)) {
      if (dropped.has(blob.sha256)) continue;
      connection.transact(() => connection.blobs.add(blob, chunks()));
      blobs += 1;
    }
    return { ...sift.report(), events, blobs };
  });
}

/** Reads a journal and lets through what is proven, command by command. */
class JournalSift {
  readonly #journal: string;
  readonly #check = new EventCheck();
  readonly #incident: string;
  readonly #redacted: ReadonlySet<string>;
  /** Events of a command that is not whole yet, by origin. */
  readonly #held = new Map<string, SealedEvent[]>();
  readonly #broken = new Set<string>();
  #damage: { line: number; words: string; leftOut: number } | null = null;
  #torn = false;
  #lines = 0;

  constructor(journal: string) {
    this.#journal = journal;
    this.#incident = headerOf(journal);
    this.#redacted = redactedIn(journal);
  }

  *events(): Generator<SealedEvent> {
    for (const line of linesOf(this.#journal)) {
      if (!line.ended) this.#torn = true;
      else if (line.number > 1) yield* this.#take(line.number, eventOf(line.text));
    }
  }

  report(): Omit<RebuildReport, 'events' | 'blobs'> {
    const halfCommand = [...this.#held.values()].reduce((sum, { length }) => sum + length, 0);
    return { incident: this.#incident, tornLine: this.#torn, halfCommand, damage: this.#damage };
  }

  *#take(line: number, event: SealedEvent | null): Generator<SealedEvent> {
    const fault = this.#faultIn(event);
    if (event === null || fault !== null) {
      this.#leaveOut(line, fault ?? 'is no entry');
      return;
    }
    const held = [...(this.#held.get(event.origin) ?? []), event];
    const part = this.#check.ends.get(event.origin)?.part;
    const whole = part?.i === part?.of;
    this.#held.set(event.origin, whole ? [] : held);
    if (whole) yield* held;
  }

  /** What is wrong with a line; a chain that broke stays broken. */
  #faultIn(event: SealedEvent | null): string | null {
    if (event === null) return 'is no entry, or was changed after it was written';
    if (this.#broken.has(event.origin)) return 'follows what is broken';
    this.#lines += 1;
    const lost = event.data === null && !this.#redacted.has(`${event.origin}-${String(event.n)}`);
    const fault = this.#check.next({ seq: this.#lines, ...event })?.words ?? null;
    if (fault === null && !lost) return null;
    this.#broken.add(event.origin);
    return fault ?? 'has lost what it said';
  }

  #leaveOut(line: number, words: string): void {
    this.#damage ??= { line, words: `Line ${String(line)}: ${words}.`, leftOut: 0 };
    this.#damage.leftOut += 1;
  }
}

/** The events whose words a redaction in the journal took out. */
function redactedIn(journal: string): Set<string> {
  const redacted = new Set<string>();
  for (const { text } of linesOf(journal)) {
    const target = text.includes(`"type":"${REDACTED}"`) ? eventOf(text)?.redacts : null;
    if (typeof target === 'string') redacted.add(target);
  }
  return redacted;
}

function headerOf(journal: string): string {
  for (const line of linesOf(journal)) {
    const incident = incidentOfHeader(line.text);
    if (incident !== null) return incident;
    break;
  }
  throw new OpeningRefused(
    'not-ours',
    `${journal} is no second copy of an incident: its first line does not say so.`,
  );
}
