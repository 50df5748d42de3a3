import type { TellMap } from '../area.ts';
import type { peopleEvents } from './events.ts';
import { FIELD_WORDS, fieldsIn } from './fields.ts';
import type { Contact, Holder } from './state.ts';

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);
const was = (holder: Holder | null): string => (holder === null ? '' : `, was ${holder.name}`);
const contactsOf = (contacts: readonly Contact[]): string =>
  contacts.map(({ kind, value }) => `${kind} ${value}`).join(', ') || 'none';

const said = (value: unknown): string =>
  Array.isArray(value) ? contactsOf(value as Contact[]) : typeof value === 'string' ? value : 'none'; // as: only contacts are a list

/** How people, their roles and being in charge read. */
export const peopleTell: TellMap<typeof peopleEvents> = {
  'person.added': {
    describe: ({ data }) =>
      `${data.name} (${data.initials}) joined${data.organisation === null ? '' : `, ${data.organisation}`}`,
    searchText: (data) => `${contactsOf(data.contacts)} ${data.reach ?? ''}`,
    about: (data) => [data.person],
  },
  'person.edited': {
    describe: ({ data }) =>
      `${data.name}: ${fieldsIn(data.to)
        .map((field) => `${FIELD_WORDS[field]} ${said(data.from[field])} to ${said(data.to[field])}`)
        .join('; ')}`,
    about: (data) => [data.person],
  },
  'person.retired': {
    describe: ({ data }) => `${data.name} left the incident${because(data.reason)}`,
    about: (data) => [data.person],
  },
  'person.returned': {
    describe: ({ data }) => `${data.name} is part of the incident again`,
    about: (data) => [data.person],
  },
  'person.checked-in': {
    describe: ({ data: { name, from, to } }, wording) =>
      `${name} ${from?.here === true ? 'is' : 'checked in'}${to.where === null ? '' : `, ${to.where}`}` +
      (to.relief === null ? '' : `; relief ${wording.time(to.relief)}`),
    about: (data) => [data.person],
  },
  'person.checked-out': {
    describe: ({ data }) => `${data.name} checked out`,
    about: (data) => [data.person],
  },
  'person.presence-struck': {
    describe: ({ data }) => `Struck: ${data.name} ${data.words}${because(data.reason)}`,
    about: (data) => [data.person],
  },
  'post.offered': {
    describe: ({ data }) =>
      `${data.from.name} offered ${data.postName} to ${data.to.name}; it stays until accepted${because(data.reason)}`,
    about: (data) => [data.from.person, data.to.person],
  },
  'post.accepted': {
    describe: ({ data }) => `${data.to.name} accepted ${data.postName} from ${data.from.name}`,
    about: (data) => [data.from.person, data.to.person],
  },
  'post.offer-closed': {
    describe: ({ data }) =>
      `${data.postName} for ${data.to.name}: ${data.how}, it stays with ${data.from.name}${because(data.reason)}`,
    about: (data) => [data.from.person, data.to.person],
  },
  'role.assigned': {
    describe: ({ data }) => `${data.to.name} is ${data.roleName}${was(data.from)}${because(data.reason)}`,
    about: (data) => [data.to.person, ...(data.from === null ? [] : [data.from.person])],
  },
  'role.vacated': {
    describe: ({ data }) => `${data.roleName} is VACANT${was(data.from)}${because(data.reason)}`,
    about: (data) => [data.from.person],
  },
  'role.struck': {
    describe: ({ data }) => `Struck: ${data.words} as ${data.roleName}${because(data.reason)}`,
  },
  'command.taken': {
    describe: ({ data }) => `${data.to.name} is in charge${was(data.from)}${because(data.reason)}`,
    about: (data) => [data.to.person, ...(data.from === null ? [] : [data.from.person])],
  },
  'command.left': {
    describe: ({ data }) => `NOBODY is in charge${was(data.from)}${because(data.reason)}`,
    about: (data) => [data.from.person],
  },
  'command.struck': { describe: ({ data }) => `Struck: ${data.words} in charge${because(data.reason)}` },
};
