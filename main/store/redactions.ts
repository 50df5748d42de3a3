import type { EventRow } from './event-table.ts';

/** Which events lost their payload to which redaction, and what stands in its place. Few: kept in memory. */
export class Redactions {
  readonly #byTarget = new Map<string, EventRow>();

  constructor(rows: Iterable<EventRow> = []) {
    for (const row of rows) this.note(row);
  }

  /** Takes one redaction in. Of two for one event, the later one in the log's order counts, in every file. */
  note(row: EventRow): void {
    if (row.redacts === null) return;
    const known = this.#byTarget.get(row.redacts);
    if (known === undefined || stampOf(known) < stampOf(row)) this.#byTarget.set(row.redacts, row);
  }

  covers(eventId: string): boolean {
    return this.#byTarget.has(eventId);
  }

  /** What the redaction of this event says in its payload's place; undefined where none does. */
  replacementFor(eventId: string): object | undefined {
    const row = this.#byTarget.get(eventId);
    const { replacement } = row === undefined ? {} : payloadOf(row);
    return typeof replacement === 'object' && replacement !== null ? replacement : undefined;
  }

  /** SHA-256 of the blobs that redactions dropped. */
  blobs(): Set<string> {
    return new Set([...this.#byTarget.values()].flatMap(blobsOf));
  }
}

/** SHA-256 of the blobs that one redaction drops. */
export function blobsOf(row: EventRow): string[] {
  const { blobs } = payloadOf(row);
  return Array.isArray(blobs) ? blobs.filter((one) => typeof one === 'string') : [];
}

/** A redaction's own payload is never taken out: what stands in another's place is in it. */
function payloadOf({ data }: EventRow): { readonly replacement?: unknown; readonly blobs?: unknown } {
  const payload: unknown = JSON.parse(data ?? '{}');
  return typeof payload === 'object' && payload !== null ? payload : {};
}

const STAMP = /"stamp":"([^"]+)"/;

/** The stamp in an envelope's text. */
export function stampOf({ envelope }: { readonly envelope: string }): string {
  const found = STAMP.exec(envelope)?.[1];
  if (found === undefined) throw new Error('an envelope without a stamp');
  return found;
}
