import { z } from 'zod';
import type { Events } from '../area.ts';
import { HandoverId, PersonId, ShiftId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { HEADLINES, IfThen, Sheet, TAKEN_WHOLE } from './sheet.ts';
import { MARKS } from './state.ts';

const line = z.string().min(1).max(300);
const words = z.string().min(1).max(2000);
const number = z.string().min(1).max(20);
const item = z.string().min(1).max(200);
const person = z.strictObject({ person: PersonId, name: line });
const post = z.strictObject({ role: z.string().min(1).max(60).nullable(), name: line });
const on = { handover: HandoverId, number };
const worded = z.strictObject({ headline: z.enum(HEADLINES).nullable(), summary: words.nullable() });
const mark = z.enum(MARKS).nullable();
const say = z.strictObject({ id: z.string().min(1).max(64), words: line, critical: z.boolean() });

const sampleOn = { handover: 'ho-1', number: 'A3' };
const outgoing = { person: 'per-1', name: 'Night lead' };
const incoming = { person: 'per-2', name: 'Day lead' };
const sampleSay = { id: 'say-1', words: 'The supplier rings back at 02:00.', critical: true };
const sampleIf = {
  id: 'if-1',
  item: 'system:sys-1',
  about: 'EMIS Web',
  when: 'it goes down again',
  then: 'wards go to paper at once',
};
const sampleSheet: z.input<typeof Sheet> = {
  number: 'A3',
  asAt: '2024-07-20T06:45:00.000Z',
  since: '2024-07-19T19:00:00.000Z',
  shift: { shift: 'shift-1', name: 'Night', end: '2024-07-20T07:00:00.000Z' },
  outgoing,
  incoming,
  posts: ['In charge'],
  headline: 'critical',
  because: ['EMIS Web'],
  summary: 'Down 1, Degraded 0.',
  mustSays: [
    {
      key: 'system:sys-1',
      group: 'again',
      rev: '2024-07-20T02:00:00.000Z',
      title: 'EMIS Web',
      facts: [{ words: 'Down since', at: '2024-07-20T02:00:00.000Z' }],
      critical: true,
      readBack: 'Down again; wards are on paper.',
    },
  ],
  groups: [
    {
      group: 'again',
      total: 1,
      items: [
        {
          key: 'system:sys-1',
          group: 'again',
          rev: '2024-07-20T02:00:00.000Z',
          title: 'EMIS Web',
          facts: [{ words: 'Down since', at: '2024-07-20T02:00:00.000Z' }],
        },
      ],
      more: [],
    },
  ],
  ifThens: [sampleIf],
  questions: [{ number: 'A12', text: 'Who has the key cabinet?', open: true }],
};

/** What can have happened to handovers. */
export const handoverEvents = {
  'handover.drafted': {
    v: 1,
    schema: z.strictObject({
      ...on,
      outgoing: person.nullable(),
      shift: ShiftId.nullable(),
      end: Instant.nullable(),
    }),
    sample: { ...sampleOn, outgoing, shift: 'shift-1', end: '2024-07-20T07:00:00.000Z' },
  },
  'handover.reminded': {
    v: 1,
    schema: z.strictObject({ ...on, end: Instant }),
    sample: { ...sampleOn, end: '2024-07-20T07:00:00.000Z' },
  },
  'handover.worded': {
    v: 1,
    schema: z.strictObject({ ...on, from: worded, to: worded }),
    sample: {
      ...sampleOn,
      from: { headline: null, summary: null },
      to: { headline: 'critical', summary: null },
    },
    freeText: ['summary'],
  },
  'handover.marked': {
    v: 1,
    schema: z.strictObject({ ...on, item, title: line, from: mark, to: mark }),
    sample: { ...sampleOn, item: 'system:sys-1', title: 'EMIS Web', from: null, to: 'critical' },
    freeText: ['title'],
  },
  'handover.must-say-added': {
    v: 1,
    schema: z.strictObject({ ...on, say }),
    sample: { ...sampleOn, say: sampleSay },
    freeText: ['words'],
  },
  'handover.must-say-removed': {
    v: 1,
    schema: z.strictObject({ ...on, say }),
    sample: { ...sampleOn, say: sampleSay },
    freeText: ['words'],
  },
  'handover.if-then-added': {
    v: 1,
    schema: z.strictObject({ ...on, ifThen: IfThen }),
    sample: { ...sampleOn, ifThen: sampleIf },
    freeText: ['when', 'then', 'about'],
  },
  'handover.if-then-dropped': {
    v: 1,
    schema: z.strictObject({ ...on, ifThen: IfThen }),
    sample: { ...sampleOn, ifThen: sampleIf },
    freeText: ['when', 'then', 'about'],
  },
  'handover.given': {
    v: 1,
    schema: z.strictObject({ ...on, outgoing: person, incoming: person, posts: z.array(post).max(30) }),
    sample: { ...sampleOn, outgoing, incoming, posts: [{ role: null, name: 'In charge' }] },
  },
  'handover.taken': {
    v: 1,
    schema: z.strictObject({
      ...on,
      item,
      rev: z.string().max(200),
      title: line,
      readBack: words.nullable(),
    }),
    sample: {
      ...sampleOn,
      item: 'system:sys-1',
      rev: '2024-07-20T02:00:00.000Z',
      title: 'EMIS Web',
      readBack: 'Down again; wards are on paper.',
    },
    freeText: ['title', 'readBack'],
  },
  'handover.section-taken': {
    v: 1,
    schema: z.strictObject({ ...on, section: z.enum(TAKEN_WHOLE), items: z.int().nonnegative() }),
    sample: { ...sampleOn, section: 'actions', items: 14 },
  },
  'handover.asked': {
    v: 1,
    schema: z.strictObject({ ...on, question: number, item: item.nullable() }),
    sample: { ...sampleOn, question: 'A12', item: null },
  },
  'handover.accepted': {
    v: 1,
    schema: z.strictObject({
      ...on,
      outgoing: person,
      incoming: person,
      /** What moved, and what was offered and stayed. */
      posts: z.array(post).max(30),
      stayed: z.array(post).max(30),
      /** How many questions were open when it was accepted. */
      openQuestions: z.int().nonnegative(),
      sheet: Sheet,
    }),
    sample: {
      ...sampleOn,
      outgoing,
      incoming,
      posts: [{ role: null, name: 'In charge' }],
      stayed: [],
      openQuestions: 1,
      sheet: sampleSheet,
    },
    freeText: ['words', 'title', 'readBack', 'summary', 'because', 'more', 'when', 'then', 'about', 'text'],
  },
  'handover.interrupted': {
    v: 1,
    schema: z.strictObject({
      ...on,
      outgoing: person.nullable(),
      incoming: person.nullable(),
      reason: words.optional(),
    }),
    sample: { ...sampleOn, outgoing, incoming, reason: 'Called to the switch room.' },
    freeText: ['reason'],
  },
  'handover.taken-over': {
    v: 1,
    schema: z.strictObject({
      number,
      from: person.nullable(),
      to: person,
      posts: z.array(post).max(30),
      reason: words,
    }),
    sample: {
      number: 'A2',
      from: outgoing,
      to: incoming,
      posts: [{ role: null, name: 'In charge' }],
      reason: 'Taken ill.',
    },
    freeText: ['reason'],
  },
  'handover.settled': {
    v: 1,
    schema: z.strictObject({ number, how: words }),
    sample: { number: 'A2', how: 'Told by telephone at 03:10.' },
    freeText: ['how'],
  },
  'handover.announced': {
    v: 1,
    schema: z.strictObject({ number, to: words }),
    sample: { number: 'A3', to: 'Ops room, wards by bleep' },
    freeText: ['to'],
  },
} satisfies Events;
