import type { DecideMap } from '../area.ts';
import { forEachOf } from '../for-each.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, reject } from '../outcome.ts';
import { isRejection } from '../systems/references.ts';
import type { taskCommands } from './commands.ts';
import { forEachListed } from './for-each-task.ts';
import { resolveTask } from './references.ts';
import type { TasksWorld } from './state.ts';
import { strikable, strikeOf, taskReinstated, taskStruck } from './strike.ts';

/** What is taken off the list of tasks or out of one, and put back. */
export const strikeDecide: Pick<
  DecideMap<TasksWorld, typeof taskCommands>,
  'task.strike' | 'task.reinstate' | 'task.strike-change'
> = {
  'task.strike': (world, { data: { tasks, reason } }) =>
    forEachListed(world, tasks, (task) => ({ events: [taskStruck(task, reason)] })),
  'task.reinstate': (world, { data: { tasks, reason } }) =>
    world.incident.status === 'undeclared'
      ? notDeclared
      : forEachOf(
          tasks.map((ref) => resolveTask(world, ref)),
          (task) =>
            task.struck === undefined
              ? reject('no-change', `Task ${task.number} is on the list.`)
              : { events: [taskReinstated(task, reason)] },
        ),
  'task.strike-change': (world, { data }, context) => {
    const found = strikable(world, context.logged(data.event));
    return isRejection(found) ? found : accept(strikeOf(found, data.reason));
  },
};
