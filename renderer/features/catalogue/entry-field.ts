import type { EntryField } from '#shared/domain/catalogue/entry.ts';
import { ENTRY_WORDS, withValue } from '#shared/domain/catalogue/entry.ts';
import type { NewSystem } from '#shared/domain/systems/catalogue-row.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { namesIn, RECORD_FIELDS, type FieldValue, type RecordField } from '../../store/record-field.ts';

const names = (
  name: 'sites' | 'functions' | 'interfaces' | 'prerequisites',
  separator: ',' | ';',
  hint: string,
): RecordField<EntryField> => {
  const joined = (value: FieldValue): string =>
    typeof value === 'object' ? value.join(`${separator} `) : '';
  return {
    name,
    label: ENTRY_WORDS[name],
    hint,
    words: joined,
    text: joined,
    read: (text) => namesIn(text, separator),
  };
};

/** Everything that the catalogue holds of a system, in the order in which a person reads it. */
export const ENTRY_RECORD: readonly RecordField<EntryField>[] = [
  ...RECORD_FIELDS,
  names('prerequisites', ',', 'What must be back before it, with commas between them.'),
  names('functions', ',', 'What can fail by itself, with commas between them.'),
  names('interfaces', ',', 'Its links to others, with commas between them.'),
  names('sites', ';', 'Where it is used, with semicolons between them.'),
];

/** A field as it is shown and typed: of an interface, its name. */
export function fieldValue(row: Partial<NewSystem>, field: EntryField): FieldValue {
  return field === 'interfaces' ? row.interfaces?.map(({ name }) => name) : row[field];
}

/** The row with one field as it was typed. An interface that stays keeps its direction and its other end. */
export function rowWith(row: NewSystem, field: EntryField, value: FieldValue | null): NewSystem {
  if (field !== 'interfaces' || typeof value !== 'object' || value === null)
    return withValue(row, field, value ?? undefined);
  const stood = row.interfaces ?? [];
  const links = value.map((name) => stood.find((one) => foldName(one.name) === foldName(name)) ?? { name });
  return withValue(row, field, links);
}
