import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PersonAuthor } from '#shared/domain/envelope.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { z } from 'zod';

/** A person in a role, at the keyboard. */
export type PersonAtKeyboard = z.infer<typeof PersonAuthor>;

/**
 * What belongs to this window alone and to no log: who sits at it, what is selected, what is filtered. Lists, places and
 * filters are named by the features that own them; ids are those of the domain.
 */
export interface UiState {
  /** Null until somebody said who they are. */
  readonly atKeyboard: PersonAtKeyboard | null;
  /** The main place that is shown, such as `board` or `log`. */
  readonly place: string;
  /** The view that each place shows, such as `restore-order` of the board; absent = its first. */
  readonly views: Readonly<Record<string, string>>;
  /** The selected id of each list; absent = nothing selected in it. */
  readonly selected: Readonly<Record<string, string>>;
  /** The filter of each list as its feature keeps it: plain JSON; absent = not filtered. */
  readonly filters: Readonly<Record<string, unknown>>;
  /** The time whose state is shown in place of the present; null = the present. */
  readonly lookBackAt: Instant | null;
}

export interface UiStore extends Pick<StoreApi<UiState>, 'getState' | 'getInitialState' | 'subscribe'> {
  sitDown(person: PersonAtKeyboard | null): void;
  /** Shows a place, at one of its views; without one, at the view it showed last. */
  goTo(place: string, view?: string): void;
  select(list: string, id: string | null): void;
  filter(list: string, filter: unknown): void;
  /** Shows the state of this time from now on; null = the present again. */
  lookBack(at: Instant | null): void;
  /** Another incident is shown: who sits at the keyboard stays, what was selected and filtered does not. */
  startAfresh(): void;
}

const without = <T>(map: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));

export function createUiStore(place: string): UiStore {
  const initial: UiState = {
    atKeyboard: null,
    place,
    views: {},
    selected: {},
    filters: {},
    lookBackAt: null,
  };
  const store = createStore<UiState>(() => initial);
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    sitDown: (atKeyboard) => {
      store.setState({ atKeyboard });
    },
    goTo: (to, view) => {
      store.setState(({ views }) => ({
        place: to,
        views: view === undefined ? views : { ...views, [to]: view },
      }));
    },
    select: (list, id) => {
      store.setState(({ selected }) => ({
        selected: id === null ? without(selected, list) : { ...selected, [list]: id },
      }));
    },
    filter: (list, filter) => {
      store.setState(({ filters }) => ({
        filters:
          filter === null || filter === undefined ? without(filters, list) : { ...filters, [list]: filter },
      }));
    },
    lookBack: (lookBackAt) => {
      store.setState({ lookBackAt });
    },
    startAfresh: () => {
      store.setState({ ...initial, atKeyboard: store.getState().atKeyboard });
    },
  };
}
