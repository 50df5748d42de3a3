import { useMemo } from 'react';
import { encode } from 'uqr';
import './qr-code.css';

export interface QrCodeProps {
  /** What a phone reads; up to about 2,000 bytes. */
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

/** White around it, in squares: four are what readers ask for (ISO/IEC 18004). */
const QUIET = 4;

/** The dark squares as one path: a row of them is one stroke. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) =>
        dark && row[x - 1] !== true ? [`M${x} ${y}h${runAt(row, x)}v1h-${runAt(row, x)}z`] : [],
      ),
    )
    .join('');
}
const runAt = (row: readonly boolean[], from: number): number => {
  const end = row.indexOf(false, from);
  return (end === -1 ? row.length : end) - from;
};

/** A text that crosses the air gap: a telephone reads it from the screen or from paper. Black on white in every theme. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, data } = useMemo(() => encode(text, { ecc: 'M', border: QUIET }), [text]);
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  );
}
