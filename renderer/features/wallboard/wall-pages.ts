import type { SystemId, ServiceId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import type { Capability } from '#shared/domain/services/capability.ts';
import { serviceStanding } from '#shared/domain/services/select.ts';
import { listedServices } from '#shared/domain/services/state.ts';
import { ageOf, estimateOf, reckoningOf } from '#shared/domain/systems/select-age.ts';
import { headlineCounts, listedSystems, type StateCounts } from '#shared/domain/systems/select-counts.ts';
import { foldName } from '#shared/domain/systems/names.ts';
import { standingOf } from '#shared/domain/systems/select-state.ts';
import { isTrouble, type StateKey } from '#shared/domain/systems/states.ts';

/** A line to be read from five metres: no person, no reference, no cause. */
export type WallLine =
  | {
      readonly kind: 'service';
      readonly id: ServiceId;
      readonly name: string;
      readonly capability: Extract<Capability, 'stopped' | 'on-paper'>;
      readonly safeUntil: Instant | null;
    }
  | {
      readonly kind: 'system';
      readonly id: SystemId;
      readonly name: string;
      readonly state: StateKey;
      readonly stale: boolean;
      readonly expectedBack: Instant | null;
    };

export interface WallPage {
  readonly title: string;
  readonly lines: readonly WallLine[];
  /** From 1, among the pages of its kind. */
  readonly number: number;
  readonly of: number;
}

export interface Wall {
  readonly counts: StateCounts;
  readonly services: readonly WallLine[];
  readonly systems: readonly WallLine[];
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  foldName(a.name) < foldName(b.name) ? -1 : 1;

function serviceLines(world: Readonly<IncidentLog>, now: Instant): readonly WallLine[] {
  const lines = listedServices(world).flatMap((service): readonly WallLine[] => {
    const { statement, safeUntil } = serviceStanding(world, service, now);
    const capability = statement?.capability;
    if (capability !== 'stopped' && capability !== 'on-paper') return [];
    return [{ kind: 'service', id: service.id, name: service.name, capability, safeUntil }];
  });
  const rank = (line: WallLine): number => (line.kind === 'service' && line.capability === 'stopped' ? 0 : 1);
  return lines.toSorted((a, b) => rank(a) - rank(b) || byName(a, b));
}

function systemLines(world: Readonly<IncidentLog>, now: Instant): readonly WallLine[] {
  const reckoning = reckoningOf(world.incident, now);
  const lines: Extract<WallLine, { kind: 'system' }>[] = [];
  for (const { id, name, tier, track } of listedSystems(world)) {
    const standing = standingOf(track, now);
    const state = standing.state.state;
    if (!isTrouble(state)) continue;
    lines.push({
      kind: 'system',
      id,
      name,
      state,
      stale: ageOf(track, tier, reckoning, standing)?.stale === true,
      expectedBack: estimateOf(track, standing, now)?.to.back ?? null,
    });
  }
  const rank = ({ state }: { readonly state: StateKey }): number => (state === 'down' ? 0 : 1);
  return lines.sort((a, b) => rank(a) - rank(b) || byName(a, b));
}

/** Everything that the wallboard shows at a moment. */
export const wallOf = (world: Readonly<IncidentLog>, now: Instant): Wall => ({
  counts: headlineCounts(world, reckoningOf(world.incident, now)),
  services: serviceLines(world, now),
  systems: systemLines(world, now),
});

function cut(title: string, lines: readonly WallLine[], size: number): readonly WallPage[] {
  const of = Math.ceil(lines.length / size);
  return Array.from({ length: of }, (_, n) => ({
    title,
    lines: lines.slice(n * size, (n + 1) * size),
    number: n + 1,
    of,
  }));
}

/** What the wall says where nothing is listed: never that all is well. */
function nothing({ counts, services }: Wall): WallPage {
  const { unknown, total } = counts;
  const title =
    services.length === 0 && total === 0
      ? 'No systems on the board yet'
      : unknown > 0
        ? `None known to be Down or Degraded: ${unknown} not assessed`
        : 'None stated as Down, Degraded, stopped or on paper';
  return { title, lines: [], number: 1, of: 1 };
}

/**
 * The page of a turn: what people outside do not get comes every other turn, the systems behind it in between
 * (EXPERIENCE 4). `size` is how many lines a page holds.
 */
export function pageAt(wall: Wall, turn: number, size: number): WallPage {
  const services = cut('Services stopped or on paper', wall.services, size);
  const systems = cut('Systems down or degraded', wall.systems, size);
  const takesServices = services.length > 0 && (systems.length === 0 || turn % 2 === 0);
  const pages = takesServices ? services : systems;
  const round = services.length > 0 && systems.length > 0 ? Math.floor(turn / 2) : turn;
  return pages[round % Math.max(1, pages.length)] ?? nothing(wall);
}
