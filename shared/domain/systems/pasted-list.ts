import { lookup } from '../collection.ts';
import type { SystemId } from '../ids.ts';
import { foldName } from './names.ts';
import { fullName, systemsNamed } from './references.ts';
import { listedSystems } from './select-counts.ts';
import type { System, SystemsSlice } from './state.ts';

type World = Readonly<SystemsSlice>;

/** What a pasted list names (SPEC SY-54). Every line of it is in exactly one of the three. */
export interface PastedList {
  /** Each system once, in the order of the list. */
  readonly found: readonly SystemId[];
  /** More than one system is called so: a person picks. */
  readonly ambiguous: readonly { readonly text: string; readonly systems: readonly SystemId[] }[];
  /** Nothing on the list is called so: a person adds it, or leaves it. */
  readonly missing: readonly string[];
}

/** "- ", "* ", "3. ", "(b) ": what stands before a line of a list and belongs to no name. */
const BULLET = /^\s*(?:[-*+•‣◦▪–—·]|\(?(?:\d{1,3}|[a-z])[.)])\s+/iu;
/** Cells of a spreadsheet, and what sets names apart in a message. */
const APART = /\t|;|,(?!\d)/;
const QUOTES = /^["'“‘]+|["'”’.:]+$/gu;

const cleaned = (text: string): string => text.replace(BULLET, '').trim().replace(QUOTES, '').trim();

/**
 * Reads a list out of a message or a spreadsheet: lines, bullets, commas, semicolons, cells. A line that is a name as it
 * stands is taken whole, so that "Rostering, Allocate" stays one; of the cells of a spreadsheet line those that are no
 * name are left out where one of them is.
 */
export function readPastedList(world: World, text: string): PastedList {
  const finder = finderIn(world);
  const found = new Set<SystemId>();
  const ambiguous = new Map<string, readonly SystemId[]>();
  const missing = new Map<string, string>();
  for (const words of text.split(/\r\n|\r|\n/).flatMap((line) => namesIn(line, finder))) {
    const systems = finder(words);
    const [first, second] = systems;
    if (first === undefined) missing.set(foldName(words), words);
    else if (second === undefined) found.add(first.id);
    else
      ambiguous.set(
        words,
        systems.map(({ id }) => id),
      );
  }
  return {
    found: [...found],
    ambiguous: [...ambiguous].map(([words, systems]) => ({ text: words, systems })),
    missing: [...missing.values()],
  };
}

type Finder = (words: string) => readonly System[];

function namesIn(line: string, find: Finder): readonly string[] {
  const whole = cleaned(line);
  if (whole === '') return [];
  if (find(whole).length > 0) return [whole];
  const parts = whole
    .split(APART)
    .map(cleaned)
    .filter((part) => part !== '');
  // A row of a spreadsheet names one thing and says more of it: what it says is no system that is missing.
  const isRow = line.includes('\t');
  const known = parts.filter((part) => find(part).length > 0);
  return isRow ? (known.length > 0 ? known.slice(0, 1) : parts.slice(0, 1)) : parts;
}

/** Finds by name, alias, name with its organisation, our reference at the supplier, or the key in a list. */
function finderIn(world: World): Finder {
  const others = new Map<string, System[]>();
  const note = (key: string | undefined, system: System): void => {
    if (key === undefined) return;
    const folded = foldName(key);
    const known = others.get(folded);
    if (known === undefined) others.set(folded, [system]);
    else if (!known.includes(system)) known.push(system);
  };
  for (const system of listedSystems(world)) {
    note(system.id, system);
    note(system.supplierRef, system);
    note(system.external?.key, system);
    if (system.organisation === undefined) continue;
    for (const name of [system.name, ...(system.aliases ?? [])]) {
      note(fullName({ name, organisation: system.organisation }), system);
      note(`${name}, ${system.organisation}`, system);
    }
  }
  return (words) => {
    const named = systemsNamed(world, words).filter(({ retired }) => retired === undefined);
    return named.length > 0 ? named : (others.get(foldName(words)) ?? []);
  };
}

/** The systems of these ids that are still on the list. */
export const stillListed = (world: World, ids: Iterable<string>): readonly SystemId[] =>
  [...ids].flatMap((id) => {
    const system = lookup(world.systems.all, id);
    return system === undefined || system.retired !== undefined ? [] : [system.id];
  });
