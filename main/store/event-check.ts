import { eventHash, REDACTED, sha256, targetOf } from './chain.ts';
import type { Break } from './break.ts';
import type { EventRow } from './event-table.ts';

/** The end of one origin's chain, as far as it was checked. */
export interface ChainEnd {
  readonly n: number;
  readonly hash: string;
  readonly command: string;
  readonly part: { readonly i: number; readonly of: number };
  readonly stamp: string;
}

/** What the check needs of an envelope: read from checked bytes. */
interface Seen {
  readonly incident: string;
  readonly id: string;
  readonly origin: string;
  readonly n: number;
  readonly stamp: string;
  readonly commandId: string;
  readonly part: { readonly i: number; readonly of: number };
  readonly type: string;
  readonly dataHash: string;
  readonly prev: string;
}

/**
 * Checks events one after another in file order: each is what was written, follows the one before it in
 * its origin, and its columns repeat what its envelope says. Bytes are checked as they are stored, before
 * anything reads meaning into them.
 */
export class EventCheck {
  readonly #ends = new Map<string, ChainEnd>();
  readonly #endBefore: (origin: string, n: number) => ChainEnd | undefined;
  #incident: string | null;
  #seq: number;

  /**
   * `from` is the place behind which the check starts; where it is not 0, `endBefore` gives the end of an
   * origin's chain before an n from what was checked earlier.
   */
  constructor(
    start: {
      readonly from: number;
      readonly incident: string | null;
      readonly endBefore: (origin: string, n: number) => ChainEnd | undefined;
    } = { from: 0, incident: null, endBefore: () => undefined },
  ) {
    this.#seq = start.from;
    this.#incident = start.incident;
    this.#endBefore = start.endBefore;
  }

  /** Where each origin's chain ends now. */
  get ends(): ReadonlyMap<string, ChainEnd> {
    return this.#ends;
  }

  get incident(): string | null {
    return this.#incident;
  }

  /**
   * Null where the event is whole and in its place. `whole` in a break tells whether the event itself is as
   * it was written although its place is not: it can still be read. The check goes on behind either.
   */
  next(row: EventRow): (Break & { readonly whole: boolean }) | null {
    const expectedSeq = this.#seq + 1;
    this.#seq = row.seq;
    const place = { seq: row.seq, origin: textOr(row.origin), n: typeof row.n === 'number' ? row.n : null };
    const seen = readEnvelope(row);
    const own = seen === null ? CHANGED : faultOf(row, seen);
    if (seen === null || own !== null) {
      return {
        ...place,
        ...(own ?? CHANGED),
        words: `${nameOf(place)} ${(own ?? CHANGED).words}`,
        whole: false,
      };
    }
    const fault = row.seq === expectedSeq ? this.#chainFault(seen) : outOfPlace(expectedSeq);
    this.#incident ??= seen.incident;
    this.#ends.set(seen.origin, endOf(row.hash, seen));
    return fault === null
      ? null
      : { ...place, ...fault, words: `${nameOf(place)} ${fault.words}`, whole: true };
  }

  /** After the last event: a command of which only a part is there. */
  unfinished(): Break | null {
    for (const [origin, end] of this.#ends) {
      if (end.part.i === end.part.of) continue;
      const words = `Entry ${origin}-${String(end.n)} is part ${String(end.part.i)} of ${String(end.part.of)} of its command, and the rest is missing.`;
      return { kind: 'half-command', seq: null, origin, n: end.n, words };
    }
    return null;
  }

