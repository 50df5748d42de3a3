import type { System } from '#shared/domain/systems/state.ts';
import { blockerWords } from '#shared/domain/tasks/blocker-words.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { useHost } from '../../store/host-context.ts';
import { openNewTask } from '../../store/new-task.ts';
import { useTasksAbout } from '../../store/task-rows.ts';
import { showTask } from '../../store/tasks-in-hand.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { useWording } from '../../store/use-wording.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';
import { taskLooks } from '../../ui/state-mark/state-looks.ts';
import { StateMark } from '../../ui/state-mark/state-mark.tsx';

/** What is being done about the system, and what waits for it; each opens its task. */
export function SystemTasks({ system }: { system: System }) {
  const { ui } = useHost();
  const rows = useTasksAbout(system.id);
  return (
    <section>
      <SectionHeader
        title="Being done"
        level={3}
        count={rows.length}
        actions={
          <Button kind="quiet" onPress={() => openNewTask(ui, { line: `#"${system.name}" ` })}>
            New task
          </Button>
        }
      />
      {rows.length === 0 && <p className="system-hint">Nobody has a task about it.</p>}
      <ul className="system-links" aria-label="Tasks about it">
        {rows.map((row) => (
          <TaskLine key={row.task.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function TaskLine({ row: { task, standing, readiness, waitingFor } }: { row: TaskRow }) {
  const { ui } = useHost();
  const now = useNow();
  const wording = useWording();
  const who = standing.bearer?.name ?? standing.owner?.name ?? 'nobody has it';
  return (
    <li>
      <StateMark look={taskLooks[readiness]} size={20} />
      <Button kind="quiet" onPress={() => showTask(ui, task.id)}>
        {task.number} {task.title}
      </Button>
      <span className="system-quiet">
        {who}
        {task.due !== null && `, due ${clockBeside(task.due, now, wording)}`}
        {waitingFor.length > 0 && `, waits for ${waitingFor.map(blockerWords).join(', ')}`}
      </span>
      {standing.overdue && <Badge kind="late">overdue</Badge>}
    </li>
  );
}
