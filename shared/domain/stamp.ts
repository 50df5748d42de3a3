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

const build = (ms: number, counter: number): Stamp =>
  `${instantOf(ms)}/${counter.toString(36).padStart(4, '0')}` as Stamp; // as: built in the one shape

const stampTime = (stamp: Stamp): Instant => stamp.slice(0, 24) as Instant; // as: the first 24 characters are an instant

/**
 * The next reading after `last` on a machine whose clock shows `wallMs`. Never goes back: while the
 * wall clock is behind `last` only the counter moves, so the lead over the wall clock does not grow.
 */
export function nextStamp(last: Stamp | null, wallMs: number): Stamp {
  if (last === null || wallMs > msOf(stampTime(last))) return build(wallMs, 0);
  const ms = msOf(stampTime(last));
  const counter = parseInt(last.slice(25), 36) + 1;
  return counter < COUNTER_LIMIT ? build(ms, counter) : build(ms + 1, 0);
}

/** Milliseconds by which the order of the log runs ahead of the wall clock; 0 when it does not. */
export const stampLeadMs = (last: Stamp | null, wallMs: number): number =>
  last === null ? 0 : Math.max(0, msOf(stampTime(last)) - wallMs);
