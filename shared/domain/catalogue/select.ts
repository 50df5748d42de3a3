import { values } from '../collection.ts';
import type { CatalogueRow } from '../systems/catalogue-row.ts';
import { foldName } from '../systems/names.ts';
import { ENTRY_FIELDS, valueWords } from './entry.ts';
import type { CatalogueEntry, CatalogueState } from './state.ts';

const byName = (a: CatalogueEntry, b: CatalogueEntry): number => {
  const [left, right] = [foldName(a.row.name), foldName(b.row.name)];
  return left < right ? -1 : Number(left > right);
};

/** The entries by name that hold every word of `text` in any of their fields. */
export function entriesWith({ entries }: Readonly<CatalogueState>, text: string): CatalogueEntry[] {
  const wanted = foldName(text)
    .split(' ')
    .filter((word) => word !== '');
  const words = ({ row }: CatalogueEntry): string =>
    foldName(ENTRY_FIELDS.map((field) => (row[field] === undefined ? '' : valueWords(row[field]))).join(' '));
  const fits = (entry: CatalogueEntry): boolean => {
    const its = words(entry);
    return wanted.every((word) => its.includes(word));
  };
  const all = [...values(entries)];
  return (wanted.length === 0 ? all : all.filter(fits)).sort(byName);
}

/** The entries as an incident takes them: under their ids, so that a renamed one finds its system there again. */
export const rowsForIncident = (entries: readonly CatalogueEntry[]): CatalogueRow[] =>
  entries.map(({ system, row }) => ({ ...row, externalKey: system }));

/** What the list of an incident's systems is called that came from here. */
export const CATALOGUE_SOURCE = 'Catalogue';
