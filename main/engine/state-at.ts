import type { Domain } from '#shared/domain/assembly.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { LogStore } from '#main/store/log-store.ts';
import { factToFold } from './fact-of.ts';

/**
 * The state as it was at a time, by what is known now: every event that had happened by then, and every
 * timeless one (what there is, what was corrected, struck or redacted) whenever it is dated. Folds the
 * whole log. Throws StoreFault where it cannot be read.
 */
export function stateAt<State>(domain: Domain<State>, store: LogStore, at: Instant): State {
  const state = domain.initial();
  for (const stored of store.replay()) {
    const fact = factToFold(stored);
    if (fact.at <= at || domain.events.get(fact.type)?.timeless === true) domain.apply(state, fact);
  }
  return state;
}
