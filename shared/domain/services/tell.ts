import type { TellMap, Wording } from '../area.ts';
import { CAPABILITY_WORDS, safeUntilOf, type Statement } from './capability.ts';
import type { serviceEvents } from './events.ts';
import { capabilityChangeWords } from './words.ts';

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);
const names = (needs: readonly { name: string }[]): string =>
  needs.map(({ name }) => name).join(', ') || 'nothing';

function detailWords(said: Statement, wording: Wording): string {
  const safeUntil = safeUntilOf(said);
  const lost = said.capability === 'normal' || said.lost === undefined ? '' : `. Lost: ${said.lost}`;
  return `${safeUntil === undefined ? '' : `, safe until ${wording.time(safeUntil)}`}${lost}`;
}

/** How services read. */
export const serviceTell: TellMap<typeof serviceEvents> = {
  'service.added': {
    describe: ({ data }) =>
      `Service ${data.name} added${data.needs.length === 0 ? '' : `, needs ${names(data.needs)}`}`,
    about: (data) => [data.service],
  },
  'service.renamed': {
    describe: ({ data }) => `Service ${data.from} is now called ${data.to}`,
    about: (data) => [data.service],
  },
  'service.needs-set': {
    describe: ({ data }) => `${data.name} needs ${names(data.to)}`,
    about: (data) => [data.service, ...data.to.map(({ system }) => system)],
  },
  'service.retired': {
    describe: ({ data }) => `Service ${data.name} struck from the list${because(data.reason)}`,
    about: (data) => [data.service],
  },
  'service.reinstated': {
    describe: ({ data }) => `Service ${data.name} is on the list again${because(data.reason)}`,
    about: (data) => [data.service],
  },
  'service.capability-set': {
    describe: ({ data }, wording) =>
      `${data.name}: ${capabilityChangeWords(data.from, data.to)}${detailWords(data.to, wording)}${because(data.reason)}`,
    about: (data) => [data.service],
  },
  'service.confirmed': {
    describe: ({ data }) => `${data.name} confirmed: ${CAPABILITY_WORDS[data.capability].word}`,
    about: (data) => [data.service],
  },
  'service.reviewed': {
    describe: ({ data }) => `${data.name} reviewed, no news`,
    about: (data) => [data.service],
  },
  'service.change-struck': {
    describe: ({ data }) => `Struck: ${data.was}${because(data.reason)}`,
    about: (data) => [data.service],
  },
  'service.strike-lifted': {
    describe: ({ data }) => `Stands again: ${data.was}`,
    about: (data) => [data.service],
  },
  'service.safe-time-passed': {
    describe: ({ data }, wording) =>
      `${data.name} was safe until ${wording.time(data.over)}; still ${CAPABILITY_WORDS[data.capability].word}`,
    about: (data) => [data.service],
  },
};
