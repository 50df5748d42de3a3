import type { Fact } from '#shared/domain/envelope.ts';
import { readFact } from '#shared/history/read-fact.ts';
import type { StoredEvent } from '#main/store/log-store.ts';

/** A stored event as the fold meets it. */
export const factOf = ({ envelope, replacement }: StoredEvent): Fact => readFact(envelope, replacement);

export const factsOf = (stored: readonly StoredEvent[]): Fact[] => stored.map(factOf);
