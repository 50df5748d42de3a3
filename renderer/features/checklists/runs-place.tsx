import { useState } from 'react';
import { useHost, useUi } from '../../store/host-context.ts';
import { showRuns, useRun } from '../../store/runs.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/notice/empty-state.tsx';
import { RunsGrid } from './grid/runs-grid.tsx';
import { RunList } from './running/run-list.tsx';
import { RunScreen } from './running/run-screen.tsx';

/** Checklists in progress: all of them; one that is worked; or those started together, as a grid. */
export function RunsPlace() {
  const run = useUi(({ selected }) => selected[UI_LISTS.runs]);
  const group = useUi(({ selected }) => selected[UI_LISTS.runGroup]);
  const { ui } = useHost();
  // Whoever comes back to the list stands where they left it.
  const [left, setLeft] = useState<string | null>(null);
  if (run !== undefined) {
    return (
      <One
        key={run}
        id={run}
        onClose={() => {
          setLeft(run);
          ui.select(UI_LISTS.runs, null);
        }}
      />
    );
  }
  if (group !== undefined) {
    const close = (): void => {
      setLeft(group);
      showRuns(ui);
    };
    return <RunsGrid key={group} group={group} onClose={close} />;
  }
  return <RunList left={left} />;
}

function One({ id, onClose }: { id: string; onClose: () => void }) {
  const standing = useRun(id);
  if (standing !== undefined) return <RunScreen standing={standing} onClose={onClose} />;
  return (
    <EmptyState title="It is not here any more" actions={<Button onPress={onClose}>All checklists</Button>}>
      It was taken back, or closed so long ago that only the log has it.
    </EmptyState>
  );
}
