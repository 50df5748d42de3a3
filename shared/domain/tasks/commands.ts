import { z } from 'zod';
import type { Commands } from '../area.ts';
import { EventId, TaskId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { RING_REASONS, TaskFields, TOLD_HOW, WANTED_STATES } from './task-shape.ts';

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(300);
const reason = z.string().trim().min(1, 'Say why: it goes on the log.').max(1000);
/** A task by id or number. */
const task = z.string().trim().min(1).max(64);
const tasks = z.array(task).min(1, 'Name at least one task.').max(1000, 'A thousand at a time, at most.');

/** A person by id, initials or name; or a role by its key or name. */
const OwnerRef = z.union([z.strictObject({ person: line }), z.strictObject({ role: line })]);
export type OwnerRef = z.infer<typeof OwnerRef>;

/** A task by id or number; a system (or its site) and how far back it has to be; a person; or words. */
const BlockerRef = z.union([
  z.strictObject({ task }),
  z.strictObject({
    system: line,
    site: line.optional(),
    part: line.optional(),
    until: z.enum(WANTED_STATES).default('limited'),
  }),
  z.strictObject({ person: line, words: words.optional() }),
  z.strictObject({ words }),
]);
export type BlockerRef = z.infer<typeof BlockerRef>;
const blockers = z.array(BlockerRef).max(50);

/** An event by its id; or a step by its checklist (id or number) and its key or place there. */
const OriginRef = z.union([EventId, z.strictObject({ run: line, step: line })]);
export type OriginRef = z.infer<typeof OriginRef>;

/** A time, or so many minutes from now, or from when the incident was declared. */
const DueRef = z.union([
  Instant,
  z.strictObject({
    inMinutes: z
      .int()
      .min(1)
      .max(60 * 24 * 60),
    from: z.enum(['now', 'declared']).default('now'),
  }),
]);
export type DueRef = z.infer<typeof DueRef>;

const { urgent, place, needs, everyMinutes, title } = TaskFields.shape;

/** Fields as they are asked for: absent = left as it is, null = taken out. */
const FieldRefs = z.strictObject({
  title: title.optional(),
  due: DueRef.nullable().optional(),
  urgent: urgent.optional(),
  /** Systems by id, name or alias. */
  systems: z.array(line).max(200).optional(),
  place: place.optional(),
  needs: needs.optional(),
  needsFirst: blockers.optional(),
  everyMinutes: everyMinutes.optional(),
});
export type FieldRefs = z.infer<typeof FieldRefs>;

/** What may be asked of tasks. */
export const taskCommands = {
  'task.add': {
    schema: FieldRefs.extend({
      task: TaskId.optional(),
      title: z.string().trim().min(1, 'Write what is to be done.').max(200),
      owner: OwnerRef.optional(),
      /** What it comes from: an entry of the log, or a step of a checklist in progress. */
      from: OriginRef.optional(),
    }),
    example: {
      title: 'Ring Varian',
      owner: { role: 'technical' },
      urgent: true,
      due: { inMinutes: 30 },
      place: 'Radiotherapy',
    },
    summary:
      'Add a task: what is to be done is enough. One owner, a person or a role; due at a time or in so many minutes; what it needs first.',
  },
  'task.add-of-role': {
    schema: z.strictObject({ roles: z.array(line).min(1, 'Name at least one role.').max(40) }),
    example: { roles: ['tactical'] },
    summary:
      'Add what command roles bring with them by the profile, each of it once: the role has it, whoever holds the role.',
  },
  'task.edit': {
    schema: z.strictObject({
      task,
      to: FieldRefs.refine((values) => Object.keys(values).length > 0, 'Name at least one field.'),
      /** What the author saw; refused as changed-meanwhile where one of them reads otherwise by now. */
      from: FieldRefs.optional(),
    }),
    example: { task: 'A3', to: { urgent: true, due: { inMinutes: 20 } }, from: { urgent: false } },
    summary: 'Change what a task says: one field or several. `from` is what you saw.',
  },
  'task.set-due': {
    schema: z
      .strictObject({
        tasks,
        due: DueRef.nullable().optional(),
        /** So long after each was due; those without a due time are left as they are. */
        laterMinutes: z
          .int()
          .min(-60 * 24 * 14)
          .max(60 * 24 * 14)
          .optional(),
      })
      .refine(
        (data) => (data.due === undefined) !== (data.laterMinutes === undefined),
        'Give either due or laterMinutes.',
      ),
    example: { tasks: ['A3', 'A7'], due: { inMinutes: 120 } },
    summary: 'When tasks are due: one time for all, or so much later than each was. Null: no due time.',
  },
  'task.assign': {
    schema: z
      .strictObject({
        tasks: tasks.optional(),
        /** All that this person or role has and that is not done. */
        ownedBy: OwnerRef.optional(),
        to: OwnerRef.nullable(),
        reason: reason.optional(),
      })
      .refine(
        (data) => (data.tasks === undefined) !== (data.ownedBy === undefined),
        'Give either tasks or ownedBy.',
      ),
    example: { tasks: ['A3', 'A7'], to: { role: 'technical' }, reason: 'End of shift.' },
    summary:
      'Give tasks to a person or a role: those named, or all that somebody has (ownedBy). Null: nobody has them. The new owner is to be told.',
  },
  'task.tell': {
    schema: z.strictObject({ tasks, how: z.enum(TOLD_HOW).optional(), who: line.optional() }),
    example: { tasks: ['A3'], how: 'phone' },
    summary: 'The owner was told: how, and who it was where it was not the owner.',
  },
  'task.accept': {
    schema: z.strictObject({ tasks, who: line.optional() }),
    example: { tasks: ['A3'] },
    summary: 'The owner said yes to it.',
  },
  'task.block': {
    schema: z.strictObject({ tasks, by: blockers.default([]) }),
    example: { tasks: ['A3'], by: [{ words: 'No key to the plant room' }] },
    summary:
      'Blocked: by another task, the state of a system, a person, or what you write. Without any, that is owed.',
  },
  'task.reopen': {
    schema: z.strictObject({ tasks, reason: reason.optional() }),
    example: { tasks: ['A3'], reason: 'The printer stopped again.' },
    summary: 'Open again: what blocked it is gone, or it was not done after all.',
  },
  'task.complete': {
    schema: z.strictObject({ tasks, outcome: z.string().trim().min(1).max(1000).optional() }),
    example: { tasks: ['A3'], outcome: 'Varian restarts the second machine at 06:00.' },
    summary: 'Done, with its outcome. A task that comes again makes its next one.',
  },
  'task.check': {
    schema: z.strictObject({ tasks, who: line.optional(), saw: reason.optional() }),
    example: { tasks: ['A3'], who: 'Ward manager', saw: 'Labels print.' },
    summary: 'Somebody looked at what was done: who, and what they saw.',
  },
  'task.strike': {
    schema: z.strictObject({ tasks, reason }),
    example: { tasks: ['A3'], reason: 'Entered twice.' },
    summary: 'Strike tasks from the list. Their history stays.',
  },
  'task.reinstate': {
    schema: z.strictObject({ tasks, reason: reason.optional() }),
    example: { tasks: ['A3'] },
    summary: 'Put struck tasks back on the list.',
  },
  'task.strike-change': {
    schema: z.strictObject({ event: EventId, reason }),
    example: { event: 'K3F7Q2M8-104', reason: 'Told somebody else.' },
    summary:
      'Strike one entry of a task (told, accepted, checked, blocked, done, given): what stood before stands again.',
  },
  'task.raise': {
    schema: z.strictObject({ task, why: z.enum(RING_REASONS), set: EventId }),
    example: { task: 'A3', why: 'untold', set: 'K3F7Q2M8-104' },
    summary:
      'Written by Blackstart: a task that is untold, not accepted or overdue asks somebody to ring. Once for each.',
  },
} satisfies Commands;
