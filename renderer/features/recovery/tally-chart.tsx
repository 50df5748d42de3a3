import { msOf, type Instant } from '#shared/domain/instant.ts';
import type { TallyCurve, TallyPoint } from '#shared/domain/systems/tally-curve.ts';
import type { CurvePoint } from '#shared/domain/step-curve.ts';
import { useWording } from '../../store/use-wording.ts';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { tallyBands, type TallyKind } from './bands.ts';
import { Legend } from './legend.tsx';
import { PointsTable } from './points-table.tsx';
import type { Span } from './stacked.ts';
import { StepChart } from './step-chart.tsx';

const pointOf = ({ at, of, fixed, blocked }: TallyPoint): CurvePoint<TallyKind> => ({
  at,
  counts: { fixed, blocked, remaining: of === null ? 0 : Math.max(0, of - fixed - blocked) },
});

/** Devices, sites or teams fixed of how many, all areas together. */
export function TallyChart({
  tally: { counting, areas, points },
  span,
  now,
}: {
  readonly tally: TallyCurve;
  readonly span: Span;
  readonly now: Instant;
}) {
  const wording = useWording();
  const shown = points.map(pointOf);
  const last = shown.at(-1);
  const isOpen = points.at(-1)?.of === null;
  if (last === undefined) return null;
  return (
    <section>
      <SectionHeader title={`Tally of ${counting}`} level={2} />
      <StepChart
        label={`${counting} in ${areas} areas, up to ${wording.full(now)}: ${last.counts.fixed} fixed, ${last.counts.blocked} blocked.`}
        bands={tallyBands}
        points={shown.map(({ at, counts }) => ({ at: msOf(at), counts }))}
        span={span}
        now={now}
      />
      <Legend bands={tallyBands} counts={last.counts} />
      {isOpen && (
        <p className="recovery-note">
          Somebody has not given the total of an area: how many are still to do cannot be said.
        </p>
      )}
      <PointsTable caption={`Tally of ${counting}`} bands={tallyBands} points={shown} />
    </section>
  );
}
