import type { Domain } from '#shared/domain/assembly.ts';
import type { Fact } from '#shared/domain/envelope.ts';
import { foldedAt } from '#shared/domain/folded-at.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { LogStore } from '#main/store/log-store.ts';
import { factToFold } from './fact-of.ts';

/** The state as it was at a time: see `foldedAt`. Folds the whole log. Throws StoreFault where it cannot be read. */
export const stateAt = <State>(domain: Domain<State>, store: LogStore, at: Instant): State =>
  foldedAt(domain, factsIn(store), at);

function* factsIn(store: LogStore): Generator<Fact> {
  for (const stored of store.replay()) yield factToFold(stored);
}
