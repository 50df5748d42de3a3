import type { LayoutQuestion, MapLayout, Place } from './map-layout.ts';

export interface Spacing {
  /** px of one system. */
  readonly node: { readonly width: number; readonly height: number };
  /** px between two systems above each other, and between two columns of a layer. */
  readonly gap: number;
  /** px between two layers: room for what links them. */
  readonly between: number;
  readonly margin: number;
}

/** Width to height of the windows that it is looked at in. */
const SHAPE = 1.8;
/** A layer up to so many stays one column: it reads as it was laid out. */
const LEAST_ROWS = 16;

/** How many systems stand above each other, so that the whole has about the shape of a window. */
function rowsFor(count: number, { node, gap }: Spacing): number {
  const [wide, high] = [node.width + gap, node.height + gap];
  return Math.max(LEAST_ROWS, Math.ceil(Math.sqrt((count * wide) / (high * SHAPE))));
}

/** The systems of each layer, the first one left, from top to bottom. */
const layersOf = ({ layers, places }: MapLayout): readonly (readonly string[])[] => {
  const all: string[][] = [];
  for (const [id, layer] of Object.entries(layers)) (all[layer] ??= []).push(id);
  return all.map((ids) => ids.toSorted((a, b) => (places[a]?.y ?? 0) - (places[b]?.y ?? 0)));
};

/**
 * A map whose layers are taller than a window is wide has each of them in several columns beside each other, so that it can
 * be read without scrolling for yards; what is needed first still stands left. Links become straight: there are no bends
 * to go round. A map that is no taller than that stays as it is.
 */
export function wrapLayers(layout: MapLayout, question: LayoutQuestion, spacing: Spacing): MapLayout {
  const all = layersOf(layout);
  const rows = rowsFor(question.ids.length, spacing);
  if (all.every((ids) => ids.length <= rows)) return layout;
  const { node, gap, between, margin } = spacing;
  const height = margin * 2 + rows * (node.height + gap) - gap;
  const places: Record<string, Place> = {};
  let left = margin;
  for (const ids of all) {
    const columns = Math.ceil(ids.length / rows);
    // As even as can be, and in the middle: a last column of two would look like a layer of its own.
    const inEach = Math.ceil(ids.length / columns);
    const top = (height - (inEach * (node.height + gap) - gap)) / 2;
    ids.forEach((id, place) => {
      places[id] = {
        x: left + Math.floor(place / inEach) * (node.width + gap) + node.width / 2,
        y: top + (place % inEach) * (node.height + gap) + node.height / 2,
      };
    });
    left += columns * (node.width + gap) - gap + between;
  }
  const routes = question.edges.map(([from, to]) => straight(places[from], places[to], node.width / 2));
  return { ...layout, width: left - between + margin, height, places, routes };
}

/** From the side of one that faces the other to the side of the other that faces it. */
function straight(from: Place | undefined, to: Place | undefined, half: number): readonly Place[] {
  if (from === undefined || to === undefined) return [];
  const ahead = from.x <= to.x ? 1 : -1;
  return [
    { x: from.x + ahead * half, y: from.y },
    { x: to.x - ahead * half, y: to.y },
  ];
}
