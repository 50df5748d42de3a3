import type { Instant } from '#shared/domain/instant.ts';

/** Whole minutes as a person says them: `12 min`, `3 h 05`, `2 d 4 h`. */
export function spanWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
  return `${Math.floor(minutes / 1440)} d ${Math.floor((minutes % 1440) / 60)} h`;
}

/** `04:12`, with the day in front where it is another one. */
export const clockBeside = (
  instant: Instant,
  now: Instant,
  words: { clock(at: Instant): string; date(at: Instant): string },
): string =>
  words.date(instant) === words.date(now)
    ? words.clock(instant)
    : `${words.date(instant).replace(/ \d{4}$/, '')} ${words.clock(instant)}`;
