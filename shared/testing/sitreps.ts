import type { Wording } from '#shared/domain/area.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { issuedFact, type SitrepReport } from '#shared/domain/sitreps/events.ts';
import type { MemoryLog, TestCommand } from './memory-log.ts';

/** Times as tests read them: the clock in UTC. */
export const utcWording: Wording = { time: (at) => `${at.slice(11, 16)} UTC` };

export const issueSitrep = (data: object = {}): TestCommand => ({
  type: 'sitrep.issue',
  data: { approvedBy: 'Director on call', ...data },
});

/** Every sitrep that was issued, oldest first, as it was issued. */
export const reportsOf = ({ facts }: MemoryLog<IncidentLog>): readonly SitrepReport[] =>
  facts.flatMap((fact) => issuedFact(fact)?.data ?? []);

export function lastReport(log: MemoryLog<IncidentLog>): SitrepReport {
  const report = reportsOf(log).at(-1);
  if (report === undefined) throw new Error('no sitrep was issued');
  return report;
}
