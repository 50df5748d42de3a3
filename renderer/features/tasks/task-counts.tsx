import { useMemo } from 'react';
import { taskCounts } from '#shared/domain/tasks/select.ts';
import { useHost, useUi } from '../../store/host-context.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { TASKS } from '../../store/tasks-in-hand.ts';
import { CountStrip } from '../../ui/count-strip/count-strip.tsx';
import { taskLooks } from '../../ui/state-mark/state-looks.ts';

/** Which view shows what is counted. */
const VIEW_OF: Readonly<Record<string, string>> = {
  'can-start': 'can-start',
  blocked: 'blocked',
  waiting: 'blocked',
  overdue: 'overdue',
  untold: 'told',
  unaccepted: 'told',
};

/** How many tasks can start, and how many cannot; what is overdue or unsaid stands beside. */
export function TaskCountsStrip() {
  const { ui } = useHost();
  const rows = useTaskRows();
  const view = useUi(({ views }) => views[TASKS] ?? 'open');
  const counts = useMemo(() => taskCounts(rows), [rows]);
  return (
    <CountStrip
      label="Tasks by how they stand"
      headlines={[
        { key: 'can-start', look: taskLooks['can-start'], value: counts.canStart },
        { key: 'blocked', look: taskLooks.blocked, value: counts.blocked },
        { key: 'waiting', look: taskLooks.waiting, value: counts.waiting },
      ]}
      asides={[
        { key: 'overdue', label: 'overdue', value: counts.overdue },
        { key: 'untold', label: 'not told', value: counts.untold },
        { key: 'unaccepted', label: 'no yes yet', value: counts.unaccepted },
      ]}
      chosen={Object.keys(VIEW_OF).find((key) => VIEW_OF[key] === view) ?? null}
      onChoose={(key) => ui.goTo(TASKS, key === null ? 'open' : VIEW_OF[key])}
    />
  );
}
