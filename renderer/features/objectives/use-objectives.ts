import { objectivesAt } from '#shared/domain/incident/select.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';

/** The objectives of this period. */
export function useObjectives(): readonly string[] {
  const now = useNow();
  const incident = useIncident((state) => state.incident);
  return incident.status === 'declared' ? objectivesAt(incident, now) : [];
}
