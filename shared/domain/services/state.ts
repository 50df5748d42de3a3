import type { ConflictsWorld } from '../conflicts/state.ts';
import { emptyCollection, lookup, values, type Collection } from '../collection.ts';
import type { Author, Fact } from '../envelope.ts';
import { ServiceId, type EventId, type SystemId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import { foldName } from '../systems/names.ts';
import type { SystemsSlice } from '../systems/state.ts';
import type { Confidence, Source } from '../systems/states.ts';
import { insertChange, type Change, type Timeline } from '../timeline.ts';
import type { Capability, Statement } from './capability.ts';

/** A system that a service needs, by the name it had when that was said. */
export interface NeededSystem {
  readonly system: SystemId;
  readonly name: string;
}

interface Word {
  readonly source?: Source | undefined;
  /** Who told it, else who typed it. */
  readonly who: string;
  readonly nextCheck?: Instant | undefined;
}
/** A capability as somebody stated it. */
export type Said = Word & { readonly statement: Statement; readonly confidence?: Confidence | undefined };
/** Somebody looked or said so: it counts for the capability that they confirmed, for no other. */
export type Confirmation = Word & { readonly capability: Capability };

export interface Service {
  readonly id: ServiceId;
  /** Its key in the profile; null where it was named freely. */
  readonly key: string | null;
  name: string;
  needs: readonly NeededSystem[];
  /** Struck from the list; never deleted. */
  retired?: EventId;
  readonly changes: Timeline<Said>;
  readonly confirmed: Timeline<Confirmation>;
  /** Reviewed, no news: silences the reminder and nothing else. */
  readonly reviewed: Timeline<null>;
  /** The statement whose safe time ran out and was noted. */
  noted?: EventId;
}

export interface ServicesState {
  all: Collection<Service>;
}
export interface ServicesSlice {
  services: ServicesState;
}
export type ServicesWorld = ServicesSlice & SystemsSlice & IncidentWorld & ConflictsWorld;

export const initialServices = (): ServicesState => ({ all: emptyCollection() });

/** How many entries of each kind a service keeps: the whole history is in the log. */
export const KEPT = { changes: 60, confirmed: 6, reviewed: 3 } as const;

/** Puts an entry where it belongs; the newest are kept. */
export function keepEntry<Kind extends keyof typeof KEPT>(
  service: Service,
  kind: Kind,
  entry: Service[Kind][number],
): void {
  const timeline = service[kind] as Change<unknown>[]; // as: the entry was typed by the kind, the timelines differ in nothing else
  insertChange(timeline, entry);
  if (timeline.length > KEPT[kind]) timeline.shift();
}

/** Who said so: who told it, else who typed it. */
export const whoSaid = ({ by, toldBy }: { by: Author; toldBy?: Fact['toldBy'] }): string =>
  toldBy?.name ?? (by === 'system' ? 'Blackstart' : by.name);

/** The services of the list, by name. */
export const listedServices = ({ services }: Readonly<ServicesSlice>): readonly Service[] =>
  [...values(services.all)]
    .filter((service) => service.retired === undefined)
    .sort((a, b) => (foldName(a.name) < foldName(b.name) ? -1 : 1));

/** The service that is meant: by id, by name, by its key in the profile; those struck from the list come last. */
export function findService(world: Readonly<ServicesSlice>, ref: string): Service | undefined {
  const id = ServiceId.safeParse(ref);
  const direct = id.success ? lookup(world.services.all, id.data) : undefined;
  const folded = foldName(ref);
  const fits = ({ name, key }: Service): boolean => foldName(name) === folded || key === ref;
  return direct ?? listedServices(world).find(fits) ?? [...values(world.services.all)].find(fits);
}

/** The listed service that has a name, not counting one. */
export const serviceNamed = (
  world: Readonly<ServicesSlice>,
  name: string,
  except?: ServiceId,
): Service | undefined =>
  listedServices(world).find((one) => one.id !== except && foldName(one.name) === foldName(name));
