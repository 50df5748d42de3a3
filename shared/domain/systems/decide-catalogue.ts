import type { DecideContext, DecideMap } from '../area.ts';
import { has } from '../collection.ts';
import { PartId, SystemId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, reject, type NewEvent, type Rejection } from '../outcome.ts';
import { fieldsOf, type NewSystem, type SystemFields } from './catalogue-row.ts';
import type { catalogueCommands } from './commands-catalogue.ts';
import type { NeedSaid, PartSaid } from './events-catalogue.ts';
import { foldName, idFromName } from './names.ts';
import { fullName, isRejection, resolveSystem, siteFor, systemOf } from './references.ts';
import type { SystemsSlice, SystemsWorld } from './state.ts';

type World = Readonly<SystemsSlice>;

/** The other system by id where it is known, by name where it is not. */
export function needFor(world: World, ref: string): NeedSaid {
  const found = resolveSystem(world, ref);
  return isRejection(found) ? { name: ref } : { system: found.id, name: found.name };
}

/** What is needed first, each once. */
export function needsOf(world: World, refs: readonly string[]): NeedSaid[] {
  const needs = refs.map((ref) => needFor(world, ref));
  return [...new Map(needs.map((need) => [need.system ?? foldName(need.name), need])).values()];
}

/** The parts a new system comes with: each name once, a place once. */
function partsOf(world: World, row: NewSystem): PartSaid[] {
  const parts = new Map<string, PartSaid>();
  for (const name of row.functions ?? []) {
    const id = PartId.parse(idFromName('fn', name));
    parts.set(id, { id, kind: 'function', name });
  }
  for (const { name, direction, with: other } of row.interfaces ?? []) {
    const id = PartId.parse(idFromName('if', name));
    parts.set(id, {
      id,
      kind: 'interface',
      name,
      ...(direction === undefined ? {} : { direction }),
      ...(other === undefined ? {} : { with: needFor(world, other) }),
    });
  }
  for (const name of row.sites ?? []) {
    const site = siteFor(world, name);
    parts.set(site.id, { ...site, kind: 'site' });
  }
  return [...parts.values()];
}

/** The names that another system of the same organisation has already. */
export function nameClash(
  world: World,
  names: readonly string[],
  row: { organisation?: string | undefined },
  self?: SystemId,
): Rejection | undefined {
  for (const name of names) {
    const twin = systemOf(world, name, row.organisation);
    if (twin === undefined || twin.id === self) continue;
    const what =
      twin.retired === undefined ? 'There is already a system' : 'Struck from the list, there is a system';
    const now = twin.retired === undefined ? 'Use that one' : 'Reinstate it';
    return reject(
      'name-taken',
      `${what} called "${name}": ${fullName(twin)}. ${now}, or choose a name that tells them apart.`,
      {
        system: twin.id,
        name: twin.name,
      },
    );
  }
  return undefined;
}

/** An id for a system of that name: the same at every station, unless it is in use already. */
export function systemIdFor(
  world: World,
  { name, organisation }: Pick<SystemFields, 'name' | 'organisation'>,
  context: DecideContext,
): SystemId {
  const id = SystemId.parse(idFromName('sys', name, organisation ?? ''));
  return has(world.systems.all, id) ? SystemId.parse(`sys-${context.newId()}`) : id;
}

/** A new system with its parts and what it needs first, as its event says it. */
export const systemAdded = (
  world: World,
  { system, row, by }: { system: SystemId; row: NewSystem; by: 'hand' | 'import' },
): NewEvent => {
  const parts = partsOf(world, row);
  const needs = needsOf(world, row.prerequisites ?? []);
  return {
    type: 'system.added',
    data: {
      system,
      fields: fieldsOf(row),
      by,
      ...(parts.length === 0 ? {} : { parts }),
      ...(needs.length === 0 ? {} : { needs }),
    },
  };
};

export const catalogueDecide: Pick<DecideMap<SystemsWorld, typeof catalogueCommands>, 'system.add'> = {
  'system.add': (world, { data }, context) => {
    if (world.incident.status === 'undeclared') return notDeclared;
    const clash = nameClash(world, [data.name, ...(data.aliases ?? [])], data);
    if (clash !== undefined) return clash;
    return accept(systemAdded(world, { system: systemIdFor(world, data, context), row: data, by: 'hand' }));
  },
};
