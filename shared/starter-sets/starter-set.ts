import { z } from 'zod';
import { SystemFields } from '../domain/systems/catalogue-row.ts';

const line = z.string().trim().min(1).max(200);

/** A system as a starter set lists it: what it is, in which restore group, and what it needs first. */
const StarterSystem = z.strictObject({
  name: line,
  tier: SystemFields.shape.tier.unwrap(),
  /** By name, of the same set. */
  prerequisites: z.array(line).min(1).optional(),
  notes: SystemFields.shape.notes,
});
export type StarterSystem = z.infer<typeof StarterSystem>;

/** A list of systems that such a place usually has: a way to begin where there is no list of one's own. */
export const StarterSet = z.strictObject({
  key: line,
  name: line,
  /** One line: for whom it is. */
  meaning: line,
  /** Where the list and its restore groups come from. */
  source: line,
  systems: z.array(StarterSystem).min(1),
});
export type StarterSet = z.infer<typeof StarterSet>;

/** Whose word every built-in set is. */
export const OUR_PROPOSAL =
  'Our own proposal. It knows nothing of your site: strike what you do not have, and set your own restore groups.';
