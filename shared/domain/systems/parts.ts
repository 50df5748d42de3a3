import type { NeedSaid, PartSaid } from './events-catalogue.ts';
import { noteSite } from './name-index.ts';
import type { Need, Part, System, SystemsWorld } from './state.ts';

export const needOf = ({ system, name }: NeedSaid): Need => (system === undefined ? { name } : { system });

function newPart({ id, kind, name, direction, with: other }: PartSaid): Part {
  return {
    id,
    kind,
    ...(kind === 'site' ? {} : { name }),
    ...(direction === undefined ? {} : { direction }),
    ...(other === undefined ? {} : { with: needOf(other) }),
    track: {},
  };
}

/**
 * The part of a system, made where there is none; the same part added twice is one part. `implied`: it
 * comes with a state that names it, and nobody has added it by itself.
 */
export function addPart(world: SystemsWorld, system: System, said: PartSaid, implied = false): Part {
  if (said.kind === 'site') noteSite(world, said.id, said.name);
  const parts = (system.parts ??= {});
  const known = parts[said.id];
  if (known === undefined) {
    parts[said.id] = { ...newPart(said), ...(implied ? { implied } : {}) };
  } else if (!implied) {
    delete known.implied;
    delete known.retired;
  }
  // Read back, because in a window the set is a draft.
  return parts[said.id] ?? newPart(said);
}
