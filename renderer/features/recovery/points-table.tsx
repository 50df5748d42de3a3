import type { CurvePoint } from '#shared/domain/step-curve.ts';
import { evenly } from '#shared/domain/step-curve.ts';
import { useWording } from '../../store/use-wording.ts';
import { SmallTable } from '../../ui/table/small-table.tsx';
import type { Band } from './bands.ts';

const SHOWN = 100;

interface PointsTableProps<Kind extends string> {
  readonly caption: string;
  readonly bands: readonly Band<Kind>[];
  readonly points: readonly CurvePoint<Kind>[];
}

/** The curve as numbers: what the drawing shows, to be read, read out and printed. */
export function PointsTable<Kind extends string>({ caption, bands, points }: PointsTableProps<Kind>) {
  const wording = useWording();
  return (
    <details className="points-table">
      <summary>
        {caption} as numbers
        {points.length > SHOWN ? `: ${SHOWN} of ${points.length} moments; the CSV has all` : ''}
      </summary>
      <SmallTable
        caption={caption}
        captionHidden
        rows={evenly(points, SHOWN)}
        keyOf={({ at }) => at}
        columns={[
          { key: 'at', title: 'From', names: true, cell: ({ at }) => wording.full(at) },
          ...bands.map(({ kind, word }) => ({
            key: kind,
            title: word,
            figures: true,
            cell: ({ counts }: CurvePoint<Kind>) => counts[kind],
          })),
        ]}
      />
    </details>
  );
}
