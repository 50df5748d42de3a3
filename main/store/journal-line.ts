import { canonicalJson } from './canonical.ts';
import { REDACTED, sha256, eventHash, targetOf, type SealedEvent } from './chain.ts';

/** How a journal's name ends. */
export const JOURNAL_SUFFIX = '.journal.jsonl';

/** The first line of a journal: what it is, for a program and for a person with a text editor. */
export const journalHeader = (incident: string): string =>
  canonicalJson({
    blackstart: 'journal',
    incident,
    note: 'The log of an incident, one entry a line, oldest first. "blackstart rebuild" makes an incident file of it.',
    v: 1,
  });

/** The incident of a journal by its first line; null where that is none. */
export function incidentOfHeader(line: string): string | null {
  const header: unknown = parsed(line);
  if (typeof header !== 'object' || header === null || !('blackstart' in header)) return null;
  return header.blackstart === 'journal' && 'incident' in header && typeof header.incident === 'string'
    ? header.incident
    : null;
}

/** An event as a line, without its end: the whole canonical envelope, `data` and `hash` in it. */
export function lineOf({ envelope, data, hash }: SealedEvent): string {
  // Canonical keys stand in order: at, by, commandId, data, dataHash, hash, id, ... No string can hold this mark
  // unescaped, so the first one is the key.
  const at = envelope.indexOf(MARK);
  const after = at + MARK.length + 65;
  return `${envelope.slice(0, at)}"data":${data ?? 'null'},${envelope.slice(at, after)},"hash":"${hash}"${envelope.slice(after)}`;
}

const MARK = '"dataHash":"';

/** What is read of an event in a journal, once its hash has proved that it is one. */
interface JournalEvent {
  readonly origin: string;
  readonly n: number;
  readonly prev: string;
  readonly part: { readonly i: number };
  readonly commandId: string;
  readonly type: string;
  readonly dataHash: string;
}

/** Reads a line back to the very bytes of the event; null where it is no event, or not what was written. */
export function eventOf(line: string): SealedEvent | null {
  const whole = parsed(line);
  if (typeof whole !== 'object' || whole === null || !('hash' in whole) || !('data' in whole)) return null;
  const { data, hash, ...rest } = whole;
  // as: what it says is believed only where its bytes have the hash that stands beside them.
  const event = rest as Partial<JournalEvent>;
  try {
    const envelope = canonicalJson(rest);
    const text = data === null ? null : canonicalJson(data);
    if (eventHash(String(event.prev), envelope) !== hash) return null;
    if (text !== null && sha256(text) !== event.dataHash) return null;
    return { ...columnsOf(rest as JournalEvent, data), envelope, data: text, hash }; // as: proved on the lines before
  } catch {
    // JSON that no event can hold.
    return null;
  }
}

const columnsOf = (
  { origin, n, part, commandId, type }: JournalEvent,
  data: unknown,
): Pick<SealedEvent, 'origin' | 'n' | 'command' | 'redacts'> => ({
  origin,
  n,
  command: part.i === 1 ? commandId : null,
  redacts: type === REDACTED ? targetOf(data) : null,
});

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
