import { drop, has, lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import type { PartId } from '../ids.ts';
import { foldName } from './names.ts';
import { fullName, systemsNamed } from './references.ts';
import type { System, SystemsWorld } from './state.ts';

const namesOf = ({ name, aliases }: Pick<System, 'name' | 'aliases'>): string[] => [
  ...new Set([name, ...(aliases ?? [])].map(foldName)),
];

/** Makes a system findable by its name and aliases. */
export function indexName(world: SystemsWorld, system: System): void {
  for (const name of namesOf(system)) {
    const ids = lookup(world.systems.byName, name);
    if (ids === undefined) put(world.systems.byName, name, [system.id]);
    else if (!ids.includes(system.id)) ids.push(system.id);
  }
}

/** Takes its names out of the index, before they change. */
export function unindexName(world: SystemsWorld, system: System): void {
  for (const name of namesOf(system)) {
    const rest = (lookup(world.systems.byName, name) ?? []).filter((id) => id !== system.id);
    if (rest.length === 0) drop(world.systems.byName, name);
    else put(world.systems.byName, name, rest);
  }
}

/** Two systems of one organisation under one name can only come from a merge: both are kept (SPEC SY-41). */
export function noteTwins(world: SystemsWorld, fact: Fact, system: System): void {
  const organisation = foldName(system.organisation ?? '');
  const twin = namesOf(system)
    .flatMap((name) => systemsNamed(world, name))
    .find((one) => one.id !== system.id && foldName(one.organisation ?? '') === organisation);
  if (twin === undefined) return;
  raiseConflict(world, fact, {
    rule: 'SY-41',
    about: [twin.id, system.id],
    words: `Two systems are now called "${fullName(system)}", named so apart from each other. Both are kept: rename one, or strike it from the list.`,
    events: [fact.id],
  });
}

/** A place becomes known with the first mention; one name leads to one place. */
export function noteSite(world: SystemsWorld, id: PartId, name: string): void {
  if (has(world.systems.sites, id)) return;
  put(world.systems.sites, id, { id, name });
  if (!has(world.systems.sitesByName, foldName(name))) put(world.systems.sitesByName, foldName(name), id);
}

/** Gives a place another name; the old one leads to it no more. */
export function renameSite(world: SystemsWorld, id: PartId, to: string): void {
  const site = lookup(world.systems.sites, id);
  if (site === undefined) return;
  if (lookup(world.systems.sitesByName, foldName(site.name)) === id) {
    drop(world.systems.sitesByName, foldName(site.name));
  }
  site.name = to;
  if (!has(world.systems.sitesByName, foldName(to))) put(world.systems.sitesByName, foldName(to), id);
}
