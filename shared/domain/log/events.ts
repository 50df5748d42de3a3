import { z } from 'zod';
import type { Events } from '../area.ts';
import { Hash } from '../envelope.ts';
import { EventId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { decisionParts, DecisionParts, FREE_PARTS } from './decision.ts';
import { DEBTS, ENTRY_KINDS } from './state.ts';

const number = z.string().regex(/^[A-Z?]+\d+$/);
const reason = z.string().trim().min(1).max(1000);
const text = z.string().trim().min(1).max(4000);
const about = z.array(z.string().min(1).max(64)).max(500);
const entry = EventId;
const numbered = z.strictObject({ entry, number });

/** What can have happened to entries of the log. A later event changes an entry; none is edited. */
export const logEvents = {
  'log.noted': {
    v: 1,
    schema: z.strictObject({
      number,
      kind: z.enum(ENTRY_KINDS),
      text,
      /** Why it was decided or done so. */
      because: reason.optional(),
      answers: numbered.optional(),
      /** The rest of a decision's record, as far as it was given with it. */
      decision: DecisionParts.optional(),
      /** The decision that this one takes the place of. */
      supersedes: numbered.optional(),
      about,
      /** The serial of the sheet it was first written on. */
      paperSerial: z.string().min(1).max(60).optional(),
      /** Minutes on the incident's clock between happening and entering, never negative. */
      lateMinutes: z.int().nonnegative(),
      lateReason: reason.optional(),
    }),
    sample: {
      number: 'A12',
      kind: 'decision',
      text: 'Radiotherapy stays closed until Monday.',
      because: 'Two machines of four are untested.',
      decision: {
        options: 'Two machines only: too few staff.',
        known: 'Two machines answer; nobody has tested the others.',
        confidence: 'likely',
        risks: 'Fractions are missed; the consultants choose who goes elsewhere.',
        authority: 'Business continuity plan 4.2',
        reviewAt: '2024-07-22T07:00:00.000Z',
      },
      supersedes: { entry: 'K3F7Q2M8-90', number: 'A9' },
      about: ['sys-1'],
      lateMinutes: 12,
      lateReason: 'On the telephone.',
    },
    freeText: ['text', 'because', 'lateReason', ...FREE_PARTS],
  },
  'log.supplied': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      entry,
      number,
      because: reason.optional(),
      lateReason: reason.optional(),
      ...decisionParts,
    }),
    sample: {
      entry: 'K3F7Q2M8-104',
      number: 'A12',
      lateReason: 'On the telephone.',
      risks: 'Fractions are missed.',
      reviewAt: null,
    },
    freeText: ['because', 'lateReason', ...FREE_PARTS],
  },
  'log.linked': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ entry, number, about: about.min(1) }),
    sample: { entry: 'K3F7Q2M8-104', number: 'A12', about: ['task-7'] },
  },
  'log.corrected': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      entry,
      number,
      /** The correction that stood before, null where there was none. */
      previous: EventId.nullable(),
      text: z.strictObject({ from: text, to: text }),
      happenedAt: z.strictObject({ from: Instant, to: Instant }),
      reason: reason.optional(),
    }),
    sample: {
      entry: 'K3F7Q2M8-104',
      number: 'A12',
      previous: null,
      text: { from: 'Ward 3 rang.', to: 'Ward 5 rang.' },
      happenedAt: { from: '2024-07-19T05:10:00.000Z', to: '2024-07-19T05:10:00.000Z' },
      reason: 'Misheard.',
    },
    freeText: ['text', 'reason'],
  },
  'log.struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      entry,
      number,
      reason,
      /** What was open on the entry and is open no more. */
      closes: z.strictObject({ question: z.boolean(), owes: z.array(z.enum(DEBTS)) }),
      /** The question that is open again, because its answer is struck. */
      reopens: numbered.nullable(),
    }),
    sample: {
      entry: 'K3F7Q2M8-104',
      number: 'A12',
      reason: 'Entered twice.',
      closes: { question: false, owes: ['late-reason'] },
      reopens: null,
    },
    freeText: ['reason'],
  },
  'log.reinstated': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      entry,
      number,
      /** What is open on the entry again. */
      opens: z.strictObject({ question: z.boolean(), owes: z.array(z.enum(DEBTS)) }),
      /** The question that is answered again. */
      answers: numbered.nullable(),
    }),
    sample: {
      entry: 'K3F7Q2M8-104',
      number: 'A12',
      opens: { question: false, owes: ['late-reason'] },
      answers: null,
    },
  },
  'log.redacted': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      event: EventId,
      /** What the fold meets in the place of the payload that goes: its free text blanked, in the shape of version `v`. */
      replacement: z.strictObject({ v: z.int().positive(), data: z.record(z.string(), z.unknown()) }),
      entered: z.strictObject({ at: Instant, by: z.string() }),
      about,
      reason,
      /** SHA-256 of the bytes that go with it. */
      blobs: z.array(Hash).optional(),
    }),
    sample: {
      event: 'K3F7Q2M8-104',
      replacement: {
        v: 1,
        data: { number: 'A12', kind: 'info', text: '[redacted]', about: [], lateMinutes: 0 },
      },
      entered: { at: '2024-07-19T05:10:00.000Z', by: 'Loggist' },
      about: [],
      reason: "Held a patient's name.",
    },
  },
} satisfies Events;
