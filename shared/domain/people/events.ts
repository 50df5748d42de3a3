import { z } from 'zod';
import type { Events } from '../area.ts';
import { EventId, PersonId } from '../ids.ts';
import { Instant } from '../instant.ts';

const line = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1).max(1000);
export const Initials = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[\p{L}\d]{1,6}$/u, 'Initials are one to six letters or digits.');
export const Contacts = z
  .array(z.strictObject({ kind: z.string().trim().min(1).max(40), value: line }))
  .max(20);

/** Fields of a person, those that are meant. */
export const FieldValues = z.strictObject({
  name: line.optional(),
  initials: Initials.optional(),
  organisation: line.nullable().optional(),
  contacts: Contacts.optional(),
  reach: line.nullable().optional(),
});
export type FieldValues = z.infer<typeof FieldValues>;

const holder = z.strictObject({ person: PersonId, name: line });
const sampleHolder = { person: 'per-1', name: 'Junior scribe' };
const role = z.string().min(1).max(60);

/** The change of the post that was entered last when this was decided; null where there was none. */
const after = EventId.nullable();
const taken = {
  from: holder.nullable(),
  to: holder,
  after,
  reason: reason.optional(),
  /** The number of the handover with which it moved: it is handed back, not undone. */
  handover: z.string().min(1).max(20).optional(),
};
const left = { from: holder, after, reason: reason.optional() };
const here = z.strictObject({ here: z.literal(true), where: line.nullable(), relief: Instant.nullable() });
const away = z.strictObject({ here: z.literal(false) });
const presence = z.union([here, away]);
const offered = { role: role.nullable(), postName: line, from: holder, to: holder };
const sampleOffer = {
  role: 'tactical',
  postName: 'Tactical commander (silver)',
  from: { person: 'per-2', name: 'Shift engineer' },
  to: sampleHolder,
};
const struck = { change: EventId, words: z.string().min(1), reason };

/** What can have happened to people, their roles and the mark of being in charge. */
export const peopleEvents = {
  'person.added': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      person: PersonId,
      name: line,
      initials: Initials,
      organisation: line.nullable(),
      contacts: Contacts,
      reach: line.nullable(),
    }),
    sample: {
      person: 'per-1',
      name: 'Junior scribe',
      initials: 'JS',
      organisation: 'Estates',
      contacts: [{ kind: 'bleep', value: '2041' }],
      reach: 'Runner to the plant room',
    },
    freeText: ['contacts', 'reach'],
  },
  'person.edited': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ person: PersonId, name: line, from: FieldValues, to: FieldValues }),
    sample: {
      person: 'per-1',
      name: 'Junior scribe',
      from: { reach: null },
      to: { reach: 'Runner to the plant room' },
    },
    freeText: ['contacts', 'reach'],
  },
  'person.retired': {
    v: 1,
    schema: z.strictObject({ person: PersonId, name: line, reason: reason.optional() }),
    sample: { person: 'per-1', name: 'Junior scribe', reason: 'Back to their own department.' },
    freeText: ['reason'],
  },
  'person.returned': {
    v: 1,
    schema: z.strictObject({ person: PersonId, name: line }),
    sample: { person: 'per-1', name: 'Junior scribe' },
  },
  'person.checked-in': {
    v: 1,
    schema: z.strictObject({ person: PersonId, name: line, from: presence.nullable(), to: here }),
    sample: {
      person: 'per-1',
      name: 'Junior scribe',
      from: null,
      to: { here: true, where: 'Control room', relief: '2024-07-19T18:00:00.000Z' },
    },
  },
  'person.checked-out': {
    v: 1,
    schema: z.strictObject({ person: PersonId, name: line, from: presence.nullable(), to: away }),
    sample: {
      person: 'per-1',
      name: 'Junior scribe',
      from: { here: true, where: 'Control room', relief: null },
      to: { here: false },
    },
  },
  'person.presence-struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ person: PersonId, name: line, change: EventId, words: line, reason }),
    sample: {
      person: 'per-1',
      name: 'Junior scribe',
      change: 'K3F7Q2M8-88',
      words: 'checked in',
      reason: 'Undone.',
    },
    freeText: ['reason'],
  },
  'post.offered': {
    v: 1,
    schema: z.strictObject({ ...offered, reason: reason.optional() }),
    sample: { ...sampleOffer, reason: 'End of shift.' },
    freeText: ['reason'],
  },
  'post.accepted': {
    v: 1,
    schema: z.strictObject({ ...offered, offer: EventId }),
    sample: { ...sampleOffer, offer: 'K3F7Q2M8-90' },
  },
  'post.offer-closed': {
    v: 1,
    schema: z.strictObject({
      ...offered,
      offer: EventId,
      how: z.enum(['declined', 'withdrawn']),
      reason: reason.optional(),
    }),
    sample: { ...sampleOffer, offer: 'K3F7Q2M8-90', how: 'declined', reason: 'On duty since 18:00.' },
    freeText: ['reason'],
  },
  'role.assigned': {
    v: 1,
    schema: z.strictObject({ role, roleName: line, ...taken }),
    sample: {
      role: 'tactical',
      roleName: 'Tactical commander (silver)',
      from: { person: 'per-2', name: 'Shift engineer' },
      to: sampleHolder,
      after: 'K3F7Q2M8-88',
      reason: 'End of shift.',
    },
    freeText: ['reason'],
  },
  'role.vacated': {
    v: 1,
    schema: z.strictObject({ role, roleName: line, ...left }),
    sample: {
      role: 'tactical',
      roleName: 'Tactical commander (silver)',
      from: sampleHolder,
      after: 'K3F7Q2M8-88',
      reason: 'Called to theatre.',
    },
    freeText: ['reason'],
  },
  'role.struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ role, roleName: line, ...struck }),
    sample: {
      role: 'tactical',
      roleName: 'Tactical commander (silver)',
      change: 'K3F7Q2M8-88',
      words: 'Junior scribe',
      reason: 'Undone.',
    },
    freeText: ['reason'],
  },
  'command.taken': {
    v: 1,
    schema: z.strictObject(taken),
    sample: { from: null, to: sampleHolder, after: null, reason: 'First on site.' },
    freeText: ['reason'],
  },
  'command.left': {
    v: 1,
    schema: z.strictObject(left),
    sample: { from: sampleHolder, after: 'K3F7Q2M8-88', reason: 'Called to theatre.' },
    freeText: ['reason'],
  },
  'command.struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject(struck),
    sample: { change: 'K3F7Q2M8-88', words: 'Junior scribe', reason: 'Undone.' },
    freeText: ['reason'],
  },
} satisfies Events;
