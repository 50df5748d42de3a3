import type { Profile } from '#shared/domain/incident/profile.ts';
import { general } from './general.ts';
import { healthEngland } from './health-england.ts';
import { healthNorthernIreland } from './health-northern-ireland.ts';

/** The profiles that come with the app. */
export const builtInProfiles: readonly Profile[] = [healthEngland, healthNorthernIreland, general];
