import { z } from 'zod';
import { FIELD_NAMES, NewSystem } from '../systems/catalogue-row.ts';
import { FIELD_WORDS, fieldValueWords } from '../systems/field-words.ts';
import { foldName } from '../systems/names.ts';

export type EntryField = keyof NewSystem;

/** Of what there may be several beside the fields: a list adds to them and takes none away. */
const SEVERAL = ['sites', 'functions', 'interfaces', 'prerequisites'] as const;
type Several = (typeof SEVERAL)[number];

/** All that can be said of an entry, in the order in which a person would read it. */
export const ENTRY_FIELDS: readonly EntryField[] = [...FIELD_NAMES, ...SEVERAL];

/** The fields as they read on screen, in the log and at the head of a column. */
export const ENTRY_WORDS: Readonly<Record<EntryField, string>> = {
  ...FIELD_WORDS,
  sites: 'Sites',
  functions: 'Functions',
  interfaces: 'Interfaces',
  prerequisites: 'Needs first',
};

export const EntryFieldName = z.enum(ENTRY_FIELDS as [EntryField, ...EntryField[]]); // as: never empty

/** Some of what can be said of an entry. */
const SomeFields = NewSystem.partial();
export type SomeFields = z.infer<typeof SomeFields>;

/** What the catalogue holds of one system. */
export const Known = z.strictObject({
  row: NewSystem,
  /** Fields that a person set: no list changes them. One that is not known and stands here was taken out by hand. */
  byHand: z.array(EntryFieldName),
  /** What lists say otherwise of fields set by hand: shown beside, and taken where a person says so. */
  listSays: SomeFields,
  /** The key under which a list knows it. */
  external: z.strictObject({ source: z.string(), key: z.string() }).optional(),
});
export type Known = z.infer<typeof Known>;

/** The same, read the same: parsing puts the fields in one order. */
export const sameKnown = (a: Known, b: Known): boolean =>
  JSON.stringify(Known.parse(a)) === JSON.stringify(Known.parse(b));

/** Marks in the one order there is, each once. */
export const marked = (fields: Iterable<EntryField>): EntryField[] => {
  const all = new Set(fields);
  return ENTRY_FIELDS.filter((field) => all.has(field));
};

type Values = Partial<Record<EntryField, unknown>>;

/** The values with one written anew; undefined takes it out. */
export function withValue<T extends Values>(values: T, field: EntryField, value: unknown): T {
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
  // as: a value comes from the same field of a row, so that it fits it
  return (value === undefined ? rest : { ...rest, [field]: value }) as T;
}

const nameOf = (one: string | { readonly name: string }): string =>
  typeof one === 'string' ? one : one.name;

const isSeveral = (field: EntryField): field is Several => SEVERAL.some((one) => one === field);

/** What stands of a field once a list has said its own: of several, what it adds; of one, what it says. */
export function listedValue(field: EntryField, row: SomeFields, said: SomeFields): SomeFields[EntryField] {
  if (!isSeveral(field)) return said[field];
  const all = new Map<string, string | { readonly name: string }>();
  for (const one of [...(row[field] ?? []), ...(said[field] ?? [])]) {
    if (!all.has(foldName(nameOf(one)))) all.set(foldName(nameOf(one)), one);
  }
  // as: both parts are of one field
  return [...all.values()] as SomeFields[EntryField];
}

/** A value as it reads; a dash where it is not known. */
export function valueWords(value: SomeFields[EntryField] | null): string {
  return Array.isArray(value) ? fieldValueWords(value.map(nameOf)) : fieldValueWords(value);
}
