import type { FieldValues } from './events.ts';
import type { PersonFields } from './state.ts';

/** The fields of a person as they read. */
export const FIELD_WORDS: Readonly<Record<keyof PersonFields, string>> = {
  name: 'name',
  initials: 'initials',
  organisation: 'organisation',
  contacts: 'contacts',
  reach: 'when telephones are down',
};

export const FIELD_NAMES = [
  'name',
  'initials',
  'organisation',
  'contacts',
  'reach',
] as const satisfies readonly (keyof PersonFields)[];

/** Whether two values of a field say the same; contacts are lists. */
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields that are meant. */
export const fieldsIn = (values: FieldValues): readonly (keyof PersonFields)[] =>
  FIELD_NAMES.filter((field) => values[field] !== undefined);

/** The named fields of a person as they stand. */
export const pick = (person: Readonly<PersonFields>, fields: readonly (keyof PersonFields)[]): FieldValues =>
  Object.fromEntries(fields.map((field) => [field, person[field]]));
