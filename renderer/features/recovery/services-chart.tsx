import type { IncidentId } from '#shared/domain/ids.ts';
import { msOf, type Instant } from '#shared/domain/instant.ts';
import type { StatedKind } from '#shared/domain/services/service-curve.ts';
import type { StepCurve } from '#shared/domain/step-curve.ts';
import { useQuery } from '../../store/use-query.ts';
import { useWording } from '../../store/use-wording.ts';
import { ErrorState } from '../../ui/notice/error-state.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { serviceBands } from './bands.ts';
import { Legend } from './legend.tsx';
import { PointsTable } from './points-table.tsx';
import type { Span } from './stacked.ts';
import { StepChart } from './step-chart.tsx';

const NOTHING_STATED = { normal: 0, reduced: 0, 'on-paper': 0, stopped: 0 } as const;

interface ServicesChartProps {
  readonly incident: IncidentId;
  readonly span: Span;
  readonly now: Instant;
}

/** Services by what people stated of them, over time. */
export function ServicesChart({ incident, span, now }: ServicesChartProps) {
  const wording = useWording();
  const { answer } = useQuery(`service-curve ${incident}`, (host) =>
    host.query({ incident, name: 'services.curve', input: {} }),
  );
  if (answer === null) return null;
  if (!answer.ok) return <ErrorState title="Services cannot be read">{answer.message}</ErrorState>;
  const { points, total } = answer.value as StepCurve<StatedKind>; // as: the answer of services.curve
  const last = points.at(-1);
  if (last === undefined || total === 0) return null;
  // Before the first statement nobody had said anything: that is part of the picture.
  const before = { at: span.from, counts: { ...NOTHING_STATED, 'not-stated': total } };
  return (
    <section>
      <SectionHeader title="Services as stated" level={2} />
      <StepChart
        label={`${total} services by what was stated of them, up to ${wording.full(now)}.`}
        bands={serviceBands}
        points={[before, ...points.map(({ at, counts }) => ({ at: msOf(at), counts }))]}
        span={span}
        now={now}
      />
      <Legend bands={serviceBands} counts={last.counts} />
      <PointsTable caption="Services as stated" bands={serviceBands} points={points} />
    </section>
  );
}
