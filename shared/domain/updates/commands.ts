import { z } from 'zod';
import type { Commands } from '../area.ts';
import { EventId } from '../ids.ts';
import { Instant } from '../instant.ts';

const audience = z.string().trim().min(1).max(120);
const reason = z.string().trim().min(1, 'Say why: it goes on the log.').max(400);
const minutes = z
  .int()
  .min(5, 'Five minutes at least.')
  .max(7 * 24 * 60, 'A week at most.');

/** What may be asked of the update clocks. An audience is named by its key in the profile, or as it reads. */
export const updateCommands = {
  'update.mark-sent': {
    schema: z.strictObject({
      audiences: z.array(audience).min(1, 'Say who got it.').max(30),
      /** The way it went. */
      by: z.string().trim().min(1, 'Say how it went: telephone, e-mail, in person.').max(80),
      /** What was said, where that is to stand on the log. */
      text: z.string().trim().min(1).max(4000).optional(),
      /** When the next one was promised; after the interval where absent. */
      next: Instant.optional(),
    }),
    example: { audiences: ['executives'], by: 'telephone', text: 'EMIS is back for urgent work only.' },
    summary: 'An update went out, by whatever way: the clock of each audience begins again.',
  },
  'update.snooze': {
    schema: z.strictObject({ audience, until: Instant, reason }),
    example: { audience: 'public', until: '2024-07-19T09:00:00+01:00', reason: 'The region speaks for us.' },
    summary: 'Silence an update clock until a time, with the reason. It stays as overdue as it is.',
  },
  'update.set-interval': {
    schema: z.strictObject({ audience, intervalMinutes: minutes.nullable(), reason: reason.optional() }),
    example: { audience: 'region', intervalMinutes: 120 },
    summary: 'How often an audience is owed an update; null with a reason = it is owed none.',
  },
  'update.add-audience': {
    schema: z.strictObject({ name: z.string().trim().min(1).max(80), intervalMinutes: minutes }),
    example: { name: 'Regional press office', intervalMinutes: 120 },
    summary: 'Somebody more who is owed updates, with a clock of their own.',
  },
  'update.strike': {
    schema: z.strictObject({ event: EventId, reason }),
    example: { event: 'K3F7Q2M8-104', reason: 'It went to the other hospital.' },
    summary: 'Strike that an update was sent, a snooze or an interval: what stood before stands again.',
  },
  'update.note-overdue': {
    schema: z.strictObject({ audience, due: Instant }),
    example: { audience: 'executives', due: '2024-07-19T06:30:00+01:00' },
    summary: 'Written by the tool when an update was owed and had not gone.',
  },
} satisfies Commands;
