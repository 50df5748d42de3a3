import { levelAt, objectivesAt, phaseAt, typeAt } from '#shared/domain/incident/select.ts';
import { PHASE_WORDS } from '#shared/domain/incident/state.ts';
import { commandRoles, inCharge } from '#shared/domain/people/select.ts';
import type { ExportSource } from '../exporter.ts';

/** What stands above a record of the log, in words. */
export interface RecordHead {
  readonly name: string;
  readonly exercise: boolean;
  readonly lines: readonly (readonly [label: string, value: string])[];
}

/** What no export may be taken for (EXPERIENCE 5, DESIGN 3.3). */
export const CAUTIONS: readonly string[] = [
  'A typed name is not proof of identity: every name here is as somebody typed it.',
  'A fingerprint is the last link of one chain of entries. Nobody signs it with a key: it shows that entries were changed or removed only when it is compared with a fingerprint kept elsewhere, on paper or on the second copy. Entries cut off at the end cannot be seen without one.',
];

/** `19 Jul 2024, 09:00 BST (2024-07-19 08:00 UTC)`: local as told, UTC beside it. */
export const bothTimes = ({ wording, now }: Pick<ExportSource, 'wording' | 'now'>): string =>
  `${wording.time(now)} (${now.slice(0, 10)} ${now.slice(11, 16)} UTC)`;

function incidentLines(source: ExportSource): RecordHead['lines'] {
  const { now } = source;
  const { incident } = source.state;
  if (incident.status === 'undeclared') return [['Phase', 'nothing is declared in this file yet']];
  const objectives = objectivesAt(incident, now);
  return [
    ['Phase', PHASE_WORDS[phaseAt(incident, now).phase]],
    ['Type', typeAt(incident, now)?.name ?? 'not stated'],
    ['Level', levelAt(incident, now)?.name ?? 'not stated'],
    ['Objectives', objectives.length === 0 ? 'none stated' : objectives.join('; ')],
    ...commandLines(source),
  ];
}

/** Who is in charge and holds the command roles; a vacant one is said as loudly as a held one. */
function commandLines({ state, now }: ExportSource): RecordHead['lines'] {
  const roles = commandRoles(state, now).filter(({ role, held }) => held !== null || role.tier !== 'support');
  return [
    ['In charge', inCharge(state, now)?.holder.name ?? 'nobody is marked as in charge'],
    ...roles.map(({ role, held }): [string, string] => [role.name, held?.holder.name ?? 'vacant']),
  ];
}

/** The head of a record: the incident, the moment it shows, who asked for it, and which entries it holds. */
export function recordHead(source: ExportSource): RecordHead {
  const { incident } = source.state;
  const entries = source.heads.reduce((sum, head) => sum + head.n, 0);
  const declared = incident.status === 'declared';
  return {
    name: declared ? incident.name : 'No incident declared',
    exercise: declared && incident.exercise,
    lines: [
      ...incidentLines(source),
      ['As at', bothTimes(source)],
      ['Printed by', source.printedBy ?? 'not stated'],
      ['Log', entries === 0 ? 'no entries' : `entries 1 to ${String(entries)}`],
    ],
  };
}
