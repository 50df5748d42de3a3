import type { z } from 'zod';
import type { PersonChanges } from './events.ts';
import type { PersonFields } from './state.ts';

/** The fields of a person as they read. */
export const FIELD_WORDS: Readonly<Record<keyof PersonFields, string>> = {
  name: 'name',
  initials: 'initials',
  organisation: 'organisation',
  contacts: 'contacts',
  reach: 'when telephones are down',
};

/** The change of one field of a person. */
export interface FieldChange {
  readonly field: keyof PersonFields;
  readonly from: unknown;
  readonly to: unknown;
}

/** The changes that an edit asks for or an event holds, field by field. */
export const fieldChanges = (changes: z.output<typeof PersonChanges>): readonly FieldChange[] =>
  // as: the schema names the fields of a person
  (Object.keys(changes) as (keyof PersonFields)[]).flatMap((field) => {
    const change = changes[field];
    return change === undefined ? [] : [{ field, ...change }];
  });

/** Whether two values of a field say the same; contacts are lists. */
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Field changes as a command or an event holds them. */
export const changesOf = (changes: readonly FieldChange[]): object =>
  Object.fromEntries(changes.map(({ field, from, to }) => [field, { from, to }]));
