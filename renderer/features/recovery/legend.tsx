import type { Band } from './bands.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';

interface LegendProps<Kind extends string> {
  readonly bands: readonly Band<Kind>[];
  /** How many there are now. */
  readonly counts: Readonly<Record<Kind, number>>;
}

/** What each pattern means, with how many there are now. */
export function Legend<Kind extends string>({ bands, counts }: LegendProps<Kind>) {
  return (
    <ul className="chart-legend">
      {bands.map(({ kind, word, pattern, look }) => (
        <li key={kind}>
          <svg width="34" height="20" aria-hidden>
            <rect x="0.5" y="0.5" width="33" height="19" className="chart-band" fill={`url(#${pattern})`} />
          </svg>
          {look !== undefined && <StateMark look={look} size={18} decorative />}
          <span>
            {word} <strong>{counts[kind].toLocaleString('en-GB')}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}
