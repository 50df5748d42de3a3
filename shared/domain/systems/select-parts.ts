import type { Instant } from '../instant.ts';
import type { Part, System } from './state.ts';
import { isTrouble, type StateKey } from './states.ts';
import { stateKeyOf } from './steps.ts';
import { saysNothing } from './track.ts';

/** The parts on the list; a site's cell that only struck entries had made is none. */
export const listedParts = ({ parts }: System): readonly Part[] =>
  Object.values(parts ?? {}).filter(
    (part) => part.retired === undefined && (part.implied !== true || !saysNothing(part.track)),
  );

const trouble = (state: StateKey): number => (isTrouble(state) ? (state === 'down' ? 2 : 1) : 0);

/**
 * Parts that are worse than the system they belong to: "2 parts still down" on a system that reads
 * better than its parts. Nothing is inferred from it; a person states what the system's state is.
 */
export function partsStillDown(system: System, now: Instant): readonly Part[] {
  const own = trouble(stateKeyOf(system.track, now));
  return listedParts(system).filter((part) => trouble(stateKeyOf(part.track, now)) > own);
}
