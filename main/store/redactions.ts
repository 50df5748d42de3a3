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
    return this.#replacement(eventId, new Set());
  }

  /** SHA-256 of the blobs that redactions dropped. */
  blobs(): Set<string> {
    const dropped = new Set<string>();
    for (const row of this.#byTarget.values()) {
      const data: { blobs?: unknown } = this.#payload(row, new Set()) ?? {};
      if (!Array.isArray(data.blobs)) continue;
      for (const blob of data.blobs) if (typeof blob === 'string') dropped.add(blob);
    }
    return dropped;
  }

  #replacement(eventId: string, passed: Set<string>): object | undefined {
    const row = this.#byTarget.get(eventId);
    if (row === undefined || passed.has(eventId)) return undefined;
    const { replacement }: { replacement?: unknown } = this.#payload(row, passed.add(eventId)) ?? {};
    return typeof replacement === 'object' && replacement !== null ? replacement : undefined;
  }

  /** A redaction's own payload, which a later redaction may have replaced in turn. */
  #payload(row: EventRow, passed: Set<string>): object | undefined {
    if (row.data === null) return this.#replacement(`${row.origin}-${String(row.n)}`, passed);
    const data: unknown = JSON.parse(row.data);
    return typeof data === 'object' && data !== null ? data : undefined;
  }
}

const STAMP = /"stamp":"([^"]+)"/;

/** The stamp in an envelope's text. */
export function stampOf({ envelope }: { readonly envelope: string }): string {
  const found = STAMP.exec(envelope)?.[1];
  if (found === undefined) throw new Error('an envelope without a stamp');
  return found;
}
