import type { SystemId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { SystemHistory } from './histories.ts';
import { foldName } from './names.ts';
import { needsGraph, type NeedsGraph } from './select-restore.ts';
import type { System, SystemsSlice } from './state.ts';

/** Where the order that happened left the plan. It says nothing of whether that was wrong. */
export type Deviation =
  /** Back before a system that it needs first. */
  | { readonly kind: 'before-need'; readonly system: SystemId; readonly name: string }
  /** Back while systems of an earlier restore group were still out. */
  | { readonly kind: 'before-group'; readonly tier: number; readonly systems: number };

/** An affected system: its place in the plan beside its place in what happened. */
export interface RestoredStep {
  readonly system: SystemId;
  readonly name: string;
  readonly tier: number | undefined;
  readonly affectedAt: Instant;
  /** First Back online after that, in whatever use; null = not yet. */
  readonly firstRestoredAt: Instant | null;
  /** Back online now, since when without a fall. */
  readonly restoredAt: Instant | null;
  /** From 1, among all that were affected. */
  readonly planned: number;
  /** From 1; those that came back at the same moment share a place. */
  readonly happened: number | null;
  readonly deviations: readonly Deviation[];
}

const LAST = 6;

/** The systems as planned: by restore group and name, each after what it needs first; a circle is cut where it is met. */
export function plannedOrder(graph: NeedsGraph): readonly SystemId[] {
  const key = ({ id, name, tier }: System): string => `${tier ?? LAST} ${foldName(name)} ${id}`;
  const keys = new Map([...graph.systems.values()].map((system) => [system.id, key(system)]));
  const inOrder = (ids: Iterable<SystemId>): readonly SystemId[] =>
    [...ids].sort((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
  const order: SystemId[] = [];
  const met = new Set<SystemId>();
  for (const root of inOrder(keys.keys())) {
    const path = met.has(root) ? [] : [{ id: root, needs: inOrder(graph.needs.get(root) ?? []), next: 0 }];
    met.add(root);
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const need = visit.needs[visit.next];
      visit.next += 1;
      if (need === undefined) {
        order.push(visit.id);
        path.pop();
      } else if (!met.has(need)) {
        met.add(need);
        path.push({ id: need, needs: inOrder(graph.needs.get(need) ?? []), next: 0 });
      }
    }
  }
  return order;
}

interface Out {
  readonly system: System;
  readonly affectedAt: Instant;
  readonly firstRestoredAt: Instant | null;
  readonly restoredAt: Instant | null;
  readonly planned: number;
}

/** Whether one was still out when the other came back at `at`. */
const outAt = ({ firstRestoredAt }: Out, at: Instant): boolean =>
  firstRestoredAt === null || firstRestoredAt > at;

/** How many of each restore group were out at the moments asked for, which only go forward. */
function groupsOut(outs: readonly Out[]): (at: Instant) => ReadonlyMap<number, number> {
  const left = new Map<number, number>();
  const add = (tier: number | undefined, by: number): void => {
    if (tier !== undefined) left.set(tier, (left.get(tier) ?? 0) + by);
  };
  for (const { system } of outs) add(system.tier, 1);
  let next = 0;
  return (at) => {
    for (let one = outs[next]; one !== undefined && !outAt(one, at); one = outs[next]) {
      add(one.system.tier, -1);
      next += 1;
    }
    return left;
  };
}

function beforeGroups(tier: number | undefined, left: ReadonlyMap<number, number>): readonly Deviation[] {
  if (tier === undefined) return [];
  return [...left]
    .filter(([group, systems]) => group < tier && systems > 0)
    .sort(([a], [b]) => a - b)
    .map(([group, systems]) => ({ kind: 'before-group', tier: group, systems }));
}

/** Every affected system: first those that came back, in the order they did, then the rest as planned. */
export function restoredOrder(
  world: Readonly<SystemsSlice>,
  histories: readonly SystemHistory[],
): readonly RestoredStep[] {
  const graph = needsGraph(world);
  const affected = new Map(
    histories.flatMap(({ system, recovery: { affectedAt, firstRestoredAt, restoredAt } }) =>
      affectedAt === null ? [] : [[system.id, { system, affectedAt, firstRestoredAt, restoredAt }]],
    ),
  );
  const planned = plannedOrder(graph).filter((id) => affected.has(id));
  const outs = planned.flatMap((id, place): readonly Out[] => {
    const one = affected.get(id);
    return one === undefined ? [] : [{ ...one, planned: place + 1 }];
  });
  const byId = new Map(outs.map((one) => [one.system.id, one]));
  const inOrder = outs.toSorted((a, b) => {
    if (a.firstRestoredAt === b.firstRestoredAt) return a.planned - b.planned;
    if (a.firstRestoredAt === null || b.firstRestoredAt === null) return a.firstRestoredAt === null ? 1 : -1;
    return a.firstRestoredAt < b.firstRestoredAt ? -1 : 1;
  });
  const leftAt = groupsOut(inOrder);
  const missedBy = (id: SystemId, at: Instant): readonly Deviation[] =>
    (graph.needs.get(id) ?? []).flatMap((need): readonly Deviation[] => {
      const other = need === id ? undefined : byId.get(need);
      return other === undefined || !outAt(other, at)
        ? []
        : [{ kind: 'before-need', system: need, name: other.system.name }];
    });
  let happened = 0;
  return inOrder.map(({ system: { id, name, tier }, ...one }, place): RestoredStep => {
    const step = { system: id, name, tier, ...one };
    const at = one.firstRestoredAt;
    if (at === null) return { ...step, happened: null, deviations: [] };
    if (at !== inOrder[place - 1]?.firstRestoredAt) happened = place + 1;
    return { ...step, happened, deviations: [...missedBy(id, at), ...beforeGroups(tier, leftAt(at))] };
  });
}
