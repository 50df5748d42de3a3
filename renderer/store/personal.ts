import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer } from '#shared/contract/answers.ts';
import type { Timers } from '../transport/timers.ts';

/** A drawer of the data folder: the settings, or the drafts, of one person. */
export interface Drawer {
  get(): Promise<Answer<Readonly<Record<string, unknown>>>>;
  put(key: string, value: unknown): Promise<Answer<null>>;
}

export interface PersonalValues {
  /** False until the drawer was read: do not overwrite what is in it. */
  readonly isRead: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The values of one drawer as this window knows them. What is put shows at once, and is kept a moment later. */
export interface Personal {
  readonly store: Pick<StoreApi<PersonalValues>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** `null` takes the key out. `value` is plain JSON. */
  put(key: string, value: unknown): void;
  /** Keeps at once whatever still waits. */
  keepNow(): void;
  /** Reads the drawer where that has not been possible yet. */
  read(): void;
}

/** Every key typed is not worth a write; a pause of this length is. */
const PAUSE_MS = 400;

export function openPersonal(drawer: Drawer, timers: Timers): Personal {
  const store = createStore<PersonalValues>(() => ({ isRead: false, values: {} }));
  const waiting = new Map<string, () => void>();

  const keep = (key: string): void => {
    waiting.get(key)?.();
    waiting.delete(key);
    // A draft that could not be kept is still on screen; the head says what is wrong with the disk.
    void drawer.put(key, store.getState().values[key] ?? null);
  };
  const read = (): void => {
    if (store.getState().isRead) return;
    void drawer.get().then((found) => {
      if (!found.ok || store.getState().isRead) return;
      const typedMeanwhile = store.getState().values;
      store.setState({ isRead: true, values: { ...found.value, ...typedMeanwhile } });
    });
  };
  read();
  return {
    store,
    read,
    put(key, value) {
      store.setState(({ values }) => ({ values: { ...values, [key]: value } }));
      waiting.get(key)?.();
      waiting.set(
        key,
        timers.after(PAUSE_MS, () => keep(key)),
      );
    },
    keepNow() {
      for (const key of [...waiting.keys()]) keep(key);
    },
  };
}
