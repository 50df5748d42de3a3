import type { DecideContext } from '../area.ts';
import { has, lookup } from '../collection.ts';
import { PartId, SystemId } from '../ids.ts';
import { reject, type NewEvent, type Rejection } from '../outcome.ts';
import { fieldsOf, type NewSystem, type SystemFields } from './catalogue-row.ts';
import type { NeedSaid, PartSaid } from './events-catalogue.ts';
import { foldName, idFromName } from './names.ts';
import { fullName, isRejection, resolveSystem, siteFor, systemOf } from './references.ts';
import type { ExternalKey, System, SystemsSlice } from './state.ts';

type World = Readonly<SystemsSlice>;

/** Finds a system by id or name: in the state, and while a list is read in among its own rows too. */
export type FindSystem = (ref: string) => { readonly id: SystemId; readonly name: string } | undefined;

export const findIn =
  (world: World): FindSystem =>
  (ref) => {
    const found = resolveSystem(world, ref);
    return isRejection(found) ? undefined : found;
  };

/** Each once: the first spelling stands. */
function eachOnce<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const first = new Map<string, T>();
  for (const one of all) if (!first.has(keyOf(one))) first.set(keyOf(one), one);
  return [...first.values()];
}

/** Another system: by id where it is found, by its name where it is not. */
export function needFor(ref: string, find: FindSystem): NeedSaid {
  const found = find(ref);
  return found === undefined ? { name: ref } : { system: found.id, name: found.name };
}

/** What is needed first, each once. */
export function needsFor(refs: readonly string[], find: FindSystem): NeedSaid[] {
  const needs = refs.map((ref) => needFor(ref, find));
  return eachOnce(needs, (need) => need.system ?? foldName(need.name));
}

/** What a system needs first as an event says it: with the names of today. Null = nobody has said. */
export const needsSaid = (world: World, { needs }: Pick<System, 'needs'>): NeedSaid[] | null =>
  needs?.map((need) =>
    need.system === undefined
      ? { name: need.name }
      : { system: need.system, name: lookup(world.systems.all, need.system)?.name ?? need.system },
  ) ?? null;

type PartsGiven = Pick<NewSystem, 'sites' | 'functions' | 'interfaces'>;

/** The parts that a row or a person names: each name once, a place once. */
export function partsFor(world: World, given: PartsGiven, find: FindSystem): PartSaid[] {
  const functions = (given.functions ?? []).map((name): PartSaid => ({
    id: partId('fn', name),
    kind: 'function',
    name,
  }));
  const interfaces = (given.interfaces ?? []).map(({ name, direction, with: other }): PartSaid => ({
    id: partId('if', name),
    kind: 'interface',
    name,
    ...(direction === undefined ? {} : { direction }),
    ...(other === undefined ? {} : { with: needFor(other, find) }),
  }));
  const sites = (given.sites ?? []).map((name): PartSaid => ({ ...siteFor(world, name), kind: 'site' }));
  return eachOnce([...functions, ...interfaces, ...sites], (part) => part.id);
}

/** A part's id, made of its name like a system's: two stations that add it mean one part. */
export const partId = (kind: 'fn' | 'if', name: string): PartId => PartId.parse(idFromName(kind, name));

interface Naming {
  readonly names: readonly string[];
  readonly organisation: string | undefined;
  /** The system that may have the names itself. */
  readonly self?: SystemId;
}

/** Within an organisation a name or alias leads to one system; the rejection names the one that has it. */
export function nameClash(world: World, { names, organisation, self }: Naming): Rejection | undefined {
  for (const name of names) {
    const twin = systemOf(world, name, organisation);
    if (twin === undefined || twin.id === self) continue;
    const sentence =
      twin.retired === undefined
        ? `There is already a system called "${name}": ${fullName(twin)}. Use that one, or choose a name that tells them apart.`
        : `"${name}" was struck from the list: ${fullName(twin)}. Reinstate it, or choose a name that tells them apart.`;
    return reject('name-taken', sentence, { system: twin.id, name: twin.name });
  }
  return undefined;
}

/** An id for a system of that name: the same at every station, unless it is in use already. */
export function systemIdFor(
  world: World,
  { name, organisation }: Pick<SystemFields, 'name' | 'organisation'>,
  context: Pick<DecideContext, 'newId'>,
): SystemId {
  const id = SystemId.parse(idFromName('sys', name, organisation ?? ''));
  return has(world.systems.all, id) ? SystemId.parse(`sys-${context.newId()}`) : id;
}

interface Adding {
  readonly system: SystemId;
  readonly row: NewSystem;
  readonly by: 'hand' | 'import';
  readonly external?: ExternalKey | undefined;
}

/** A new system with its parts and what it needs first, as its event says it. */
export function systemAdded(world: World, { system, row, by, external }: Adding, find: FindSystem): NewEvent {
  const parts = partsFor(world, row, find);
  const needs = needsFor(row.prerequisites ?? [], find);
  return {
    type: 'system.added',
    data: {
      system,
      fields: fieldsOf(row),
      by,
      ...(parts.length === 0 ? {} : { parts }),
      ...(needs.length === 0 ? {} : { needs }),
      ...(external === undefined ? {} : { external }),
    },
  };
}
