import type { DecideMap } from '../area.ts';
import type { Command } from '../envelope.ts';
import { PersonId } from '../ids.ts';
import { notDeclared } from '../incident/decide.ts';
import { accept, acceptWith, reject, type Outcome, type Rejection } from '../outcome.ts';
import { has } from '../collection.ts';
import { changeAt, lastChange, lastEntered } from '../timeline.ts';
import type { peopleCommands } from './commands.ts';
import type { FieldValues } from './events.ts';
import { fieldsIn, pick, sameValue } from './fields.ts';
import { resolvePerson, type CommandRole } from './select.ts';
import { freeInitials, initialsOf, presentWithInitials, sameHolder } from './state.ts';
import type { Holder, PeopleWorld, Person, Tenure } from './state.ts';

type World = Readonly<PeopleWorld>;

export const declared = (world: World, decide: () => Outcome): Outcome =>
  world.incident.status === 'undeclared' ? notDeclared : decide();

const initialsTaken = (holder: Person, initials: string): Rejection =>
  reject(
    'initials-taken',
    `${initials} are the initials of ${holder.name}. Take others, for example ${initials}2.`,
  );

const withPerson = (world: World, ref: string, decide: (person: Person) => Outcome): Outcome =>
  declared(world, () => {
    const person = resolvePerson(world, ref);
    return 'ok' in person ? person : decide(person);
  });

export const withPresent = (world: World, ref: string, decide: (person: Person) => Outcome): Outcome =>
  withPerson(world, ref, (person) =>
    person.retired === undefined
      ? decide(person)
      : reject(
          'person-left',
          `${person.name} is no longer part of this incident. Let them return first, or pick another.`,
        ),
  );

export const withRole = (world: World, key: string, decide: (role: CommandRole) => Outcome): Outcome => {
  if (world.incident.status === 'undeclared') return notDeclared;
  const { commandRoles } = world.incident.profile;
  const role = commandRoles.find((one) => one.key === key);
  if (role !== undefined) return decide(role);
  return reject(
    'role-not-found',
    `There is no command role "${key}" here. There are: ${commandRoles.map((one) => one.key).join(', ')}.`,
  );
};

/** What a change of a post carries: who held it at that time, and what its author had seen last. */
export const standingAt = (tenure: Tenure | undefined, { at }: Pick<Command, 'at'>) => ({
  from: changeAt(tenure ?? [], at)?.to ?? null,
  after: lastEntered(tenure ?? [])?.event ?? null,
});

/** A post passes to a person: role or charge. */
function take(
  { type, post, label }: { type: string; post: object; label: string },
  tenure: Tenure | undefined,
  person: Person,
  command: Command<string, { reason?: string | undefined }>,
): Outcome {
  const { from, after } = standingAt(tenure, command);
  const { reason } = command.data;
  const to: Holder = { person: person.id, name: person.name };
  if (sameHolder(from, to)) return reject('no-change', `${person.name} is ${label} already.`);
  if (from !== null && reason === undefined) {
    return reject('reason-needed', `${from.name} is ${label}. Say why it passes to ${person.name}.`, {
      holder: from,
    });
  }
  const event = { type, data: { ...post, from, to, after, reason } };
  const last = lastChange(tenure ?? []);
  return last === undefined || last.at <= command.at
    ? accept(event)
    : acceptWith(
        `Entered for an earlier time: ${last.to === null ? 'nobody' : last.to.name} is ${label} since then.`,
        [event],
      );
}

function edit(
  world: World,
  person: Person,
  { to, from = {} }: { to: FieldValues; from?: FieldValues | undefined },
): Outcome {
  const unseen = fieldsIn(from).filter((field) => !sameValue(from[field], person[field]));
  if (unseen.length > 0) {
    return reject(
      'changed-meanwhile',
      `Somebody changed ${person.name} while you wrote. Look at both and send yours again.`,
      { yours: to, theirs: pick(person, unseen) },
    );
  }
  const holder = to.initials === undefined ? undefined : presentWithInitials(world, to.initials, person.id);
  if (holder !== undefined) return initialsTaken(holder, holder.initials);
  const fields = fieldsIn(to).filter((field) => !sameValue(to[field], person[field]));
  if (fields.length === 0) return reject('no-change', `That is what is known of ${person.name} already.`);
  const chosen = Object.fromEntries(fields.map((field) => [field, to[field]]));
  return accept({
    type: 'person.edited',
    data: { person: person.id, name: person.name, from: pick(person, fields), to: chosen },
  });
}

