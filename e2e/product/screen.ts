import type { Place } from './places.ts';
import type { Window } from './window.ts';

/** One screen, and the way to it. */
export interface Screen {
  /** In kebab-case: the name of its picture. */
  readonly name: string;
  readonly place: Place;
  /** From the place at rest (places.ts) to the screen, by keyboard alone. It changes nothing in the log. */
  readonly open: (window: Window) => Promise<void>;
}
