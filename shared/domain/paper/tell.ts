import type { TellMap } from '../area.ts';
import type { paperEvents } from './events.ts';
import type { SheetEnd } from './state.ts';

export const END_WORDS: Readonly<Record<SheetEnd, string>> = {
  keyed: 'all keyed in',
  unused: 'not used',
  lost: 'lost',
  destroyed: 'old, destroyed',
};

const sheets = (count: number): string => (count === 1 ? '1 sheet' : `${String(count)} sheets`);
const lineWords = (line: number | null): string => (line === null ? '' : ` line ${String(line)}`);
/** A few serials by name, the rest as a number. */
const some = (serials: readonly string[]): string =>
  serials.length > 6
    ? `${serials.slice(0, 6).join(', ')} and ${String(serials.length - 6)} more`
    : serials.join(', ');

/** How it reads what happened to sheets of paper. */
export const paperTell: TellMap<typeof paperEvents> = {
  'paper.issued': {
    describe: ({ data: { number, nextAt, sheets: printed } }, wording) =>
      `Print pack ${number}: ${sheets(printed.length)} printed (${printed.map(({ title }) => title).join(', ')}). ` +
      (nextAt === null
        ? 'When they are replaced is not said'
        : `Replaced by the next at ${wording.time(nextAt)}`),
    searchText: ({ sheets: printed }) => printed.map(({ serial }) => serial).join(' '),
  },
  'paper.recalled': {
    describe: ({ data: { number, serials } }) =>
      `Print pack ${number} taken back, ${sheets(serials.length)} not printed`,
  },
  'paper.keyed': {
    describe: ({ data: { serial, line, number } }) => `${serial}${lineWords(line)} keyed in as ${number}`,
  },
  'paper.unkeyed': {
    describe: ({ data: { serial, line, number } }) =>
      `${serial}${lineWords(line)} not keyed in any more: ${number} was undone`,
  },
  'paper.returned': {
    describe: ({ data: { serials, as } }) => `Paper ${some(serials)}: ${END_WORDS[as]}`,
    searchText: ({ serials }) => serials.join(' '),
  },
  'paper.reopened': {
    describe: ({ data: { serials } }) => `Paper ${some(serials)}: out again`,
    searchText: ({ serials }) => serials.join(' '),
  },
};
