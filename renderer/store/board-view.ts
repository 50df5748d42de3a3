import { useUi } from './host-context.ts';
import { UI_LISTS } from './ui-lists.ts';
import type { UiState, UiStore } from './ui-store.ts';

/** The view of the board whose rows are services; in all others they are systems. */
const SERVICES = 'services';

const showsServices = ({ place, views }: Pick<UiState, 'place' | 'views'>): boolean =>
  place === 'board' && views[place] === SERVICES;

/** The view whose cells are systems at their sites: no row of it is one system alone. */
const SITES = 'sites';

/** Whether single letters are about services now. */
export const useLettersAreForServices = (): boolean => useUi(showsServices);

/** Whether single letters are about systems now: elsewhere they belong to what is shown there. */
export const useLettersAreForSystems = (): boolean =>
  useUi((ui) => ui.place === 'board' && !showsServices(ui));

/** Goes to a view of the board whose rows are systems: the one that was shown last. */
export function showSystemsView(ui: UiStore): void {
  ui.goTo('board');
  const view = ui.getState().views['board'];
  if (view === SERVICES || view === SITES) ui.goTo('board', 'systems');
}

/** Goes to the services; with one of them open and in hand, where it is named. */
export function showServices(ui: UiStore, id: string | null): void {
  ui.goTo('board', SERVICES);
  if (id === null) return;
  ui.select(UI_LISTS.serviceInHand, id);
  ui.select(UI_LISTS.services, id);
}
