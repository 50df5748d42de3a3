import { FIELD_WORDS } from '#shared/domain/systems/field-words.ts';
import type { CatalogueField, ColumnMap } from './catalogue-columns.ts';
import type { CatalogueLayout } from './catalogue-layout.ts';
import type { DecodedText } from './decode-text.ts';
import { durationMinutes } from './duration-minutes.ts';
import type { LeftOutCell, ReadCatalogue } from './read-catalogue.ts';

const LINES_NAMED = 5;
/** A cell that runs on for longer than a long note is a quote that somebody forgot to close. */
const SUSPICIOUS_LINES = 50;

const WORDS: Readonly<Record<CatalogueField, string>> = {
  ...FIELD_WORDS,
  rtoMinutes: 'RTO',
  rpoMinutes: 'RPO',
  mtpdMinutes: 'MTPD',
  sites: 'Sites',
  functions: 'Functions',
  interfaces: 'Interfaces',
  prerequisites: 'Needs first',
  externalKey: 'its key there',
};

const UNIT_WORDS: Readonly<Record<number, string>> = {
  1: 'minutes',
  60: 'hours',
  1440: 'days',
  10080: 'weeks',
};

/** "line 4" or "lines 4, 9 and 12" or "lines 4, 9, 12, 15, 18 and 30 more". */
export function lineWords(lines: readonly number[]): string {
  const named = lines.slice(0, LINES_NAMED).map(String);
  const more = lines.length - named.length;
  const last = more > 0 ? `${String(more)} more` : (named.pop() ?? '');
  const word = lines.length === 1 ? 'line' : 'lines';
  return named.length === 0 ? `${word} ${last}` : `${word} ${named.join(', ')} and ${last}`;
}

const columnNotices = ({ used, unused }: ColumnMap): string[] => [
  `Columns: ${[...used].map(([field, { heading }]) => `"${heading}" is ${WORDS[field]}`).join('; ')}.`,
  ...(unused.length === 0
    ? []
    : [
        `Not used, kept in the file (${String(unused.length)}): ${unused
          .map(({ heading, because }) => `"${heading}"${because === null ? '' : ` (${because})`}`)
          .join(', ')}.`,
      ]),
];

/** How a plain number was read, with the first one as the example: "4" must not quietly become four minutes. */
function unitNotices({ columns, body }: CatalogueLayout): string[] {
  return (['rtoMinutes', 'rpoMinutes', 'mtpdMinutes'] as const).flatMap((field) => {
    const column = columns.used.get(field);
    if (column === undefined) return [];
    const plain = body
      .map(({ cells }) => cells[column.index]?.trim() ?? '')
      .find((cell) => /^\d+(?:[.,]\d+)?$/.test(cell));
    if (plain === undefined) return [];
    const unit = column.unit ?? 1;
    const minutes = durationMinutes(plain, unit) ?? 0;
    const example = minutes % 60 === 0 ? `${String(minutes / 60)} h` : `${String(minutes)} min`;
    const how =
      column.unit === null
        ? ', as its heading names no unit. If that is wrong, write the unit into the heading'
        : '';
    return [
      `"${column.heading}": plain numbers are ${UNIT_WORDS[unit] ?? 'minutes'} (${plain} is ${example})${how}.`,
    ];
  });
}

function leftOutNotices(leftOut: readonly LeftOutCell[]): string[] {
  const groups = new Map<string, LeftOutCell[]>();
  for (const one of leftOut) {
    const key = `${one.heading}\n${one.because}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].map((group) => {
    const [{ heading, written, because } = { heading: '', written: '', because: '' }] = group;
    return `"${heading}" was left out on ${lineWords(group.map(({ line }) => line))} ("${written}"): ${because}. The systems were taken.`;
  });
}

function layoutNotices({ above, headings, table }: CatalogueLayout): string[] {
  const long = table.rows.filter(({ lines }) => lines > SUSPICIOUS_LINES).map(({ line }) => line);
  return [
    ...(headings === null ? ['No headings were found: the first column was read as the names.'] : []),
    ...(above.length === 0
      ? []
      : [`Passed over above the headings: ${lineWords(above.map(({ line }) => line))}.`]),
    ...(long.length === 0
      ? []
      : [
          `A cell runs on over more than ${String(SUSPICIOUS_LINES)} lines from ${lineWords(long)}. If that is not meant, a closing quote is missing.`,
        ]),
  ];
}

/** What a person should know of how the list was read, in the order in which they would ask. */
export function catalogueNotices(
  decoded: DecodedText,
  layout: CatalogueLayout,
  { leftOut, headingsAgain, repeated }: ReadCatalogue,
): string[] {
  return [
    ...columnNotices(layout.columns),
    ...layoutNotices(layout),
    ...unitNotices(layout),
    ...leftOutNotices(leftOut),
    ...(headingsAgain.length === 0 ? [] : [`The headings stand again on ${lineWords(headingsAgain)}.`]),
    ...(repeated.length === 0
      ? []
      : [`Said before in the same list: ${lineWords(repeated.map(({ line }) => line))}.`]),
    ...(decoded.encoding === 'Windows-1252'
      ? ['The file is not UTF-8; it was read as Windows-1252. Check names with accents.']
      : []),
  ];
}
