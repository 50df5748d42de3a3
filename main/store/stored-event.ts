import type { Envelope } from '#shared/domain/envelope.ts';
import type { EventRow } from './event-table.ts';
import type { StoredEvent } from './log-store.ts';
import type { Redactions } from './redactions.ts';

/** Reads a row. Throws where its text is no JSON. */
export function storedEvent(row: EventRow, redactions: Redactions): StoredEvent {
  // as, both: the engine's own output, read back; what damage changed is found by EventCheck.
  const envelope = JSON.parse(row.envelope) as { -readonly [Key in keyof Envelope]: Envelope[Key] };
  envelope.hash = row.hash;
  if (row.data !== null) {
    envelope.data = JSON.parse(row.data) as Envelope['data'];
    return { seq: row.seq, envelope };
  }
  envelope.data = null;
  return { seq: row.seq, envelope, replacement: redactions.replacementFor(envelope.id) ?? {} };
}
