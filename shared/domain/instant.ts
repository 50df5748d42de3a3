import { z } from 'zod';

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that comparing strings compares times. */
export type Instant = string & z.core.$brand<'Instant'>;

const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

let last: { readonly ms: number; readonly text: Instant } | undefined;

/** The instant `ms` milliseconds after 1970-01-01T00:00Z; throws on a value outside the calendar. */
export function instantOf(ms: number): Instant {
  // One command asks several times for the same moment.
  if (last?.ms !== ms) last = { ms, text: new Date(ms).toISOString() as Instant }; // as: toISOString has the one shape
  return last.text;
}

/** Milliseconds after 1970-01-01T00:00Z. */
export const msOf = (instant: Instant): number => Date.parse(instant);

/** The instant `minutes` after `instant` (before it when negative). */
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  instantOf(msOf(instant) + minutes * 60_000);

/** Whole minutes from `a` to `b`, rounded down; negative when `b` is earlier. */
export const minutesBetween = (a: Instant, b: Instant): number => Math.floor((msOf(b) - msOf(a)) / 60_000);

/** Whether the month has such a day: parsing alone would take 30 February for 1 March. */
const isOnCalendar = (date: string): boolean => {
  const midnight = Date.parse(`${date}T00:00Z`);
  return !Number.isNaN(midnight) && instantOf(midnight).startsWith(date);
};

/** Reads ISO 8601 with a zone (`Z` or `+01:00`), seconds optional; gives UTC with milliseconds. */
export const Instant = z
  .string()
  .refine(
    (text) => WITH_ZONE.test(text) && isOnCalendar(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
    {
      message: 'Give the time as date, time and zone, for example 2024-07-19T06:00+01:00.',
    },
  )
  .transform((text) => instantOf(Date.parse(text)));
