import type { ConflictsWorld } from '../conflicts/state.ts';
import { emptyCollection, lookup, type Collection } from '../collection.ts';
import type { EventId, PartId, SystemId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Timeline } from '../timeline.ts';
import type { DIRECTIONS, FieldName, SystemFields } from './catalogue-row.ts';
import type { TallyEntry } from './tally.ts';
import type { Track } from './track.ts';

export const PART_KINDS = ['function', 'interface', 'site'] as const;
export type PartKind = (typeof PART_KINDS)[number];
export type Direction = (typeof DIRECTIONS)[number];

/** Another system, found or only named: a name is looked up again whenever it is asked for. */
export type Need =
  { readonly system: SystemId; readonly name?: never } | { readonly name: string; readonly system?: never };

/** A function, an interface or a site of a system, with a state of its own. */
export interface Part {
  readonly id: PartId;
  readonly kind: PartKind;
  /** Absent where it is a site: a place has its name once, for all systems (partName). */
  name?: string;
  /** Interfaces: which way data flow, seen from the system. */
  direction?: Direction;
  /** Interfaces: the other end. */
  with?: Need;
  /** Interfaces: how much is waiting. */
  queue?: Timeline<number>;
  /** Sites: the cell came with a state and was never added by itself; without that state it does not show. */
  implied?: true;
  retired?: EventId;
  readonly track: Track;
}

/** The key of a system in the catalogue it was imported from. */
export interface ExternalKey {
  readonly source: string;
  readonly key: string;
}

/** A system of the board: what is known of it beforehand, its parts, and its track through the incident. */
export interface System extends SystemFields {
  readonly id: SystemId;
  external?: ExternalKey;
  /** Fields that a person set: an import leaves them alone. */
  byHand?: FieldName[];
  /** Needs first; absent = nobody has said, empty = nothing. */
  needs?: Need[];
  parts?: Record<PartId, Part>;
  /** By what is counted and where: `tallyKey`. */
  tallies?: Record<string, Tally>;
  /** Struck from the list; never deleted. */
  retired?: EventId;
  readonly track: Track;
}

/** How many of how many, in one area. */
export interface Tally {
  readonly area: string;
  /** What is counted: devices, sites, teams. */
  readonly counting: string;
  readonly entries: TallyEntry[];
}

/** A place known to the incident. Its id is also the part id of its cell in every system. */
export interface Site {
  readonly id: PartId;
  name: string;
}

export interface SystemsState {
  all: Collection<System>;
  /** Ids by folded name or alias; more than one where organisations share a name. */
  byName: Collection<SystemId[]>;
  /** Ids by source and key of the catalogue. */
  byExternal: Collection<SystemId>;
  sites: Collection<Site>;
  sitesByName: Collection<PartId>;
}

export interface SystemsSlice {
  systems: SystemsState;
}
/** What this area reads and writes: its own slice, the incident for its phase, and conflicts where it finds one. */
export type SystemsWorld = SystemsSlice & IncidentWorld & ConflictsWorld;

export const initialSystems = (): SystemsState => ({
  all: emptyCollection(),
  byName: emptyCollection(),
  byExternal: emptyCollection(),
  sites: emptyCollection(),
  sitesByName: emptyCollection(),
});

export const externalKeyOf = ({ source, key }: ExternalKey): string => `${source}\n${key}`;

/** A system or a part of it, by id. */
export interface SubjectId {
  readonly system: SystemId;
  readonly part?: PartId | undefined;
}

/** The name under which a subject's history is found. */
export const subjectKey = ({ system, part }: SubjectId): string =>
  part === undefined ? system : `${system}:${part}`;

export function trackOf(world: Readonly<SystemsSlice>, { system, part }: SubjectId): Track | undefined {
  const found = lookup(world.systems.all, system);
  return part === undefined ? found?.track : found?.parts?.[part]?.track;
}

/** A part's name; a site's is that of the place. */
export const partName = (world: Readonly<SystemsSlice>, part: Pick<Part, 'id' | 'kind' | 'name'>): string =>
  part.name ?? lookup(world.systems.sites, part.id)?.name ?? part.id;
