import { phaseAt } from '#shared/domain/incident/select.ts';
import type { Phase } from '#shared/domain/incident/state.ts';
import { useIncident } from '../../store/host-context.ts';
import { useNow } from '../../store/use-now.ts';

/** The phase of the incident; null before it is declared. */
export function usePhase(): Phase | null {
  const incident = useIncident((state) => state.incident);
  const now = useNow();
  return incident.status === 'undeclared' ? null : phaseAt(incident, now).phase;
}
