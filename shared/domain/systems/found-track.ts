import type { Instant } from '../instant.ts';
import type { Found } from './references.ts';
import type { SystemState } from './states.ts';
import { stepAt } from './steps.ts';
import type { Said, Track } from './track.ts';

/** The track of a subject that a command names; nothing where a site's cell is still to come. */
export const trackFound = ({ system, part, on }: Found): Track | undefined =>
  on.part === undefined ? system.track : part?.track;

const SAYING: ReadonlySet<string> = new Set<Exclude<keyof Said, 'state'>>(['source', 'confidence', 'who']);

/** The state alone, without who said it; keys in order, so that equal states are equal JSON. */
export const stateAlone = (said: SystemState | Said): SystemState =>
  Object.fromEntries(
    Object.entries(said)
      .filter(([key, value]) => value !== undefined && !SAYING.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ) as SystemState; // as: only what is not the state's own went

/** What was said last up to a moment; Not assessed before anybody said anything. */
export const stateAt = (found: Found, at: Instant): Said =>
  stepAt(trackFound(found) ?? {}, at)?.to ?? { state: 'unknown' };
