import { hash } from 'node:crypto';
import type { IncidentId } from '#shared/domain/ids.ts';
import { canonicalJson, type EnvelopeWriter } from './canonical.ts';
import type { EventDraft } from './log-store.ts';

/**
 * The chain of DESIGN 3.3. What it proves: that nothing was changed, taken out or put in between, as seen
 * from a head that is kept elsewhere (paper, the second copy). It has no key: whoever can write the file can
 * write another chain. A cut tail cannot be seen without such a head.
 */

/** SHA-256 of the UTF-8 bytes, 64 hexadecimal digits. */
export const sha256 = (text: string): string => hash('sha256', text);

/** The `prev` of the first event of every origin: SHA-256 of the incident id. */
export const firstPrev = (incident: IncidentId): string => sha256(incident);

/** `hash` of an event: SHA-256 of `prev` (its 64 digits) followed by the canonical envelope without `data` and `hash`. */
export const eventHash = (prev: string, envelope: string): string => sha256(prev + envelope);

/** An event as its row holds it. */
export interface SealedEvent {
  readonly origin: string;
  readonly n: number;
  /** The command's id on its first event, null on the others. */
  readonly command: string | null;
  /** The event whose payload this one takes out; null on all but `log.redacted`. */
  readonly redacts: string | null;
  readonly envelope: string;
  /** Null where the payload was redacted. */
  readonly data: string | null;
  readonly hash: string;
}

/** The type of the one event that the store knows by name. */
export const REDACTED = 'log.redacted';

/** Gives a draft its hashes and its exact bytes. Throws on a draft that JSON cannot hold. */
export function seal(draft: EventDraft, prev: string, writer: EnvelopeWriter): SealedEvent {
  const data = draft.canonical ?? canonicalJson(draft.data);
  const envelope = writer.text(draft, sha256(data), prev);
  return {
    origin: draft.origin,
    n: draft.n,
    command: draft.part.i === 1 ? draft.commandId : null,
    redacts: draft.type === REDACTED ? targetOf(draft.data) : null,
    envelope,
    data,
    hash: eventHash(prev, envelope),
  };
}

/** The event id that the payload of a redaction names. Throws where it names none. */
export function targetOf(data: unknown): string {
  if (typeof data === 'object' && data !== null && 'event' in data && typeof data.event === 'string') {
    return data.event;
  }
  throw new Error(`${REDACTED} names no event`);
}
