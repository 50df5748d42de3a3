import { msOf, type Instant } from '#shared/domain/instant.ts';
import type { Forecast, RecoveryCurve } from '#shared/domain/systems/recovery-curve.ts';
import { useWording } from '../../store/use-wording.ts';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { stateBands } from './bands.ts';
import { Legend } from './legend.tsx';
import { PointsTable } from './points-table.tsx';
import type { Span } from './stacked.ts';
import { StepChart, type ChartLine } from './step-chart.tsx';

interface SystemsChartProps {
  readonly curve: RecoveryCurve;
  readonly span: Span;
  readonly now: Instant;
}

/** Systems by state over time, with what was said of the way back. */
export function SystemsChart({ curve, span, now }: SystemsChartProps) {
  const wording = useWording();
  const { points, total, falls, fallCount, forecast, thinned } = curve;
  const last = points.at(-1);
  if (last === undefined) return null;
  const said = stateBands
    .filter(({ kind }) => last.counts[kind] > 0)
    .map(({ kind, word }) => `${word} ${last.counts[kind]}`)
    .join(', ');
  return (
    <section>
      <SectionHeader title="Systems by state" level={2} />
      <StepChart
        label={`${total} systems by state, up to ${wording.full(now)}. Now: ${said}.`}
        bands={stateBands}
        points={points.map(({ at, counts }) => ({ at: msOf(at), counts }))}
        span={span}
        now={now}
        lines={linesOf(curve, now)}
        marks={falls.map(({ at, name }) => ({
          at: msOf(at),
          title: `${name}: gone down again, ${wording.full(at)}`,
        }))}
      />
      <Legend bands={stateBands} counts={last.counts} />
      <ul className="chart-notes">
        {fallCount > 0 && (
          <li>
            <span className="chart-note-key" data-key="fall" aria-hidden>
              ▼
            </span>
            Gone down again: {fallCount === 1 ? 'once' : `${fallCount} times`}, last{' '}
            {falls
              .slice(-3)
              .map(({ at, name }) => `${name} ${wording.time(at)}`)
              .join('; ')}
          </li>
        )}
        {curve.objective.length > 0 && (
          <li>
            <LineKey of="objective" /> No more than this many out, if every target time (RTO) is met
          </li>
        )}
        {forecast.open > 0 && (
          <li>
            <LineKey of="forecast" /> {forecastWords(forecast)}
          </li>
        )}
        {thinned && <li>{points.length} moments, evenly spread; each is exact.</li>}
      </ul>
      <PointsTable caption="Systems by state" bands={stateBands} points={points} />
    </section>
  );
}

function linesOf({ objective, forecast }: RecoveryCurve, now: Instant): readonly ChartLine[] {
  const drawn = (points: RecoveryCurve['objective']): ChartLine['points'] =>
    points.map(({ at, open }) => ({ at: msOf(at), count: open }));
  const lines: ChartLine[] = [
    { key: 'objective', points: drawn(objective) },
    { key: 'forecast', points: drawn([{ at: now, open: forecast.open }, ...forecast.points]) },
  ];
  return lines.filter(({ points }) => points.length > 1);
}

function forecastWords({ open, overdue, noTime, points }: Forecast): string {
  const ahead = open - overdue - noTime;
  const rest = [
    ...(overdue > 0 ? [`${overdue} past the time they were expected`] : []),
    ...(noTime > 0 ? [`${noTime} without a time`] : []),
  ];
  const begin = points.length === 0 ? 'No time ahead is given' : `${ahead} of ${open} expected back as drawn`;
  return rest.length === 0 ? `${begin}.` : `${begin}; ${rest.join(', ')}.`;
}

function LineKey({ of }: { readonly of: ChartLine['key'] }) {
  return (
    <svg width="34" height="12" aria-hidden>
      <path className="chart-line" data-line={of} d="M0 6h34" />
    </svg>
  );
}
