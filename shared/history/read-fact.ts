import { z } from 'zod';
import type { Envelope, Fact } from '#shared/domain/envelope.ts';
import { upcast } from './upcasts.ts';

/** What `log.redacted` puts in the place of a payload: with its version, which may be later than the event's. */
const Replacement = z.object({ v: z.int().positive(), data: z.record(z.string(), z.unknown()) });

/** A version that no definition reaches: the fold passes such a fact over. */
const UNREADABLE = Number.MAX_SAFE_INTEGER;

/**
 * A stored event as the fold meets it: upcast, a redacted payload replaced by what the redaction left.
 *
 * The one policy for what this version cannot read (an unknown type, a newer version, a payload that is gone
 * without a replacement): it stays in the file as it is, shows in the log as entered by a newer version, and
 * changes nothing. `Domain.knows` tells; a file that holds such an event is opened read-only.
 */
export function readFact(envelope: Envelope, replacement?: object): Fact {
  const { type, v, data, ...rest } = envelope;
  if (data !== null) return { ...rest, ...upcast({ type, v, data }) };
  const left = Replacement.safeParse(replacement);
  if (!left.success) return { ...rest, type, v: UNREADABLE, data: {} };
  return { ...rest, ...upcast({ type, ...left.data }) };
}
