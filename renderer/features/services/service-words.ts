import { minutesBetween, type Instant } from '#shared/domain/instant.ts';
import type { ServiceDebt, ServiceStanding } from '#shared/domain/services/select.ts';
import { spanWords } from '../../store/time-beside.ts';

/** "in 2 h 10", or "passed 20 min ago": a clock that runs out is told by what is left. */
export const clockLeft = (end: Instant, now: Instant): string => {
  const minutes = minutesBetween(now, end);
  return minutes > 0 ? `in ${spanWords(minutes)}` : `passed ${spanWords(-minutes)} ago`;
};

/** Past the time that somebody should have looked again. */
export const isStale = ({ statement, checkDue }: ServiceStanding, now: Instant): boolean =>
  statement !== null && checkDue !== null && checkDue <= now;

export const SERVICE_DEBT_WORDS: Readonly<Record<ServiceDebt, string>> = {
  capability: 'how it runs',
  percent: 'how much of it runs',
  'safe-until': 'until when that is safe',
};
