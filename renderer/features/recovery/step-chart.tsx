import { useRef, type ReactNode } from 'react';
import { instantOf, msOf, type Instant } from '#shared/domain/instant.ts';
import { useWording, type TimeWording } from '../../store/use-wording.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';
import type { Band } from './bands.ts';
import { bandSteps, roomiest, within, type BandStep, type ChartPoint, type Span } from './stacked.ts';
import { axisCounts, axisTimes } from './time-axis.ts';
import { useWidth } from './use-width.ts';

/** A line over the bands: from each moment on, a count. */
export interface ChartLine {
  readonly key: 'forecast' | 'objective';
  readonly points: readonly { readonly at: number; readonly count: number }[];
}

export interface StepChartProps<Kind extends string> {
  /** What it shows, in a sentence: it is all that a screen reader gets of the drawing; the table has the rest. */
  readonly label: string;
  readonly bands: readonly Band<Kind>[];
  readonly points: readonly ChartPoint<Kind>[];
  readonly span: Span;
  readonly now: Instant;
  readonly lines?: readonly ChartLine[];
  /** Moments that are marked over the chart. */
  readonly marks?: readonly { readonly at: number; readonly title: string }[];
}

const HEIGHT = 340;
const FRAME = { top: 26, right: 16, bottom: 34, left: 48 } as const;
const MARK = 18;

interface Scale {
  readonly x: (at: number) => number;
  readonly y: (count: number) => number;
}

/** Counts over time as stacked steps: nothing is drawn between two moments that nobody said. */
export function StepChart<Kind extends string>(props: StepChartProps<Kind>) {
  const { label, bands, span, now, lines = [], marks = [] } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 900);
  const wording = useWording();
  const nowMs = Math.min(msOf(now), span.to);
  const points = within(props.points, { from: span.from, to: nowMs });
  const kinds = bands.map(({ kind }) => kind);
  const total = Math.max(
    1,
    ...points.map(({ counts }) => kinds.reduce((sum, kind) => sum + counts[kind], 0)),
  );
  const scale: Scale = {
    x: (at) =>
      FRAME.left + ((at - span.from) / Math.max(1, span.to - span.from)) * (width - FRAME.left - FRAME.right),
    y: (count) => HEIGHT - FRAME.bottom - (count / total) * (HEIGHT - FRAME.top - FRAME.bottom),
  };
  const { x, y } = scale;
  return (
    <div ref={frame} className="step-chart">
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT}>
        <Axes scale={scale} span={span} total={total} width={width} zone={wording.zone} />
        {bands.map((band) => (
          <BandShape
            key={band.kind}
            band={band}
            steps={bandSteps(points, kinds, band.kind, nowMs)}
            scale={scale}
          />
        ))}
        {lines.map(({ key, points: line }) => (
          <path key={key} className="chart-line" data-line={key} d={linePath(line, scale, span)} />
        ))}
        <path className="chart-now" d={`M${x(nowMs)} ${FRAME.top - 4}V${y(0)}`} />
        {marks
          .filter(({ at }) => at >= span.from && at <= span.to)
          .map(({ at, title }, place) => (
            <path key={place} className="chart-fall" d={`M${x(at) - 6} ${FRAME.top - 18}h12l-6 11z`}>
              <title>{title}</title>
            </path>
          ))}
      </svg>
    </div>
  );
}

function BandShape<Kind extends string>({
  band,
  steps,
  scale: { x, y },
}: {
  readonly band: Band<Kind>;
  readonly steps: readonly BandStep[];
  readonly scale: Scale;
}) {
  if (steps.every(({ foot, top }) => foot === top)) return null;
  const size = ({ from, to, foot, top }: BandStep) => ({ width: x(to) - x(from), height: y(foot) - y(top) });
  const room = roomiest(steps, size, MARK + 4);
  return (
    <g>
      <path className="chart-band" d={bandPath(steps, { x, y })} fill={`url(#${band.pattern})`} />
      {room !== null && (
        <BandMark band={band} x={(x(room.from) + x(room.to)) / 2} y={(y(room.foot) + y(room.top)) / 2} />
      )}
    </g>
  );
}

/** The state's own mark on the band, so that no legend has to be searched. */
function BandMark<Kind extends string>({
  band: { look, letter },
  x,
  y,
}: {
  readonly band: Band<Kind>;
  readonly x: number;
  readonly y: number;
}): ReactNode {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={MARK / 2 + 3} className="chart-mark-ground" />
      {look === undefined ? (
        <text className="chart-letter" dy="0.35em">
          {letter}
        </text>
      ) : (
        <g transform={`translate(${-MARK / 2} ${-MARK / 2})`}>
          <StateMark look={look} size={MARK} decorative />
        </g>
      )}
    </g>
  );
}

/** Along the tops, back along the feet; where the band is empty it is interrupted, so that no line stands for nothing. */
function bandPath(steps: readonly BandStep[], { x, y }: Scale): string {
  const runs: BandStep[][] = [];
  let isRunning = false;
  for (const step of steps) {
    const isEmpty = step.foot === step.top;
    if (!isEmpty && isRunning) runs.at(-1)?.push(step);
    else if (!isEmpty) runs.push([step]);
    isRunning = !isEmpty;
  }
  return runs
    .map((run) => {
      const there = run.map(({ from, to, top }) => `L${x(from)} ${y(top)}H${x(to)}`).join('');
      const back = run.toReversed().map(({ from, to, foot }) => `L${x(to)} ${y(foot)}H${x(from)}`);
      return `M${there.slice(1)}${back.join('')}z`;
    })
    .join('');
}

function linePath(points: ChartLine['points'], { x, y }: Scale, { from, to }: Span): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const clamp = (at: number): number => Math.min(Math.max(at, from), to);
  return `M${x(clamp(first.at))} ${y(first.count)}${rest
    .filter(({ at }) => at <= to)
    .map(({ at, count }) => `H${x(clamp(at))}V${y(count)}`)
    .join('')}`;
}

interface AxesProps {
  readonly scale: Scale;
  readonly span: Span;
  readonly total: number;
  readonly width: number;
  readonly zone: string;
}

function Axes({ scale: { x, y }, span, total, width, zone }: AxesProps) {
  const wording = useWording();
  const times = axisTimes(span.from, span.to, zone, Math.max(2, Math.floor(width / 110)));
  return (
    <g className="chart-axes">
      {axisCounts(total).map((count) => (
        <g key={count}>
          <path d={`M${FRAME.left} ${y(count)}H${width - FRAME.right}`} />
          <text x={FRAME.left - 8} y={y(count)} dy="0.35em" textAnchor="end">
            {count.toLocaleString('en-GB')}
          </text>
        </g>
      ))}
      {times.map((at) => (
        <g key={at}>
          <path d={`M${x(at)} ${y(0)}v5`} />
          <text x={x(at)} y={HEIGHT - 12} textAnchor={x(at) > width - 60 ? 'end' : 'middle'}>
            {axisWords(at, wording)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The time of day; at midnight the date. */
function axisWords(at: number, wording: TimeWording): string {
  const instant = instantOf(at);
  const clock = wording.clock(instant);
  return clock === '00:00' ? wording.date(instant).replace(/ \d{4}$/, '') : clock;
}
