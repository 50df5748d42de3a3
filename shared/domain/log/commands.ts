import { z } from 'zod';
import type { Commands } from '../area.ts';
import { PersonAuthor } from '../envelope.ts';
import { EventId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { decisionParts, DecisionParts } from './decision.ts';
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
      /** The rest of a decision's record. */
      decision: DecisionParts.optional(),
      /** The decision that this one takes the place of. */
      supersedes: EventId.optional(),
      about: about.default([]),
      paperSerial: z.string().trim().min(1).max(60).optional(),
      lateReason: reason.optional(),
    }),
    example: { text: 'Ward 5 rang: no blood results since 05:10.' },
    summary:
      'Write an entry. One line is enough; kind is info, action, question, answer or decision. A decision owes its reason (because) and the rest of its record (decision); an entry made more than 5 minutes late owes why (lateReason).',
  },
  'log.supply': {
    schema: z
      .strictObject({
        entry: EventId,
        because: reason.optional(),
        lateReason: reason.optional(),
        ...decisionParts,
      })
      .refine(
        (data) => Object.values(data).filter((value) => value !== undefined).length > 1,
        'Give one thing that is owed at least.',
      ),
    example: { entry: 'K3F7Q2M8-104', lateReason: 'On the telephone.' },
    summary:
      'Pay what an entry owes: why it was late, why it was decided so, or any part of a decision record.',
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
  'decision.review': {
    schema: z.strictObject({ entry: EventId, reviewAt: Instant.nullable(), words: reason.optional() }),
    example: { entry: 'K3F7Q2M8-104', reviewAt: '2024-07-19T12:00:00Z', words: 'Nothing has changed.' },
    summary:
      'Say that a decision was looked at and still holds. reviewAt is when to look again; null where no more review is needed.',
  },
  'decision.end': {
    schema: z.strictObject({ entry: EventId, because: reason }),
    example: { entry: 'K3F7Q2M8-104', because: 'All four machines are tested.' },
    summary:
      'End a decision: it is no longer in force. Where another takes its place, note that one instead.',
  },
  'log.sign': {
    schema: z.strictObject({
      entry: EventId,
      as: z.enum(['signed', 'countersigned']).default('signed'),
      name: z.string().trim().min(1, 'Type the name.').max(200),
      role: z.string().trim().min(1).max(200).optional(),
    }),
    example: { entry: 'K3F7Q2M8-104', as: 'countersigned', name: 'Duty director' },
    summary: 'Sign or countersign an entry by a typed name. A typed name is not proof of identity.',
  },
  'log.reattribute': {
    schema: z.strictObject({
      events: z.array(EventId).min(1, 'Choose the entries.').max(500, 'At most 500 entries at once.'),
      /** Whose name they carry now. */
      from: z.string().trim().min(1).max(200),
      to: PersonAuthor,
      reason,
    }),
    example: {
      events: ['K3F7Q2M8-104'],
      from: 'Loggist',
      to: { name: 'Shift lead' },
      reason: 'The loggist had left the keyboard.',
    },
    summary:
      'Say that entries were typed by somebody else than the name they carry. The name they were typed under stays beside it; entries that carry another name by now are passed over.',
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
