import { acuteHospital } from './acute-hospital.ts';
import { airline } from './airline.ts';
import { ambulanceAnd111 } from './ambulance-and-111.ts';
import { anyOrganisation } from './any-organisation.ts';
import { communityPharmacy } from './community-pharmacy.ts';
import { corporateIt } from './corporate-it.ts';
import { council } from './council.ts';
import { factory } from './factory.ts';
import { gpPractice } from './gp-practice.ts';
import type { StarterSet } from './starter-set.ts';

/** The starter sets that come with the app. */
export const builtInStarterSets: readonly StarterSet[] = [
  gpPractice,
  communityPharmacy,
  acuteHospital,
  ambulanceAnd111,
  corporateIt,
  airline,
  council,
  factory,
  anyOrganisation,
];
