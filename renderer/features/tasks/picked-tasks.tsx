import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { useHost } from '../../store/host-context.ts';
import { letGoOfTasks } from '../../store/tasks-in-hand.ts';
import { useRunAction } from '../../ui/action/actions.tsx';
import { Button } from '../../ui/button/button.tsx';
import type { GridSection } from '../../ui/virtual-grid/grid-layout.ts';

/** What is said of many at once. */
const OFFERED = [
  { id: 'task.tell', label: 'Told', letter: 'a' },
  { id: 'task.give', label: 'Give', letter: 'g' },
  { id: 'task.due', label: 'Due', letter: 'e' },
  { id: 'task.done', label: 'Done', letter: 'd' },
  { id: 'task.block', label: 'Blocked', letter: 'w' },
  { id: 'task.slips', label: 'Print slips', letter: 'Shift+S' },
] as const;

interface PickedTasksProps {
  readonly picked: ReadonlySet<string>;
  readonly sections: readonly GridSection<TaskRow>[];
}

/** Under the rows, so that none of them moves: how many are picked, and how many of them nobody sees now. */
export function PickedTasks({ picked, sections }: PickedTasksProps) {
  const { ui } = useHost();
  if (picked.size === 0) return null;
  const shown = sections.flatMap(({ rows }) => rows).filter(({ task }) => picked.has(task.id)).length;
  const hidden = picked.size - shown;
  return (
    <section className="tasks-picked" aria-label="Picked tasks">
      <p className="tasks-picked-words" role="status">
        <strong>{picked.size} picked</strong>
        {hidden > 0 && <em>{hidden} not in sight</em>}
      </p>
      <div className="tasks-picked-actions">
        {OFFERED.map((one) => (
          <Offered key={one.id} {...one} />
        ))}
        <Button kind="quiet" onPress={() => letGoOfTasks(ui)}>
          Let go
        </Button>
      </div>
    </section>
  );
}

function Offered({ id, label, letter }: { id: string; label: string; letter: string }) {
  const run = useRunAction(id);
  return run === undefined ? null : (
    <Button shortcut={letter} onPress={run}>
      {label}
    </Button>
  );
}
