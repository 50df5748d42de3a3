import type { ChecklistTemplate } from '../domain/checklists/template.ts';
import { communicationsCard, deputyCard, leadCard, loggistCard, technicalCard } from './action-cards.ts';
import { firstFifteenMinutes } from './first-fifteen-minutes.ts';
import { hospitalBackEntry, readOnlyFallbacks } from './hospital.ts';
import { gpDowntime, pharmacyDowntime, pharmacyRecovery } from './primary-care.ts';
import { methane, sbar } from './reports.ts';
import { shiftEnd, shiftStart, standDown } from './shifts.ts';
import {
  domainControllers,
  encryptedHostWithKey,
  encryptedHostWithoutKey,
  validation,
  virtualHosts,
  windowsHost,
} from './technical.ts';

/** The checklists that come with the app, in the order in which they are needed. */
export const builtInChecklists: readonly ChecklistTemplate[] = [
  firstFifteenMinutes,
  methane,
  sbar,
  domainControllers,
  windowsHost,
  encryptedHostWithKey,
  encryptedHostWithoutKey,
  virtualHosts,
  validation,
  gpDowntime,
  pharmacyDowntime,
  pharmacyRecovery,
  readOnlyFallbacks,
  hospitalBackEntry,
  shiftStart,
  shiftEnd,
  standDown,
  leadCard,
  loggistCard,
  deputyCard,
  technicalCard,
  communicationsCard,
];
