import type { RecoveryFigures } from '#shared/domain/systems/recovery-figures.ts';
import type { Spread } from '#shared/domain/systems/select-recovery.ts';
import { STATE_KEYS, STATES } from '#shared/domain/systems/states.ts';
import { DefinitionList } from '../../ui/section/definition-list.tsx';
import { SmallTable, type TableColumn } from '../../ui/table/small-table.tsx';
import { minutesWords } from './recovery-words.ts';

interface SpreadRow extends Spread {
  readonly what: string;
}

const spreadColumns: readonly TableColumn<SpreadRow>[] = [
  { key: 'what', title: 'Of the affected systems', names: true, cell: ({ what }) => what },
  { key: 'count', title: 'Systems', figures: true, cell: ({ count }) => count },
  { key: 'median', title: 'Median', figures: true, cell: ({ medianMinutes }) => minutesWords(medianMinutes) },
  { key: 'worst', title: 'Worst', figures: true, cell: ({ worstMinutes }) => minutesWords(worstMinutes) },
  { key: 'mean', title: 'Mean', figures: true, cell: ({ meanMinutes }) => minutesWords(meanMinutes) },
];

/** What the recovery comes to so far. Median and worst stand before the mean: the tail is what hurts. */
export function FiguresTable({ figures }: { readonly figures: RecoveryFigures }) {
  const { affected, restored, backNow, testedNow, rto, mtpd, goneDownAgain } = figures;
  return (
    <div className="recovery-figures">
      <DefinitionList
        items={[
          { term: 'Affected', value: `${affected}, ${restored} of them back at least once` },
          { term: 'Back online now', value: `${backNow} of ${affected}, ${testedNow} of them tested` },
          { term: 'Gone down again', value: goneDownAgain === 1 ? 'once' : `${goneDownAgain} times` },
          {
            term: 'Target time (RTO)',
            value: `${rto.met} met, ${rto.missed} missed, ${rto.open} still open`,
          },
          {
            term: 'Longest tolerable (MTPD)',
            value: `${mtpd.passed} passed it, ${mtpd.within} within it`,
          },
          {
            term: 'Downtime for each restored',
            value: `${minutesWords(figures.meanRepairMinutes)}: all downtime over the number restored`,
          },
        ]}
      />
      <SmallTable
        caption="Times so far"
        columns={spreadColumns}
        keyOf={({ what }) => what}
        rows={[
          { what: 'Down or Degraded until first back', ...figures.toFirstRestore },
          { what: 'Down and Degraded in all', ...figures.downtime },
          { what: 'Back until tested', ...figures.restoreToTested },
        ]}
      />
      <SmallTable
        caption="Time in each state, all affected systems together"
        columns={[
          { key: 'state', title: 'State', names: true, cell: (key) => STATES[key].word },
          {
            key: 'minutes',
            title: 'Time',
            figures: true,
            cell: (key) => minutesWords(figures.minutesIn[key]),
          },
        ]}
        keyOf={(key) => key}
        rows={STATE_KEYS.filter((key) => figures.minutesIn[key] > 0)}
      />
    </div>
  );
}
