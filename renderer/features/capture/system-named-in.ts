import { values } from '#shared/domain/collection.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import type { System, SystemsSlice } from '#shared/domain/systems/state.ts';

/** Shorter names are words that a text may hold by chance. */
const SHORTEST = 3;

/** The listed system that a text names, the longest name winning; undefined where it names none, or two equally long. */
export function systemNamedIn({ systems }: Readonly<SystemsSlice>, text: string): System | undefined {
  const folded = ` ${foldName(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  let best: { system: System; length: number; isAlone: boolean } | undefined;
  for (const system of values(systems.all)) {
    if (system.retired !== undefined) continue;
    const length = longestNameIn(system, folded);
    if (length === 0 || length < (best?.length ?? 0)) continue;
    best = { system, length, isAlone: length !== best?.length };
  }
  return best?.isAlone === true ? best.system : undefined;
}

const longestNameIn = ({ name, aliases = [] }: System, folded: string): number =>
  Math.max(
    ...[name, ...aliases]
      .map((one) =>
        foldName(one)
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      )
      .map((one) => (one.length >= SHORTEST && folded.includes(` ${one} `) ? one.length : 0)),
  );