/** What a person held when they left, role by role, and being in charge. */
function leavings(
  world: World,
  person: Person,
  command: Command,
): { events: { type: string; data: object }[] } | Rejection {
  const { profile } = world.incident.status === 'declared' ? world.incident : { profile: undefined };
  const events: { type: string; data: object }[] = [];
  const posts: [tenure: Tenure, type: string, post: { role?: string; roleName?: string }][] = [
    ...Object.entries(world.people.roles).map(([role, tenure]): [Tenure, string, object] => [
      tenure,
      'role.vacated',
      { role, roleName: profile?.commandRoles.find((one) => one.key === role)?.name ?? role },
    ]),
    [world.people.charge, 'command.left', {}],
  ];
  for (const [tenure, type, post] of posts) {
    const { from, after } = standingAt(tenure, command);
    if (from?.person === person.id) events.push({ type, data: { ...post, from, after } });
    const last = lastChange(tenure);
    if (last?.to?.person === person.id && last.at > command.at) {
      return reject(
        'left-before',
        `${person.name} took ${post.roleName ?? 'charge'} after that time. Give a later one, or leave the time out.`,
      );
    }
  }
  return { events };
}

/** The deciders of who there is, command roles and charge. */
export const rosterDecide: Omit<
  DecideMap<PeopleWorld, typeof peopleCommands>,
  'person.check-in' | 'person.check-out' | 'post.offer' | 'post.accept' | 'post.decline'
> = {
  'person.add': (world, { data }, context) =>
    declared(world, () => {
      const { initials, organisation = null, reach = null, ...rest } = data;
      const person = data.person ?? PersonId.parse(context.newId());
      if (has(world.people.all, person))
        return reject('person-exists', `${data.name} is on the list already.`);
      const holder = initials === undefined ? undefined : presentWithInitials(world, initials);
      if (initials !== undefined && holder !== undefined) return initialsTaken(holder, initials);
      return accept({
        type: 'person.added',
        data: {
          ...rest,
          person,
          initials: initials ?? freeInitials(world, initialsOf(data.name)),
          organisation,
          reach,
        },
      });
    }),
  'person.edit': (world, { data }) => withPerson(world, data.person, (person) => edit(world, person, data)),
  'person.retire': (world, command) =>
    withPresent(world, command.data.person, (person) => {
      const left = leavings(world, person, command);
      if ('ok' in left) return left;
      const { reason } = command.data;
      const events = [
        ...left.events,
        { type: 'person.retired', data: { person: person.id, name: person.name, reason } },
      ];
      return left.events.length === 0
        ? accept(...events)
        : acceptWith(`${person.name} held a role: it is vacant now.`, events);
    }),
  'person.return': (world, { data }) =>
    withPerson(world, data.person, (person) => {
      if (person.retired === undefined)
        return reject('no-change', `${person.name} is part of this incident.`);
      const holder = presentWithInitials(world, person.initials);
      if (holder !== undefined) {
        return reject(
          'initials-taken',
          `${person.initials} are the initials of ${holder.name} by now. Change those of ${person.name} first.`,
        );
      }
      return accept({ type: 'person.returned', data: { person: person.id, name: person.name } });
    }),
  'role.assign': (world, command) =>
    withRole(world, command.data.role, (role) =>
      withPresent(world, command.data.person, (person) =>
        take(
          { type: 'role.assigned', post: { role: role.key, roleName: role.name }, label: role.name },
          world.people.roles[role.key],
          person,
          command,
        ),
      ),
    ),
  'role.vacate': (world, command) =>
    withRole(world, command.data.role, (role) => {
      const { from, after } = standingAt(world.people.roles[role.key], command);
      const { reason } = command.data;
      return from === null
        ? reject('no-change', `${role.name} is vacant already.`)
        : accept({
            type: 'role.vacated',
            data: { role: role.key, roleName: role.name, from, after, reason },
          });
    }),
  'command.take-charge': (world, command) =>
    withPresent(world, command.data.person, (person) =>
      take({ type: 'command.taken', post: {}, label: 'in charge' }, world.people.charge, person, command),
    ),
  'command.leave-charge': (world, command) =>
    declared(world, () => {
      const { from, after } = standingAt(world.people.charge, command);
      return from === null
        ? reject('no-change', 'Nobody is in charge.')
        : accept({ type: 'command.left', data: { from, after, reason: command.data.reason } });
    }),
};
