import { z } from 'zod';
import { instantOf, msOf, type Instant } from './instant.ts';

/**
 * A hybrid logical clock reading: `INSTANT/COUNTER`, four base-36 digits of counter. Strings compare
 * in clock order. It puts the events of all origins in one order; equal stamps go by origin, then n.
 */
export const Stamp = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z\/[0-9a-z]{4}$/)
  .brand<'Stamp'>();
export type Stamp = z.infer<typeof Stamp>;

const COUNTER_LIMIT = 36 ** 4;

const LENGTH_OF_INSTANT = 24;

const build = (instant: Instant, counter: number): Stamp =>
  `${instant}/${counter.toString(36).padStart(4, '0')}` as Stamp; // as: built in the one shape

const stampTime = (stamp: Stamp): Instant => stamp.slice(0, LENGTH_OF_INSTANT) as Instant; // as: a stamp begins with an instant

/**
 * The next reading after `last` on a machine whose clock shows `wallMs`. Never goes back: while the
 * wall clock is behind `last` only the counter moves, so the lead over the wall clock does not grow.
 */
export function nextStamp(last: Stamp | null, wallMs: number): Stamp {
  const wall = instantOf(wallMs);
  if (last === null) return build(wall, 0);
  const before = stampTime(last);
  if (wall > before) return build(wall, 0);
  const counter = parseInt(last.slice(LENGTH_OF_INSTANT + 1), 36) + 1;
  return counter < COUNTER_LIMIT ? build(before, counter) : build(instantOf(msOf(before) + 1), 0);
}

/** Milliseconds by which the order of the log runs ahead of the wall clock; 0 when it does not. */
export const stampLeadMs = (last: Stamp | null, wallMs: number): number =>
  last === null ? 0 : Math.max(0, msOf(stampTime(last)) - wallMs);
