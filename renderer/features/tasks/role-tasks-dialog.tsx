import { commandRoles } from '#shared/domain/people/select.ts';
import { offeredTasks } from '#shared/domain/tasks/role-tasks.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';
import { refusalOf, useSend } from '../../store/use-send.ts';
import { useWriting } from '../../store/use-writing.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { given } from '../../ui/given.ts';
import { Refusal } from '../../ui/notice/refusal.tsx';
import { SectionHeader } from '../../ui/section/section-header.tsx';

/** What each command role brings by the profile and nobody has taken up yet. Offered, never forced. */
export function RoleTasksDialog({ onClose }: { onClose: () => void }) {
  const world = useIncident((state) => state);
  const now = useNow();
  const writing = useWriting();
  const sending = useSend();
  const source = world.incident.status === 'declared' ? world.incident.profile.source : '';
  const roles = commandRoles(world, now)
    .map(({ role, held }) => ({ role, held, tasks: offeredTasks(world, role.key) }))
    .filter(({ tasks }) => tasks.length > 0)
    // Held roles first: they can be told at once.
    .sort((a, b) => Number(b.held !== null) - Number(a.held !== null));
  const held = roles.filter((one) => one.held !== null);
  const add = (keys: readonly string[], words: string): void => {
    void sending.send({ type: 'task.add-of-role', data: { roles: keys } }, { said: `Tasks added: ${words}` });
  };
  const blocked = given({ blockedBecause: writing === true ? undefined : writing.because });
  return (
    <Dialog
      title="Tasks that roles bring"
      open
      onClose={onClose}
      form="wide"
      footer={
        held.length > 1 ? (
          <Button
            kind="primary"
            pending={sending.isPending}
            onPress={() =>
              add(
                held.map(({ role }) => role.key),
                `${held.length} roles`,
              )
            }
            {...blocked}
          >
            Add those of all {held.length} roles that are held
          </Button>
        ) : undefined
      }
    >
      <Refusal {...refusalOf(sending)} />
      <p className="task-quiet">
        A role’s tasks follow whoever holds it. Each says where it comes from; take up what fits here.
      </p>
      {roles.length === 0 && (
        <p>What the roles of this profile bring is on the list already, or they bring nothing.</p>
      )}
      {roles.map(({ role, held: holding, tasks }) => (
        <section key={role.key} aria-label={role.name}>
          <SectionHeader
            title={`${role.name}: ${holding === null ? 'VACANT' : holding.holder.name}`}
            level={3}
            actions={
              <Button
                label={`Add ${tasks.length} for ${role.name}`}
                onPress={() => add([role.key], role.name)}
                {...blocked}
              >
                Add {tasks.length}
              </Button>
            }
          />
          <ul className="role-tasks">
            {tasks.map((task) => (
              <li key={task.key}>
                {task.title}
                <span className="task-quiet">{task.source ?? source}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
