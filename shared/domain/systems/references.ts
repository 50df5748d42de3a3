import { has, lookup } from '../collection.ts';
import { PartId } from '../ids.ts';
import { reject, type Rejection } from '../outcome.ts';
import type { SubjectRef } from './commands-track.ts';
import { foldName, idFromName } from './names.ts';
import { partName, type Part, type Site, type System, type SystemsSlice } from './state.ts';
import type { Subject } from './subject.ts';

type World = Readonly<SystemsSlice>;

/** How a system reads where its name alone would not tell: with its organisation. */
export const fullName = ({ name, organisation }: Pick<System, 'name' | 'organisation'>): string =>
  organisation === undefined ? name : `${name} (${organisation})`;

/** Every system of that name or alias, those struck from the list last. */
export function systemsNamed(world: World, name: string): readonly System[] {
  const ids = lookup(world.systems.byName, foldName(name)) ?? [];
  const found = ids.map((id) => lookup(world.systems.all, id)).filter((one) => one !== undefined);
  return [
    ...found.filter((one) => one.retired === undefined),
    ...found.filter((one) => one.retired !== undefined),
  ];
}

/** The system of a name within an organisation: there is one at most. */
export const systemOf = (world: World, name: string, organisation: string | undefined): System | undefined =>
  systemsNamed(world, name).find((one) => foldName(one.organisation ?? '') === foldName(organisation ?? ''));

/** The system that a person means: by id, name or alias. */
export function resolveSystem(world: World, ref: string): System | Rejection {
  const direct = lookup(world.systems.all, ref);
  if (direct !== undefined) return direct;
  const named = systemsNamed(world, ref);
  const listed = named.filter((one) => one.retired === undefined);
  const [first, second] = listed.length > 0 ? listed : named;
  if (first === undefined) {
    return reject(
      'system-not-found',
      `There is no system "${ref}". Check the name, or add it: a name is enough.`,
    );
  }
  if (second === undefined) return first;
  return reject(
    'name-ambiguous',
    `More than one system is called "${ref}": ${named.map(fullName).join(', ')}. Give the id of the one you mean.`,
    { systems: named.map(({ id, name, organisation }) => ({ id, name, organisation })) },
  );
}

export const isRejection = (value: object): value is Rejection => 'ok' in value;

/** A place as it is named: the one that is known, or the one that this name will make. */
export function siteFor(world: World, name: string): Site {
  const direct = lookup(world.systems.sites, name);
  if (direct !== undefined) return direct;
  const known = lookup(world.systems.sitesByName, foldName(name));
  const site = known === undefined ? undefined : lookup(world.systems.sites, known);
  return site ?? { id: PartId.parse(freshId(world, name)), name };
}

/** A renamed place keeps its id, so its first name makes another one for a new place. */
function freshId(world: World, name: string): string {
  const id = idFromName('site', name);
  let free = id;
  for (let n = 2; has(world.systems.sites, free); n += 1) free = `${id}-${n}`;
  return free;
}

/** The part of a system that a person means: by id or name. */
export function resolvePart(world: World, system: System, ref: string): Part | Rejection {
  const parts = Object.values(system.parts ?? {});
  const listed = parts.filter((part) => part.retired === undefined);
  const folded = foldName(ref);
  const isNamed = (part: Part): boolean => foldName(partName(world, part)) === folded;
  const found = parts.find(({ id }) => id === ref) ?? listed.find(isNamed) ?? parts.find(isNamed);
  if (found !== undefined) return found;
  const names = listed.map((part) => partName(world, part));
  return reject(
    'part-not-found',
    `${system.name} has no part "${ref}". ${names.length === 0 ? 'It has no parts yet: add it first.' : `It has: ${names.join(', ')}.`}`,
  );
}

/** A subject found: the system, and the names that its events carry. A site's cell may still be to come. */
export interface Found {
  readonly system: System;
  readonly part: Part | undefined;
  readonly on: Subject;
}

/** The subject that a person means. A place that the system has no cell for yet is found all the same. */
export function resolveSubject(world: World, ref: SubjectRef): Found | Rejection {
  const system = resolveSystem(world, ref.system);
  if (isRejection(system)) return system;
  const named = { system: system.id, name: system.name };
  if (ref.part !== undefined && ref.site !== undefined) {
    return reject('part-or-site', `Name a part or a site of ${system.name}, not both.`);
  }
  if (ref.part !== undefined) {
    const part = resolvePart(world, system, ref.part);
    if (isRejection(part)) return part;
    return {
      system,
      part,
      on: { ...named, part: { id: part.id, kind: part.kind, name: partName(world, part) } },
    };
  }
  if (ref.site === undefined) return { system, part: undefined, on: named };
  const site = siteFor(world, ref.site);
  return {
    system,
    part: system.parts?.[site.id],
    on: { ...named, part: { id: site.id, kind: 'site', name: site.name } },
  };
}
