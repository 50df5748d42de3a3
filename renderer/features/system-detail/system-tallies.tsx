import { talliesOf, type TallyProgress } from '#shared/domain/systems/select-tally.ts';
import type { System } from '#shared/domain/systems/state.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { SmallTable } from '../../ui/table/small-table.tsx';

/** N of M by area, with the rate and when it would be done at that rate. */
export function SystemTallies({ system }: { system: System }) {
  const now = useNow();
  const wording = useWording();
  const tallies = talliesOf(system, now);
  if (tallies.length === 0) return null;
  const figure = (value: number | null): string => (value === null ? '?' : value.toLocaleString('en-GB'));
  return (
    <section>
      <SectionHeader title="Tallies" level={3} count={tallies.length} />
      <SmallTable<TallyProgress>
        caption="Tallies by area"
        captionHidden
        rows={tallies}
        keyOf={({ key }) => key}
        columns={[
          { key: 'area', title: 'Area', cell: ({ area, counting }) => `${area}, ${counting}` },
          {
            key: 'fixed',
            title: 'Fixed',
            figures: true,
            cell: ({ figures: { fixed, of } }) => `${figure(fixed)} of ${figure(of ?? null)}`,
          },
          {
            key: 'blocked',
            title: 'Blocked',
            figures: true,
            cell: ({ figures: { blocked } }) => figure(blocked),
          },
          {
            key: 'finish',
            title: 'At this rate',
            cell: ({ projectedFinish }) =>
              projectedFinish === null ? 'not known' : wording.clock(projectedFinish),
          },
        ]}
      />
    </section>
  );
}
