import type { Profile } from '#shared/domain/incident/profile.ts';
import { useIncident } from '../../store/host-context.ts';

const NONE: Profile['counters'] = [];

/** The counters of the incident's profile. */
export const useCounterTerms = (): Profile['counters'] =>
  useIncident(({ incident }) => (incident.status === 'declared' ? incident.profile.counters : NONE));

/** "142 patients"; what nobody has counted is not nought. */
export const figureWords = (total: number | null, unit: string): string =>
  total === null ? 'not counted' : `${total.toLocaleString('en-GB')} ${unit}`;
