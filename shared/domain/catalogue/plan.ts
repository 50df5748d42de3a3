import { lookup, values } from '../collection.ts';
import { SystemId } from '../ids.ts';
import type { NewEvent } from '../outcome.ts';
import { sameValue } from '../same-value.ts';
import { NewSystem, type CatalogueRow } from '../systems/catalogue-row.ts';
import { listedEntries, nameKey, type ListedEntry } from '../systems/listed-entries.ts';
import { foldName, idFromName } from '../systems/names.ts';
import {
  ENTRY_FIELDS,
  ENTRY_WORDS,
  listedValue,
  sameKnown,
  valueWords,
  withValue,
  type EntryField,
  type Known,
} from './entry.ts';
import type { CatalogueEntry, CatalogueState } from './state.ts';

type World = Readonly<{ catalogue: CatalogueState }>;
interface List {
  readonly source: string;
  readonly rows: readonly CatalogueRow[];
}

/** What becomes of one row; `because` says why it is refused, or what changes and what stays as set by hand. */
export interface ListedOutcome {
  readonly row: number;
  readonly name: string;
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused';
  readonly because?: string;
}

/** What a list would do to the catalogue; nothing is written. */
export interface ListPlan {
  readonly rows: readonly ListedOutcome[];
  /** The same counted by entry: several rows may speak of one. */
  readonly entries: Readonly<Record<'added' | 'changed' | 'unchanged' | 'refused', number>>;
  readonly events: readonly NewEvent[];
  /** Fields that the list says otherwise and that stay as a person set them. */
  readonly keptByHand: number;
  readonly notices: readonly string[];
}

/** A name, and the organisation where there is one, lead to one entry. */
interface Naming {
  readonly byKey: ReadonlyMap<string, CatalogueEntry>;
  readonly byName: ReadonlyMap<string, CatalogueEntry>;
  /** Whatever the organisation. */
  readonly named: ReadonlyMap<string, readonly CatalogueEntry[]>;
}

const sourceKey = (source: string, key: string): string => `${source}\n${key}`;

export function namingOf({ catalogue }: World): Naming {
  const byKey = new Map<string, CatalogueEntry>();
  const byName = new Map<string, CatalogueEntry>();
  const named = new Map<string, CatalogueEntry[]>();
  for (const entry of values(catalogue.entries)) {
    const { name, organisation, aliases = [] } = entry.row;
    if (entry.external !== undefined) byKey.set(sourceKey(entry.external.source, entry.external.key), entry);
    for (const one of [name, ...aliases]) {
      const key = nameKey({ name: one, organisation });
      // A name before an alias: what is called so is meant rather than what is called so too.
      if (one === name || !byName.has(key)) byName.set(key, entry);
      named.set(foldName(one), [...(named.get(foldName(one)) ?? []), entry]);
    }
  }
  return { byKey, byName, named };
}

/** The same system of the same organisation is one entry at every station (SPEC CA-1). */
export const idOfRow = ({ name, organisation }: Pick<CatalogueRow, 'name' | 'organisation'>): SystemId =>
  SystemId.parse(idFromName('sys', name, organisation ?? ''));

/** The entry that was added under this name and that a person named otherwise since. */
function renamedByHand({ catalogue }: World, row: CatalogueRow): CatalogueEntry | undefined {
  const entry = lookup(catalogue.entries, idOfRow(row));
  const wasNamed = entry?.byHand.some((field) => field === 'name' || field === 'organisation') === true;
  return wasNamed ? entry : undefined;
}

/** The entry that a row speaks of: by its key in the list, by our own id, by name, or by the name it once had. */
function targetOf(world: World, naming: Naming, source: string, { keys, row }: ListedEntry) {
  for (const key of keys) {
    const entry = naming.byKey.get(sourceKey(source, key)) ?? lookup(world.catalogue.entries, key);
    if (entry !== undefined) return entry;
  }
  const stands = naming.byName.get(nameKey(row)) ?? renamedByHand(world, row);
  if (stands !== undefined || row.organisation !== undefined) return stands;
  const [only, ...others] = naming.named.get(foldName(row.name)) ?? [];
  return others.length === 0 ? only : undefined;
}

interface Heard {
  readonly known: Known;
  /** What changes, and what is kept, in words. */
  readonly words: readonly string[];
  readonly keptByHand: number;
}

const NOTHING: Known = { row: { name: '' }, byHand: [], listSays: {} };

/** What stands after a list has spoken: fields set by hand stand, and what it says of them is kept beside (SPEC CA-6). */
function hear(stood: Known, said: CatalogueRow): Heard {
  let { row, listSays } = stood;
  const kept: string[] = [];
  const changed: string[] = [];
  for (const field of ENTRY_FIELDS) {
    if (said[field] === undefined) continue;
    const value = listedValue(field, row, said);
    const [stands, says] = [valueWords(row[field]), valueWords(value)];
    const isSame = sameValue(value, row[field]);
    if (stood.byHand.includes(field)) {
      listSays = withValue(listSays, field, isSame ? undefined : value);
      if (isSame && stood.listSays[field] !== undefined)
        changed.push(`${ENTRY_WORDS[field]}: the list agrees with what was set by hand`);
      if (!isSame) kept.push(`${ENTRY_WORDS[field]} stays ${stands} as set by hand, the list says ${says}`);
    } else if (!isSame) {
      changed.push(`${ENTRY_WORDS[field]}: ${row[field] === undefined ? says : `${stands}, now ${says}`}`);
      row = withValue(row, field, value);
    }
  }
  return { known: { ...stood, row, listSays }, words: [...kept, ...changed], keptByHand: kept.length };
}

