import { useMemo } from 'react';
import { TaskId } from '#shared/domain/ids.ts';
import { useUi } from './host-context.ts';
import { UI_FILTERS, UI_LISTS } from './ui-lists.ts';
import type { UiState, UiStore } from './ui-store.ts';

export const TASKS = 'tasks';

/** Whether single letters are about tasks now: elsewhere they belong to what is shown there. */
export const useLettersAreForTasks = (): boolean => useUi(({ place }) => place === TASKS);

/** Those that are picked together, as the filter keeps them. */
export const pickedTasksIn = ({ filters }: Pick<UiState, 'filters'>): readonly string[] => {
  const picked = filters[UI_FILTERS.pickedTasks];
  return Array.isArray(picked) ? picked.filter((one) => typeof one === 'string') : [];
};

/**
 * The tasks that the next key is about: those that are picked together, else the current row, else the one that is open
 * beside the list. Empty where there is none.
 */
export function useTasksInHand(): readonly TaskId[] {
  const filters = useUi((ui) => ui.filters);
  const current = useUi(({ selected }) => selected[UI_LISTS.taskInHand] ?? selected[UI_LISTS.tasks]);
  return useMemo(() => {
    const picked = pickedTasksIn({ filters });
    const ids = picked.length > 0 ? picked : current === undefined ? [] : [current];
    return ids.map((id) => TaskId.parse(id));
  }, [filters, current]);
}

export const letGoOfTasks = (ui: UiStore): void => ui.filter(UI_FILTERS.pickedTasks, null);

/** Goes to the tasks with one of them open and in hand. */
export function showTask(ui: UiStore, id: string): void {
  ui.goTo(TASKS);
  letGoOfTasks(ui);
  ui.select(UI_LISTS.taskInHand, id);
  ui.select(UI_LISTS.tasks, id);
}

/** Goes to a view of the tasks, narrowed to what one owner has; null = everybody's. */
export function showTasksView(ui: UiStore, view: string, owner: string | null = null): void {
  ui.goTo(TASKS, view);
  ui.filter(UI_FILTERS.tasks, owner === null ? null : { owner });
}
