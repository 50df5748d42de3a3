import { lookup, values } from '../collection.ts';
import { PersonId } from '../ids.ts';
import type { Profile } from '../incident/profile.ts';
import type { IncidentWorld } from '../incident/state.ts';
import type { Instant } from '../instant.ts';
import { reject, type Rejection } from '../outcome.ts';
import { changeAt } from '../timeline.ts';
import { presentWithInitials, type Holder, type PeopleSlice, type Person, type Tenure } from './state.ts';

export type CommandRole = Profile['commandRoles'][number];

const byInitials = (a: Person, b: Person): number =>
  a.initials < b.initials ? -1 : a.initials > b.initials ? 1 : 0;

/** Who is part of the incident, by initials. */
export const presentPeople = ({ people }: Readonly<PeopleSlice>): readonly Person[] =>
  [...values(people.all)].filter((person) => person.retired === undefined).sort(byInitials);

/** Who holds a post at a time, and since when; undefined where it is vacant. */
export function holding(
  tenure: Tenure | undefined,
  at: Instant,
): { holder: Holder; since: Instant } | undefined {
  const change = changeAt(tenure ?? [], at);
  return change === undefined || change.to === null ? undefined : { holder: change.to, since: change.at };
}

/** Who holds a command role, and since when. */
export const roleHolder = ({ people }: Readonly<PeopleSlice>, role: string, now: Instant) =>
  holding(people.roles[role], now);

/** Who is in charge, and since when; undefined where nobody is. */
export const inCharge = ({ people }: Readonly<PeopleSlice>, now: Instant) => holding(people.charge, now);

/** The command roles of the incident's profile, highest first, each with its holder or vacant (null). */
export function commandRoles(
  world: Readonly<PeopleSlice & IncidentWorld>,
  now: Instant,
): readonly { role: CommandRole; held: { holder: Holder; since: Instant } | null }[] {
  if (world.incident.status === 'undeclared') return [];
  return world.incident.profile.commandRoles.map((role) => ({
    role,
    held: roleHolder(world, role.key, now) ?? null,
  }));
}

/** The command roles that nobody holds. Support roles are left out: not every incident needs them. */
export const vacantRoles = (
  world: Readonly<PeopleSlice & IncidentWorld>,
  now: Instant,
): readonly CommandRole[] =>
  commandRoles(world, now).flatMap(({ role, held }) =>
    held === null && role.tier !== 'support' ? [role] : [],
  );

/** The keys of the command roles that a person holds. */
export const rolesOf = (
  { people }: Readonly<PeopleSlice>,
  person: PersonId,
  at: Instant,
): readonly string[] =>
  Object.keys(people.roles)
    .filter((role) => holding(people.roles[role], at)?.holder.person === person)
    .sort();

/** The person that is meant: by id, by initials, by name; those who left come last. */
export function resolvePerson(world: Readonly<PeopleSlice>, ref: string): Person | Rejection {
  const id = PersonId.safeParse(ref);
  const direct = id.success ? lookup(world.people.all, id.data) : undefined;
  const found = direct ?? presentWithInitials(world, ref);
  if (found !== undefined) return found;
  const folded = ref.trim().toLowerCase();
  const named = [...values(world.people.all)]
    .filter(({ name }) => name.toLowerCase() === folded)
    .sort(byInitials);
  const present = named.filter((person) => person.retired === undefined);
  const [first, second] = present.length > 0 ? present : named;
  if (first === undefined) {
    const left = [...values(world.people.all)].find(({ initials }) => initials === ref.toUpperCase());
    return (
      left ?? reject('person-not-found', `Nobody here is "${ref}". Add the person first: a name is enough.`)
    );
  }
  if (second === undefined) return first;
  return reject(
    'name-ambiguous',
    `More than one person is called "${ref}": ${named.map(({ initials }) => initials).join(', ')}. Give the initials.`,
  );
}
