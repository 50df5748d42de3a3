import { circlesIn } from '../circles.ts';
import { lookup } from '../collection.ts';
import type { SystemId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { foldName } from './names.ts';
import { isRejection, resolveSystem } from './references.ts';
import { listedSystems } from './select-counts.ts';
import type { System, SystemsSlice } from './state.ts';
import { isUsable, type StateKey } from './states.ts';
import { stateKeyOf, stepAt } from './steps.ts';
import type { Track } from './track.ts';

/** What one system needs first, looked up: found on the list, or named as missing from it. */
export type Prerequisite =
  | {
      readonly found: true;
      readonly system: SystemId;
      readonly name: string;
      readonly state: StateKey;
      readonly usable: boolean;
    }
  | { readonly found: false; readonly name: string };

/** Whether work on a system can start. */
export type Readiness =
  /** Nothing to restore: it is back, or was not affected. */
  | 'usable'
  /** Everything it needs first is usable. */
  | 'can-start'
  /** Something it needs first is not usable, not assessed or not on the list. */
  | 'waiting'
  /** Nobody has said what it needs first. */
  | 'nothing-known';

/** One system in the order of restoring. */
export interface RestoreStep {
  readonly system: SystemId;
  readonly name: string;
  readonly tier: number | undefined;
  readonly state: StateKey;
  readonly readiness: Readiness;
  readonly needs: readonly Prerequisite[];
  /** Of them, what it waits for. */
  readonly waitingFor: readonly Prerequisite[];
  /** It names itself among its needs: said, and left out of the waiting. */
  readonly needsItself: boolean;
  /** The systems that wait for each other in a circle with it, itself included; empty where there is none. */
  readonly circle: readonly SystemId[];
  /** How many systems that are not usable wait for this one, directly or through others. */
  readonly unlocks: number;
}

/** The graph of what needs what. Names are looked up as the list stands now. */
export interface NeedsGraph {
  readonly systems: ReadonlyMap<SystemId, System>;
  readonly needs: ReadonlyMap<SystemId, readonly SystemId[]>;
  readonly neededBy: ReadonlyMap<SystemId, readonly SystemId[]>;
  readonly missing: ReadonlyMap<SystemId, readonly string[]>;
}

type World = Readonly<SystemsSlice>;

/** Usable, and limited use only once its limits are stated: until then nothing may rely on it. */
export function isReliable(track: Track, now: Instant): boolean {
  const said = stepAt(track, now)?.to ?? { state: 'unknown' as const };
  return isUsable(said.state) && !(said.state === 'limited' && said.allowedUse === undefined);
}

/** A need is found where it leads to one system on the list. */
function findNeed(world: World, need: NonNullable<System['needs']>[number]): System | string {
  const found =
    need.system === undefined ? resolveSystem(world, need.name) : lookup(world.systems.all, need.system);
  if (found === undefined) return need.system ?? '';
  if (isRejection(found)) return need.name ?? '';
  return found.retired === undefined ? found : found.name;
}

/** Reads who needs whom from all systems on the list. */
export function needsGraph(world: World): NeedsGraph {
  const systems = new Map<SystemId, System>();
  const needs = new Map<SystemId, SystemId[]>();
  const neededBy = new Map<SystemId, SystemId[]>();
  const missing = new Map<SystemId, string[]>();
  for (const system of listedSystems(world)) systems.set(system.id, system);
  for (const system of systems.values()) {
    for (const need of system.needs ?? []) {
      const found = findNeed(world, need);
      if (typeof found === 'string') push(missing, system.id, found);
      else if (needs.get(system.id)?.includes(found.id) !== true) {
        push(needs, system.id, found.id);
        push(neededBy, found.id, system.id);
      }
    }
  }
  return { systems, needs, neededBy, missing };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Everything that needs a system first, directly or through others; itself not included. */
export function dependentsOf(
  graph: NeedsGraph,
  id: SystemId,
  follows: (id: SystemId) => boolean = () => true,
): ReadonlySet<SystemId> {
  const reached = new Set<SystemId>();
  const open = [id];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const next of graph.neededBy.get(one) ?? []) {
      if (reached.has(next) || next === id || !follows(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

/** The circles of needs: each a set of systems that wait for each other. */
export const circlesOf = (graph: NeedsGraph): ReadonlyMap<SystemId, readonly SystemId[]> =>
  circlesIn(graph.systems.keys(), (id) => graph.needs.get(id) ?? []);

function prerequisitesOf(
  graph: NeedsGraph,
  id: SystemId,
  unusable: ReadonlySet<SystemId>,
  now: Instant,
): readonly Prerequisite[] {
  const found = (graph.needs.get(id) ?? []).flatMap((need): Prerequisite[] => {
    const system = graph.systems.get(need);
    if (system === undefined || need === id) return [];
    const { name, track } = system;
    return [{ found: true, system: need, name, state: stateKeyOf(track, now), usable: !unusable.has(need) }];
  });
  return [...found, ...(graph.missing.get(id) ?? []).map((name): Prerequisite => ({ found: false, name }))];
}

/** What one system needs first, as it stands: for a row or a panel, without reading the whole board. */
export function needsOf(world: World, system: System, now: Instant): readonly Prerequisite[] {
  return (system.needs ?? []).flatMap((need): Prerequisite[] => {
    const found = findNeed(world, need);
    if (typeof found === 'string') return [{ found: false, name: found }];
    if (found.id === system.id) return [];
    const { id, name, track } = found;
    return [{ found: true, system: id, name, state: stateKeyOf(track, now), usable: isReliable(track, now) }];
  });
}

function readinessOf(system: System, waitingFor: readonly Prerequisite[], isUsableNow: boolean): Readiness {
  if (isUsableNow) return 'usable';
  if (system.needs === undefined) return 'nothing-known';
  return waitingFor.length > 0 ? 'waiting' : 'can-start';
}

const LAST = 6;

/**
 * All systems in the order in which to restore them: by restore group, what can start before what waits,
 * what unlocks most first, then most users served, then by name.
 */
export function restoreOrder(world: World, now: Instant): readonly RestoreStep[] {
  const graph = needsGraph(world);
  const circles = circlesOf(graph);
  const unusable = new Set<SystemId>();
  for (const { id, track } of graph.systems.values()) if (!isReliable(track, now)) unusable.add(id);
  const waits = (id: SystemId): boolean => unusable.has(id);
  const steps = [...graph.systems.values()].map((system): RestoreStep => {
    const needs = prerequisitesOf(graph, system.id, unusable, now);
    const waitingFor = needs.filter((need) => !need.found || !need.usable);
    return {
      system: system.id,
      name: system.name,
      tier: system.tier,
      state: stateKeyOf(system.track, now),
      readiness: readinessOf(system, waitingFor, !waits(system.id)),
      needs,
      waitingFor,
      needsItself: graph.needs.get(system.id)?.includes(system.id) ?? false,
      circle: circles.get(system.id) ?? [],
      unlocks: waits(system.id) ? dependentsOf(graph, system.id, waits).size : 0,
    };
  });
  const users = (step: RestoreStep): number => graph.systems.get(step.system)?.usersServed ?? 0;
  // Folded once each: a comparison is made many times.
  const names = new Map(steps.map(({ system, name }) => [system, `${foldName(name)}\n${system}`]));
  return steps.sort(
    (a, b) =>
      (a.tier ?? LAST) - (b.tier ?? LAST) ||
      RANK[a.readiness] - RANK[b.readiness] ||
      b.unlocks - a.unlocks ||
      users(b) - users(a) ||
      ((names.get(a.system) ?? '') < (names.get(b.system) ?? '') ? -1 : 1),
  );
}

const RANK: Readonly<Record<Readiness, number>> = {
  'can-start': 0,
  'nothing-known': 1,
  waiting: 2,
  usable: 3,
};
