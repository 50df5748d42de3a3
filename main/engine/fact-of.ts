import type { Fact } from '#shared/domain/envelope.ts';
import { isSteady } from '#shared/history/upcasts.ts';
import { readFact } from '#shared/history/read-fact.ts';
import type { StoredEvent } from '#main/store/log-store.ts';

/** A stored event as the fold meets it. */
export const factOf = ({ envelope, replacement }: StoredEvent): Fact => readFact(envelope, replacement);

export const factsOf = (stored: readonly StoredEvent[]): Fact[] => stored.map(factOf);

/** The same for a fold, which keeps nothing of it: an envelope that needs no change is not copied. */
export const factToFold = (stored: StoredEvent): Fact =>
  stored.envelope.data !== null && isSteady(stored.envelope.type) ? stored.envelope : factOf(stored);
