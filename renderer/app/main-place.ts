import type { ComponentType } from 'react';
import type { Icon } from '../ui/action/action.ts';

/**
 * One of the six main places of an incident. Each part is a component of its own that reads the stores; the frame puts
 * it where it belongs, so that bar and capture line stay as they are when the place changes.
 */
export interface MainPlace {
  /** In the window's address and in the ui store. */
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: Icon;
  /** A single letter: it only opens. */
  readonly shortcut: string;
  /** The middle; it scrolls by itself. */
  readonly Main: ComponentType;
  /** The 64 px over the whole width. */
  readonly Counts?: ComponentType;
  readonly Left?: ComponentType;
  readonly leftLabel?: string;
  /** One thing in detail, while the ui store has one selected in `list`. */
  readonly detail?: {
    readonly list: string;
    readonly Panel: ComponentType<{ readonly id: string; readonly onClose: () => void }>;
  };
}
