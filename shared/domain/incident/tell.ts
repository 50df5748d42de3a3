import type { TellMap } from '../area.ts';
import { minutesBetween, addMinutes } from '../instant.ts';
import type { incidentEvents } from './events.ts';
import { PHASE_WORDS } from './state.ts';

const named = (term: { name: string } | null): string => term?.name ?? 'none';

/** How the incident's own events read. */
export const incidentTell: TellMap<typeof incidentEvents> = {
  'incident.declared': {
    describe: ({ data }) =>
      `${data.exercise ? 'EXERCISE declared' : 'Incident declared'}: ${data.name}` +
      [data.type, data.level].map((term) => (term === null ? '' : `, ${term.name}`)).join('') +
      ` (${data.profile.name})`,
  },
  'incident.renamed': { describe: ({ data }) => `Incident renamed from "${data.from}" to "${data.to}"` },
  'incident.phase-set': {
    describe: ({ data }) => `Phase ${PHASE_WORDS[data.from]} to ${PHASE_WORDS[data.to]}: ${data.reason}`,
  },
  'incident.type-set': {
    describe: ({ data }) => `Type ${named(data.from)} to ${named(data.to)}: ${data.reason}`,
  },
  'incident.level-set': {
    describe: ({ data }) => `Level ${named(data.from)} to ${named(data.to)}: ${data.reason}`,
  },
  'incident.objectives-set': {
    describe: ({ data }) => `Objectives: ${data.to.length === 0 ? 'none' : data.to.join('; ')}`,
  },
  'incident.change-struck': { describe: ({ data }) => `Struck: ${data.was}: ${data.reason}` },
  'incident.clock-moved': {
    describe: ({ data }, wording) =>
      `Exercise clock set to ${wording.time(data.to)}, ${data.running ? 'running' : 'stopped'}`,
  },
  'incident.clock-corrected': {
    describe: ({ data, at }) => {
      const minutes = minutesBetween(at, addMinutes(at, data.to / 60_000));
      return `Clock of this station corrected: ${String(minutes)} min against the PC. ${data.reason}`;
    },
  },
  'incident.clock-jumped': { describe: ({ data }) => data.words },
  'incident.station-joined': { describe: ({ data }) => `Station ${data.letter} began to write in this log` },
};
