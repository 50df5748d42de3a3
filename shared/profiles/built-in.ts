import type { Profile } from '#shared/domain/incident/profile.ts';

/** The profiles that come with the app. */
export const builtInProfiles: readonly Profile[] = [];
