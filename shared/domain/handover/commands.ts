import { z } from 'zod';
import type { Commands } from '../area.ts';
import { HandoverId, ShiftId } from '../ids.ts';
import { HEADLINES, TAKEN_WHOLE } from './sheet.ts';

const words = z.string().trim().min(1).max(2000);
const reason = z.string().trim().min(1, 'Say why: it goes on the log.').max(1000);
/** A person by id, initials or name. */
const person = z.string().trim().min(1).max(200);
const item = z.string().min(1).max(200);
/** Command roles by key; null = being in charge. */
const posts = z.array(z.string().min(1).max(60).nullable()).max(30);
const handover = HandoverId;

/** What may be asked of a handover. */
export const handoverCommands = {
  'handover.draft': {
    schema: z.strictObject({
      handover: HandoverId.optional(),
      outgoing: person.optional(),
      shift: ShiftId.optional(),
    }),
    example: { outgoing: 'NL' },
    summary:
      'Begin a draft: the sheet writes itself from state and log. Without a name, of whoever is in charge.',
  },
  'handover.remind': {
    schema: z.strictObject({ handover }),
    example: { handover: 'ho-1' },
    summary: 'Ask for the handover, shortly before the planned end of the shift.',
  },
  'handover.word': {
    schema: z.strictObject({
      handover,
      /** Null = as computed. */
      headline: z.enum(HEADLINES).nullable().optional(),
      summary: words.nullable().optional(),
    }),
    example: { handover: 'ho-1', headline: 'critical' },
    summary: 'Set headline or summary in your own words; null takes the computed one again.',
  },
  'handover.mark': {
    schema: z.strictObject({
      handover,
      item,
      mark: z.enum(['must', 'critical', 'left-out']).nullable(),
    }),
    example: { handover: 'ho-1', item: 'system:emis-web', mark: 'critical' },
    summary: 'Make an item a must-say, one that is read back, or none; null = as computed.',
  },
  'handover.say': {
    schema: z.strictObject({
      handover,
      words: z.string().trim().min(1).max(300),
      critical: z.boolean().default(false),
    }),
    example: { handover: 'ho-1', words: 'Varian rings back at 02:00 about linac 3.', critical: true },
    summary: 'Add a must-say in your own words.',
  },
  'handover.unsay': {
    schema: z.strictObject({ handover, say: z.string().min(1).max(64) }),
    example: { handover: 'ho-1', say: 'say-1' },
    summary: 'Take back a must-say of your own.',
  },
  'handover.if-then': {
    schema: z.strictObject({
      handover,
      item: item.optional(),
      when: z.string().trim().min(1, 'Say what may happen.').max(500),
      then: z.string().trim().min(1, 'Say what to do then.').max(500),
    }),
    example: { handover: 'ho-1', when: 'the key server fails again', then: 'ring Trust IT before any ward' },
    summary: 'Say what to do if something happens, of one item or of the whole.',
  },
  'handover.drop-if-then': {
    schema: z.strictObject({ handover, ifThen: z.string().min(1).max(64) }),
    example: { handover: 'ho-1', ifThen: 'if-1' },
    summary: 'Take back an if-then.',
  },
  'handover.give': {
    schema: z.strictObject({
      handover,
      incoming: person,
      outgoing: person.optional(),
      /** What is to move; without it, all that the outgoing person holds. */
      posts: posts.optional(),
    }),
    example: { handover: 'ho-1', incoming: 'DL', posts: [null, 'tactical'] },
    summary: 'Begin to hand over to a person. Command stays with the outgoing lead until they accept.',
  },
  'handover.take': {
    schema: z.strictObject({ handover, item, readBack: words.optional() }),
    example: {
      handover: 'ho-1',
      item: 'system:emis-web',
      readBack: 'EMIS is down again; nothing relies on it.',
    },
    summary: 'Take one must-say; what is critical is read back in your own words.',
  },
  'handover.take-section': {
    schema: z.strictObject({ handover, section: z.enum(TAKEN_WHOLE) }),
    example: { handover: 'ho-1', section: 'actions' },
    summary: 'Take a section as a whole.',
  },
  'handover.ask': {
    schema: z.strictObject({ handover, text: words, item: item.optional() }),
    example: { handover: 'ho-1', text: 'Who has the key cabinet?' },
    summary: 'Ask: the question is on the log, open until it is answered.',
  },
  'handover.accept': {
    schema: z.strictObject({ handover, posts: posts.optional() }),
    example: { handover: 'ho-1' },
    summary: 'Accept: by the incoming person. Roles and command move now, and the sheet is frozen.',
  },
  'handover.break-off': {
    schema: z.strictObject({ handover, reason: reason.optional() }),
    example: { handover: 'ho-1', reason: 'Called to the switch room.' },
    summary: 'Break off: nothing has moved, and all that was said is kept.',
  },
  'handover.take-over': {
    schema: z.strictObject({ reason, from: person.optional() }),
    example: { reason: 'Taken ill.' },
    summary: 'Take over now, without a handover, what somebody who has gone holds. The handover is owed.',
  },
  'handover.settle': {
    schema: z.strictObject({ number: z.string().min(1).max(20), how: reason }),
    example: { number: 'A2', how: 'Told by telephone at 03:10.' },
    summary: 'Say how an owed handover was made good.',
  },
  'handover.announce': {
    schema: z.strictObject({ number: z.string().min(1).max(20), to: words }),
    example: { number: 'A3', to: 'Ops room, wards by bleep, region by telephone' },
    summary: 'Say to whom the new lead was announced.',
  },
} satisfies Commands;
