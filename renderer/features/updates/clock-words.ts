import type { Instant } from '#shared/domain/instant.ts';
import type { UpdateClock } from '#shared/domain/updates/select.ts';
import { spanWords } from '../../store/time-beside.ts';
import { minutesBetween } from '#shared/domain/instant.ts';

/** "overdue 1 h 5 min", "in 20 min", "snoozed", "owed none": how a clock stands, in a word or two. */
export function dueWords(clock: UpdateClock, now: Instant): string {
  const { state, due, overdueMinutes, intervalMinutes } = clock;
  if (state === 'off') return intervalMinutes === null ? 'owed none' : 'stood down';
  if (overdueMinutes > 0 || state === 'overdue') return `overdue ${spanWords(overdueMinutes)}`;
  return due === null ? '' : `in ${spanWords(Math.max(0, minutesBetween(now, due)))}`;
}
