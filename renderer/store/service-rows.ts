import { useMemo } from 'react';
import type { Instant } from '#shared/domain/instant.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import {
  disagreements,
  serviceStanding,
  type Disagreement,
  type ServiceStanding,
} from '#shared/domain/services/select.ts';
import { listedServices, type Service } from '#shared/domain/services/state.ts';
import { useIncident } from './host-context.ts';
import { useNow } from './use-now.ts';

/** A service as it stands: what somebody stated, and where its systems say otherwise. */
export interface ServiceRow {
  readonly service: Service;
  readonly standing: ServiceStanding;
  readonly disagreements: readonly Disagreement[];
}

type World = Pick<IncidentLog, 'incident' | 'services' | 'systems'>;

export function serviceRow(world: Readonly<World>, service: Service, now: Instant): ServiceRow {
  const standing = serviceStanding(world, service, now);
  const stated = standing.statement?.capability ?? null;
  return { service, standing, disagreements: disagreements(world, service, stated, now) };
}

/** Every listed service by name; the same array while nothing changed. */
export function useServiceRows(): readonly ServiceRow[] {
  const incident = useIncident((state) => state.incident);
  const services = useIncident((state) => state.services);
  const systems = useIncident((state) => state.systems);
  const now = useNow();
  return useMemo(() => {
    const world = { incident, services, systems };
    return listedServices(world).map((service) => serviceRow(world, service, now));
  }, [incident, services, systems, now]);
}
