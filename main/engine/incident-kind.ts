import { values } from '#shared/domain/collection.ts';
import { incidentDomain, type IncidentLog } from '#shared/domain/incident-domain.ts';
import { incidentNow } from '#shared/domain/incident/state.ts';
import type { LogKind } from './log-kind.ts';

/** The log of an incident. */
export const incidentKind: LogKind<IncidentLog> = {
  domain: incidentDomain,
  id: null,
  now: ({ incident }, station, wallMs) => incidentNow(incident, station, wallMs),
  timeZone: ({ incident }) => (incident.status === 'declared' ? incident.timeZone : 'UTC'),
  introduction: ({ incident }, station) =>
    incident.status === 'undeclared' || incident.stations[station] !== undefined
      ? null
      : { type: 'incident.join-station', data: { station } },
  openConflicts: ({ conflicts }) => new Map([...values(conflicts.open)].map(({ id, words }) => [id, words])),
  clockJumped: ({ incident }, { byMs, words }) =>
    incident.status === 'undeclared' ? null : { type: 'incident.note-clock-jump', data: { byMs, words } },
};
