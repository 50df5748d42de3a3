import type { DecideMap } from '../area.ts';
import { has } from '../collection.ts';
import { TaskId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import type { RoleTask } from '../incident/profile.ts';
import { addMinutes } from '../instant.ts';
import { accept, reject, type NewEvent } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import type { taskCommands } from './commands.ts';
import { taskAdded } from './decide.ts';
import { numbersOf } from './numbers.ts';
import { resolveOwner } from './references.ts';
import type { TasksWorld } from './state.ts';

type World = Readonly<TasksWorld>;

/** Made of role and key, so that what two stations take up apart is one. */
const idOf = (role: string, { key }: RoleTask): TaskId => TaskId.parse(`role.${role}.${key}`);

/** What a role brings by the incident's profile and nobody has taken up yet (TK-23); what was struck is not offered again. */
export function offeredTasks({ incident, tasks }: World, role: string): readonly RoleTask[] {
  if (incident.status === 'undeclared') return [];
  const brought = incident.profile.commandRoles.find(({ key }) => key === role)?.tasks ?? [];
  return brought.filter((one) => !has(tasks.all, idOf(role, one)) && !has(tasks.gone, idOf(role, one)));
}

export const roleTasksDecide: Pick<DecideMap<TasksWorld, typeof taskCommands>, 'task.add-of-role'> = {
  'task.add-of-role': (world, { data, at }, context) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const number = numbersOf(world, context);
    const events: NewEvent[] = [];
    for (const ref of new Set(data.roles)) {
      const owner = resolveOwner(world, { role: ref });
      if (isRejection(owner)) return owner;
      // as: a role was asked for, so a role was found
      const { role, name } = owner as Extract<typeof owner, { kind: 'role' }>;
      for (const one of offeredTasks(world, role)) {
        const { title, urgent, dueMinutes, everyMinutes, source = world.incident.profile.source } = one;
        const due = dueMinutes === undefined ? null : addMinutes(at, dueMinutes);
        events.push(
          taskAdded(
            { number: number(), task: idOf(role, one) },
            { title, due, urgent: urgent ?? false, everyMinutes: everyMinutes ?? null },
            { owner, from: { kind: 'role', role, name, source }, known: false },
          ),
        );
      }
    }
    return events.length === 0
      ? reject('no-change', 'What these roles bring is on the list already, or was.')
      : accept(...events);
  },
};
