import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { overdueUpdates } from '#shared/domain/updates/select.ts';
import { showUpdates } from '../../store/handover-view.ts';
import type { UiStore } from '../../store/ui-store.ts';
import type { Need } from './needs-queue.ts';

/** Updates that were owed and have not gone, the longest overdue first. */
export const updateNeeds = (
  world: Pick<IncidentLog, 'incident' | 'updates'>,
  { now, at, ui }: { now: Instant; at: (instant: Instant) => string; ui: UiStore },
): readonly Need[] =>
  overdueUpdates(world, now).map(({ audience, due }) => ({
    key: `update ${audience.key} ${due ?? ''}`,
    cause: 'update',
    name: audience.name,
    words: due === null ? 'update owed' : `update owed ${at(due)}`,
    go: () => showUpdates(ui, audience.key),
  }));
