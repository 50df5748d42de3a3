import type { Instant } from '#shared/domain/instant.ts';
import type { PeopleSlice } from '#shared/domain/people/state.ts';
import { callsFor, ringWords, type Call } from '#shared/domain/tasks/calls.ts';
import type { TaskRow } from '#shared/domain/tasks/select.ts';
import { ownerKey } from '#shared/domain/tasks/task-shape.ts';
import { showTask, showTasksView } from '../../store/tasks-in-hand.ts';
import type { UiStore } from '../../store/ui-store.ts';
import type { Need } from './needs-queue.ts';

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

/** "not told of 3 tasks, 1 overdue": why they are to be rung, what is gravest first. */
function callWords({ untold, handedOn, unaccepted, overdue }: Call): string {
  return [
    untold.length === 0 ? '' : `not told of ${tasks(untold.length)}`,
    handedOn.length === 0 ? '' : `took over ${tasks(handedOn.length)}, not told`,
    unaccepted.length === 0 ? '' : `no yes to ${tasks(unaccepted.length)}`,
    overdue.length === 0 ? '' : `${overdue.length} overdue`,
  ]
    .filter((words) => words !== '')
    .join(', ');
}

/** A line for the deputy, not a message nobody gets: whom to ring, each person once; what nobody has; what can go on. */
export function taskNeeds(
  rows: readonly TaskRow[],
  world: Readonly<PeopleSlice>,
  { now, ui }: { readonly now: Instant; readonly ui: UiStore },
): readonly Need[] {
  return [
    ...callsFor(world, rows, now).map((call): Need => {
      const { bearer, owners } = call;
      const owner = bearer === null ? ownerKey(owners[0] ?? null) : `bearer ${bearer.person}`;
      const isSaid = call.untold.length + call.handedOn.length + call.unaccepted.length === 0;
      const all = new Set([...call.untold, ...call.overdue]).size;
      return {
        key: `task-call ${call.key}`,
        cause: bearer === null ? 'task-nobody' : 'task-ring',
        name: ringWords(call),
        words: bearer === null ? tasks(all) : callWords(call),
        go: () => showTasksView(ui, isSaid ? 'overdue' : 'told', owner),
      };
    }),
    ...rows
      .filter(({ freed }) => freed)
      .map(({ task }): Need => ({
        key: `task-freed ${task.id}`,
        cause: 'task-freed',
        name: `${task.number} ${task.title}`,
        words: 'what blocked it is gone',
        go: () => showTask(ui, task.id),
      })),
  ];
}
