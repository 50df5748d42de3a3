import { sameValue } from '../same-value.ts';
import { FIELD_NAMES, type CatalogueRow } from './catalogue-row.ts';
import { FIELD_WORDS } from './field-words.ts';
import { foldName } from './names.ts';

/** Rows that speak of one system: the same name in the same organisation. */
export interface ListedEntry {
  readonly rows: number[];
  row: CatalogueRow;
  readonly keys: string[];
  readonly notices: string[];
}

/** The same name in the same organisation is the same system. */
export const nameKey = ({ name, organisation }: Pick<CatalogueRow, 'name' | 'organisation'>): string =>
  `${foldName(organisation ?? '')}\n${foldName(name)}`;

const joined = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): { list: T[] | undefined } => ({
  list: a === undefined && b === undefined ? undefined : [...(a ?? []), ...(b ?? [])],
});

const known = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>; // as: only undefined went

/** A later row of the same system fills in what the first left out, and adds its parts. */
const joinRows = (first: CatalogueRow, later: CatalogueRow): CatalogueRow => ({
  ...later,
  ...first,
  ...known({
    sites: joined(first.sites, later.sites).list,
    functions: joined(first.functions, later.functions).list,
    interfaces: joined(first.interfaces, later.interfaces).list,
    prerequisites: joined(first.prerequisites, later.prerequisites).list,
  }),
});

/** Rows of one name and organisation put together; where they contradict each other the first stands, and that is said (SPEC SY-5). */
export function listedEntries(rows: readonly CatalogueRow[]): ListedEntry[] {
  const entries = new Map<string, ListedEntry>();
  rows.forEach((row, index) => {
    const entry = entries.get(nameKey(row));
    const keys = row.externalKey === undefined ? [] : [row.externalKey];
    if (entry === undefined) {
      entries.set(nameKey(row), { rows: [index + 1], row, keys, notices: [] });
    } else {
      const [first = 1] = entry.rows;
      const fields = FIELD_NAMES.filter(
        (field) => row[field] !== undefined && entry.row[field] !== undefined,
      );
      const other = fields.filter((field) => field !== 'name' && !sameValue(row[field], entry.row[field]));
      if (other.length > 0) {
        const names = other.map((field) => FIELD_WORDS[field]).join(', ');
        entry.notices.push(
          `Row ${index + 1} is the same system as row ${first}, "${entry.row.name}", and says otherwise for: ${names}. Row ${first} stands.`,
        );
      }
      entry.rows.push(index + 1);
      entry.row = joinRows(entry.row, row);
      entry.keys.push(...keys);
    }
  });
  return [...entries.values()];
}
