import { useMemo } from 'react';
import type { RestoreStep } from '#shared/domain/systems/select-restore.ts';
import { restoreOrder } from '#shared/domain/systems/select-restore.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';

/** Every listed system in the order in which to restore it. */
export function useRestoreOrder(): readonly RestoreStep[] {
  const systems = useIncident((state) => state.systems);
  const now = useNow();
  return useMemo(() => restoreOrder({ systems }, now), [systems, now]);
}
