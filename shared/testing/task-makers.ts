import type { TestCommand } from './memory-log.ts';
import type { Choice, Maker } from './script-choice.ts';

/** Titles and words of tasks in a script: free text wherever they stand. */
export const FREE_TASK_WORDS = ['Ring Varian', 'Print the lists', 'Fetch the key', 'No key found'] as const;
const [, , , NO_KEY] = FREE_TASK_WORDS;
const TITLES = FREE_TASK_WORDS.slice(0, 3);
const REASON = 'Decided by the lead.';

/** Tasks by their ids: those of the beginning, of a script, and those that come again. */
const TASKS = ['task-1', 'task-2', 'task-3', 'A1', 'A2', 'A3', 'task-1.r2'] as const;
const SYSTEMS = ['EMIS Web', 'PAS', 'Pathology'] as const;

/** What is there from the beginning: the first comes again every hour. */
export const beginningTasks: readonly TestCommand[] = TITLES.map((title, place) => ({
  type: 'task.add',
  data: {
    task: `task-${String(place + 1)}`,
    title,
    owner: { role: 'loggist' },
    everyMinutes: place === 0 ? 60 : null,
  },
}));

const owner = (choose: Choice): object =>
  choose.of([{ role: 'tactical' }, { role: 'loggist' }, { person: 'JS' }, { person: 'SE' }]);

const blocker = (choose: Choice): object =>
  choose.of<() => object>([
    () => ({ task: choose.of(TASKS) }),
    () => ({ system: choose.of(SYSTEMS), until: choose.of(['limited', 'validated']) }),
    () => ({ person: 'SE', words: NO_KEY }),
    () => ({ words: NO_KEY }),
  ])();

const some = (choose: Choice): readonly string[] =>
  choose.number(3) === 0 ? [choose.of(TASKS), choose.of(TASKS)] : [choose.of(TASKS)];

/** What a room may do with tasks. */
export const taskMakers: readonly Maker[] = [
  (choose) => ({
    type: 'task.add',
    data: {
      task: choose.of(['task-4', 'task-5']),
      title: choose.of(TITLES),
      owner: owner(choose),
      due: choose.of([null, { inMinutes: 1 + choose.number(90) }]),
      urgent: choose.number(2) === 0,
      systems: [choose.of(SYSTEMS)],
      needsFirst: [blocker(choose)],
    },
  }),
  (choose) => ({
    type: 'task.add',
    data: { title: choose.of(TITLES), owner: owner(choose), from: choose.fact('log.noted') },
  }),
  (choose) => ({ type: 'task.edit', data: { task: choose.of(TASKS), to: { title: choose.of(TITLES) } } }),
  (choose) => ({
    type: 'task.edit',
    data: {
      task: choose.of(TASKS),
      to: { needsFirst: [blocker(choose)], due: choose.of([null, choose.time(120)]) },
    },
  }),
  (choose) => ({ type: 'task.assign', data: { tasks: some(choose), to: owner(choose), reason: REASON } }),
  (choose) => ({
    type: 'task.assign',
    data: { ownedBy: owner(choose), to: choose.of([null, owner(choose)]), reason: REASON },
  }),
  (choose) => ({ type: 'task.tell', data: { tasks: some(choose), how: choose.of(['phone', 'paper']) } }),
  (choose) => ({ type: 'task.tell', data: { tasks: some(choose), who: 'Ward clerk' } }),
  (choose) => ({ type: 'task.accept', data: { tasks: some(choose) } }),
  (choose) => ({ type: 'task.block', data: { tasks: some(choose), by: [blocker(choose)] } }),
  (choose) => ({ type: 'task.block', data: { tasks: some(choose) } }),
  (choose) => ({ type: 'task.reopen', data: { tasks: some(choose), reason: REASON } }),
  (choose) => ({ type: 'task.complete', data: { tasks: some(choose), outcome: REASON } }),
  (choose) => ({ type: 'task.complete', data: { tasks: [choose.of(TASKS)] } }),
  (choose) => ({ type: 'task.check', data: { tasks: [choose.of(TASKS)], saw: REASON } }),
  (choose) => ({ type: 'task.strike', data: { tasks: [choose.of(TASKS)], reason: REASON } }),
  (choose) => ({ type: 'task.reinstate', data: { tasks: [choose.of(TASKS)] } }),
  (choose) => ({
    type: 'task.strike-change',
    data: {
      event: choose.fact('task.completed', 'task.told', 'task.assigned', 'task.blocked'),
      reason: REASON,
    },
  }),
];
