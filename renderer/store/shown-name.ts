import type { Collection } from '#shared/domain/collection.ts';
import { systemsNamed } from '#shared/domain/systems/references.ts';
import type { System, SystemsSlice } from '#shared/domain/systems/state.ts';

type World = Readonly<SystemsSlice>;
type Bucket = Collection<System>['buckets'][string];

/** What a window holds is never changed in place: a bucket that is the same object holds the same systems. */
const known = new WeakMap<Bucket, ReadonlySet<string>>();

function organisationsIn(bucket: Bucket): ReadonlySet<string> {
  const before = known.get(bucket);
  if (before !== undefined) return before;
  const found = new Set<string>();
  for (const { organisation, retired } of Object.values(bucket)) {
    if (organisation !== undefined && retired === undefined) found.add(organisation);
  }
  known.set(bucket, found);
  return found;
}

/** More than one organisation has systems on this list, so a name alone does not say whose it is. */
function hasManyOrganisations({ systems }: World): boolean {
  let first: string | undefined;
  for (const bucket of Object.values(systems.all.buckets)) {
    for (const organisation of organisationsIn(bucket)) {
      first ??= organisation;
      if (organisation !== first) return true;
    }
  }
  return false;
}

/** The organisation to show beside a system's name: none where everything is one organisation's and no other has the name. */
export function shownOrganisation(world: World, system: System): string | undefined {
  const { name, organisation } = system;
  if (organisation === undefined || hasManyOrganisations(world)) return organisation;
  const others = systemsNamed(world, name).filter(({ retired }) => retired === undefined);
  return others.length > 1 ? organisation : undefined;
}

/** A system as this incident calls it: "EMIS Web", or "EMIS Web (Leighton)" where its name alone would not tell. */
export function shownName(world: World, system: System): string {
  const organisation = shownOrganisation(world, system);
  return organisation === undefined ? system.name : `${system.name} (${organisation})`;
}
