import type { RunSubjectRef } from '#shared/domain/checklists/commands.ts';
import { useUi } from './host-context.ts';
import { UI_FILTERS } from './ui-lists.ts';
import type { UiStore } from './ui-store.ts';

/** A checklist that somebody is about to start. */
export interface NewRun {
  /** Which, by its key; left open where it is chosen. */
  readonly template?: string;
  /** On what, and how that is called; nothing = on what is in hand, or to be said. */
  readonly on?: readonly { readonly ref: RunSubjectRef; readonly name: string }[];
}

/** Opens the start of a checklist, from anywhere in the window. */
export const openNewRun = (ui: UiStore, run: NewRun = {}): void => ui.filter(UI_FILTERS.newRun, run);

export const closeNewRun = (ui: UiStore): void => ui.filter(UI_FILTERS.newRun, null);

/** What is being started; undefined while nothing is. */
export const useNewRun = (): NewRun | undefined =>
  useUi(({ filters }) => filters[UI_FILTERS.newRun] as NewRun | undefined); // as: written by `openNewRun` alone
