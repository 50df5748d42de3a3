import type { TellMap } from '../area.ts';
import type { catalogueEvents } from './events-catalogue.ts';
import { fieldValueWords } from './field-words.ts';
import { fullName } from './references.ts';

/** How entries about the systems there are read. */
export const catalogueTell: Pick<TellMap<typeof catalogueEvents>, 'system.added'> = {
  'system.added': {
    describe: ({ data: { fields, by } }) =>
      `System added${by === 'import' ? ' from a list' : ''}: ${fullName(fields)}${fields.tier === undefined ? '' : `, restore group ${fields.tier}`}`,
    searchText: ({ fields, parts = [] }) =>
      [...Object.values(fields).map(fieldValueWords), ...parts.map(({ name }) => name)].join(' '),
    about: ({ system }) => [system],
  },
};
