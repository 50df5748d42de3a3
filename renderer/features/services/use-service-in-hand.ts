import { lookup } from '#shared/domain/collection.ts';
import type { Service } from '#shared/domain/services/state.ts';
import { useIncident, useUi } from '../../store/host-context.ts';
import { UI_LISTS } from '../../store/ui-lists.ts';

/** The service that the next key is about: the current row, else the one that is open; undefined where there is none. */
export function useServiceInHand(): Service | undefined {
  const id = useUi(({ selected }) => selected[UI_LISTS.serviceInHand] ?? selected[UI_LISTS.services]);
  return useIncident((state) => {
    const found = id === undefined ? undefined : lookup(state.services.all, id);
    return found?.retired === undefined ? found : undefined;
  });
}
