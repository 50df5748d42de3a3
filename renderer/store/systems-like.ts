import { values } from '#shared/domain/collection.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import type { System, SystemsSlice } from '#shared/domain/systems/state.ts';

/** More would not be read; another letter narrows it. */
const SHOWN = 20;

/**
 * The listed systems that fit what was typed, best first: the whole name, then its beginning, then that of one of its
 * words or of an alias, then anywhere in either; among equals by restore group, then by name. Enter takes the first:
 * what all else waits for is wanted before what waits.
 */
export function systemsLike({ systems }: Readonly<SystemsSlice>, typed: string): readonly System[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const ranked: { system: System; rank: number; name: string }[] = [];
  for (const system of values(systems.all)) {
    if (system.retired !== undefined) continue;
    const rank = rankOf(system, wanted);
    if (rank !== null) ranked.push({ system, rank, name: foldName(system.name) });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || groupOf(a.system) - groupOf(b.system) || (a.name < b.name ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ system }) => system);
}

/** Behind every restore group: nobody has said. */
const NO_GROUP = 6;

const groupOf = ({ tier }: System): number => tier ?? NO_GROUP;

function rankOf(system: System, wanted: string): number | null {
  const name = foldName(system.name);
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const all = [name, ...(system.aliases ?? []).map(foldName)];
  if (all.some((one) => one.startsWith(wanted) || one.includes(` ${wanted}`))) return 2;
  return all.some((one) => one.includes(wanted)) ? 3 : null;
}
