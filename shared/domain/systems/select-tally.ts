import { addMinutes, minutesBetween, type Instant } from '../instant.ts';
import type { System, Tally } from './state.ts';
import { figuresAt, type TallyFigures } from './tally.ts';

/** How far a tally has come. Null = cannot be said: nobody has given the total, or nothing was fixed lately. */
export interface TallyProgress {
  readonly key: string;
  readonly area: string;
  readonly counting: string;
  readonly figures: TallyFigures;
  /** Neither fixed nor blocked. */
  readonly remaining: number | null;
  /** Fixed, of all; 0 to 100, whole. */
  readonly percent: number | null;
  /** Fixed and blocked together are more than there are: somebody must count again. */
  readonly over: boolean;
  readonly perHour: number | null;
  /** When the rest is fixed at this rate; what is blocked is not in it. */
  readonly projectedFinish: Instant | null;
}

/** The rate is that of the last hours: yesterday's says nothing of the team that is at it now. */
const RATE_WINDOW_MINUTES = 240;
/** A rate over less than this is a guess. */
const LEAST_RATE_MINUTES = 10;

/** Fixed per hour over the last four hours of counting; null where nothing can be said. */
function ratePerHour({ entries }: Tally, now: Instant): number | null {
  const from = addMinutes(now, -RATE_WINDOW_MINUTES);
  const first = entries.find((entry) => entry.struck === undefined && entry.at >= from && entry.at <= now);
  if (first === undefined) return null;
  const begins = minutesBetween(from, first.at) > 0 && hasBefore(entries, first.at) ? from : first.at;
  const minutes = minutesBetween(begins, now);
  if (minutes < LEAST_RATE_MINUTES) return null;
  const fixed = (figuresAt(entries, now).fixed ?? 0) - (figuresAt(entries, begins).fixed ?? 0);
  return fixed <= 0 ? null : (fixed * 60) / minutes;
}

const hasBefore = (entries: Tally['entries'], at: Instant): boolean =>
  entries.some((entry) => entry.struck === undefined && entry.at < at);

const percentOf = (fixed: number, of: number): number => Math.min(100, Math.floor((fixed / of) * 100));

/** How one tally stands. */
export function tallyProgress(key: string, tally: Tally, now: Instant): TallyProgress {
  const figures = figuresAt(tally.entries, now);
  const { of, fixed, blocked } = figures;
  const done = (fixed ?? 0) + (blocked ?? 0);
  const remaining = of === null ? null : Math.max(0, of - done);
  const perHour = ratePerHour(tally, now);
  return {
    key,
    area: tally.area,
    counting: tally.counting,
    figures,
    remaining,
    percent: of === null || of === 0 ? null : percentOf(fixed ?? 0, of),
    over: of !== null && done > of,
    perHour,
    projectedFinish:
      remaining === null || perHour === null ? null : addMinutes(now, Math.ceil((remaining / perHour) * 60)),
  };
}

/** Every tally of a system in which something counts; the order means nothing. */
export const talliesOf = ({ tallies }: System, now: Instant): readonly TallyProgress[] =>
  Object.entries(tallies ?? {})
    .filter(([, { entries }]) => entries.some((entry) => entry.struck === undefined && entry.at <= now))
    .map(([key, tally]) => tallyProgress(key, tally, now));

/** All areas of one counting together. An area whose total nobody has given makes the total unknown. */
export interface TallySum {
  readonly counting: string;
  readonly areas: number;
  readonly of: number | null;
  readonly fixed: number;
  readonly blocked: number;
  readonly percent: number | null;
}

/** Sums tallies by what they count, in the order in which each is met first. */
export function sumTallies(tallies: Iterable<TallyProgress>): readonly TallySum[] {
  const sums = new Map<string, TallySum>();
  for (const { counting, figures } of tallies) {
    const sum = sums.get(counting) ?? { counting, areas: 0, of: 0, fixed: 0, blocked: 0, percent: null };
    const of = sum.of === null || figures.of === null ? null : sum.of + figures.of;
    const fixed = sum.fixed + (figures.fixed ?? 0);
    sums.set(counting, {
      counting,
      areas: sum.areas + 1,
      of,
      fixed,
      blocked: sum.blocked + (figures.blocked ?? 0),
      percent: of === null || of === 0 ? null : percentOf(fixed, of),
    });
  }
  return [...sums.values()];
}
