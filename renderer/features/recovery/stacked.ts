/** Counts from `at` (ms) on, until the next point. */
export interface ChartPoint<Kind extends string> {
  readonly at: number;
  readonly counts: Readonly<Record<Kind, number>>;
}

/** A stretch of time in ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The points inside a span; what was in force when it begins begins with it. */
export function within<Kind extends string>(
  points: readonly ChartPoint<Kind>[],
  { from, to }: Span,
): readonly ChartPoint<Kind>[] {
  const before = points.findLast(({ at }) => at <= from);
  const inside = points.filter(({ at }) => at > from && at <= to);
  return before === undefined ? inside : [{ ...before, at: from }, ...inside];
}

/** One step of a band: from its foot to its top, in things counted. */
export interface BandStep {
  readonly from: number;
  readonly to: number;
  readonly foot: number;
  readonly top: number;
}

/** A band as steps on top of those below it; `until` (ms) ends the last one. */
export function bandSteps<Kind extends string>(
  points: readonly ChartPoint<Kind>[],
  kinds: readonly Kind[],
  kind: Kind,
  until: number,
): readonly BandStep[] {
  const below = kinds.slice(0, kinds.indexOf(kind));
  return points.map(({ at, counts }, place) => {
    const foot = below.reduce((sum, one) => sum + counts[one], 0);
    return { from: at, to: points[place + 1]?.at ?? until, foot, top: foot + counts[kind] };
  });
}

/** The step with the most room for a mark: the largest area, if it is high and long enough in px. */
export function roomiest(
  steps: readonly BandStep[],
  size: (step: BandStep) => { readonly width: number; readonly height: number },
  least: number,
): BandStep | null {
  let best: { readonly step: BandStep; readonly area: number } | null = null;
  for (const step of steps) {
    const { width, height } = size(step);
    if (width < least || height < least) continue;
    if (best === null || width * height > best.area) best = { step, area: width * height };
  }
  return best?.step ?? null;
}
