import type { DecideContext, PassedOver, UndoMap } from '../area.ts';
import { lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import type { NewEvent } from '../outcome.ts';
import { lastChange } from '../timeline.ts';
import type { peopleEvents } from './events.ts';
import { fieldsIn, sameValue } from './fields.ts';
import {
  lastHeld,
  offerKey,
  presentWithInitials,
  type Holder,
  type PeopleWorld,
  type Presence,
  type Tenure,
} from './state.ts';

const UNDONE = 'Undone.';
const since = (what: string): PassedOver => ({ what, because: 'changed since' });

/** True for somebody who left the incident and does not come back by undoing the same command. */
function isGone(world: Readonly<PeopleWorld>, holder: Holder, fact: Fact, context: DecideContext): boolean {
  const person = lookup(world.people.all, holder.person);
  if (person?.retired === undefined) return false;
  const comesBack =
    context.logged(person.retired)?.commandId === fact.commandId &&
    presentWithInitials(world, person.initials) === undefined;
  return !comesBack;
}

/** What the changes of posts have in common: `to` is absent where one was left vacant. */
interface PostData {
  readonly to?: Holder;
  readonly handover?: string | undefined;
  readonly after: EventId | null;
}

interface PostChange {
  readonly fact: Fact<string, PostData>;
  readonly tenure: Tenure | undefined;
  readonly label: string;
  /** The striking event: its type, and what it says of the post. */
  readonly type: string;
  readonly post: object;
}

/** Strikes a change of a post where it still stands, unless somebody who left would hold the post again. */
function strike(
  world: Readonly<PeopleWorld>,
  { fact, tenure = [], label, type, post }: PostChange,
  context: DecideContext,
): NewEvent | PassedOver {
  const words = fact.data.to?.name ?? 'Nobody';
  if (fact.data.handover !== undefined) {
    return {
      what: `${words} as ${label}`,
      because: `it moved with handover ${fact.data.handover}: hand it back instead`,
    };
  }
  if (lastChange(tenure)?.event !== fact.id) return since(`${words} as ${label}`);
  const before = lastChange(tenure.filter(({ event }) => event !== fact.id))?.to ?? null;
  return before !== null && isGone(world, before, fact, context)
    ? { what: `${words} as ${label}`, because: `${before.name}, who held it before, has left` }
    : { type, data: { ...post, change: fact.id, words, reason: UNDONE } };
}

function strikeRole(
  world: Readonly<PeopleWorld>,
  fact: Fact<string, PostData & { readonly role: string; readonly roleName: string }>,
  context: DecideContext,
): NewEvent | PassedOver {
  const { role, roleName } = fact.data;
  const tenure = world.people.roles[role];
  return strike(
    world,
    { fact, tenure, label: roleName, type: 'role.struck', post: { role, roleName } },
    context,
  );
}

function strikeCharge(
  world: Readonly<PeopleWorld>,
  fact: Fact<string, PostData>,
  context: DecideContext,
): NewEvent | PassedOver {
  const tenure = world.people.charge;
  return strike(world, { fact, tenure, label: 'in charge', type: 'command.struck', post: {} }, context);
}

function strikePresence(
  { people }: Readonly<PeopleWorld>,
  fact: Fact<string, { person: string; name: string; to: Presence }>,
): NewEvent | PassedOver {
  const { person, name, to } = fact.data;
  const words = to.here ? 'checked in' : 'checked out';
  return lastChange(lookup(people.all, person)?.presence ?? [])?.event === fact.id
    ? { type: 'person.presence-struck', data: { person, name, change: fact.id, words, reason: UNDONE } }
    : since(`${name} ${words}`);
}

/** Undoing strikes what was said of a post, lets people leave or return, and puts back what was edited. */
export const peopleUndo: UndoMap<PeopleWorld, typeof peopleEvents> = {
  'person.added': (world, { data }) => {
    const person = lookup(world.people.all, data.person);
    if (person === undefined || person.retired !== undefined) return since(data.name);
    return lastHeld(world, data.person).length > 0
      ? { what: data.name, because: 'holds a post by now' }
      : { type: 'person.retired', data: { person: data.person, name: person.name, reason: UNDONE } };
  },
  'person.edited': (world, { data }) => {
    const person = lookup(world.people.all, data.person);
    const { from, to } = data;
    if (person === undefined || fieldsIn(to).some((field) => !sameValue(person[field], to[field]))) {
      return since(data.name);
    }
    return from.initials === undefined || presentWithInitials(world, from.initials, person.id) === undefined
      ? { type: 'person.edited', data: { person: data.person, name: person.name, from: to, to: from } }
      : { what: data.name, because: `the initials ${from.initials} are taken by now` };
  },
  'person.retired': (world, { id, data }) => {
    const person = lookup(world.people.all, data.person);
    if (person?.retired !== id) return since(data.name);
    return presentWithInitials(world, person.initials) === undefined
      ? { type: 'person.returned', data: { person: data.person, name: person.name } }
      : { what: data.name, because: `the initials ${person.initials} are taken by now` };
  },
  'person.returned': (world, { data }) =>
    lookup(world.people.all, data.person)?.retired !== undefined || lastHeld(world, data.person).length > 0
      ? since(data.name)
      : { type: 'person.retired', data: { person: data.person, name: data.name, reason: UNDONE } },
  'person.checked-in': strikePresence,
  'person.checked-out': strikePresence,
  'post.offered': (world, { id, data: { role, postName, from, to } }) =>
    world.people.offers[offerKey(role)]?.offer === id
      ? {
          type: 'post.offer-closed',
          data: { role, postName, from, to, offer: id, how: 'withdrawn', reason: UNDONE },
        }
      : since(`The offer of ${postName}`),
  'role.assigned': strikeRole,
  'role.vacated': strikeRole,
  'command.taken': strikeCharge,
  'command.left': strikeCharge,
};
