import type { OriginRef } from '#shared/domain/tasks/commands.ts';
import { useUi } from './host-context.ts';
import { UI_FILTERS } from './ui-lists.ts';
import type { UiStore } from './ui-store.ts';

/** A task that somebody is about to write: what it comes from, and with what the line begins. */
export interface NewTask {
  /** The entry of the log, the decision, the step of a checklist in progress. */
  readonly from?: OriginRef;
  /** How what it comes from is called: "A12", "step 3 of Start of shift". */
  readonly fromName?: string;
  /** The line to begin with, marks and all; whoever types at once writes over it. */
  readonly line?: string;
}

/** Opens the line in which a task is written, from anywhere in the window. */
export const openNewTask = (ui: UiStore, task: NewTask = {}): void => ui.filter(UI_FILTERS.newTask, task);

export const closeNewTask = (ui: UiStore): void => ui.filter(UI_FILTERS.newTask, null);

/** The task that is being written; undefined while none is. */
export const useNewTask = (): NewTask | undefined =>
  useUi(({ filters }) => filters[UI_FILTERS.newTask] as NewTask | undefined); // as: written by `openNewTask` alone
