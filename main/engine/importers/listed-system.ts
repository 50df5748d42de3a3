import { CatalogueRow } from '#shared/domain/systems/catalogue-row.ts';
import { FIELD_WORDS } from '#shared/domain/systems/field-words.ts';
import { foldName } from '#shared/domain/systems/names.ts';

/** What may be several: the rows of one system each bring theirs, as a list with one row a site does. */
const SEVERAL = ['aliases', 'sites', 'functions', 'prerequisites'] as const;
/** What is one: two rows that say it differently are two systems, or a mistake. */
const ONE = [
  'supplier',
  'supplierContact',
  'supplierRef',
  'owner',
  'tester',
  'tier',
  'usersServed',
  'rtoMinutes',
  'rpoMinutes',
  'mtpdMinutes',
  'mbco',
  'readOnlyFallback',
  'notes',
] as const;

type Link = NonNullable<CatalogueRow['interfaces']>[number];

/** What a further row of a system came to. */
export type Merged = 'added' | 'repeated' | { readonly because: string };

/** A system as a list tells of it: gathered from every row with its name and organisation. */
export class ListedSystem {
  /** The lines that told something of it; the first one first. */
  readonly lines: number[];
  readonly name: string;
  readonly #one: CatalogueRow;
  readonly #several = new Map<string, Map<string, string>>();
  readonly #links = new Map<string, Link>();

  constructor(line: number, row: CatalogueRow) {
    this.lines = [line];
    this.name = row.name;
    this.#one = { ...row };
    this.#addSeveral(row);
  }

  /** Takes what a further row adds; nothing of a row that contradicts what stands. The first row's key stays. */
  merge(line: number, row: CatalogueRow): Merged {
    for (const field of ONE) {
      const [stands, said] = [this.#one[field], row[field]];
      if (said !== undefined && stands !== undefined && said !== stands) {
        return { because: `${FIELD_WORDS[field]} is "${String(said)}" here and "${String(stands)}"` };
      }
    }
    const news = ONE.filter((field) => row[field] !== undefined && this.#one[field] === undefined);
    Object.assign(this.#one, Object.fromEntries(news.map((field) => [field, row[field]])));
    const adds = this.#addSeveral(row) || news.length > 0;
    if (adds) this.lines.push(line);
    return adds ? 'added' : 'repeated';
  }

  /** The system as one row of the catalogue, or why it is none: more sites than the log takes. */
  asRow():
    { readonly ok: true; readonly row: CatalogueRow } | { readonly ok: false; readonly because: string } {
    const several = [...this.#several]
      .filter(([, all]) => all.size > 0)
      .map(([field, all]) => [field, [...all.values()]]);
    const links = this.#links.size === 0 ? {} : { interfaces: [...this.#links.values()] };
    const row = CatalogueRow.safeParse({ ...this.#one, ...Object.fromEntries(several), ...links });
    return row.success
      ? { ok: true, row: row.data }
      : {
          ok: false,
          because: row.error.issues.map(({ path, message }) => `${path.join(' ')}: ${message}`).join('; '),
        };
  }

  #addSeveral(row: CatalogueRow): boolean {
    let adds = false;
    for (const field of SEVERAL) {
      const all = this.#several.get(field) ?? new Map<string, string>();
      this.#several.set(field, all);
      for (const one of row[field] ?? []) adds = addNew(all, one, one) || adds;
    }
    for (const link of row.interfaces ?? []) adds = addNew(this.#links, link.name, link) || adds;
    return adds;
  }
}

function addNew<T>(known: Map<string, T>, name: string, value: T): boolean {
  const key = foldName(name);
  if (known.has(key)) return false;
  known.set(key, value);
  return true;
}
