import { z } from 'zod';
import type { Events } from '../area.ts';
import { EventId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { CONFIDENCES, SOURCES, STATE_KEYS, SystemState } from './states.ts';
import { Subject } from './subject.ts';
import { EXPIRIES } from './track.ts';

const words = z.string().min(1).max(1000);
const line = z.string().min(1).max(200);
const number = z.int().min(-1_000_000_000).max(1_000_000_000);
const count = number.nonnegative();
const source = z.enum(SOURCES);
const confidence = z.enum(CONFIDENCES);

/** How many subjects the one command went to, where there were more than one. */
const together = z.int().min(2).optional();

const on = { on: Subject };
const sampleOn = { system: 'sys-emis-web-1a2b3c4d', name: 'EMIS Web' };

export const CountSaid = z.strictObject({
  of: count.optional(),
  fixed: count.optional(),
  blocked: count.optional(),
  addOf: number.optional(),
  addFixed: number.optional(),
  addBlocked: number.optional(),
});

export const WorkaroundSaid = z.strictObject({
  procedure: words,
  forms: words.optional(),
  told: words.optional(),
  safeUntil: Instant.optional(),
});

/** What can be struck: one kind of entry on a track. */
export const STRUCK_KINDS = [
  'state',
  'confirmation',
  'review',
  'next-check',
  'cause',
  'estimate',
  'workaround',
  'tally',
  'queue',
] as const;
export type StruckKind = (typeof STRUCK_KINDS)[number];

/** What happened to a system or a part of it. */
export const trackEvents = {
  'system.state-set': {
    v: 1,
    schema: z.strictObject({
      ...on,
      /** What stood at that moment as the author saw it. */
      from: z.enum(STATE_KEYS),
      to: SystemState,
      source: source.optional(),
      confidence: confidence.optional(),
      nextCheck: Instant.optional(),
      together,
      reason: words.optional(),
      /** Why it is entered so long after it happened. */
      lateReason: words.optional(),
      /** The last change of this subject that the author had seen: what is not that came from elsewhere. */
      after: EventId.nullable(),
    }),
    sample: {
      on: sampleOn,
      from: 'down',
      to: { state: 'limited', allowedUse: 'Urgent consultations only', until: '2024-07-23T07:00:00.000Z' },
      source: 'supplier',
      confidence: 'likely',
      reason: 'Supplier notice 11:30',
      after: null,
    },
    freeText: [
      'cause',
      'lost',
      'allowedUse',
      'tester',
      'saw',
      'signedBy',
      'checkedBy',
      'reason',
      'lateReason',
    ],
  },
  'system.confirmed': {
    v: 1,
    schema: z.strictObject({
      ...on,
      /** What was confirmed. */
      state: z.enum(STATE_KEYS),
      /** Not stated where absent: the age begins again, but nobody here has said so. */
      source: source.optional(),
      nextCheck: Instant.optional(),
      together,
      reason: words.optional(),
    }),
    sample: { on: sampleOn, state: 'down', source: 'seen', together: 40 },
    freeText: ['reason'],
  },
  'system.reviewed': {
    v: 1,
    schema: z.strictObject({ ...on, state: z.enum(STATE_KEYS), together }),
    sample: { on: sampleOn, state: 'down' },
  },
  'system.next-check-set': {
    v: 1,
    schema: z.strictObject({ ...on, from: Instant.nullable(), to: Instant.nullable() }),
    sample: { on: sampleOn, from: null, to: '2024-07-19T07:00:00.000Z' },
  },
  'system.cause-set': {
    v: 1,
    schema: z.strictObject({
      ...on,
      /** Null = none was stated. */
      from: words.nullable(),
      to: words.nullable(),
      together,
      after: EventId.nullable(),
    }),
    sample: {
      on: sampleOn,
      from: null,
      to: 'Faulty update of the endpoint agent',
      together: 40,
      after: null,
    },
    freeText: ['from', 'to'],
  },
  'system.estimate-set': {
    v: 1,
    schema: z.strictObject({
      ...on,
      from: Instant.nullable(),
      to: Instant.nullable(),
      confidence: confidence.optional(),
      reason: words.optional(),
      after: EventId.nullable(),
    }),
    sample: {
      on: sampleOn,
      from: '2024-07-19T12:00:00.000Z',
      to: '2024-07-19T14:00:00.000Z',
      reason: 'Supplier still restoring the database',
      after: null,
    },
    freeText: ['reason'],
  },
  'system.workaround-set': {
    v: 1,
    schema: z.strictObject({
      ...on,
      /** The procedure that was in force, where another one was. */
      from: words.nullable(),
      to: WorkaroundSaid,
      after: EventId.nullable(),
    }),
    sample: {
      on: sampleOn,
      from: null,
      to: { procedure: 'Paper consultations', forms: 'Red box, reception', told: 'All practices by phone' },
      after: null,
    },
    freeText: ['from', 'procedure', 'forms', 'told'],
  },
  'system.workaround-ended': {
    v: 1,
    schema: z.strictObject({ ...on, from: words, reason: words.optional(), after: EventId.nullable() }),
    sample: { on: sampleOn, from: 'Paper consultations', reason: 'System released', after: null },
    freeText: ['from', 'reason'],
  },
  'system.tally-set': {
    v: 1,
    schema: z.strictObject({
      ...on,
      area: line,
      counting: line,
      count: CountSaid,
      /** What it makes, as the author saw it. */
      makes: z.strictObject({ of: count.nullable(), fixed: count.nullable(), blocked: count.nullable() }),
      /** The serial of the paper sheet that it stood on. */
      sheet: line.optional(),
      after: EventId.nullable(),
    }),
    sample: {
      on: sampleOn,
      area: '7b',
      counting: 'devices',
      count: { addFixed: 12, blocked: 3 },
      makes: { of: 60, fixed: 42, blocked: 3 },
      after: null,
    },
  },
  'part.queue-set': {
    v: 1,
    schema: z.strictObject({ ...on, from: count.nullable(), to: count }),
    sample: {
      on: { ...sampleOn, part: { id: 'if-results-in-5e6f7a8b', kind: 'interface', name: 'Results in' } },
      from: null,
      to: 1240,
    },
  },
  'system.change-struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      ...on,
      kind: z.enum(STRUCK_KINDS),
      target: EventId,
      /** Tallies: which one. */
      tally: z.string().optional(),
      /** What the struck entry said. */
      was: z.string(),
      reason: words,
    }),
    sample: {
      on: sampleOn,
      kind: 'state',
      target: 'K3F7Q2M8-104',
      was: 'EMIS Web: Not assessed to Down',
      reason: 'Wrong system: it was EMIS Community.',
    },
    freeText: ['was', 'reason'],
  },
  'system.strike-lifted': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      ...on,
      kind: z.enum(STRUCK_KINDS),
      target: EventId,
      tally: z.string().optional(),
      was: z.string(),
    }),
    sample: { on: sampleOn, kind: 'state', target: 'K3F7Q2M8-104', was: 'EMIS Web: Not assessed to Down' },
    freeText: ['was'],
  },
  'system.expiry-noted': {
    v: 1,
    schema: z.strictObject({
      ...on,
      expiry: z.enum(EXPIRIES),
      /** The entry that set the time which is now over. */
      set: EventId,
      over: Instant,
    }),
    sample: {
      on: sampleOn,
      expiry: 'watch',
      set: 'K3F7Q2M8-104',
      over: '2024-07-22T14:00:00.000Z',
    },
  },
} satisfies Events;
