import { z } from 'zod';
import type { Commands } from '../area.ts';
import { EventId, PartId, SystemId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { CONFIDENCES, SOURCES, STATE_KEYS } from './states.ts';
import { EXPIRIES } from './track.ts';

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(1000);
const why = z.string().trim().min(1, 'Say why: it goes on the log.').max(1000);
const source = z.enum(SOURCES);
const confidence = z.enum(CONFIDENCES);
const count = z.int().nonnegative().max(1_000_000_000);
const more = z.int().min(-1_000_000_000).max(1_000_000_000);

/** A system by id, name or alias, and where it is meant a part of it: by id or name, or a site by its name. */
export const SubjectRef = z.strictObject({ system: line, part: line.optional(), site: line.optional() });
export type SubjectRef = z.infer<typeof SubjectRef>;

/** A subject whose state is spoken of, and what its author saw it to be. */
const StateSubjectRef = SubjectRef.extend({
  /** Refused as changed-meanwhile where it reads otherwise by now; not looked at where absent. */
  from: z.enum(STATE_KEYS).optional(),
});
export type StateSubjectRef = z.infer<typeof StateSubjectRef>;

/** A subject that is expected back, and when its author saw it to be. */
const EstimateSubjectRef = SubjectRef.extend({
  /** Null: no time was given. Refused as changed-meanwhile where it reads otherwise by now; not looked at where absent. */
  from: Instant.nullable().optional(),
});

/** A subject with a cause, and what its author saw it to be; null: none was stated. */
const CauseSubjectRef = SubjectRef.extend({ from: words.nullable().optional() });

const many = <Ref extends z.ZodType>(ref: Ref) =>
  z.array(ref).min(1, 'Name at least one system.').max(20_000, 'Twenty thousand at a time, at most.');
const subjects = many(SubjectRef);
const stateSubjects = many(StateSubjectRef);

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
      subjects: stateSubjects,
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
      subjects: stateSubjects,
      /** Taken from who told it; seen where nobody is named. */
      source: source.optional(),
      nextCheck: Instant.optional(),
      reason: words.optional(),
    }),
    example: { subjects: [{ system: 'EMIS Web', from: 'down' }], source: 'seen' },
    summary: 'Somebody looked or said so: the state stands unchanged and its age begins again.',
  },
  'system.review': {
    schema: z.strictObject({ subjects }),
    example: { subjects: [{ system: 'EMIS Web' }] },
    summary: 'Reviewed, no news: silences the reminder and nothing else. The age goes on.',
  },
  'system.set-next-check': {
    schema: z.strictObject({ subjects, nextCheck: Instant.nullable() }),
    example: { subjects: [{ system: 'EMIS Web' }], nextCheck: '2024-07-19T08:00:00+01:00' },
    summary: 'Say when to look again; null goes back to the usual time.',
  },
  'system.set-cause': {
    schema: z.strictObject({ subjects: many(CauseSubjectRef), cause: words.nullable() }),
    example: {
      subjects: [{ system: 'EMIS Web', from: null }, { system: 'PACS' }],
      cause: 'Faulty update of the endpoint agent',
    },
    summary:
      'Give what is Down or Degraded one common cause, each in its own state. It is no confirmation: the age goes on.',
  },
  'system.set-estimate': {
    schema: z.strictObject({
      subjects: many(EstimateSubjectRef),
      /** Null where nobody knows any more. */
      expectedBack: Instant.nullable(),
      confidence: confidence.optional(),
      reason: words.optional(),
    }),
    example: {
      subjects: [{ system: 'EMIS Web', from: null }],
      expectedBack: '2024-07-19T14:00:00+01:00',
      reason: 'Supplier still restoring the database',
    },
    summary: 'Say when it is expected back. The times given before are kept, each with its reason.',
  },
  'system.set-workaround': {
    schema: z.strictObject({
      subjects,
      /** Which paper procedure. */
      procedure: words,
      /** Where the forms are. */
      forms: words.optional(),
      /** Who was told. */
      told: words.optional(),
      safeUntil: Instant.optional(),
    }),
    example: {
      subjects: [{ system: 'EMIS Web' }],
      procedure: 'Paper consultations, numbered sheets',
      forms: 'Red box, reception',
      told: 'All practices by phone at 09:00',
      safeUntil: '2024-07-19T18:00:00+01:00',
    },
    summary: 'Put a workaround in force: what stays unsaid is owed.',
  },
  'system.end-workaround': {
    schema: z.strictObject({ subjects, reason: words.optional() }),
    example: { subjects: [{ system: 'EMIS Web' }], reason: 'Released for use' },
    summary: 'End the workaround in force.',
  },
  'system.set-tally': {
    schema: z.strictObject({
      system: line,
      counts: z.array(CountInput).min(1).max(500),
      /** The serial of the paper sheet that they stood on. */
      sheet: line.optional(),
    }),
    example: {
      system: 'Workstations',
      counts: [
        { area: '7b', of: 60 },
        { area: '7b', addFixed: 12, blocked: 3 },
      ],
    },
    summary: 'Enter counts by area: of how many, fixed, blocked; said outright, or added to what stands.',
  },
  'part.set-queue': {
    schema: z.strictObject({ system: line, part: line, waiting: count }),
    example: { system: 'EMIS Web', part: 'Results in', waiting: 1240 },
    summary: 'Say how much is waiting in an interface.',
  },
  'system.strike-change': {
    schema: z.strictObject({ event: EventId, reason: why }),
    example: { event: 'K3F7Q2M8-104', reason: 'Wrong system: it was EMIS Community.' },
    summary:
      'Strike a state, confirmation, estimate, workaround or count by its event: what was before stands again.',
  },
  'system.correct-change': {
    schema: z.strictObject({
      event: EventId,
      reason: why,
      /** When it really happened; as first entered where absent. */
      happenedAt: Instant.optional(),
      /** The right state, where a state is corrected. */
      to: StateInput.optional(),
      source: source.optional(),
      confidence: confidence.optional(),
      /** The right time, where an estimate is corrected. */
      expectedBack: Instant.nullable().optional(),
      /** The right figures, where a count is corrected. */
      count: CountInput.omit({ area: true, counting: true }).optional(),
    }),
    example: {
      event: 'K3F7Q2M8-104',
      to: { state: 'degraded', lost: 'Printing' },
      reason: 'Misheard: it is slow, not down.',
    },
    summary: 'Strike an entry and put the right one in its place, in one step.',
  },
  'system.note-expiry': {
    schema: z.strictObject({
      system: SystemId,
      part: PartId.optional(),
      expiry: z.enum(EXPIRIES),
      /** The entry that set the time. */
      set: EventId,
    }),
    example: { system: 'sys-emis-web-1a2b3c4d', expiry: 'watch', set: 'K3F7Q2M8-104' },
    summary: 'Written by the tool when a time that was set is over. It changes no state.',
  },
} satisfies Commands;