/** What earlier rows of the list have taken. */
interface Taken {
  readonly ids: Set<SystemId>;
  readonly names: Set<string>;
}

function refusalOf(naming: Naming, id: SystemId, { row }: Known, taken: Taken): string | undefined {
  const key = nameKey(row);
  const twin = naming.byName.get(key);
  if (twin !== undefined && twin.system !== id)
    return `The catalogue has "${row.name}" already, as another system: choose a name that tells them apart.`;
  if (taken.ids.has(id) || taken.names.has(key)) return 'An earlier row of this list is that system.';
  if (!NewSystem.safeParse(row).success)
    return 'With this row it would have more sites, functions, interfaces or prerequisites than an entry can hold.';
  return undefined;
}

interface Told {
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused';
  readonly because?: string;
  readonly keptByHand: number;
  readonly events: readonly NewEvent[];
}

interface Place {
  readonly system: SystemId;
  /** What stands there; null = it is new. */
  readonly from: Known | null;
}

/** Where a listed entry belongs: the entry it speaks of, or the id of a new one. */
function placeOf(
  world: World,
  target: CatalogueEntry | undefined,
  row: CatalogueRow,
  newId: () => string,
): Place {
  if (target !== undefined) return { system: target.system, from: knownOf(target) };
  const usual = idOfRow(row);
  const isInUse = lookup(world.catalogue.entries, usual) !== undefined;
  return { system: isInUse ? SystemId.parse(`sys-${newId()}`) : usual, from: null };
}

/** The entry's key in the list, where it has one and is not known by another. */
function withKey(known: Known, source: string, { system, from }: Place, [key]: readonly string[]): Known {
  const external = from?.external ?? (key === undefined || key === system ? undefined : { source, key });
  return external === undefined ? known : { ...known, external };
}

/** What one listed entry comes to. */
function tell(
  naming: Naming,
  { source }: List,
  place: Place,
  { entry, taken }: { entry: ListedEntry; taken: Taken },
): Told {
  const { system, from } = place;
  const { known, words, keptByHand } = hear(from ?? NOTHING, entry.row);
  const to = withKey(known, source, place, entry.keys);
  const refused = refusalOf(naming, system, to, taken);
  if (refused !== undefined) return { outcome: 'refused', because: refused, keptByHand: 0, events: [] };
  taken.ids.add(system);
  taken.names.add(nameKey(to.row));
  const put = { type: 'catalogue.entry-put', data: { system, from, to } };
  if (from === null) return { outcome: 'added', keptByHand, events: [put] };
  const because = words.length === 0 ? {} : { because: words.join('. ') };
  return sameKnown(from, to)
    ? { outcome: 'unchanged', ...because, keptByHand, events: [] }
    : { outcome: 'changed', ...because, keptByHand, events: [put] };
}

/** What the catalogue holds of an entry, without what only its place in the state says. */
export const knownOf = ({ row, byHand, listSays, external }: Known): Known => ({
  row,
  byHand,
  listSays,
  ...(external === undefined ? {} : { external }),
});

/**
 * What a list does to the catalogue, row by row, and the events that do it; preview and command are this function.
 * `newId` is asked only where a name's own id is in use by an entry that was renamed since.
 */
export function planList(world: World, list: List, newId: () => string): ListPlan {
  const naming = namingOf(world);
  const taken: Taken = { ids: new Set(), names: new Set() };
  const rows: ListedOutcome[] = [];
  const events: NewEvent[] = [];
  const entries = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  let keptByHand = 0;
  const listed = listedEntries(list.rows);
  for (const entry of listed) {
    const place = placeOf(world, targetOf(world, naming, list.source, entry), entry.row, newId);
    const { outcome, because, ...told } = tell(naming, list, place, { entry, taken });
    entries[outcome] += 1;
    keptByHand += told.keptByHand;
    events.push(...told.events);
    const { name } = entry.row;
    rows.push(
      ...entry.rows.map((row) => ({ row, name, outcome, ...(because === undefined ? {} : { because }) })),
    );
  }
  return {
    rows: rows.sort((a, b) => a.row - b.row),
    entries,
    events,
    keptByHand,
    notices: listed.flatMap(({ notices }) => notices),
  };
}

/** Another entry that has the name in the organisation; undefined = the name is free. */
export function twinOf(world: World, row: CatalogueRow, self: SystemId): CatalogueEntry | undefined {
  const twin = namingOf(world).byName.get(nameKey(row));
  return twin === undefined || twin.system === self ? undefined : twin;
}

/** The fields that read otherwise once `to` stands in place of `from`; null = nothing stood. */
export const fieldsChanged = (from: NewSystem | null, to: NewSystem): EntryField[] =>
  ENTRY_FIELDS.filter((field) => !sameValue(from?.[field], to[field]));
