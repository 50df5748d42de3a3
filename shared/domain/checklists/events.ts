import { z } from 'zod';
import type { Events } from '../area.ts';
import { sampleTemplate } from './sample-template.ts';
import { CopyId, EventId, RunId } from '../ids.ts';
import { Instant } from '../instant.ts';
import {
  Answer,
  Hand,
  RUN_TRACKS,
  RunNumber,
  RunStatus,
  RunSubject,
  Second,
  SECOND_HOW,
  StepKey,
} from './run-shape.ts';
import { ChecklistTemplate, TEMPLATE_WORDS } from './template.ts';

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(300);
/** The checklist, as every entry about it names it. */
const on = { run: RunId, number: RunNumber, title: line, on: RunSubject };
/** A step, as every entry about it names it. */
const atStep = { step: StepKey, text: line };
/** The entry of the same kind that its author had seen last; null = none. */
const after = EventId.nullable();
const status = { ...on, from: RunStatus, after };
const open = z.array(z.strictObject({ ...atStep, critical: z.boolean(), skipped: z.boolean() })).max(400);
const struck = {
  ...on,
  kind: z.enum(RUN_TRACKS),
  step: StepKey.nullable(),
  target: EventId,
  was: z.string().min(1).max(500),
};

const sampleOn = {
  run: 'run-1',
  number: 'A3',
  title: 'Ward printers back',
  on: { kind: 'system', on: { system: 'sys-emis', name: 'EMIS Web' } },
};
const sampleStep = { step: '0k3v9q2m', text: 'Print a test label' };
const sampleHand = { who: 'Loggist', person: null };
const sampleSecond = { who: 'Ward manager', person: null, how: 'phone' };
const sampleStruck = {
  ...sampleOn,
  kind: 'answers',
  step: '0k3v9q2m',
  target: 'K3F7Q2M8-104',
  was: 'Print a test label: Label reads right',
};
const RUNNING = { status: 'running' };

/** The words of a checklist stand in each of its entries, those of a step where one is named. */
const runText = (...extra: readonly string[]): readonly string[] => ['title', ...extra];
const freeText = (...extra: readonly string[]): readonly string[] => runText('text', ...extra);

