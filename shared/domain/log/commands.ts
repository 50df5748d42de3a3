import { z } from 'zod';
import type { Commands } from '../area.ts';
import { EventId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { ENTRY_KINDS } from './state.ts';

const text = z.string().trim().min(1, 'Write what happened.').max(4000);
const reason = z.string().trim().min(1, 'Say why: it goes on the log.').max(1000);
const about = z.array(z.string().min(1).max(64)).max(500);

const Words = z.strictObject({ text: text.optional(), happenedAt: Instant.optional() });

/** What may be asked of the log. */
export const logCommands = {
  'log.note': {
    schema: z.strictObject({
      text,
      kind: z.enum(ENTRY_KINDS).optional(),
      because: reason.optional(),
      answers: EventId.optional(),
      about: about.default([]),
      paperSerial: z.string().trim().min(1).max(60).optional(),
      lateReason: reason.optional(),
    }),
    example: { text: 'Ward 5 rang: no blood results since 05:10.' },
    summary:
      'Write an entry. One line is enough; kind is info, action, question, answer or decision. A decision owes its reason (because); an entry made more than 5 minutes late owes why (lateReason).',
  },
  'log.supply': {
    schema: z
      .strictObject({ entry: EventId, because: reason.optional(), lateReason: reason.optional() })
      .refine(
        (data) => data.because !== undefined || data.lateReason !== undefined,
        'Give because or lateReason.',
      ),
    example: { entry: 'K3F7Q2M8-104', lateReason: 'On the telephone.' },
    summary: 'Pay what an entry owes: why it was late, why it was decided so.',
  },
  'log.link': {
    schema: z.strictObject({ entry: EventId, about: about.min(1) }),
    example: { entry: 'K3F7Q2M8-104', about: ['sys-1'] },
    summary: 'Link an entry to what came of it: systems, services, tasks. It then shows in their history.',
  },
  'log.correct': {
    schema: z.strictObject({
      entry: EventId,
      to: Words.refine((words) => Object.keys(words).length > 0, 'Give text or happenedAt.'),
      /** What the author saw; refused as changed-meanwhile where it reads otherwise by now. */
      from: Words.optional(),
      reason: reason.optional(),
    }),
    example: {
      entry: 'K3F7Q2M8-104',
      to: { text: 'Ward 5 rang.' },
      from: { text: 'Ward 3 rang.' },
      reason: 'Misheard.',
    },
    summary:
      'Correct the words or the time of an entry. `from` is what you saw; the original stays, struck through.',
  },
  'log.strike': {
    schema: z.strictObject({ entry: EventId, reason }),
    example: { entry: 'K3F7Q2M8-104', reason: 'Entered twice.' },
    summary: 'Strike an entry through: it stays readable and counts for nothing.',
  },
  'log.redact': {
    schema: z.strictObject({ event: EventId, reason }),
    example: { event: 'K3F7Q2M8-104', reason: "Held a patient's name." },
    summary:
      'Take the words of an event, of any kind, out of file, cache and second copy for ever. That there was one, when and by whom, stays.',
  },
} satisfies Commands;
