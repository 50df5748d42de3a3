import { stringify } from 'csv-stringify/sync';
import type { Exporter, ExportedEvent } from '../exporter.ts';
import { readAftermath } from './log-aftermath.ts';
import { authorName, authorRole, tellerWords } from './record-entry.ts';

const ROWS_AT_ONCE = 500;

const COLUMNS = [
  'seq',
  'number',
  'at',
  'at_utc',
  'entered',
  'entered_utc',
  'by',
  'role',
  'told_by',
  'on_behalf_of',
  'what',
  'struck',
  'corrected',
  'redacted',
  'type',
  'event',
  'command',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const rowsAsCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/,
      // A cell that begins like a formula gets an apostrophe in front: a spreadsheet shows it and runs nothing.
      escape_formulas: true,
    },
  );

function numberOf({ fact }: ExportedEvent): string {
  const { data } = fact;
  return typeof data === 'object' && data !== null && 'number' in data && typeof data.number === 'string'
    ? data.number
    : '';
}

/**
 * The log as a spreadsheet reads it: one event a row, UTF-8 with a byte order mark (without it Excel
 * takes accents for something else), RFC 4180. What was struck or corrected says so in its own row.
 */
export const csvExporter: Exporter = {
  format: 'csv',
  summary: 'The log for a spreadsheet: one event a row, local time and UTC, who typed it, who told it.',
  *write(source) {
    const { wording } = source;
    const aftermath = readAftermath(source);
    const rowOf = (event: ExportedEvent): Row => {
      const { fact, envelope } = event;
      return {
        seq: String(event.seq),
        number: numberOf(event),
        at: wording.time(fact.at),
        at_utc: fact.at,
        entered: wording.time(fact.recordedAt),
        entered_utc: fact.recordedAt,
        by: authorName(fact.by),
        role: authorRole(fact.by),
        told_by: tellerWords(fact.toldBy),
        on_behalf_of: fact.onBehalfOf ?? '',
        what: event.words,
        struck: aftermath.struckBy(fact.id)?.words ?? '',
        corrected: aftermath.correctionsOf(fact.id).at(-1)?.words ?? '',
        redacted: envelope.data === null ? 'redacted' : '',
        type: fact.type,
        event: fact.id,
        command: fact.commandId,
      };
    };
    yield `\uFEFF${rowsAsCsv([COLUMNS])}`;
    let rows: string[][] = [];
    for (const event of source.events()) {
      const row = rowOf(event);
      rows.push(COLUMNS.map((column) => row[column]));
      if (rows.length < ROWS_AT_ONCE) continue;
      yield rowsAsCsv(rows);
      rows = [];
    }
    if (rows.length > 0) yield rowsAsCsv(rows);
  },
};
