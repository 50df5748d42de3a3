import { msOf, type Instant } from '#shared/domain/instant.ts';
import type { RecoveryCurve } from '#shared/domain/systems/recovery-curve.ts';
import type { Span } from './stacked.ts';

export const SPANS = ['all', 'first-48', 'last-48', 'last-12'] as const;
export type SpanChoice = (typeof SPANS)[number];
export const SPAN_WORDS: Readonly<Record<SpanChoice, string>> = {
  all: 'From the beginning',
  'first-48': 'The first 48 hours',
  'last-48': 'The last 48 hours',
  'last-12': 'The last 12 hours',
};

const HOUR = 3_600_000;

/** How far ahead of now expected times are drawn: a tenth of what is shown already, but a few hours at least. */
function ahead(curve: RecoveryCurve, from: number, now: number): number {
  const last = curve.forecast.points.at(-1);
  if (last === undefined) return now;
  return Math.min(msOf(last.at), now + Math.max(6 * HOUR, (now - from) / 2)) + HOUR / 4;
}

/** What is drawn, in ms: from the first change, or the part that is asked for. */
export function spanOf(curve: RecoveryCurve, at: Instant, choice: SpanChoice): Span {
  const now = msOf(at);
  const first = msOf(curve.points[0]?.at ?? at);
  // A curve without a past still has a width.
  const begin = Math.min(first, now - HOUR / 4);
  switch (choice) {
    case 'all':
      return { from: begin, to: ahead(curve, begin, now) };
    case 'first-48':
      return { from: begin, to: Math.min(begin + 48 * HOUR, Math.max(now, begin + HOUR)) };
    case 'last-48':
    case 'last-12': {
      const from = now - (choice === 'last-12' ? 12 : 48) * HOUR;
      return { from, to: ahead(curve, from, now) };
    }
  }
}
