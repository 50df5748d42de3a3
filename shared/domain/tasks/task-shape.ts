import { z } from 'zod';
import { RunNumber, StepKey } from '../checklists/run-shape.ts';
import { EventId, PersonId, RunId, SystemId, TaskId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { Subject } from '../systems/subject.ts';

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(300);

/** A task by its number for people, such as `A3`. */
export const TaskNumber = z.string().regex(/^[A-Z?]+\d+$/);

/** Who has a task: one person, or a role, which it follows from holder to holder. */
export const Owner = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: PersonId, name: line }),
  z.strictObject({ kind: z.literal('role'), role: z.string().min(1).max(60), name: line }),
]);
export type Owner = z.infer<typeof Owner>;

/** Owners are one where their keys are. */
export const ownerKey = (owner: Owner | null): string =>
  owner === null ? '' : `${owner.kind} ${owner.kind === 'person' ? owner.person : owner.role}`;
export const sameOwner = (a: Owner | null, b: Owner | null): boolean => ownerKey(a) === ownerKey(b);

/** How far back a system has to be: usable at all, full function, tested, normal. */
export const WANTED_STATES = ['limited', 'monitoring', 'validated', 'normal'] as const;

/** What a task waits for: another task, a system's state, a person, or what words say. */
export const Blocker = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('task'), task: TaskId, number: TaskNumber }),
  z.strictObject({ kind: z.literal('system'), on: Subject, until: z.enum(WANTED_STATES) }),
  z.strictObject({ kind: z.literal('person'), person: PersonId, name: line, words: words.optional() }),
  z.strictObject({ kind: z.literal('words'), words }),
]);
export type Blocker = z.infer<typeof Blocker>;

const blockers = z.array(Blocker).max(50);

/** How a task stands, as somebody stated it. */
export const Status = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('open') }),
  /** `by` may be empty: bad news is free, and what blocks it is owed. */
  z.strictObject({ status: z.literal('blocked'), by: blockers }),
  z.strictObject({ status: z.literal('done') }),
]);
export type Status = z.infer<typeof Status>;

export const STATUS_WORDS: Readonly<Record<Status['status'], string>> = {
  open: 'Open',
  blocked: 'Blocked',
  done: 'Done',
};

export const TOLD_HOW = ['in-person', 'phone', 'radio', 'bleep', 'message', 'paper'] as const;
export type ToldHow = (typeof TOLD_HOW)[number];

export const HOW_WORDS: Readonly<Record<ToldHow, string>> = {
  'in-person': 'in person',
  phone: 'by phone',
  radio: 'by radio',
  bleep: 'by bleep',
  message: 'by message',
  paper: 'on paper',
};

/**
 * Where a task comes from: a numbered entry of the log, a step of a checklist, anything else that happened, the task that
 * it repeats, or the role that brings it, by the name it had then and with where the profile has it from.
 */
export const Origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entry'), entry: EventId, number: z.string().max(20) }),
  z.strictObject({ kind: z.literal('event'), event: EventId }),
  z.strictObject({ kind: z.literal('step'), run: RunId, number: RunNumber, step: StepKey, text: line }),
  z.strictObject({ kind: z.literal('task'), task: TaskId, number: TaskNumber }),
  z.strictObject({ kind: z.literal('role'), role: z.string().min(1).max(60), name: line, source: words }),
]);
export type Origin = z.infer<typeof Origin>;

/** A system that a task is about, by the name it had when that was said. */
const systems = z.array(z.strictObject({ system: SystemId, name: line })).max(200);

/** What a task says; each is edited on its own, and the later edit stands. */
export const TaskFields = z.strictObject({
  title: line,
  due: Instant.nullable(),
  urgent: z.boolean(),
  systems,
  place: line.nullable(),
  /** People, kit, keys: what somebody must bring along. */
  needs: words.nullable(),
  /** What must have happened before it can start. */
  needsFirst: blockers,
  /** It comes again so long after it was due, once it is done; null = once. */
  everyMinutes: z
    .int()
    .min(5)
    .max(60 * 24 * 14)
    .nullable(),
});
export type TaskFields = z.infer<typeof TaskFields>;

export const FieldValues = TaskFields.partial();
export type FieldValues = z.infer<typeof FieldValues>;
export type FieldName = keyof TaskFields;

/** The fields of a task as they read. */
export const FIELD_WORDS: Readonly<Record<FieldName, string>> = {
  title: 'what is to be done',
  due: 'due',
  urgent: 'urgent',
  systems: 'systems',
  place: 'place',
  needs: 'needs',
  needsFirst: 'needs first',
  everyMinutes: 'comes again',
};

const FIELD_NAMES = Object.keys(TaskFields.shape) as readonly FieldName[]; // as: the shape has exactly these keys

/** The fields that are meant. */
export const fieldsIn = (values: FieldValues): readonly FieldName[] =>
  FIELD_NAMES.filter((field) => values[field] !== undefined);

/** Whether two values of a field say the same. */
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The named fields as they stand. */
export const pick = (task: Readonly<TaskFields>, fields: readonly FieldName[]): FieldValues =>
  Object.fromEntries(fields.map((field) => [field, task[field]]));

/** Why the tool asks somebody to ring: nobody told the owner, the owner has not said yes, its time has passed. */
export const RING_REASONS = ['untold', 'unaccepted', 'overdue'] as const;
export type RingReason = (typeof RING_REASONS)[number];
