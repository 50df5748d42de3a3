import type { LogReader } from '../area.ts';
import type { SystemId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { curveTimes } from '../step-curve.ts';
import { readAll, struckIn } from './history.ts';
import { foldName } from './names.ts';
import { listedSystems } from './select-counts.ts';
import type { System, SystemsSlice, Tally } from './state.ts';
import { afterCount, tallyKey, type Count, type TallyFigures } from './tally.ts';
import { KEPT } from './track.ts';

/** All areas of one counting together, from `at` on. `of` is null while an area's total is not known. */
export interface TallyPoint {
  readonly at: Instant;
  readonly of: number | null;
  readonly fixed: number;
  readonly blocked: number;
}
export interface TallyCurve {
  readonly counting: string;
  readonly areas: number;
  readonly points: readonly TallyPoint[];
  readonly thinned: boolean;
}

interface Counted {
  readonly at: Instant;
  /** Which system's tally. */
  readonly key: string;
  readonly count: Count;
}

/** The counts of one tally in the order they happened: as kept, or from the log where older ones were summed up. */
function countsOf(system: SystemId, tally: Tally, log: LogReader, until: Instant): readonly Counted[] {
  const name = tallyKey(tally.counting, tally.area);
  const key = `${system} ${name}`;
  if (tally.entries.length < KEPT.tally) {
    return tally.entries
      .filter(({ struck, at }) => struck === undefined && at <= until)
      .map(({ at, to }) => ({ at, key, count: to }));
  }
  const struck = struckIn(log, { system });
  return [...readAll(log, system, ['system.tally-set'])]
    .map(({ fact }) => ({ ...fact, data: fact.data as { counting: string; area: string; count: Count } })) // as: what is logged under this type fits its schema
    .filter(
      ({ id, at, data }) => at <= until && !struck.has(id) && tallyKey(data.counting, data.area) === name,
    )
    .sort((a, b) => (a.at === b.at ? (a.stamp < b.stamp ? -1 : 1) : a.at < b.at ? -1 : 1))
    .map(({ at, data }) => ({ at, key, count: data.count }));
}

const NOTHING: TallyFigures = { of: null, fixed: null, blocked: null };

function sumOf(at: Instant, figures: ReadonlyMap<string, TallyFigures>): TallyPoint {
  let [of, fixed, blocked]: [number | null, number, number] = [0, 0, 0];
  for (const one of figures.values()) {
    of = of === null || one.of === null ? null : of + one.of;
    fixed += one.fixed ?? 0;
    blocked += one.blocked ?? 0;
  }
  return { at, of, fixed, blocked };
}

function curveOf(counting: string, counted: readonly Counted[], until: Instant, limit: number): TallyCurve {
  const inOrder = counted.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const { times, thinned } = curveTimes(
    inOrder.map(({ at }) => at),
    until,
    limit,
  );
  const figures = new Map<string, TallyFigures>();
  let next = 0;
  const points = times.map((at) => {
    for (let one = inOrder[next]; one !== undefined && one.at <= at; one = inOrder[next]) {
      figures.set(one.key, afterCount(figures.get(one.key) ?? NOTHING, one.count));
      next += 1;
    }
    return sumOf(at, figures);
  });
  return { counting, areas: figures.size, points, thinned };
}

const talliesIn = ({ tallies }: System): readonly Tally[] => Object.values(tallies ?? {});

/** What was fixed of how many over time, for each thing that is counted; in the order in which each is met first. */
export function tallyCurves(
  world: Readonly<SystemsSlice>,
  log: LogReader,
  until: Instant,
  limit: number,
): readonly TallyCurve[] {
  const byCounting = new Map<string, { readonly counting: string; readonly counted: Counted[] }>();
  for (const system of listedSystems(world)) {
    for (const tally of talliesIn(system)) {
      const counts = countsOf(system.id, tally, log, until);
      if (counts.length === 0) continue;
      const folded = foldName(tally.counting);
      const known = byCounting.get(folded) ?? { counting: tally.counting, counted: [] };
      known.counted.push(...counts);
      byCounting.set(folded, known);
    }
  }
  return [...byCounting.values()].map(({ counting, counted }) => curveOf(counting, counted, until, limit));
}
