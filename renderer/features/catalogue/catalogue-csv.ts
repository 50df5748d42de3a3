import { ENTRY_FIELDS, ENTRY_WORDS, type EntryField } from '#shared/domain/catalogue/entry.ts';
import type { CatalogueEntry } from '#shared/domain/catalogue/state.ts';
import { csvOf, type CsvCell } from '../../ui/csv.ts';
import { fieldValue } from './entry-field.ts';

/** Several in one cell as an import reads them: the closing sign keeps a name with a comma in it whole. */
function cellOf(entry: CatalogueEntry, field: EntryField): CsvCell {
  const value = fieldValue(entry.row, field);
  if (typeof value !== 'object') return value;
  const text = value.join('; ');
  return value.length === 1 && text.includes(',') ? `${text};` : text;
}

/** The entries as a list that can be read in again, here and at another station: the key finds one that was renamed. */
export const catalogueCsv = (entries: readonly CatalogueEntry[]): string =>
  csvOf([
    [...ENTRY_FIELDS.map((field) => ENTRY_WORDS[field]), 'External key'],
    ...entries.map((entry) => [...ENTRY_FIELDS.map((field) => cellOf(entry, field)), entry.system]),
  ]);
