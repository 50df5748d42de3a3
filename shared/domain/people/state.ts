import type { ConflictsWorld } from '../conflicts/state.ts';
import { emptyCollection, values, type Collection } from '../collection.ts';
import type { EventId, PersonId } from '../ids.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import { lastChange, type Timeline } from '../timeline.ts';

/** One way to reach a person, such as mobile, bleep, desk. */
export interface Contact {
  readonly kind: string;
  readonly value: string;
}

/** What is known of a person beforehand; each is edited on its own. */
export interface PersonFields {
  name: string;
  /** Upper case; no two people who are here share them. */
  initials: string;
  organisation: string | null;
  contacts: readonly Contact[];
  /** How to reach them when the telephones are down. */
  reach: string | null;
}

/** Whether somebody is here, where, and when they are to be relieved; null = not said. */
export type Presence =
  | { readonly here: true; readonly where: string | null; readonly relief: Instant | null }
  | { readonly here: false };

export interface Person extends PersonFields {
  readonly id: PersonId;
  /** Absent while nobody has checked them in or out. The newest entries are kept. */
  presence?: Timeline<Presence>;
  /** Set while they are not part of this incident any more. */
  retired?: EventId;
}

/** Who holds a post, by the name they had then. */
export interface Holder {
  readonly person: PersonId;
  readonly name: string;
}

/** Who held a post when; null = vacant, which is legal and shown. */
export type Tenure = Timeline<Holder | null>;

/** A post said to pass on, and not accepted yet: until then it stays where it is. */
export interface PostOffer {
  /** The event that offered it. */
  readonly offer: EventId;
  readonly at: Instant;
  /** The key of the command role; null = being in charge. */
  readonly role: string | null;
  readonly postName: string;
  readonly from: Holder;
  readonly to: Holder;
}

export interface PeopleState {
  all: Collection<Person>;
  /** Command roles by their key in the profile: at most one holder each, by construction. */
  roles: Record<string, Tenure>;
  /** Who is in charge: one person at most. */
  charge: Tenure;
  /** What is offered and not accepted, by `offerKey`: one offer a post at most. */
  offers: Record<string, PostOffer>;
}

export interface PeopleSlice {
  people: PeopleState;
}
export type PeopleWorld = PeopleSlice & IncidentWorld & ConflictsWorld;

export const initialPeople = (): PeopleState => ({
  all: emptyCollection(),
  roles: {},
  charge: [],
  offers: {},
});

/** Where the offer of a post stands in the state; no role is called so. */
export const offerKey = (role: string | null): string => role ?? '*charge';

export const sameHolder = (a: Holder | null, b: Holder | null): boolean => a?.person === b?.person;

/** The present person with these initials, whatever their case; not counting one. */
export const presentWithInitials = (
  { people }: Readonly<PeopleSlice>,
  initials: string,
  except?: PersonId,
): Person | undefined =>
  [...values(people.all)].find(
    (person) =>
      person.retired === undefined && person.id !== except && person.initials === initials.toUpperCase(),
  );

/** Initials that nobody here has, not counting one person: those asked for, else with the first free number behind them. */
export function freeInitials(world: Readonly<PeopleSlice>, wanted: string, except?: PersonId): string {
  let free = wanted;
  for (let n = 2; presentWithInitials(world, free, except) !== undefined; n += 1)
    free = `${wanted}${String(n)}`;
  return free;
}

/** The first letters of the first three words of a name. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => /\p{L}|\d/u.exec(word)?.[0] ?? '')
    .join('')
    .slice(0, 3)
    .toUpperCase() || 'X';

/** The posts whose last change gave them to a person: role keys, and `charge`. */
export const lastHeld = ({ people }: Readonly<PeopleSlice>, person: PersonId): readonly string[] =>
  [...Object.entries(people.roles), ['charge', people.charge] as const]
    .filter(([, tenure]) => lastChange(tenure)?.to?.person === person)
    .map(([post]) => post);
