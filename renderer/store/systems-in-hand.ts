import { useMemo } from 'react';
import { SystemId } from '#shared/domain/ids.ts';
import { useUi } from './host-context.ts';
import { UI_FILTERS, UI_LISTS } from './ui-lists.ts';
import type { UiState } from './ui-store.ts';

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
