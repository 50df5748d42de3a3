import { UI_LISTS } from './ui-lists.ts';
import type { UiStore } from './ui-store.ts';

/** The place where work is handed on and others are kept informed, and its views that other features go to. */
export const HANDOVER = 'handover';
export const SITREPS = 'sitreps';
export const UPDATES = 'updates';

/** Goes to the update clocks, one of them in hand where it is named. */
export function showUpdates(ui: UiStore, audience: string | null): void {
  ui.goTo(HANDOVER, UPDATES);
  if (audience !== null) ui.select(UI_LISTS.updateClock, audience);
}

/** Goes to the sitreps: to one that was issued, or to the draft. */
export function showSitrep(ui: UiStore, event: string | null): void {
  ui.goTo(HANDOVER, SITREPS);
  ui.select(UI_LISTS.sitrep, event);
}
