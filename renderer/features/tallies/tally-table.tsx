import { minutesBetween } from '#shared/domain/instant.ts';
import type { TallySum } from '#shared/domain/systems/select-tally.ts';
import { useIncident } from '../../store/host-context.ts';
import { shownName } from '../../store/shown-name.ts';
import { clockBeside, spanWords } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { SmallTable } from '../../ui/table/small-table.tsx';
import type { TallyRow } from './tally-rows.ts';

const figure = (value: number | null): string => (value === null ? '?' : value.toLocaleString('en-GB'));

interface TallyTableProps {
  readonly rows: readonly TallyRow[];
  readonly sums: readonly TallySum[];
}

/** Every tally with its rate, and when it would be done at that rate; what is blocked is not in it. */
export function TallyTable({ rows, sums }: TallyTableProps) {
  const now = useNow();
  const wording = useWording();
  const world = useIncident((state) => state);
  return (
    <div className="tallies">
      {sums.length > 0 && (
        <ul className="tally-sums" aria-label="In all">
          {sums.map(({ counting, areas, of, fixed, blocked, percent }) => (
            <li key={counting}>
              <strong>
                {figure(fixed)} of {figure(of)} {counting}
              </strong>
              {percent === null ? '' : `, ${percent} %`}, {figure(blocked)} blocked, in {areas}{' '}
              {areas === 1 ? 'area' : 'areas'}
              {of === null && <Badge kind="owed">of how many, in some areas</Badge>}
            </li>
          ))}
        </ul>
      )}
      <SmallTable
        caption="Tallies by system and area"
        captionHidden
        rows={rows}
        keyOf={({ system, key }) => `${system.id} ${key}`}
        empty="No counts yet. Enter a sheet here, or type 7b +12 !3 into the line at the bottom with a system in hand."
        columns={[
          {
            key: 'system',
            title: 'System',
            cell: ({ system }) => shownName(world, system),
          },
          { key: 'area', title: 'Area', names: true, cell: ({ area, counting }) => `${area}, ${counting}` },
          {
            key: 'fixed',
            title: 'Fixed',
            figures: true,
            cell: ({ figures: { fixed, of }, percent, over }) => (
              <>
                {figure(fixed)} of {figure(of)}
                {percent === null ? '' : `, ${percent} %`}{' '}
                {over && <Badge kind="trouble">more than there are</Badge>}
              </>
            ),
          },
          {
            key: 'blocked',
            title: 'Blocked',
            figures: true,
            cell: ({ figures: { blocked } }) => figure(blocked),
          },
          { key: 'left', title: 'Left', figures: true, cell: ({ remaining }) => figure(remaining) },
          {
            key: 'rate',
            title: 'An hour',
            figures: true,
            cell: ({ perHour }) => (perHour === null ? '-' : perHour.toFixed(perHour < 10 ? 1 : 0)),
          },
          {
            key: 'finish',
            title: 'Done, at this rate',
            cell: ({ projectedFinish, remaining }) => {
              if (remaining === 0) return 'done but for the blocked';
              if (projectedFinish === null) return 'not known';
              return `${clockBeside(projectedFinish, now, wording)}, in ${spanWords(minutesBetween(now, projectedFinish))}`;
            },
          },
        ]}
      />
    </div>
  );
}
