import {
  keyOfRow,
  plainLayout,
  withLine,
  without,
  type GridEntry,
  type GridLayout,
  type GridSection,
} from './grid-layout.ts';

/** What a grid shows, given once for all renders of one set of rows. */
export interface GridSource<Row> {
  readonly sections: readonly GridSection<Row>[];
  /** Identity: the same thing has the same key in every version of itself. */
  readonly keyOf: (row: Row) => string;
  /** Finds a row that the sections no longer list, so that it can stay in sight until it is left. */
  readonly findRow?: ((key: string) => Row | undefined) | undefined;
}

/** A line that has moved away under a person's hands, and is held where it was. */
interface Pin {
  readonly key: string;
  readonly sectionId: string;
  readonly above: string | null;
  readonly below: string | null;
  readonly index: number;
}

/** The lines as they are shown: where they belong, but for those that are held. */
export interface Arrangement<Row> {
  readonly source: GridSource<Row>;
  readonly base: GridLayout<Row>;
  readonly pins: readonly Pin[];
  readonly layout: GridLayout<Row>;
}

export function arrange<Row>(source: GridSource<Row>): Arrangement<Row> {
  const base = plainLayout(source.sections, source.keyOf);
  return { source, base, pins: [], layout: base };
}

/** A line that must not move now, and where it stands: what has the focus, what is pointed at. */
export interface Held {
  readonly key: string;
  readonly index: number;
}

/** New rows in. A held line that now belongs elsewhere stays where it was. */
export function rearrange<Row>(
  previous: Arrangement<Row>,
  source: GridSource<Row>,
  held: readonly Held[],
): Arrangement<Row> {
  const base = plainLayout(source.sections, source.keyOf);
  const kept = previous.pins.filter(({ key }) => held.some((one) => one.key === key));
  const fresh = held
    .filter(({ key }) => keyOfRow(key) !== null && !kept.some((pin) => pin.key === key))
    .filter((one) => hasMoved(one, previous.base, base))
    .map((one) => pinOf(one, previous.layout))
    .filter((pin) => pin !== null);
  return settled(source, base, [...kept, ...fresh]);
}

/** Lets lines go that are no longer held: they take their places. */
export function release<Row>(previous: Arrangement<Row>, held: readonly Held[]): Arrangement<Row> {
  const pins = previous.pins.filter(({ key }) => held.some((one) => one.key === key));
  return pins.length === previous.pins.length ? previous : settled(previous.source, previous.base, pins);
}

/** Whether the line itself went elsewhere; that others came or went beside it does not count. */
function hasMoved<Row>({ key, index }: Held, before: GridLayout<Row>, after: GridLayout<Row>): boolean {
  const was = before.find(key, index);
  const is = after.find(key, was === -1 ? index : was);
  if (was === -1) return false;
  if (is === -1 || before.at(was)?.section.id !== after.at(is)?.section.id) return true;
  const sameAbove = before.at(was - 1)?.key === after.at(is - 1)?.key;
  const sameBelow = before.at(was + 1)?.key === after.at(is + 1)?.key;
  return !sameAbove && !sameBelow;
}

function pinOf<Row>({ key, index }: Held, layout: GridLayout<Row>): Pin | null {
  const at = layout.find(key, index);
  const entry = layout.at(at);
  if (entry === undefined) return null;
  return {
    key,
    sectionId: entry.section.id,
    above: layout.at(at - 1)?.key ?? null,
    below: layout.at(at + 1)?.key ?? null,
    index: at,
  };
}

function settled<Row>(
  source: GridSource<Row>,
  base: GridLayout<Row>,
  pins: readonly Pin[],
): Arrangement<Row> {
  let layout = base;
  const lasting: Pin[] = [];
  for (const pin of pins) {
    const entry = entryOf(pin, source, layout);
    if (entry === null) continue;
    const from = layout.find(pin.key, pin.index);
    const others = from === -1 ? layout : without(layout, from);
    layout = withLine(others, entry, placeOf(pin, others));
    lasting.push(pin);
  }
  return { source, base, pins: lasting, layout };
}

/** The held row as it is now, in the section where it was; null once it is gone, or its old section folded. */
function entryOf<Row>(pin: Pin, source: GridSource<Row>, layout: GridLayout<Row>): GridEntry<Row> | null {
  const section = source.sections.find(({ id }) => id === pin.sectionId);
  const key = keyOfRow(pin.key);
  if (section === undefined || section.folded === true || key === null) return null;
  const shown = layout.at(layout.find(pin.key, pin.index));
  const row = shown?.kind === 'row' ? shown.row : rowNotShown(key, source);
  return row === undefined ? null : { kind: 'row', key: pin.key, row, section };
}

function rowNotShown<Row>(key: string, { sections, keyOf, findRow }: GridSource<Row>): Row | undefined {
  for (const { folded, rows } of sections) {
    const row = folded === true ? rows.find((one) => keyOf(one) === key) : undefined;
    if (row !== undefined) return row;
  }
  return findRow?.(key);
}

/** Where the line goes: under what it stood under, else above what it stood above, else near its number in its section. */
function placeOf<Row>(pin: Pin, others: GridLayout<Row>): number {
  const above = pin.above === null ? -1 : others.find(pin.above, pin.index);
  if (others.at(above)?.section.id === pin.sectionId) return above + 1;
  const below = others.at(pin.below === null ? -1 : others.find(pin.below, pin.index));
  if (below !== undefined && (below.section.id === pin.sectionId || below.kind === 'heading')) {
    return others.find(below.key, pin.index);
  }
  for (let index = Math.min(pin.index, others.count) - 1; index >= 0; index--) {
    if (others.at(index)?.section.id === pin.sectionId) return index + 1;
  }
  return Math.min(pin.index, others.count);
}
