import { lookup } from '../collection.ts';
import type { SystemId } from '../ids.ts';
import type { NewEvent } from '../outcome.ts';
import { sameValue } from '../same-value.ts';
import {
  FIELD_NAMES,
  fieldsOf,
  type CatalogueRow,
  type FieldName,
  type FieldValues,
} from './catalogue-row.ts';
import { foldName } from './names.ts';
import {
  findIn,
  nameClash,
  needsFor,
  needsSaid,
  partsFor,
  systemAdded,
  systemIdFor,
  type FindSystem,
} from './new-system.ts';
import { listedEntries, nameKey, type ListedEntry } from './listed-entries.ts';
import { systemOf, systemsNamed } from './references.ts';
import { externalKeyOf, type ExternalKey, type System, type SystemsSlice } from './state.ts';

type World = Readonly<SystemsSlice>;

/** What becomes of one row: rows are counted from 1, in the order given. */
export type RowOutcome =
  | { readonly row: number; readonly name: string; readonly outcome: 'added' | 'changed' | 'unchanged' }
  | { readonly row: number; readonly name: string; readonly outcome: 'refused'; readonly because: string };

/** What a list would do to the systems there are. */
export interface CataloguePlan {
  readonly rows: readonly RowOutcome[];
  /** The same counted by system: several rows may speak of one. */
  readonly systems: Readonly<Record<'added' | 'changed' | 'unchanged', number>>;
  readonly events: readonly NewEvent[];
  /** Fields that the list says otherwise and that stay as a person set them. */
  readonly keptByHand: number;
  /** Where rows of one system contradict each other: what stands. */
  readonly notices: readonly string[];
}

/** The system that an entry speaks of: by its key in the list, else by name. */
function targetOf(world: World, source: string, { keys, row }: ListedEntry): System | undefined {
  for (const key of keys) {
    const id = lookup(world.systems.byExternal, externalKeyOf({ source, key }));
    const system = id === undefined ? undefined : lookup(world.systems.all, id);
    if (system !== undefined) return system;
  }
  return systemOf(world, row.name, row.organisation) ?? sameNameElsewhere(world, row);
}

/** A row or a system without an organisation is taken for the one system of that name. */
function sameNameElsewhere(world: World, { name, organisation }: CatalogueRow): System | undefined {
  const named = systemsNamed(world, name);
  const [only, ...others] =
    organisation === undefined ? named : named.filter((one) => one.organisation === undefined);
  return others.length === 0 ? only : undefined;
}

interface Changes {
  readonly events: NewEvent[];
  readonly keptByHand: number;
}

function fieldChanges(
  system: System,
  row: CatalogueRow,
): { to: FieldValues; from: FieldValues; kept: number } {
  const fields = fieldsOf(row);
  const differing = FIELD_NAMES.filter(
    (field) => fields[field] !== undefined && !sameValue(fields[field], system[field]),
  );
  const isByHand = (field: FieldName): boolean => system.byHand?.includes(field) === true;
  const changing = differing.filter((field) => !isByHand(field));
  return {
    to: Object.fromEntries(changing.map((field) => [field, fields[field]])),
    from: Object.fromEntries(changing.map((field) => [field, system[field] ?? null])),
    kept: differing.length - changing.length,
  };
}

/** What it needs first, with what the list adds; nothing where the list adds nothing. */
function needsAfter(world: World, system: System, row: CatalogueRow, find: FindSystem) {
  const from = needsSaid(world, system);
  const keys = new Set(from?.map((need) => need.system ?? foldName(need.name)));
  const more = needsFor(row.prerequisites ?? [], find).filter(
    (need) => !keys.has(need.system ?? foldName(need.name)),
  );
  return more.length === 0 ? undefined : { from, to: [...(from ?? []), ...more] };
}

/** What a list changes in a system it knows: fields not set by hand, parts and needs that are not there yet. */
function changesTo(
  world: World,
  system: System,
  row: CatalogueRow,
  external: ExternalKey | undefined,
  find: FindSystem,
): Changes {
  const named = { system: system.id, name: system.name };
  const { from, to, kept } = fieldChanges(system, row);
  const newKey = external !== undefined && system.external === undefined ? { external } : {};
  const edits = Object.keys(to).length > 0 || 'external' in newKey;
  const parts = partsFor(world, row, find).filter((part) => system.parts?.[part.id] === undefined);
  const needs = needsAfter(world, system, row, find);
  return {
    events: [
      ...(edits ? [{ type: 'system.edited', data: { ...named, from, to, by: 'import', ...newKey } }] : []),
      ...parts.map((part) => ({ type: 'part.added', data: { ...named, part } })),
      ...(needs === undefined ? [] : [{ type: 'system.prerequisites-set', data: { ...named, ...needs } }]),
    ],
    keptByHand: kept,
  };
}

