import { lookup } from '#shared/domain/collection.ts';
import { ageOf, type Age, type Reckoning } from '#shared/domain/systems/select-age.ts';
import { listedParts } from '#shared/domain/systems/select-parts.ts';
import { standingOf, type Standing } from '#shared/domain/systems/select-state.ts';
import type { Part, System, SystemsSlice } from '#shared/domain/systems/state.ts';
import { isTrouble, type StateKey } from '#shared/domain/systems/states.ts';
import { stateKeyOf } from '#shared/domain/systems/steps.ts';
import type { ShownRow } from './board-reckoner.ts';

/** A system at one site. */
export interface SiteCell {
  readonly part: Part;
  readonly standing: Standing;
  readonly age: Age | undefined;
}

const sitesOf = (system: System): readonly Part[] =>
  listedParts(system).filter(({ kind }) => kind === 'site');

/** A system that is used at sites, and how bad it is there: what it is sorted by. */
interface SiteRow {
  readonly system: string;
  readonly badness: string;
}

/** Down before Degraded before Not assessed before all else; the more sites, the higher. */
function badnessOf(row: ShownRow, sites: readonly Part[], reckoning: Reckoning): string {
  const states = sites.map(({ track }) => stateKeyOf(track, reckoning.now));
  const count = (wanted: (state: StateKey) => boolean): string =>
    String(99_999 - states.filter(wanted).length).padStart(5, '0');
  return [
    count((state) => state === 'down'),
    count(isTrouble),
    count((state) => state === 'unknown'),
    row.order,
  ].join(' ');
}

/** The rows that have sites, worst first. */
export function siteRows(rows: readonly ShownRow[], reckoning: Reckoning): readonly SiteRow[] {
  return rows
    .map((row) => ({ row, sites: sitesOf(row.source) }))
    .filter(({ sites }) => sites.length > 0)
    .map(({ row, sites }) => ({ system: row.system, badness: badnessOf(row, sites, reckoning) }))
    .sort((a, b) => (a.badness < b.badness ? -1 : a.badness > b.badness ? 1 : 0));
}

/** The sites of these rows, by name. */
export function siteColumns(world: Readonly<SystemsSlice>, rows: readonly ShownRow[]): readonly string[] {
  const ids = new Set(rows.flatMap(({ source }) => sitesOf(source).map(({ id }) => id as string)));
  const named = [...ids].map((id) => ({ id, name: lookup(world.systems.sites, id)?.name ?? id }));
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ id }) => id);
}

/** The cell of a system at a site; undefined where it is not used there. */
export function siteCell(
  world: Readonly<SystemsSlice>,
  system: string,
  site: string,
  reckoning: Reckoning,
): SiteCell | undefined {
  const found = lookup(world.systems.all, system);
  const parts: Readonly<Record<string, Part>> = found?.parts ?? {};
  const part = parts[site];
  if (found === undefined || part === undefined || part.retired !== undefined) return undefined;
  const standing = standingOf(part.track, reckoning.now);
  return { part, standing, age: ageOf(part.track, found.tier, reckoning, standing) };
}

/** `12 m`, `3 h`, `9 d`: as much as a cell has room for. */
export function shortAge(minutes: number): string {
  if (minutes < 60) return `${minutes} m`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} d`;
}