/** What can have happened to checklists in progress. */
export const checklistEvents = {
  'checklist.copied': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      copy: CopyId,
      template: ChecklistTemplate,
      /** A key for each step, in their order. */
      keys: z.array(StepKey).min(1).max(200),
    }),
    sample: { copy: 'list-1', template: sampleTemplate, keys: ['0k3v9q2m', '1k3v9q2m'] },
    freeText: TEMPLATE_WORDS,
  },
  'checklist.started': {
    v: 1,
    schema: z.strictObject({
      ...on,
      copy: CopyId,
      version: z.int().positive(),
      /** The first of those that one command started. */
      group: RunId,
      of: z.int().positive(),
    }),
    sample: { ...sampleOn, copy: 'list-1', version: 1, group: 'run-1', of: 60 },
    freeText: runText(),
  },
  'checklist.step-answered': {
    v: 1,
    schema: z.strictObject({
      ...on,
      ...atStep,
      /** The value that the step states. */
      expected: line,
      critical: z.boolean(),
      to: Answer,
      by: Hand,
      second: Second.nullable(),
      after,
      /** The answer that it replaces, struck before. */
      corrects: EventId.nullable(),
    }),
    sample: {
      ...sampleOn,
      ...sampleStep,
      expected: 'Label reads right',
      critical: true,
      to: { answer: 'different', value: 'Label reads left' },
      by: sampleHand,
      second: sampleSecond,
      after: null,
      corrects: null,
    },
    freeText: freeText('value', 'reason', 'expected'),
  },
  'checklist.step-confirmed': {
    v: 1,
    schema: z.strictObject({
      ...on,
      ...atStep,
      /** The answer that was confirmed. */
      target: EventId,
      ...Hand.shape,
      how: z.enum(SECOND_HOW),
    }),
    sample: { ...sampleOn, ...sampleStep, target: 'K3F7Q2M8-104', ...sampleSecond },
    freeText: freeText(),
  },
  'checklist.noted': {
    v: 1,
    schema: z.strictObject({
      ...on,
      /** The step that it is about; null = the checklist. */
      at: z.strictObject(atStep).nullable(),
      note: z.string().trim().min(1).max(2000),
    }),
    sample: { ...sampleOn, at: sampleStep, note: 'Labels are in the sluice.' },
    freeText: freeText('note'),
  },
  'checklist.paused': {
    v: 1,
    schema: z.strictObject({ ...status, at: z.strictObject(atStep).nullable(), reason: words }),
    sample: { ...sampleOn, at: sampleStep, reason: 'Called to theatres.', from: RUNNING, after: null },
    freeText: freeText('reason'),
  },
  'checklist.resumed': {
    v: 1,
    schema: z.strictObject({ ...status, at: z.strictObject(atStep).nullable() }),
    sample: {
      ...sampleOn,
      at: sampleStep,
      from: { status: 'paused', reason: 'Called to theatres.', step: '0k3v9q2m' },
      after: 'K3F7Q2M8-104',
    },
    freeText: freeText('reason'),
  },
  'checklist.completed': {
    v: 1,
    schema: z.strictObject({
      ...status,
      by: Hand,
      said: z.string().trim().min(1).max(2000).optional(),
      /** What was not answered, and what was skipped. */
      open,
      /** The last entry of work on it that its author had seen. */
      seen: EventId,
    }),
    sample: {
      ...sampleOn,
      by: sampleHand,
      said: 'Ward printers complete.',
      open: [{ ...sampleStep, critical: true, skipped: true }],
      from: RUNNING,
      after: null,
      seen: 'K3F7Q2M8-104',
    },
    freeText: freeText('said', 'reason'),
  },
  'checklist.countersigned': {
    v: 1,
    schema: z.strictObject({ ...on, ...Hand.shape, how: z.enum(SECOND_HOW) }),
    sample: { ...sampleOn, ...sampleSecond },
    freeText: runText(),
  },
  'checklist.abandoned': {
    v: 1,
    schema: z.strictObject({ ...status, reason: words, open, seen: EventId }),
    sample: {
      ...sampleOn,
      reason: 'The ward moved.',
      open: [{ ...sampleStep, critical: true, skipped: false }],
      from: RUNNING,
      after: null,
      seen: 'K3F7Q2M8-104',
    },
    freeText: freeText('reason'),
  },
  'checklist.reopened': {
    v: 1,
    schema: z.strictObject({ ...status, reason: words }),
    sample: {
      ...sampleOn,
      reason: 'Printed to the wrong ward.',
      from: { status: 'complete', by: sampleHand },
      after: 'K3F7Q2M8-104',
    },
    freeText: runText('reason'),
  },
  'checklist.skip-settled': {
    v: 1,
    schema: z.strictObject({ ...on, ...atStep, reason: words }),
    sample: { ...sampleOn, ...sampleStep, reason: 'The printer was replaced.' },
    freeText: freeText('reason'),
  },
  'checklist.skip-unsettled': {
    v: 1,
    schema: z.strictObject({ ...on, ...atStep, target: EventId }),
    sample: { ...sampleOn, ...sampleStep, target: 'K3F7Q2M8-104' },
    freeText: freeText(),
  },
  'checklist.version-taken': {
    v: 1,
    schema: z.strictObject({
      ...on,
      from: CopyId,
      to: CopyId,
      fromVersion: z.int().positive(),
      version: z.int().positive(),
      /** How many answers stay, how many steps are new, and how many critical ones of the earlier version go on. */
      stay: z.int().nonnegative(),
      fresh: z.int().nonnegative(),
      goOn: z.int().nonnegative(),
    }),
    sample: {
      ...sampleOn,
      from: 'list-1',
      to: 'list-2',
      fromVersion: 1,
      version: 2,
      stay: 4,
      fresh: 2,
      goOn: 1,
    },
    freeText: runText(),
  },
  'checklist.raised': {
    v: 1,
    schema: z.strictObject({
      ...atStep,
      title: line,
      group: RunId,
      runs: z
        .array(z.strictObject({ run: RunId, number: RunNumber, on: RunSubject }))
        .min(1)
        .max(500),
      since: Instant,
      /** The role that does it, and who holds it; null where the step names none or nobody holds it. */
      role: z.strictObject({ name: line, who: line.nullable() }).nullable(),
    }),
    sample: {
      ...sampleStep,
      title: 'Ward printers back',
      group: 'run-1',
      runs: [{ run: 'run-1', number: 'A3', on: sampleOn.on }],
      since: '2024-07-19T05:30:00.000Z',
      role: { name: 'Technical lead', who: null },
    },
    freeText: freeText(),
  },
  'checklist.struck': {
    v: 1,
    schema: z.strictObject({ ...on, target: EventId, reason: words, after: EventId }),
    sample: { ...sampleOn, target: 'K3F7Q2M8-104', reason: 'Undone.', after: 'K3F7Q2M8-104' },
    freeText: runText('reason'),
  },
  'checklist.reinstated': {
    v: 1,
    schema: z.strictObject({ ...on, target: EventId }),
    sample: { ...sampleOn, target: 'K3F7Q2M8-104' },
    freeText: runText(),
  },
  'checklist.entry-struck': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...struck, reason: words }),
    sample: { ...sampleStruck, reason: 'Wrong printer.' },
    freeText: runText('was', 'reason'),
  },
  'checklist.strike-lifted': {
    v: 1,
    timeless: true,
    schema: z.strictObject(struck),
    sample: sampleStruck,
    freeText: runText('was'),
  },
} satisfies Events;