interface Placed {
  readonly entry: ListedEntry;
  readonly target: System | undefined;
  readonly id: SystemId;
  readonly refused: string | undefined;
}

/** The names that earlier rows of the list have taken. */
interface Taken {
  readonly names: Set<string>;
  readonly ids: Set<SystemId>;
}

function refusalOf(
  world: World,
  target: System | undefined,
  { row, id }: { row: CatalogueRow; id: SystemId },
  taken: Taken,
) {
  const names = [row.name, ...(row.aliases ?? [])];
  const keys = names.map((name) => nameKey({ name, organisation: row.organisation }));
  if (target?.retired !== undefined) {
    return 'It was struck from the list here. Reinstate it to follow the list again.';
  }
  const clash = nameClash(world, { names, organisation: row.organisation, self: id });
  if (clash !== undefined) return clash.message;
  if (taken.ids.has(id) || keys.some((key) => taken.names.has(key))) {
    return `An earlier row of this list has the name "${row.name}" or one of its aliases.`;
  }
  taken.ids.add(id);
  for (const key of keys) taken.names.add(key);
  return undefined;
}

/** Finds for each entry the system that it speaks of, or the id of a new one. */
function place(world: World, source: string, entries: readonly ListedEntry[], newId: () => string): Placed[] {
  const taken: Taken = { names: new Set(), ids: new Set() };
  return entries.map((entry) => {
    const { row } = entry;
    const target = targetOf(world, source, entry);
    const id = target?.id ?? systemIdFor(world, row, { newId });
    return { entry, target, id, refused: refusalOf(world, target, { row, id }, taken) };
  });
}

/** Finds among the systems there are and among those that the list brings. */
function findAlso(world: World, placed: readonly Placed[]): FindSystem {
  const coming = new Map<string, { id: SystemId; name: string } | undefined>();
  for (const { entry, id, refused } of placed) {
    if (refused !== undefined) continue;
    for (const name of [entry.row.name, ...(entry.row.aliases ?? [])].map(foldName)) {
      coming.set(name, coming.has(name) ? undefined : { id, name: entry.row.name });
    }
  }
  const find = findIn(world);
  return (ref) => find(ref) ?? coming.get(foldName(ref));
}

/** What one placed entry comes to. */
function consequence(world: World, source: string, { entry, target, id }: Placed, find: FindSystem) {
  const [key] = entry.keys;
  const external = key === undefined ? undefined : { source, key };
  if (target === undefined) {
    const event = systemAdded(world, { system: id, row: entry.row, by: 'import', external }, find);
    return { outcome: 'added' as const, events: [event], keptByHand: 0 };
  }
  const changes = changesTo(world, target, entry.row, external, find);
  return { outcome: changes.events.length === 0 ? ('unchanged' as const) : ('changed' as const), ...changes };
}

/**
 * What a list does to the systems there are, row by row, and the events that do it; nothing is written.
 * `newId` is asked only where a name's own id is in use by a system that was renamed since.
 */
export function planImport(
  world: World,
  { source, rows }: { source: string; rows: readonly CatalogueRow[] },
  newId: () => string,
): CataloguePlan {
  const placed = place(world, source, listedEntries(rows), newId);
  const find = findAlso(world, placed);
  const events: NewEvent[] = [];
  const outcomes: RowOutcome[] = [];
  const systems = { added: 0, changed: 0, unchanged: 0 };
  let keptByHand = 0;
  for (const one of placed) {
    const {
      rows: numbers,
      row: { name },
    } = one.entry;
    const because = one.refused;
    if (because !== undefined) {
      outcomes.push(...numbers.map((row) => ({ row, name, outcome: 'refused' as const, because })));
      continue;
    }
    const { outcome, events: more, keptByHand: kept } = consequence(world, source, one, find);
    systems[outcome] += 1;
    keptByHand += kept;
    events.push(...more);
    outcomes.push(...numbers.map((row) => ({ row, name, outcome })));
  }
  return {
    rows: outcomes.sort((a, b) => a.row - b.row),
    systems,
    events,
    keptByHand,
    notices: placed.flatMap(({ entry }) => entry.notices),
  };
}
