// Every screen there is, and how a person without a mouse comes to it. The accessibility checks and the pictures in
// docs/screens walk this one list.
import { boardScreens } from './screens-board.ts';
import { catalogueScreens } from './screens-catalogue.ts';
import { checklistScreens, runScreens } from './screens-checklists.ts';
import { firstScreens } from './screens-first.ts';
import { handoverScreens } from './screens-handover.ts';
import { incidentScreens } from './screens-incident.ts';
import { logScreens } from './screens-log.ts';
import { printScreens } from './screens-print.ts';
import { recoveryScreens } from './screens-recovery.ts';
import { sitrepScreens } from './screens-sitreps.ts';
import { taskScreens } from './screens-tasks.ts';
import { viewScreens } from './screens-views.ts';
import type { Screen } from './screen.ts';

export const screens: readonly Screen[] = [
  ...firstScreens,
  ...catalogueScreens,
  ...boardScreens,
  ...recoveryScreens,
  ...viewScreens,
  ...logScreens,
  ...taskScreens,
  ...handoverScreens,
  ...sitrepScreens,
  ...printScreens,
  ...checklistScreens,
  ...incidentScreens,
  ...runScreens,
];
