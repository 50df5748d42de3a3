import { acuteHospital } from './acute-hospital.ts';
import { anyOrganisation } from './any-organisation.ts';
import { communityPharmacy } from './community-pharmacy.ts';
import { gpPractice } from './gp-practice.ts';
import type { StarterSet } from './starter-set.ts';

/** The starter sets that come with the app. */
export const builtInStarterSets: readonly StarterSet[] = [
  gpPractice,
  communityPharmacy,
  acuteHospital,
  anyOrganisation,
];
