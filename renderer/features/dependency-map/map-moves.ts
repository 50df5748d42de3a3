import type { SystemId } from '#shared/domain/ids.ts';
import type { MapLayout, Place } from './map-layout.ts';
import type { MapNode } from './map-graph.ts';

/** Where an arrow leads: along a link to the left or the right, up and down within the layer, column after column. */
export type MapMove = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export const isMapMove = (key: string): key is MapMove =>
  ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);

function nearest(ids: readonly SystemId[], to: Place, { places }: MapLayout): SystemId | null {
  let best: { readonly id: SystemId; readonly far: number } | null = null;
  for (const id of ids) {
    const place = places[id];
    if (place === undefined) continue;
    const far = Math.abs(place.y - to.y);
    if (best === null || far < best.far) best = { id, far };
  }
  return best?.id ?? null;
}

/** The system that a key leads to from another; null where it leads nowhere. */
export function moveFrom(
  nodes: readonly MapNode[],
  layout: MapLayout,
  from: SystemId,
  move: MapMove,
): SystemId | null {
  const node = nodes.find(({ id }) => id === from);
  const here = layout.places[from];
  if (node === undefined || here === undefined) return null;
  if (move === 'ArrowLeft') return nearest(node.needs, here, layout);
  if (move === 'ArrowRight') return nearest(node.neededBy, here, layout);
  const layer = nodes
    .flatMap(({ id }) => {
      const place = layout.places[id];
      return place !== undefined && layout.layers[id] === layout.layers[from] ? [{ id, ...place }] : [];
    })
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const at = layer.findIndex(({ id }) => id === from);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: layer.length - 1 }[move];
  return layer[to]?.id ?? null;
}
