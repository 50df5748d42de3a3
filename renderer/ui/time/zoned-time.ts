/** A date and a time of day as a wall clock shows them. Months count from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** What the wall clock of `zone` (an IANA name) shows at `at` (ms since 1970, UTC). */
export function wallTimeAt(at: number, zone: string): WallTime {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** The same figures taken as UTC: a scale on which wall times can be compared and added to. */
export const asUtc = ({ year, month, day, hour, minute }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute);

/** How far the wall clock of `zone` is ahead of UTC, in ms, to the minute. */
export const offsetAt = (at: number, zone: string): number =>
  asUtc(wallTimeAt(at, zone)) - Math.floor(at / MINUTE) * MINUTE;

/**
 * The moments at which the clock of `zone` shows this: one as a rule, two in the hour that is repeated when clocks go
 * back (the earlier first), none in the hour that is skipped when they go forward.
 */
export function momentsOf(wall: WallTime, zone: string): number[] {
  const utc = asUtc(wall);
  const offsets = new Set([offsetAt(utc - DAY, zone), offsetAt(utc + DAY, zone)]);
  return [...offsets]
    .map((offset) => utc - offset)
    .filter((moment) => asUtc(wallTimeAt(moment, zone)) === utc)
    .sort((a, b) => a - b);
}

/** The change of clocks that skipped this wall time: what they showed before it and after. */
export function skipAround(wall: WallTime, zone: string): { readonly from: WallTime; readonly to: WallTime } {
  let before = asUtc(wall) - DAY;
  let after = asUtc(wall) + DAY;
  const old = offsetAt(before, zone);
  while (after - before > MINUTE) {
    const middle = Math.floor((before + after) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle, zone) === old) before = middle;
    else after = middle;
  }
  return { from: wallTimeAt(after + old, 'UTC'), to: wallTimeAt(after, zone) };
}

/** The wall time some days later; the calendar's own arithmetic, no matter how long those days are. */
export function plusDays(wall: WallTime, days: number): WallTime {
  return wallTimeAt(asUtc(wall) + days * DAY, 'UTC');
}
