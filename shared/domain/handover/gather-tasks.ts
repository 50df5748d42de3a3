import { openTasks, type TaskRow } from '../tasks/select.ts';
import type { Blocker } from '../tasks/task-shape.ts';
import { lookup } from '../collection.ts';
import { fact, found, type Found, type Gatherer, type Looking } from './gather.ts';
import type { GroupKey } from './sheet.ts';

/** A task is in one group: overdue before blocked before untold. */
function groupOf({ standing, readiness }: TaskRow): GroupKey {
  if (standing.overdue) return 'overdue';
  if (readiness === 'blocked' || readiness === 'waiting') return 'blocked';
  return standing.knowing === 'told' || standing.knowing === 'accepted' ? 'tasks' : 'untold';
}

function weightOf(group: GroupKey, urgent: boolean): number {
  if (group === 'overdue') return urgent ? 82 : 52;
  if (!urgent) return 0;
  return group === 'blocked' ? 64 : group === 'untold' ? 66 : 0;
}

const KNOWING: Readonly<Record<TaskRow['standing']['knowing'], string>> = {
  unowned: 'Nobody has it',
  untold: 'Not told yet',
  'handed-on': 'Came with a role, not told yet',
  told: 'Told',
  accepted: 'Accepted',
};

function blockerWords(world: Looking['world'], blocker: Blocker): string {
  switch (blocker.kind) {
    case 'task':
      return `task ${blocker.number}`;
    case 'system':
      return lookup(world.systems.all, blocker.on.system)?.name ?? 'a system';
    case 'person':
      return blocker.words === undefined ? blocker.name : `${blocker.name}: ${blocker.words}`;
    case 'words':
      return blocker.words;
  }
}

function taskItem({ world }: Looking, row: TaskRow): Found {
  const { task, standing, waitingFor } = row;
  const group = groupOf(row);
  const blockers = waitingFor.map((one) => blockerWords(world, one)).join(', ');
  return found(
    group,
    { key: `task:${task.id}`, rev: task.touched, title: `${task.number} ${task.title}` },
    [
      fact(`${standing.bearer?.name ?? standing.owner?.name ?? 'Nobody'}. ${KNOWING[standing.knowing]}`),
      task.due === null ? null : fact(standing.overdue ? 'OVERDUE since' : 'Due', task.due),
      task.urgent ? fact('Urgent') : null,
      group === 'blocked' || blockers !== ''
        ? fact(`Waits for: ${blockers === '' ? 'not said' : blockers}`)
        : null,
      row.freed ? fact('What blocked it has gone: open it') : null,
    ],
    { weight: weightOf(group, task.urgent) },
  );
}

/** Every task that is not done. */
export const gatherTasks: Gatherer = (looking) =>
  openTasks(looking.world, looking.now).map((row) => taskItem(looking, row));
