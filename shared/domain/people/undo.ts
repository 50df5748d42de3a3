import type { PassedOver, UndoMap } from '../area.ts';
import { lookup } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { NewEvent } from '../outcome.ts';
import { lastChange } from '../timeline.ts';
import type { peopleEvents } from './events.ts';
import { fieldsIn, sameValue } from './fields.ts';
import { lastHeld, presentWithInitials } from './state.ts';
import type { Holder, PeopleWorld, Tenure } from './state.ts';

const UNDONE = 'Undone.';
const since = (what: string): PassedOver => ({ what, because: 'changed since' });

/** Strikes a change of a post where it still stands. */
function strike(
  tenure: Tenure,
  fact: Fact,
  { to, type, label, post }: { to: Holder | null; type: string; label: string; post: object },
): NewEvent | PassedOver {
  const words = to?.name ?? 'Nobody';
  return lastChange(tenure)?.event === fact.id
    ? { type, data: { ...post, change: fact.id, words, reason: UNDONE } }
    : since(`${words} as ${label}`);
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
  'role.assigned': (world, fact) => {
    const { role, roleName, to } = fact.data;
    const post = { role, roleName };
    return strike(world.people.roles[role] ?? [], fact, { to, type: 'role.struck', label: roleName, post });
  },
  'role.vacated': (world, fact) => {
    const { role, roleName } = fact.data;
    const post = { role, roleName };
    return strike(world.people.roles[role] ?? [], fact, {
      to: null,
      type: 'role.struck',
      label: roleName,
      post,
    });
  },
  'command.taken': (world, fact) =>
    strike(world.people.charge, fact, {
      to: fact.data.to,
      type: 'command.struck',
      label: 'in charge',
      post: {},
    }),
  'command.left': (world, fact) =>
    strike(world.people.charge, fact, { to: null, type: 'command.struck', label: 'in charge', post: {} }),
};
