import { z } from 'zod';
import type { Events } from '../area.ts';
import { EventId, PersonId, TaskId } from '../ids.ts';
import { Instant } from '../instant.ts';
import { TRACKS } from './state.ts';
import {
  Blocker,
  FieldValues,
  Origin,
  Owner,
  RING_REASONS,
  Status,
  TaskFields,
  TaskNumber,
  TOLD_HOW,
} from './task-shape.ts';

const line = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1).max(1000).optional();
const on = { task: TaskId, number: TaskNumber, title: line };
const who = { who: line, person: PersonId.nullable() };
/** The change of the same kind that was entered last when this was decided; null where there was none. */
const after = EventId.nullable();
const status = { ...on, from: Status, after };
const struck = { ...on, kind: z.enum(TRACKS), target: EventId, was: z.string().min(1).max(400) };

const sampleOn = { task: 'task-7', number: 'A3', title: 'Ring Varian' };
const sampleOwner = { kind: 'role', role: 'technical', name: 'Technical lead' };
const sampleWord = { who: 'Junior scribe', person: 'per-1' };
const sampleStruck = {
  ...sampleOn,
  kind: 'told',
  target: 'K3F7Q2M8-104',
  was: 'Junior scribe told by phone',
};

/** The words of a task stand in each of its entries. */
const freeText = (...extra: readonly string[]): readonly string[] => ['title', ...extra];

/** What can have happened to tasks. */
export const taskEvents = {
  'task.added': {
    v: 1,
    schema: TaskFields.extend({
      task: TaskId,
      number: TaskNumber,
      owner: Owner.nullable(),
      from: Origin.nullable(),
      /** Its owner knows of it: it comes again, and the one before it was accepted. */
      known: z.boolean(),
    }),
    sample: {
      ...sampleOn,
      owner: sampleOwner,
      due: '2024-07-19T06:30:00.000Z',
      urgent: true,
      systems: [{ system: 'sys-varian', name: 'Varian' }],
      place: 'Radiotherapy',
      needs: 'Key of the plant room',
      needsFirst: [
        { kind: 'task', task: 'task-6', number: 'A2' },
        { kind: 'system', on: { system: 'sys-network', name: 'Network' }, until: 'limited' },
        { kind: 'person', person: 'per-1', name: 'Junior scribe', words: 'Lets you in' },
        { kind: 'words', words: 'Fire alarm test over' },
      ],
      everyMinutes: null,
      from: { kind: 'entry', entry: 'K3F7Q2M8-104', number: 'A12' },
      known: false,
    },
    freeText: freeText('place', 'needs', 'words'),
  },
  'task.edited': {
    v: 1,
    schema: z.strictObject({ ...on, from: FieldValues, to: FieldValues }),
    sample: { ...sampleOn, from: { urgent: false, due: null }, to: { urgent: true, due: null } },
    freeText: freeText('place', 'needs', 'words'),
  },
  'task.assigned': {
    v: 1,
    schema: z.strictObject({ ...on, from: Owner.nullable(), to: Owner.nullable(), after, reason }),
    sample: { ...sampleOn, from: null, to: sampleOwner, after: null, reason: 'End of shift.' },
    freeText: freeText('reason'),
  },
  'task.told': {
    v: 1,
    schema: z.strictObject({ ...on, ...who, how: z.enum(TOLD_HOW).nullable() }),
    sample: { ...sampleOn, ...sampleWord, how: 'phone' },
    freeText: freeText(),
  },
  'task.accepted': {
    v: 1,
    schema: z.strictObject({ ...on, ...who }),
    sample: { ...sampleOn, ...sampleWord },
    freeText: freeText(),
  },
  'task.blocked': {
    v: 1,
    schema: z.strictObject({ ...status, by: z.array(Blocker).max(50) }),
    sample: {
      ...sampleOn,
      from: { status: 'open' },
      by: [{ kind: 'words', words: 'No key' }],
      after: null,
    },
    freeText: freeText('words'),
  },
  'task.reopened': {
    v: 1,
    schema: z.strictObject({ ...status, reason }),
    sample: {
      ...sampleOn,
      from: { status: 'done' },
      reason: 'The printer stopped again.',
      after: 'K3F7Q2M8-104',
    },
    freeText: freeText('reason', 'words'),
  },
  'task.completed': {
    v: 1,
    schema: z.strictObject({ ...status, outcome: z.string().trim().min(1).max(1000).optional() }),
    sample: {
      ...sampleOn,
      from: { status: 'open' },
      outcome: 'Second machine restarts at 06:00.',
      after: null,
    },
    freeText: freeText('outcome', 'words'),
  },
  'task.checked': {
    v: 1,
    schema: z.strictObject({ ...on, ...who, saw: reason }),
    sample: { ...sampleOn, ...sampleWord, saw: 'Labels print.' },
    freeText: freeText('saw'),
  },
  'task.struck': {
    v: 1,
    schema: z.strictObject({
      ...on,
      /** The event that added it. */
      target: EventId,
      reason: reason.unwrap(),
      /** The last entry of work on it that the author had seen. */
      after: EventId,
    }),
    sample: { ...sampleOn, target: 'K3F7Q2M8-104', reason: 'Entered twice.', after: 'K3F7Q2M8-104' },
    freeText: freeText('reason'),
  },
  'task.reinstated': {
    v: 1,
    schema: z.strictObject({ ...on, target: EventId, reason }),
    sample: { ...sampleOn, target: 'K3F7Q2M8-104', reason: 'Needed after all.' },
    freeText: freeText('reason'),
  },
  'task.change-struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...struck, reason: reason.unwrap() }),
    sample: { ...sampleStruck, reason: 'Told somebody else.' },
    freeText: freeText('was', 'reason'),
  },
  'task.strike-lifted': {
    v: 1,
    timeless: true,
    schema: z.strictObject(struck),
    sample: sampleStruck,
    freeText: freeText('was'),
  },
  'task.raised': {
    v: 1,
    schema: z.strictObject({
      ...on,
      why: z.enum(RING_REASONS),
      /** The event that it is about: who was given it, who was told, when it is due. */
      set: EventId,
      since: Instant,
      owner: Owner.nullable(),
      /** Whom to ring, and how they are reached; null where nobody holds it. */
      ring: z.strictObject({ ...who, reach: line.nullable() }).nullable(),
    }),
    sample: {
      ...sampleOn,
      why: 'untold',
      set: 'K3F7Q2M8-104',
      since: '2024-07-19T05:10:00.000Z',
      owner: sampleOwner,
      ring: { ...sampleWord, reach: 'bleep 2041' },
    },
    freeText: freeText('reach'),
  },
} satisfies Events;
