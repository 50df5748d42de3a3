import type { SystemId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import {
  circlesOf,
  dependentsOf,
  needsGraph,
  type NeedsGraph,
} from '#shared/domain/systems/select-restore.ts';
import type { SystemsSlice } from '#shared/domain/systems/state.ts';
import type { StateKey } from '#shared/domain/systems/states.ts';
import { stateKeyOf } from '#shared/domain/systems/steps.ts';

/** A system on the map. */
export interface MapNode {
  readonly id: SystemId;
  readonly name: string;
  readonly state: StateKey;
  /** What it needs first and what waits for it, of those on the map; itself not among them. */
  readonly needs: readonly SystemId[];
  readonly neededBy: readonly SystemId[];
  /** The systems that wait for each other in a circle with it, itself included; empty where there is none. */
  readonly circle: readonly SystemId[];
  readonly needsItself: boolean;
  /** What it needs by a name that is not on the board. */
  readonly missing: readonly string[];
}

/** What is needed stands at `from`, what needs it at `to`. */
export interface MapEdge {
  readonly from: SystemId;
  readonly to: SystemId;
  readonly inCircle: boolean;
}

export interface MapGraph {
  /** By name. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Listed systems without a link either way: they are not drawn. */
  readonly unlinked: number;
}

/** All that is linked, or one system with what it needs, what waits for it, or both: directly and through others. */
export type MapFocus =
  { readonly kind: 'all' } | { readonly kind: 'needs' | 'waits' | 'both'; readonly of: SystemId };

/** Everything that a system needs first, directly or through others; itself not included. */
const needsOf = (graph: NeedsGraph, id: SystemId): ReadonlySet<SystemId> =>
  dependentsOf({ ...graph, neededBy: graph.needs, needs: graph.neededBy }, id);

function shownIn(graph: NeedsGraph, focus: MapFocus): ReadonlySet<SystemId> {
  if (focus.kind === 'all')
    return new Set([...graph.systems.keys()].filter((id) => graph.needs.has(id) || graph.neededBy.has(id)));
  return new Set([
    focus.of,
    ...(focus.kind === 'waits' ? [] : needsOf(graph, focus.of)),
    ...(focus.kind === 'needs' ? [] : dependentsOf(graph, focus.of)),
  ]);
}

/** Who needs whom, as far as the focus goes. */
export function mapGraph(world: Readonly<SystemsSlice>, focus: MapFocus, now: Instant): MapGraph {
  const graph = needsGraph(world);
  const circles = circlesOf(graph);
  const shown = shownIn(graph, focus);
  const onMap = (ids: readonly SystemId[] | undefined, self: SystemId): readonly SystemId[] =>
    (ids ?? []).filter((id) => id !== self && shown.has(id));
  const nodes = [...graph.systems.values()]
    .filter(({ id }) => shown.has(id))
    .map(({ id, name, track }): MapNode => ({
      id,
      name,
      state: stateKeyOf(track, now),
      needs: onMap(graph.needs.get(id), id),
      neededBy: onMap(graph.neededBy.get(id), id),
      circle: circles.get(id) ?? [],
      needsItself: graph.needs.get(id)?.includes(id) ?? false,
      missing: graph.missing.get(id) ?? [],
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const edges = nodes.flatMap(({ id: to, needs, circle }) =>
    needs.map((from): MapEdge => ({ from, to, inCircle: circle.includes(from) })),
  );
  const linked = shownIn(graph, { kind: 'all' }).size;
  return { nodes, edges, unlinked: graph.systems.size - linked };
}

/** Each circle once, by the names in it. */
export function circleNames({ nodes }: MapGraph): readonly (readonly string[])[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const circles = new Set(nodes.map(({ circle }) => circle).filter((circle) => circle.length > 0));
  return [...circles].map((circle) => circle.map((id) => names.get(id) ?? id));
}
