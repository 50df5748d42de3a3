import { offeredTasks } from '#shared/domain/tasks/role-tasks.ts';
import { tasksOwnedBy } from '#shared/domain/tasks/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { useTaskRows } from '../../store/task-rows.ts';
import { clockBeside } from '../../store/time-beside.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWording } from '../../store/use-wording.ts';
import { Button } from '../../ui/button/button.tsx';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

interface RoleProps {
  readonly role: string;
  readonly name: string;
}

/** What goes along when a role passes on: its tasks, whoever holds it. */
export function TasksThatFollow({ role, name }: RoleProps) {
  const rows = useTaskRows();
  const now = useNow();
  const wording = useWording();
  const theirs = tasksOwnedBy(rows, { kind: 'role', role, name });
  if (theirs.length === 0) return null;
  return (
    <section>
      <SectionHeader title="Its tasks follow" level={3} count={theirs.length} />
      <ul className="role-task-list" aria-label="Tasks that follow the role">
        {theirs.map(({ task, standing }) => (
          <li key={task.id}>
            <strong>{task.number}</strong> {task.title}
            {task.due !== null && (
              <span className="post-meaning">
                {standing.overdue ? 'was due ' : 'due '}
                {clockBeside(task.due, now, wording)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a role brings with it by the profile: offered to whoever has just taken it, each with where it comes from. */
export function TasksOffered({ role, name, onDone }: RoleProps & { readonly onDone: () => void }) {
  const world = useIncident((state) => state);
  const sending = useSend();
  const offered = offeredTasks(world, role);
  const source = world.incident.status === 'declared' ? world.incident.profile.source : '';
  const add = (): void => {
    void sending
      .send(
        { type: 'task.add-of-role', data: { roles: [role] } },
        { said: `${name}: ${offered.length} tasks added` },
      )
      .then((answer) => {
        if (answer.ok) onDone();
      });
  };
  return (
    <div className="role-offer">
      <Refusal {...refusalOf(sending, onDone)} />
      <TasksThatFollow role={role} name={name} />
      {offered.length > 0 && (
        <section>
          <SectionHeader title="It brings" level={3} count={offered.length} />
          <ul className="role-task-list" aria-label="Tasks that the role brings">
            {offered.map((task) => (
              <li key={task.key}>
                {task.title}
                <span className="post-meaning">{task.source ?? source}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="form-foot">
        {offered.length > 0 && (
          <Button kind="primary" autoFocus pending={sending.isPending} onPress={add}>
            Add {offered.length === 1 ? 'this task' : `these ${offered.length} tasks`}
          </Button>
        )}
        <Button autoFocus={offered.length === 0} onPress={onDone}>
          {offered.length > 0 ? 'Not now' : 'Close'}
        </Button>
      </div>
    </div>
  );
}

/** Whether there is anything to show to whoever takes a role. */
export function useRoleHasTasks(): (role: string) => boolean {
  const world = useIncident((state) => state);
  const rows = useTaskRows();
  return (role) =>
    offeredTasks(world, role).length > 0 ||
    rows.some(({ standing: { owner } }) => owner?.kind === 'role' && owner.role === role);
}
