import { z } from 'zod';
import type { Commands } from '../area.ts';
import { EventId } from '../ids.ts';
import { SitrepField } from '../incident/profile.ts';
import { Instant } from '../instant.ts';

const reason = z.string().trim().min(1, 'Say why: it goes on the log.').max(400);
const name = z.string().trim().min(1).max(80);

/** What may be asked of sitreps. Their figures are reckoned, never handed in. */
export const sitrepCommands = {
  'sitrep.issue': {
    schema: z.strictObject({
      /** The cut-off: figures are of then. Now where absent. */
      asAt: Instant.optional(),
      /** When the next one comes; null = none is promised. */
      next: Instant.nullable().optional(),
      /** Key or name of a template; the profile's first where absent. */
      template: z.string().trim().min(1).max(120).optional(),
      headline: z.string().trim().min(1).max(300).optional(),
      /** By the key of the field. What is left out is what the tool would write. */
      texts: z.record(z.string().max(60), z.string().trim().max(4000)).optional(),
      /** Who approved it: name and role. A typed name is not proof of identity. */
      approvedBy: z.string().trim().min(1, 'Say who approved it.').max(120),
      /** Whose update clocks it moves. */
      audiences: z.array(z.string().trim().min(1).max(120)).max(30).optional(),
      /** The number of the sitrep that it puts right. */
      corrects: z.string().trim().max(20).optional(),
      /** The counts that the author saw (`countsSeen`): refused where they have changed since. */
      saw: z.string().max(2000).optional(),
    }),
    example: {
      headline: 'Radiotherapy stopped; EMIS back for urgent work only.',
      approvedBy: 'Director on call',
      audiences: ['region'],
    },
    summary:
      'Issue a sitrep: figures as the board stood at the cut-off, frozen; numbered; the clocks of its audiences begin again.',
  },
  'sitrep.withdraw': {
    schema: z.strictObject({ sitrep: EventId, reason }),
    example: { sitrep: 'K3F7Q2M8-104', reason: 'Went out under the wrong name.' },
    summary: 'Say that an issued sitrep does not stand. It stays as it was, and says so.',
  },
  'sitrep.set-template': {
    schema: z.strictObject({
      /** Absent = a new one. */
      template: z.string().max(60).optional(),
      name,
      fields: z.array(SitrepField).min(1, 'One field at least.').max(30, 'Thirty fields at most.'),
    }),
    example: {
      name: 'Region, 08:00',
      fields: [
        { key: 'impact', label: 'Patients and services affected' },
        { key: 'systems', label: 'Systems' },
      ],
    },
    summary: 'A sitrep of our own: which fields, in the order in which whoever asks for it wants them.',
  },
  'sitrep.drop-template': {
    schema: z.strictObject({ template: z.string().max(60) }),
    example: { template: 'region-08-00' },
    summary: 'Take a sitrep of our own off the list. What was issued with it stays.',
  },
} satisfies Commands;
