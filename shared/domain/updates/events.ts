import { z } from 'zod';
import type { Events } from '../area.ts';
import { EventId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { TRACKS } from './state.ts';

const to = { audience: z.string(), name: z.string() };
const sampleTo = { audience: 'executives', name: 'Executives on call' };
const reason = z.string().max(400);

/** What can have happened to the update clocks. Each speaks of its audience by the name it had then. */
export const updateEvents = {
  'update.sent': {
    v: 1,
    schema: z.strictObject({
      ...to,
      by: z.string(),
      text: z.string().max(4000).optional(),
      next: Instant.nullable(),
    }),
    sample: {
      ...sampleTo,
      by: 'telephone',
      text: 'EMIS is back for urgent work only.',
      next: '2024-07-19T07:00:00.000Z',
    },
    freeText: ['text'],
  },
  'update.snoozed': {
    v: 1,
    schema: z.strictObject({ ...to, until: Instant, reason }),
    sample: { ...sampleTo, until: '2024-07-19T08:00:00.000Z', reason: 'The region speaks for us.' },
    freeText: ['reason'],
  },
  'update.interval-set': {
    v: 1,
    schema: z.strictObject({
      ...to,
      from: z.number().nullable(),
      to: z.number().nullable(),
      reason: reason.optional(),
      /** The interval entered last when this was decided; what is not that came from elsewhere. */
      after: EventId.nullable(),
    }),
    sample: { ...sampleTo, from: 30, to: 60, reason: 'Agreed with them.', after: null },
    freeText: ['reason'],
  },
  'update.audience-added': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...to, intervalMinutes: z.number() }),
    sample: { audience: 'regional-press-office', name: 'Regional press office', intervalMinutes: 120 },
  },
  'update.struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...to, kind: z.enum(TRACKS), target: EventId, was: z.string(), reason }),
    sample: {
      ...sampleTo,
      kind: 'sent',
      target: 'K3F7Q2M8-104',
      was: 'sent by telephone',
      reason: 'It went to the other hospital.',
    },
    freeText: ['reason'],
  },
  'update.overdue-noted': {
    v: 1,
    schema: z.strictObject({ ...to, due: Instant }),
    sample: { ...sampleTo, due: '2024-07-19T06:30:00.000Z' },
  },
} satisfies Events;
