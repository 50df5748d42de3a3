import { useMemo } from 'react';
import { sumServices } from '#shared/domain/services/select.ts';
import { useHost, useUi } from '../../store/host-context.ts';
import { useServiceRows } from '../../store/service-rows.ts';
import { UI_FILTERS } from '../../store/ui-lists.ts';
import { CountStrip } from '../../ui/count-strip/count-strip.tsx';
import { capabilityLooks } from '../../ui/state-mark/state-looks.ts';
import { narrowingIn } from './service-narrowing.ts';

/** How many services run how; what disagrees with its systems stands beside, never in place of what was stated. */
export function ServiceCounts() {
  const { ui } = useHost();
  const rows = useServiceRows();
  const only = narrowingIn(useUi(({ filters }) => filters[UI_FILTERS.services]));
  const sums = useMemo(() => sumServices(rows), [rows]);
  return (
    <CountStrip
      label="Services by how they run"
      headlines={[
        { key: 'stopped', look: capabilityLooks.stopped, value: sums.stopped },
        { key: 'on-paper', look: capabilityLooks['on-paper'], value: sums['on-paper'] },
        { key: 'reduced', look: capabilityLooks.reduced, value: sums.reduced },
        { key: 'normal', look: capabilityLooks.normal, value: sums.normal },
        { key: 'not-stated', look: capabilityLooks['not-stated'], value: sums.notStated },
      ]}
      asides={[
        ...(sums.disagreeing === 0
          ? []
          : [{ key: 'disagreeing', label: 'disagree with their systems', value: sums.disagreeing }]),
        { key: 'overdue', label: 'overdue', value: sums.overdue },
        { key: 'owed', label: 'owe something', value: sums.owing + sums.notStated },
      ]}
      chosen={only}
      onChoose={(key) => ui.filter(UI_FILTERS.services, narrowingIn(key))}
    />
  );
}