  #chainFault(seen: Seen): Fault | null {
    if (this.#incident !== null && seen.incident !== this.#incident) {
      return { kind: 'other-incident', words: 'belongs to another incident.' };
    }
    const before =
      this.#ends.get(seen.origin) ?? (seen.n > 1 ? this.#endBefore(seen.origin, seen.n) : undefined);
    if (before === undefined) return firstFault(seen);
    if (seen.n > before.n + 1) {
      return {
        kind: 'missing',
        words: `follows ${seen.origin}-${String(before.n)}: what was between them is missing.`,
      };
    }
    if (seen.n <= before.n) {
      return {
        kind: 'out-of-order',
        words: `stands behind ${seen.origin}-${String(before.n)}: entries were swapped.`,
      };
    }
    if (seen.prev !== before.hash)
      return { kind: 'changed', words: 'does not belong to the entry before it.' };
    if (seen.stamp <= before.stamp)
      return { kind: 'out-of-order', words: 'is stamped before the entry before it.' };
    return commandFault(before, seen);
  }
}

interface Fault {
  readonly kind: Break['kind'];
  readonly words: string;
}

const CHANGED: Fault = { kind: 'changed', words: 'was changed after it was written.' };

const outOfPlace = (expected: number): Fault => ({
  kind: 'missing',
  words: `stands where place ${String(expected)} should be: an entry is missing or was moved.`,
});

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const nameOf = ({ seq, origin, n }: { seq: number; origin: string | null; n: number | null }): string =>
  `Entry ${origin ?? '?'}-${n === null ? '?' : String(n)} (place ${String(seq)})`;

const endOf = (hash: string, { n, commandId, part, stamp }: Seen): ChainEnd => ({
  n,
  hash,
  command: commandId,
  part,
  stamp,
});

/** The end of a chain at an event that was checked before. */
export function chainEnd(row: EventRow): ChainEnd {
  const seen = readEnvelope(row);
  if (seen === null) throw new Error(`the event at place ${String(row.seq)} cannot be read`);
  return endOf(row.hash, seen);
}

/** The envelope, where its bytes are those that were hashed; null else. */
function readEnvelope(row: EventRow): Seen | null {
  if (typeof row.envelope !== 'string' || typeof row.hash !== 'string') return null;
  try {
    // as: the parse of bytes that hash to what stands beside them; each member is compared before it is used.
    const seen = JSON.parse(row.envelope) as Seen;
    return typeof seen === 'object' && eventHash(seen.prev, row.envelope) === row.hash ? seen : null;
  } catch {
    return null;
  }
}

/** What is wrong with an event in itself. */
function faultOf(row: EventRow, seen: Seen): Fault | null {
  if (row.data === null) {
    // Whether a redaction took the payload is the business of whoever sees the whole file.
  } else if (typeof row.data !== 'string' || sha256(row.data) !== seen.dataHash) return CHANGED;
  const told: Fault = { kind: 'column', words: 'is listed under other particulars than it states.' };
  if (row.origin !== seen.origin || row.n !== seen.n || seen.id !== `${seen.origin}-${String(seen.n)}`)
    return told;
  if (row.command !== (seen.part.i === 1 ? seen.commandId : null)) return told;
  return redactsFault(row, seen) ? told : null;
}

function redactsFault(row: EventRow, seen: Seen): boolean {
  if (seen.type !== REDACTED) return row.redacts !== null;
  if (row.data === null) return typeof row.redacts !== 'string';
  try {
    return row.redacts !== targetOf(JSON.parse(row.data));
  } catch {
    return true;
  }
}

function firstFault(seen: Seen): Fault | null {
  if (seen.n !== 1) {
    return { kind: 'missing', words: `is the first of ${seen.origin} here: what was before it is missing.` };
  }
  if (seen.prev !== sha256(seen.incident)) return CHANGED;
  return seen.part.i === 1 ? null : { kind: 'half-command', words: 'is not the first part of its command.' };
}

function commandFault(before: ChainEnd, seen: Seen): Fault | null {
  const finished = before.part.i === before.part.of;
  const follows = finished
    ? seen.part.i === 1
    : seen.part.i === before.part.i + 1 &&
      seen.part.of === before.part.of &&
      seen.commandId === before.command;
  return follows ? null : { kind: 'half-command', words: 'does not complete the command before it.' };
}
