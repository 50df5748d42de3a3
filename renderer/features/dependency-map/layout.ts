import { graphlib, layout } from '@dagrejs/dagre';

/** Who needs whom, without anything that changes by the minute: the same question has the same answer. */
export interface LayoutQuestion {
  readonly ids: readonly string[];
  /** From what is needed to what needs it. */
  readonly edges: readonly (readonly [from: string, to: string])[];
}

export interface Place {
  /** The middle, in px from the left and from the top. */
  readonly x: number;
  readonly y: number;
}
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly places: Readonly<Record<string, Place>>;
  /** The bends of each edge, in the order of the question's. */
  readonly routes: readonly (readonly Place[])[];
}

export const NODE = { width: 212, height: 34 } as const;
const MARGIN = 24;

interface Laid {
  readonly x: number;
  readonly y: number;
}

/**
 * Lays systems out in layers from left to right: what is needed first stands left of what needs it. Edges of a circle
 * that cannot, go back. Takes from some milliseconds to seconds: not for the window's own thread.
 */
export function layOut({ ids, edges }: LayoutQuestion): MapLayout {
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: 'LR',
    ranker: 'tight-tree',
    acyclicer: 'greedy',
    nodesep: 10,
    edgesep: 6,
    ranksep: 90,
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
  return { width: finite(width), height: finite(height), places, routes };
}

/** An empty map has no size. */
const finite = (length: number): number => (Number.isFinite(length) ? length : 0);
