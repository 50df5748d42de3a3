// Every screen there is, and how a person without a mouse comes to it. The accessibility checks and the pictures in
// docs/screens walk this one list.
import { boardScreens } from './screens-board.ts';
import { firstScreens } from './screens-first.ts';
import { incidentScreens } from './screens-incident.ts';
import { logScreens } from './screens-log.ts';
import { recoveryScreens } from './screens-recovery.ts';
import { viewScreens } from './screens-views.ts';
import type { Place } from './places.ts';
import type { Window } from './window.ts';

export interface Screen {
  /** In kebab-case: the name of its picture. */
  readonly name: string;
  readonly place: Place;
  /** From the place at rest (places.ts) to the screen, by keyboard alone. It changes nothing in the log. */
  readonly open: (window: Window) => Promise<void>;
}

export const screens: readonly Screen[] = [
  ...firstScreens,
  ...boardScreens,
  ...recoveryScreens,
  ...viewScreens,
  ...logScreens,
  ...incidentScreens,
];
