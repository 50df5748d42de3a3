import { z } from 'zod';
import type { Events } from '../area.ts';
import { PersonAuthor } from '../envelope.ts';
import { EventId } from '../ids.ts';
import { Instant } from '../instant.ts';

const number = z.string().regex(/^[A-Z?]+\d+$/);
const reason = z.string().trim().min(1).max(1000);
const name = z.string().trim().min(1).max(200);
const sample = { entry: 'K3F7Q2M8-104', number: 'A12' };

/** What becomes of a decision, who signed an entry, and whose it really was. */
export const signedEvents = {
  'decision.reviewed': {
    v: 1,
    schema: z.strictObject({
      entry: EventId,
      number,
      /** When it was to be looked at again, and when it is now; null = no review. */
      reviewAt: z.strictObject({ from: Instant.nullable(), to: Instant.nullable() }),
      words: reason.optional(),
    }),
    sample: {
      ...sample,
      reviewAt: { from: '2024-07-19T06:00:00.000Z', to: '2024-07-19T12:00:00.000Z' },
      words: 'Nothing has changed.',
    },
    freeText: ['words'],
  },
  'decision.ended': {
    v: 1,
    schema: z.strictObject({ entry: EventId, number, because: reason }),
    sample: { ...sample, because: 'All four machines are tested.' },
    freeText: ['because'],
  },
  'decision.resumed': {
    v: 1,
    schema: z.strictObject({ entry: EventId, number, ended: EventId }),
    sample: { ...sample, ended: 'K3F7Q2M8-130' },
  },
  'log.signed': {
    v: 1,
    schema: z.strictObject({
      entry: EventId,
      number,
      as: z.enum(['signed', 'countersigned']),
      name,
      role: name.optional(),
      /** The correction that stood, null where there was none: these words were signed and no others. */
      correction: EventId.nullable(),
    }),
    sample: { ...sample, as: 'countersigned', name: 'Duty director', correction: null },
  },
  'log.reattributed': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      events: z.array(EventId).min(1).max(500),
      /** Their numbers, of those that have one. */
      numbers: z.array(number),
      /** The name they carried. */
      from: name,
      /** Whose they were; null = the name that they were typed under stands again. */
      to: PersonAuthor.nullable(),
      reason,
    }),
    sample: {
      events: ['K3F7Q2M8-104', 'K3F7Q2M8-105'],
      numbers: ['A12'],
      from: 'Loggist',
      to: { name: 'Shift lead', role: 'Incident lead' },
      reason: 'The loggist had left the keyboard.',
    },
    freeText: ['reason'],
  },
} satisfies Events;
