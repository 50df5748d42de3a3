import type { Domain } from './assembly.ts';
import type { Fact } from './envelope.ts';
import type { Instant } from './instant.ts';

/**
 * The state as it was at a time, by what is known now: every event that had happened by then, and every
 * timeless one (what there is, what was corrected, struck or redacted) whenever it is dated. `facts`: the
 * whole log, in its order.
 */
export function foldedAt<State>(domain: Domain<State>, facts: Iterable<Fact>, at: Instant): State {
  const state = domain.initial();
  for (const fact of facts) {
    if (fact.at <= at || domain.events.get(fact.type)?.timeless === true) domain.apply(state, fact);
  }
  return state;
}
