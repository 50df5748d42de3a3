import { useMemo } from 'react';
import { SystemId } from '#shared/domain/ids.ts';
import { showSystemsView } from './board-view.ts';
import { useUi } from './host-context.ts';
import { UI_FILTERS, UI_LISTS } from './ui-lists.ts';
import type { UiState, UiStore } from './ui-store.ts';

/** Those that are picked together, as the filter keeps them. */
export const pickedIn = ({ filters }: Pick<UiState, 'filters'>): readonly string[] => {
  const picked = filters[UI_FILTERS.pickedSystems];
  return Array.isArray(picked) ? picked.filter((one) => typeof one === 'string') : [];
};

/**
 * The systems that the next key is about: those that are picked together, else the current row, else the
 * one that is open beside the board. Empty where there is none.
 */
export function useSystemsInHand(): readonly SystemId[] {
  const filters = useUi((ui) => ui.filters);
  const current = useUi(({ selected }) => selected[UI_LISTS.systemInHand] ?? selected[UI_LISTS.systems]);
  return useMemo(() => {
    const picked = pickedIn({ filters });
    const ids = picked.length > 0 ? picked : current === undefined ? [] : [current];
    return ids.map((id) => SystemId.parse(id));
  }, [filters, current]);
}

/** Goes to the board with one system open and in hand: what was picked or current before is let go. */
export function showSystem(ui: UiStore, id: string): void {
  showSystemsView(ui);
  ui.filter(UI_FILTERS.pickedSystems, null);
  ui.filter(UI_FILTERS.cellsInHand, null);
  ui.select(UI_LISTS.systemInHand, id);
  ui.select(UI_LISTS.systems, id);
}

/** What was done to those that are picked is done: the next key is about one again. They can be picked once more. */
export function letGoOfPicked(ui: UiStore): void {
  ui.filter(UI_FILTERS.cellsInHand, null);
  const picked = pickedIn(ui.getState());
  if (picked.length === 0) return;
  ui.filter(UI_FILTERS.pickedBefore, picked);
  ui.filter(UI_FILTERS.pickedSystems, null);
}
