import { z } from 'zod';
import type { LoggedFact, LogReader, QueryDefinition } from '../area.ts';
import { has, lookup } from '../collection.ts';
import type { TaskId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { foldName } from '../systems/names.ts';
import { isRejection, resolveSystem } from '../systems/references.ts';
import { taskEvents } from './events.ts';
import { limit, PageInput } from '../paging.ts';
import { resolveOwner, resolveTask } from './references.ts';
import {
  blockedTasks,
  openTasks,
  overdueTasks,
  startableTasks,
  taskCounts,
  tasksAbout,
  tasksOf,
  tasksOwnedBy,
  untoldTasks,
  type TaskRow,
} from './select.ts';
import { isGone, type TasksWorld } from './state.ts';

type World = Readonly<TasksWorld>;

const line = z.string().trim().min(1).max(200);

/** The lists that people ask for. */
const LISTS = {
  all: (rows: readonly TaskRow[]) => rows,
  overdue: overdueTasks,
  blocked: blockedTasks,
  'can-start': startableTasks,
  untold: untoldTasks,
} as const;

const ListInput = z.strictObject({
  list: z.enum(['all', 'overdue', 'blocked', 'can-start', 'untold']).default('all'),
  /** A person by id, initials or name: their own tasks and those of their roles. */
  mine: line.optional(),
  /** A role by key or name. */
  role: line.optional(),
  system: line.optional(),
  /** In title, place or needs. */
  text: line.optional(),
  /** How many to leave out at the beginning. */
  from: z.int().nonnegative().default(0),
  limit,
});
type ListInput = z.output<typeof ListInput>;

const searched = ({ task }: TaskRow): string =>
  foldName([task.number, task.title, task.place, task.needs].join('\n'));

function list(world: World, input: ListInput, now: Instant) {
  const all = openTasks(world, now);
  let rows = LISTS[input.list](all);
  if (input.mine !== undefined) {
    const owner = resolveOwner(world, { person: input.mine });
    if (isRejection(owner)) return owner;
    rows = owner.kind === 'person' ? tasksOf(rows, owner.person) : [];
  }
  if (input.role !== undefined) {
    const owner = resolveOwner(world, { role: input.role });
    if (isRejection(owner)) return owner;
    rows = tasksOwnedBy(rows, owner);
  }
  if (input.system !== undefined) {
    const system = resolveSystem(world, input.system);
    if (isRejection(system)) return system;
    rows = tasksAbout(rows, system.id);
  }
  const text = input.text === undefined ? undefined : foldName(input.text);
  const found = text === undefined ? rows : rows.filter((row) => searched(row).includes(text));
  return {
    ok: true as const,
    counts: taskCounts(all),
    total: found.length,
    items: found.slice(input.from, input.from + input.limit),
  };
}

/** A task that was done or struck, as its entry said, and what stands now. */
interface ClosedTask extends LoggedFact {
  readonly stands: 'closed' | 'open';
}

const CLOSING = ['task.completed', 'task.struck'] as const;

function standsNow(world: World, { fact }: LoggedFact): ClosedTask['stands'] {
  const { task: id } = fact.data as { task: TaskId }; // as: every entry of a task names it, checked when it was decided
  if (isGone(world, id)) return 'closed';
  const task = lookup(world.tasks.all, id);
  if (fact.type === 'task.struck') return task?.struck === fact.id ? 'closed' : 'open';
  const last = task?.status.findLast((change) => change.struck === undefined);
  return last?.event === fact.id ? 'closed' : 'open';
}

function closed(world: World, input: PageInput, log: LogReader) {
  const page = log.page({ types: CLOSING, ...input });
  return {
    items: page.items.map((one): ClosedTask => ({ ...one, stands: standsNow(world, one) })),
    next: page.next,
  };
}

const HistoryInput = PageInput.extend({ task: line });

function history(world: World, { task: ref, ...page }: z.output<typeof HistoryInput>, log: LogReader) {
  const task = has(world.tasks.gone, ref) ? { id: ref } : resolveTask(world, ref);
  return isRejection(task)
    ? task
    : { ok: true as const, ...log.page({ about: task.id, types: Object.keys(taskEvents), ...page }) };
}

/** What can be read of tasks without folding the log oneself. */
export const tasksQueries = {
  'tasks.list': {
    summary:
      'Tasks that are not done, what presses most first: all, overdue, blocked (and by what), can start, untold; of a person, a role, a system.',
    input: ListInput,
    run: (world, input: ListInput, _log, now) => list(world, input, now),
  },
  'tasks.closed': {
    summary: 'What was done or struck, newest first, page by page, with its outcome and whether it stands.',
    input: PageInput,
    run: (world, input: PageInput, log) => closed(world, input, log),
  },
  'tasks.history': {
    summary:
      'Everything that was entered about a task, newest first; by number, or by id where it is long closed.',
    input: HistoryInput,
    run: (world, input: z.output<typeof HistoryInput>, log) => history(world, input, log),
  },
} satisfies Record<string, QueryDefinition<TasksWorld>>;
