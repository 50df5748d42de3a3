import { instantOf, msOf, type Instant } from './instant.ts';

/** One thing goes from one kind to another at a moment. */
export interface Move<Kind extends string> {
  readonly at: Instant;
  readonly from: Kind;
  readonly to: Kind;
}

/** How many things are of each kind from `at` on, until the next point. */
export interface CurvePoint<Kind extends string> {
  readonly at: Instant;
  readonly counts: Readonly<Record<Kind, number>>;
}

/** Counts over time. At every point they add up to `total`; before the first all are of the kind they began as. */
export interface StepCurve<Kind extends string> {
  readonly total: number;
  readonly points: readonly CurvePoint<Kind>[];
  /** More changed than there are points: each is exact at its own moment, what happened between two is not shown. */
  readonly thinned: boolean;
}

/** More points than a chart of this width can show. */
export const MOST_POINTS = 500;

/** The moments at which a curve is read: where something changed and `until`; evenly spread where that are too many. */
export function curveTimes(changed: Iterable<Instant>, until: Instant, limit: number) {
  const times = [...new Set(changed).add(until)].sort();
  const first = times[0];
  if (times.length <= limit || first === undefined) return { times, thinned: false };
  const [from, span] = [msOf(first), msOf(until) - msOf(first)];
  const spread = Array.from({ length: limit }, (_, n) =>
    instantOf(from + Math.floor((span * n) / (limit - 1))),
  );
  return { times: spread, thinned: true };
}

export interface CurveOptions<Kind extends string> {
  readonly kinds: readonly Kind[];
  /** What all of them are before their first move. */
  readonly start: Kind;
  readonly total: number;
  readonly until: Instant;
  readonly limit: number;
}

/** Adds up moves, in whatever order they are given; those after `until` have not happened. */
export function stepCurve<Kind extends string>(
  moves: readonly Move<Kind>[],
  { kinds, start, total, until, limit }: CurveOptions<Kind>,
): StepCurve<Kind> {
  const inOrder = moves
    .filter(({ at }) => at <= until)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const { times, thinned } = curveTimes(
    inOrder.map(({ at }) => at),
    until,
    limit,
  );
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>; // as: one entry a kind
  counts[start] = total;
  let next = 0;
  const points = times.map((at): CurvePoint<Kind> => {
    for (let move = inOrder[next]; move !== undefined && move.at <= at; move = inOrder[next]) {
      counts[move.from] -= 1;
      counts[move.to] += 1;
      next += 1;
    }
    return { at, counts: { ...counts } };
  });
  return { total, points, thinned };
}

/** The moves of one thing through its steps, in the order they happened. */
export function movesOf<Kind extends string>(
  steps: readonly { readonly at: Instant; readonly to: Kind }[],
  start: Kind,
): readonly Move<Kind>[] {
  let from = start;
  return steps.flatMap(({ at, to }) => {
    if (to === from) return [];
    const move = { at, from, to };
    from = to;
    return [move];
  });
}

/** The last entries that fit, evenly chosen; the very last always among them. */
export function evenly<T>(items: readonly T[], limit: number): readonly T[] {
  if (items.length <= limit) return items;
  return Array.from(
    { length: limit },
    (_, n) => items[Math.round(((n + 1) * items.length) / limit) - 1],
  ).filter((item) => item !== undefined);
}
