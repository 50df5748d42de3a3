import type { Trouble } from '#shared/contract/answers.ts';
import type { Author } from '#shared/domain/envelope.ts';
import { CommandId, type StationId } from '#shared/domain/ids.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import type { Instant } from '#shared/domain/instant.ts';

export interface Declaration {
  readonly data: object;
  readonly by: Author;
  readonly now: Instant;
  readonly station: StationId;
  readonly newId: () => string;
}

/** Why this would not declare an incident; null = it would. Asked first, so that no file is made for nothing. */
export function undeclarable({ data, by, now, station, newId }: Declaration): Trouble | null {
  const command = { id: CommandId.parse(newId()), type: 'incident.declare', at: now, by, data };
  const context = { now, by, station, newId, logged: () => undefined, loggedBy: () => [] };
  const outcome = incidentDomain.decide(incidentDomain.initial(), command, context);
  return outcome.ok ? null : { kind: 'rejection', ...outcome };
}
