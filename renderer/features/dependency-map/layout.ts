import { graphlib, layout } from '@dagrejs/dagre';
import type { LayoutQuestion, MapLayout, Place } from './map-layout.ts';
import { wrapLayers } from './wrap-layers.ts';

export const NODE = { width: 212, height: 34 } as const;
const MARGIN = 24;
const NODE_GAP = 10;
const LAYER_GAP = 90;

interface Laid {
  readonly x: number;
  readonly y: number;
}

/**
 * Lays systems out in layers from left to right: what is needed first stands left of what needs it. Edges of a circle
 * that cannot, go back. A layer too tall to be read stands in several columns. Takes from some milliseconds to seconds: not for the window's own thread.
 */
export function layOut(question: LayoutQuestion): MapLayout {
  const { ids, edges } = question;
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: 'LR',
    ranker: 'tight-tree',
    acyclicer: 'greedy',
    nodesep: NODE_GAP,
    edgesep: 6,
    ranksep: LAYER_GAP,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  for (const id of ids) graph.setNode(id, { width: NODE.width, height: NODE.height });
  for (const [from, to] of edges) graph.setEdge(from, to, {});
  layout(graph);
  // as: what the library's own types leave open; it has put these on every node and edge
  const { width, height } = graph.graph() as { readonly width: number; readonly height: number };
  const places = Object.fromEntries(
    ids.map((id) => {
      const { x, y } = graph.node(id) as Laid; // as: see above
      return [id, { x, y }];
    }),
  );
  const routes = edges.map(([from, to]) => {
    const { points } = graph.edge(from, to) as { readonly points: readonly Laid[] }; // as: see above
    return points.map(({ x, y }) => ({ x, y }));
  });
  const laid = { width: finite(width), height: finite(height), places, layers: layersAt(places), routes };
  return wrapLayers(laid, question, { node: NODE, gap: NODE_GAP, between: LAYER_GAP, margin: MARGIN });
}

/** Those that stand above each other are one layer. */
function layersAt(places: Readonly<Record<string, Place>>): Readonly<Record<string, number>> {
  const left = [...new Set(Object.values(places).map(({ x }) => Math.round(x)))].sort((a, b) => a - b);
  return Object.fromEntries(Object.entries(places).map(([id, { x }]) => [id, left.indexOf(Math.round(x))]));
}

/** An empty map has no size. */
const finite = (length: number): number => (Number.isFinite(length) ? length : 0);
