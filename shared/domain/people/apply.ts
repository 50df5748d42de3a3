import type { ApplyMap } from '../area.ts';
import { lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import { insertChange, strikeChange, unseenNeighbour } from '../timeline.ts';
import type { peopleEvents } from './events.ts';
import { FIELD_WORDS, fieldsIn, sameValue } from './fields.ts';
import {
  freeInitials,
  lastHeld,
  offerKey,
  sameHolder,
  type Holder,
  type PeopleWorld,
  type Person,
  type Presence,
  type Tenure,
} from './state.ts';

const nameOf = (holder: Holder | null): string => holder?.name ?? 'nobody';

/** A change of a post; said apart from another one at another station, it opens a conflict (PE-8, PE-9). */
function change(
  world: PeopleWorld,
  tenure: Tenure,
  fact: Fact<string, { after: EventId | null }>,
  { to, about, post }: { to: Holder | null; about: string; post: string },
): void {
  const entry = { event: fact.id, at: fact.at, stamp: fact.stamp, to };
  const other = unseenNeighbour(tenure, { ...entry, after: fact.data.after }, sameHolder);
  if (other !== undefined) {
    raiseConflict(world, fact, {
      rule: 'PE-8',
      about: [about],
      words: `${post} went to ${nameOf(other.to)} and, by someone who had not seen that, to ${nameOf(to)}. The later one in time stands.`,
      events: [other.event, fact.id],
    });
  }
  insertChange(tenure, entry);
  const person = to === null ? undefined : lookup(world.people.all, to.person);
  if (person?.retired !== undefined) noteAbsentHolder(world, fact, person, post);
}

function noteAbsentHolder(world: PeopleWorld, fact: Fact, person: Person, post: string): void {
  raiseConflict(world, fact, {
    rule: 'PE-9',
    about: [person.id],
    words: `${person.name} left the incident and, by someone who had not seen that, was given a post: ${post}. It stands: pass it on.`,
    events: [fact.id, ...(person.retired === undefined ? [] : [person.retired])],
  });
}

/** How many check-ins and check-outs of a person are kept: weeks of them. */
const KEPT_PRESENCE = 60;

function present(
  world: PeopleWorld,
  { id, at, stamp, data }: Fact<string, { person: string; to: Presence }>,
): void {
  const person = lookup(world.people.all, data.person);
  if (person === undefined) return;
  const presence = (person.presence ??= []);
  insertChange(presence, { event: id, at, stamp, to: data.to });
  if (presence.length > KEPT_PRESENCE) presence.shift();
}

/** Who holds a post has changed: what was offered before is over. */
function settleOffer({ people }: PeopleWorld, role: string | null): void {
  const key = offerKey(role);
  if (people.offers[key] === undefined) return;
  people.offers = Object.fromEntries(Object.entries(people.offers).filter(([one]) => one !== key));
}

/** Initials that clash after a merge: whoever comes later in the order of the log gets a number behind them (PE-3). */
function settleInitials(world: PeopleWorld, fact: Fact, person: Person, wanted: string): void {
  person.initials = freeInitials(world, wanted, person.id);
  if (person.initials === wanted) return;
  raiseConflict(world, fact, {
    rule: 'PE-3',
    about: [person.id],
    words: `Two people have the initials ${wanted}. ${person.name} goes on as ${person.initials}.`,
    events: [fact.id],
  });
}

/** What each event does to people and posts. */
export const peopleApply: ApplyMap<PeopleWorld, typeof peopleEvents> = {
  'person.added': (world, fact) => {
    const { person: id, ...fields } = fact.data;
    if (lookup(world.people.all, id) !== undefined) return;
    put<Person>(world.people.all, id, { id, ...fields });
    const added = lookup(world.people.all, id);
    if (added !== undefined) settleInitials(world, fact, added, fields.initials);
  },
  'person.edited': (world, fact) => {
    const person = lookup(world.people.all, fact.data.person);
    if (person === undefined) return;
    const { from, to } = fact.data;
    for (const field of fieldsIn(to)) {
      const stands = person[field];
      if (!sameValue(stands, from[field]) && !sameValue(stands, to[field])) {
        raiseConflict(world, fact, {
          rule: 'PE-4',
          about: [person.id],
          words: `What is known of ${person.name} (${FIELD_WORDS[field]}) was changed by two people apart. The later change stands.`,
          events: [fact.id],
        });
      }
    }
    Object.assign(person, to);
    if (to.initials !== undefined) settleInitials(world, fact, person, to.initials);
  },
  'person.retired': (world, fact) => {
    const person = lookup(world.people.all, fact.data.person);
    if (person === undefined) return;
    person.retired ??= fact.id;
    const posts = lastHeld(world, person.id);
    if (posts.length > 0) noteAbsentHolder(world, fact, person, posts.join(', '));
  },
  'person.returned': (world, fact) => {
    const person = lookup(world.people.all, fact.data.person);
    if (person === undefined) return;
    delete person.retired;
    settleInitials(world, fact, person, person.initials);
  },
  'person.checked-in': present,
  'person.checked-out': present,
  'person.presence-struck': (world, { id, data }) => {
    strikeChange(lookup(world.people.all, data.person)?.presence ?? [], data.change, id);
  },
  'post.offered': (world, { id, at, data: { role, postName, from, to } }) => {
    world.people.offers[offerKey(role)] = { role, postName, from, to, offer: id, at };
  },
  'post.accepted': (world, { data }) => {
    settleOffer(world, data.role);
  },
  'post.offer-closed': (world, { data }) => {
    if (world.people.offers[offerKey(data.role)]?.offer === data.offer) settleOffer(world, data.role);
  },
  'role.assigned': (world, fact) => {
    const { role, roleName, to } = fact.data;
    change(world, (world.people.roles[role] ??= []), fact, { to, about: role, post: roleName });
    settleOffer(world, role);
  },
  'role.vacated': (world, fact) => {
    const { role, roleName } = fact.data;
    change(world, (world.people.roles[role] ??= []), fact, { to: null, about: role, post: roleName });
    settleOffer(world, role);
  },
  'role.struck': (world, { id, data }) => {
    strikeChange(world.people.roles[data.role] ?? [], data.change, id);
  },
  'command.taken': (world, fact) => {
    change(world, world.people.charge, fact, { to: fact.data.to, about: 'charge', post: 'Being in charge' });
    settleOffer(world, null);
  },
  'command.left': (world, fact) => {
    change(world, world.people.charge, fact, { to: null, about: 'charge', post: 'Being in charge' });
    settleOffer(world, null);
  },
  'command.struck': (world, { id, data }) => {
    strikeChange(world.people.charge, data.change, id);
  },
};
