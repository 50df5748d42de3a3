import { lookup, values } from '../collection.ts';
import type { Instant } from '../instant.ts';
import { isWritten, type PaperSlice, type Sheet } from './state.ts';

type World = Readonly<PaperSlice>;

/** Pack by pack, sheet by sheet. */
const inOrder = (a: Sheet, b: Sheet): number =>
  numberIn(a.pack) - numberIn(b.pack) ||
  (a.pack === b.pack ? numberIn(a.serial) - numberIn(b.serial) : a.pack < b.pack ? -1 : 1);
const numberIn = (text: string): number => Number(/\d+$/.exec(text)?.[0] ?? 0);

const sheetsThat = ({ paper }: World, fits: (sheet: Sheet) => boolean): readonly Sheet[] =>
  [...values(paper.sheets)].filter(fits).sort(inOrder);

/** Every sheet that was printed, oldest pack first. */
export const allSheets = (world: World): readonly Sheet[] => sheetsThat(world, () => true);

/** Old paper: something newer says it, and nobody has said that it is destroyed (PP-3). */
export const oldSheets = (world: World): readonly Sheet[] =>
  sheetsThat(world, ({ end, replacedBy }) => end === null && replacedBy !== null);

/** Sheets to be written on that are still out: keyed in, unused or lost is not said of them (PP-4). */
export const sheetsOut = (world: World): readonly Sheet[] =>
  sheetsThat(world, ({ kind, end }) => end === null && isWritten(kind));

/** The lines below the last one keyed in that are missing: numbers in order (PP-6). */
export function gapsIn({ keyed }: Sheet): readonly number[] {
  const known = new Set(keyed);
  const last = Math.max(0, ...keyed);
  return Array.from({ length: last }, (_, place) => place + 1).filter((line) => !known.has(line));
}

/** Sheets with lines missing between those that were keyed in, whatever became of them. */
export const sheetsWithGaps = (world: World): readonly Sheet[] =>
  sheetsThat(world, (sheet) => gapsIn(sheet).length > 0);

/** The line after the last one keyed in; undefined where the sheet has none or is full. */
export function nextLine({ keyed, lines }: Sheet): number | undefined {
  if (lines === null) return undefined;
  const next = Math.max(0, ...keyed) + 1;
  return next > lines ? undefined : next;
}

export const sheetOf = ({ paper }: World, serial: string): Sheet | undefined => lookup(paper.sheets, serial);

/** The sheets that say how things stand now: replaced by nothing yet. */
export const currentSheets = (world: World): readonly Sheet[] =>
  sheetsThat(world, ({ kind, end, replacedBy }) => !isWritten(kind) && end === null && replacedBy === null);

/** The earliest time at which paper that is out was to be replaced, once it is over; undefined before (PP-5). */
export function packDueSince(world: World, now: Instant): Instant | undefined {
  const [first] = currentSheets(world)
    .flatMap(({ nextAt }) => (nextAt === null || nextAt > now ? [] : [nextAt]))
    .sort();
  return first;
}
