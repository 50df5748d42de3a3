import { foldName } from '#shared/domain/systems/names.ts';
import type { FieldName } from '#shared/domain/systems/catalogue-row.ts';
import { FIELD_WORDS } from '#shared/domain/systems/field-words.ts';
import type { ReadText, TypedField } from '../ui/editable-field/editable-field.tsx';
import { spanWords } from './time-beside.ts';

/** What a field holds, where it holds text, a figure or names. */
export type FieldValue = string | number | readonly string[] | undefined;

/** What was typed, as the field takes it: null = taken out. */
export type ReadField = ReadText<string | number | readonly string[] | null>;

/** A field of what is known of a system beforehand: how it is shown, typed and read. */
export interface RecordField<Name extends string = FieldName> extends TypedField<
  FieldValue,
  string | number | readonly string[] | null
> {
  readonly name: Name;
}

const plain = (value: FieldValue): string =>
  value === undefined ? '' : typeof value === 'object' ? value.join(', ') : String(value);

const asText = (text: string): ReadField => ({ kind: 'value', value: text === '' ? null : text });

const asName = (text: string): ReadField =>
  text === '' ? { kind: 'wrong', because: 'A system always has a name.' } : { kind: 'value', value: text };

const asList = (text: string): ReadField => namesIn(text, ',');

/** Names with `separator` between them, each once; null where there is none. */
export function namesIn(text: string, separator: ',' | ';'): ReadField {
  const names = text
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const once = names.filter(
    (name, place) => names.findIndex((one) => foldName(one) === foldName(name)) === place,
  );
  return { kind: 'value', value: once.length === 0 ? null : once };
}

const asCount =
  (most: number, because: string) =>
  (text: string): ReadField => {
    if (text === '') return { kind: 'value', value: null };
    const value = Number(text.replaceAll(',', ''));
    return Number.isInteger(value) && value >= 0 && value <= most
      ? { kind: 'value', value }
      : { kind: 'wrong', because };
  };

const LENGTH =
  /^(?:(?<days>\d{1,3})\s*d)?\s*(?:(?<hours>\d{1,4})\s*h)?\s*(?:(?<minutes>\d{1,6})\s*(?:m|min)?)?$/i;
const YEAR_MINUTES = 525_600;

/** `4h`, `1d 2h`, `90`: minutes. */
function asLength(text: string): ReadField {
  if (text === '') return { kind: 'value', value: null };
  const { days = '0', hours = '0', minutes = '0' } = LENGTH.exec(text)?.groups ?? {};
  const value = Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
  return value > 0 && value <= YEAR_MINUTES
    ? { kind: 'value', value }
    : { kind: 'wrong', because: 'Type a length such as 90, 4h or 1d 2h.' };
}

const field = (name: FieldName, part: Partial<RecordField> = {}): RecordField => ({
  name,
  label: FIELD_WORDS[name],
  words: plain,
  text: plain,
  read: asText,
  ...part,
});

const length = (name: FieldName, label: string, hint: string): RecordField =>
  field(name, {
    label,
    hint,
    words: (value) => (typeof value === 'number' ? spanWords(value) : ''),
    read: asLength,
  });

/** In the order in which a person reads them. */
export const RECORD_FIELDS: readonly RecordField[] = [
  field('name', { read: asName }),
  field('aliases', { hint: 'Other names, with commas between them.', read: asList }),
  field('organisation'),
  field('owner', { hint: 'Who answers for it here.' }),
  field('tester', { hint: 'Who tests it before it is released.' }),
  field('supplier'),
  field('supplierContact', { hint: 'Whom to ring, and how.' }),
  field('supplierRef', { hint: 'Our number there: contract, ticket or incident.' }),
  field('tier', { hint: '0 to 5, 0 first.', read: asCount(5, 'A restore group is 0 to 5.') }),
  field('usersServed', { read: asCount(1_000_000_000, 'Type a figure.') }),
  length('rtoMinutes', 'RTO', 'Back at a minimum level within: 4h, 1d.'),
  length('rpoMinutes', 'RPO', 'The oldest data whose loss is accepted: 15, 4h.'),
  length('mtpdMinutes', 'MTPD', 'After this the impact is unacceptable: 8h, 2d.'),
  field('mbco', { hint: 'The least that must go on while it is down.', long: true }),
  field('readOnlyFallback', { hint: 'Where its data can still be read.', long: true }),
  field('notes', { long: true }),
];
