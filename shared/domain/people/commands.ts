import { z } from 'zod';
import type { Commands } from '../area.ts';
import { PersonId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { Contacts, FieldValues, Initials } from './events.ts';

const line = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1, 'Say why: it goes on the log.').max(1000);
const role = z.string().min(1).max(60);
/** A person by id, initials or name. */
const person = line;

/** What may be asked of people and their roles. */
export const peopleCommands = {
  'person.add': {
    schema: z.strictObject({
      person: PersonId.optional(),
      name: z.string().trim().min(1, 'Give the name.').max(200),
      initials: Initials.optional(),
      organisation: line.optional(),
      contacts: Contacts.default([]),
      reach: line.optional(),
    }),
    example: { name: 'Junior scribe', initials: 'JS', contacts: [{ kind: 'bleep', value: '2041' }] },
    summary: 'Add a person. A name is enough; initials are made from it.',
  },
  'person.edit': {
    schema: z.strictObject({
      person,
      /** The fields to change; null takes one out. */
      to: FieldValues.refine((values) => Object.keys(values).length > 0, 'Name at least one field.'),
      /** What the author saw; refused as changed-meanwhile where one of them reads otherwise by now. */
      from: FieldValues.optional(),
    }),
    example: { person: 'JS', to: { reach: 'Runner to the plant room' }, from: { reach: null } },
    summary: 'Change what is known of a person: one field or several. `from` is what you saw.',
  },
  'person.retire': {
    schema: z.strictObject({ person, reason: reason.optional() }),
    example: { person: 'JS', reason: 'Back to their own department.' },
    summary: 'A person is no longer part of this incident: their roles become vacant.',
  },
  'person.return': {
    schema: z.strictObject({ person }),
    example: { person: 'JS' },
    summary: 'A person who had left is part of the incident again.',
  },
  'person.check-in': {
    schema: z.strictObject({
      person,
      where: line.nullable().optional(),
      /** When they are to be relieved. */
      relief: Instant.nullable().optional(),
    }),
    example: { person: 'JS', where: 'Control room', relief: '2024-07-19T18:00:00Z' },
    summary: 'A person is here, where, and until when. Said again, it changes place or relief.',
  },
  'person.check-out': {
    schema: z.strictObject({ person }),
    example: { person: 'JS' },
    summary: 'A person has gone off duty. Their posts stay with them until somebody takes them.',
  },
  'post.offer': {
    schema: z.strictObject({ role: role.nullable(), person, reason: reason.optional() }),
    example: { role: 'tactical', person: 'JS', reason: 'End of shift.' },
    summary:
      'Offer a post to a person: a command role by its key, or being in charge (null). It stays where it is until they accept.',
  },
  'post.accept': {
    schema: z.strictObject({ role: role.nullable() }),
    example: { role: 'tactical' },
    summary: 'Accept a post that was offered: by the person it was offered to, who then holds it.',
  },
  'post.decline': {
    schema: z.strictObject({
      role: role.nullable(),
      how: z.enum(['declined', 'withdrawn']).default('declined'),
      reason: reason.optional(),
    }),
    example: { role: 'tactical', reason: 'On duty since 18:00.' },
    summary: 'End the offer of a post, declined or withdrawn: it stays where it is.',
  },
  'role.assign': {
    schema: z.strictObject({ role, person, reason: reason.optional() }),
    example: { role: 'tactical', person: 'JS', reason: 'End of shift.' },
    summary:
      "Give a command role, by its key in the incident's profile, to a person. Over a holder it passes on, with the reason.",
  },
  'role.vacate': {
    schema: z.strictObject({ role, reason: reason.optional() }),
    example: { role: 'tactical', reason: 'Called to theatre.' },
    summary: 'Leave a command role without a holder.',
  },
  'command.take-charge': {
    schema: z.strictObject({ person, reason: reason.optional() }),
    example: { person: 'JS', reason: 'First on site.' },
    summary: 'Mark one person as in charge. Over another it passes on, with the reason.',
  },
  'command.leave-charge': {
    schema: z.strictObject({ reason: reason.optional() }),
    example: { reason: 'Called to theatre.' },
    summary: 'Leave nobody in charge.',
  },
} satisfies Commands;
