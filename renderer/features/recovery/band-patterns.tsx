import type { ReactNode } from 'react';
import { stateBands } from './bands.ts';

interface Pattern {
  readonly id: string;
  readonly size: number;
  /** Lines or dots over the ground of the band. */
  readonly drawn: ReactNode;
}

/** Each can be told from the others by its drawing alone: solid, thick stripes, dots, lines across, lines down, ticks, squares, hardly anything. */
const patterns: readonly Pattern[] = [
  { id: 'band-down', size: 8, drawn: <rect width="8" height="8" className="band-solid" /> },
  {
    id: 'band-degraded',
    size: 10,
    drawn: <path d="M-2 12 12 -2M-7 7 7 -7M3 17 17 3" className="band-thick" />,
  },
  {
    id: 'band-unknown',
    size: 10,
    drawn: (
      <>
        <circle cx="2.5" cy="2.5" r="1.7" className="band-dot" />
        <circle cx="7.5" cy="7.5" r="1.7" className="band-dot" />
      </>
    ),
  },
  { id: 'band-limited', size: 7, drawn: <path d="M0 3.5h7" className="band-line" /> },
  { id: 'band-monitoring', size: 7, drawn: <path d="M3.5 0v7" className="band-line" /> },
  { id: 'band-validated', size: 14, drawn: <path d="M2 7l3 4 6-8" className="band-line" /> },
  {
    id: 'band-normal',
    size: 12,
    drawn: <rect x="3" y="3" width="6" height="6" className="band-line" />,
  },
  { id: 'band-unaffected', size: 22, drawn: <path d="M8 11h6" className="band-thin" /> },
];

/** The patterns of all charts and legends of this screen, drawn once. */
export function BandPatterns() {
  return (
    <svg className="band-patterns" width="0" height="0" aria-hidden>
      <defs>
        {patterns.map(({ id, size, drawn }) => (
          <pattern
            key={id}
            id={id}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
            data-tone={toneOf(id)}
          >
            <rect width={size} height={size} className="band-ground" data-band={id} />
            {drawn}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

const toneOf = (id: string): string | undefined =>
  stateBands.find(({ pattern }) => pattern === id)?.look?.tone;
