import { insertChange, type Change, type Timeline } from '../timeline.ts';
import type { Instant } from '../instant.ts';
import { foldName } from './names.ts';
import { KEPT } from './track.ts';

/** One count as it came in: a figure said outright, or added to what stood. */
export interface Count {
  readonly of?: number | undefined;
  readonly fixed?: number | undefined;
  readonly blocked?: number | undefined;
  readonly addOf?: number | undefined;
  readonly addFixed?: number | undefined;
  readonly addBlocked?: number | undefined;
}
export type TallyEntry = Change<Count>;

/** How many of how many; null = nobody has said. */
export interface TallyFigures {
  readonly of: number | null;
  readonly fixed: number | null;
  readonly blocked: number | null;
}

const FIGURES = [
  ['of', 'addOf'],
  ['fixed', 'addFixed'],
  ['blocked', 'addBlocked'],
] as const;

/** One tally of a system: what is counted, and where. */
export const tallyKey = (counting: string, area: string): string => `${foldName(counting)}/${foldName(area)}`;

function figureAfter(
  stood: number | null,
  said: number | undefined,
  added: number | undefined,
): number | null {
  if (said === undefined && added === undefined) return stood;
  return Math.max(0, (said ?? stood ?? 0) + (added ?? 0));
}

/** What a count makes of what stood. Nothing goes below nought. */
export const afterCount = (stood: TallyFigures, count: Count): TallyFigures => ({
  of: figureAfter(stood.of, count.of, count.addOf),
  fixed: figureAfter(stood.fixed, count.fixed, count.addFixed),
  blocked: figureAfter(stood.blocked, count.blocked, count.addBlocked),
});

const NOTHING: TallyFigures = { of: null, fixed: null, blocked: null };

/** The figures at a moment: all unstruck counts up to then, in the order they happened. */
export const figuresAt = (entries: readonly TallyEntry[], at: Instant): TallyFigures =>
  entries
    .filter((entry) => entry.struck === undefined && entry.at <= at)
    .reduce((stood, entry) => afterCount(stood, entry.to), NOTHING);

const saidOutright = ({ of, fixed, blocked }: TallyFigures): Count => ({
  ...(of === null ? {} : { of }),
  ...(fixed === null ? {} : { fixed }),
  ...(blocked === null ? {} : { blocked }),
});

/** Adds a count where it belongs in time. What is older than the kept ones is summed up in the oldest of them. */
export function keepCount(entries: Timeline<Count>, entry: TallyEntry): void {
  insertChange(entries, entry);
  while (entries.length > KEPT.tally) sumUpOldest(entries);
}

function sumUpOldest(entries: Timeline<Count>): void {
  const [oldest, next] = entries;
  if (oldest === undefined || next === undefined) return;
  if (next.struck !== undefined && oldest.struck === undefined) {
    entries.splice(1, 1);
    return;
  }
  entries.shift();
  if (oldest.struck !== undefined) return;
  entries[0] = { ...next, to: saidOutright(afterCount(afterCount(NOTHING, oldest.to), next.to)) };
}

/**
 * True where two counts made apart cannot both be meant: of one figure, one was said outright and the
 * other said otherwise or added to. Two additions add up (SPEC SY-46).
 */
export function countsClash(a: Count, b: Count): boolean {
  return FIGURES.some(([said, added]) => {
    const touched = [a, b].every((count) => count[said] !== undefined || count[added] !== undefined);
    const outright = [a, b].some((count) => count[said] !== undefined);
    return touched && outright && !(a[said] === b[said] && a[added] === b[added]);
  });
}
