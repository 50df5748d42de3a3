import { z } from 'zod';
import type { Commands } from '../area.ts';
import { Instant } from '../instant.ts';
import { CONFIDENCES, SOURCES } from './states.ts';

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(1000);
const source = z.enum(SOURCES);
const confidence = z.enum(CONFIDENCES);
const count = z.int().nonnegative().max(1_000_000_000);
const more = z.int().min(-1_000_000_000).max(1_000_000_000);

/** A system by id, name or alias, and where it is meant a part of it: by id or name, or a site by its name. */
export const SubjectRef = z.strictObject({ system: line, part: line.optional(), site: line.optional() });
export type SubjectRef = z.infer<typeof SubjectRef>;

const subjects = z
  .array(SubjectRef)
  .min(1, 'Name at least one system.')
  .max(20_000, 'Twenty thousand at a time, at most.');

/** Absent = left as it is; null = taken out. */
const detail = words.nullable().optional();
const trouble = { cause: detail, lost: detail };

/**
 * A state as it is asked for. Bad news needs nothing but its name. Where the same state is given again,
 * details that are left out stay as they were.
 */
export const StateInput = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unknown') }),
  z.strictObject({ state: z.literal('down'), ...trouble }),
  z.strictObject({ state: z.literal('degraded'), ...trouble }),
  z.strictObject({ state: z.literal('limited'), allowedUse: detail, until: Instant.nullable().optional() }),
  z.strictObject({ state: z.literal('monitoring'), watchUntil: Instant.optional() }),
  z.strictObject({ state: z.literal('validated'), tester: line.optional(), saw: words.optional() }),
  z.strictObject({
    state: z.literal('normal'),
    backlogClear: z.boolean().optional(),
    signedReason: words.optional(),
    /** The author where absent. */
    signedBy: line.optional(),
  }),
  z.strictObject({ state: z.literal('unaffected'), checkedBy: line.nullable().optional() }),
]);
export type StateInput = z.infer<typeof StateInput>;

/** One line of a tally sheet: figures said outright, or added to what stands. */
export const CountInput = z.strictObject({
  area: line,
  /** What is counted. */
  counting: line.default('devices'),
  of: count.optional(),
  fixed: count.optional(),
  blocked: count.optional(),
  addOf: more.optional(),
  addFixed: more.optional(),
  addBlocked: more.optional(),
});
export type CountInput = z.infer<typeof CountInput>;

/** What may be said of systems and their parts as the incident goes on. */
export const trackCommands = {
  'system.set-state': {
    schema: z.strictObject({
      subjects,
      to: StateInput,
      source: source.optional(),
      confidence: confidence.optional(),
      nextCheck: Instant.optional(),
      reason: words.optional(),
      lateReason: words.optional(),
    }),
    example: {
      subjects: [{ system: 'EMIS Web' }, { system: 'EMIS Web', site: 'Riverside surgery' }],
      to: { state: 'limited', allowedUse: 'Urgent consultations only', until: '2024-07-23T08:00:00+01:00' },
      source: 'supplier',
      confidence: 'likely',
      reason: 'Supplier notice 11:30',
    },
    summary:
      'Set the state of one or many systems or parts, with one reason. The same state again adds details; bare, it confirms.',
  },
  'system.confirm': {
    schema: z.strictObject({
      subjects,
      /** Taken from who told it; seen where nobody is named. */
      source: source.optional(),
      nextCheck: Instant.optional(),
      reason: words.optional(),
    }),
    example: { subjects: [{ system: 'EMIS Web' }], source: 'seen' },
    summary: 'Somebody looked or said so: the state stands unchanged and its age begins again.',
  },
} satisfies Commands;
