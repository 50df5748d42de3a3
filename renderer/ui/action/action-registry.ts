import { keysOf, type Action } from './action.ts';
import { isLoneLetter, shortcutOf } from './shortcut.ts';

/** Where actions are known while the thing that offers them is on screen. The latest layer is on top. */
export interface ActionRegistry {
  /** A place for actions; a modal one hides the keys of all layers below. Call `remove` when it goes. */
  addLayer(options: { readonly modal: boolean }): ActionLayer;
  /** What keys may run: the top layers down to the first modal one, top first. */
  readonly reachable: () => readonly Action[];
  /** Whether a modal layer is open. */
  isModal(): boolean;
  /** Everything that can be done on this screen, for palette and shortcut sheet; bottom first. The same array until something changes. */
  readonly all: () => readonly Action[];
  readonly subscribe: (listener: () => void) => () => void;
}

export interface ActionLayer {
  /** Puts one offer's actions in place of those it gave before. */
  offer(offerId: string, actions: readonly Action[]): void;
  withdraw(offerId: string): void;
  remove(): void;
}

interface Layer {
  readonly modal: boolean;
  readonly offers: Map<string, readonly Action[]>;
}

/**
 * @throws when an action of a screen changes the log on a single letter: letters typed by accident must be harmless
 *   (EXPERIENCE 2), so that is a bug in the action. A strip that was opened and names what it is about may take one
 *   (decision 0095).
 */
export function createActionRegistry(): ActionRegistry {
  const layers: Layer[] = [];
  const listeners = new Set<() => void>();
  let everything: readonly Action[] | null = null;

  const changed = () => {
    everything = null;
    for (const listener of listeners) listener();
  };
  const actionsOf = (layer: Layer) => [...layer.offers.values()].flat();

  return {
    addLayer({ modal }) {
      const layer: Layer = { modal, offers: new Map() };
      layers.push(layer);
      changed();
      return {
        offer(offerId, actions) {
          if (!layer.modal) actions.forEach(refuseHarm);
          layer.offers.set(offerId, actions);
          changed();
        },
        withdraw(offerId) {
          layer.offers.delete(offerId);
          changed();
        },
        remove() {
          layers.splice(layers.indexOf(layer), 1);
          changed();
        },
      };
    },
    reachable() {
      const lowest = layers.findLastIndex((layer) => layer.modal);
      return layers.slice(Math.max(lowest, 0)).toReversed().flatMap(actionsOf);
    },
    isModal: () => layers.some((layer) => layer.modal),
    all() {
      everything ??= layers.filter((layer) => !layer.modal).flatMap(actionsOf);
      return everything;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function refuseHarm(action: Action): void {
  const letter = keysOf(action).find((key) => isLoneLetter(shortcutOf(key)));
  if (action.effect === 'changes' && letter !== undefined) {
    throw new Error(`"${action.id}" changes the log on the single letter "${letter}"`);
  }
}
