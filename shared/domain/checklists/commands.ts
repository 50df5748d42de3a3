import { z } from 'zod';
import type { Commands } from '../area.ts';
import { sampleTemplate } from './sample-template.ts';
import { EventId, RunId } from '../ids.ts';
import { ChecklistTemplate } from './template.ts';

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1, 'Say why: it goes on the log.').max(300);
const note = z.string().trim().min(1).max(2000);
/** A checklist in progress by id or number. */
const run = z.string().trim().min(1).max(64);
const runs = z.array(run).min(1, 'Name at least one checklist.').max(500, 'Five hundred at a time, at most.');
/** A step by its key or its place in the list, such as `3`. */
const step = z.string().trim().min(1).max(20);

/** A checklist whole, as the library gives it; or by key (and version) what is here already or came with the app. */
const TemplateRef = z.union([
  ChecklistTemplate,
  z.strictObject({ key: ChecklistTemplate.shape.key, version: ChecklistTemplate.shape.version.optional() }),
]);
export type TemplateRef = z.infer<typeof TemplateRef>;

/** A system, its site or part; a site; a service; a shift by its name; or the incident as a whole. */
const RunSubjectRef = z.union([
  z.strictObject({ system: line, site: line.optional(), part: line.optional() }),
  z.strictObject({ site: line }),
  z.strictObject({ service: line }),
  z.strictObject({ shift: line }),
  z.strictObject({ incident: z.literal(true) }),
]);
export type RunSubjectRef = z.infer<typeof RunSubjectRef>;

/** Who confirmed as the second person where they are not at this keyboard. */
const SecondRef = z.strictObject({ how: z.enum(['phone', 'paper']), who: line });
export type SecondRef = z.infer<typeof SecondRef>;

/** What was found. Not applicable wants a reason where the step is critical. */
const AnswerRef = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('stated') }),
  z.strictObject({ answer: z.literal('different'), value: line }),
  z.strictObject({ answer: z.literal('not-applicable'), reason: words.optional() }),
]);
const SkipRef = z.strictObject({ answer: z.literal('skipped'), reason: words });
export type AnswerRef = z.infer<typeof AnswerRef> | z.infer<typeof SkipRef>;

const exampleTemplate = { key: sampleTemplate.key, version: 1 };

/** What may be asked of checklists in progress. */
export const checklistCommands = {
  'checklist.start': {
    schema: z.strictObject({
      template: TemplateRef,
      /** One checklist each; the incident as a whole where nothing is named. */
      subjects: z
        .array(RunSubjectRef)
        .min(1)
        .max(500, 'Five hundred at a time, at most.')
        .default([{ incident: true }]),
      /** The id of the first of them, where its author wants to know it beforehand. */
      run: RunId.optional(),
    }),
    example: { template: exampleTemplate, subjects: [{ system: 'EMIS Web' }, { system: 'PAS' }] },
    summary:
      'Start a checklist on a system, a site, a service, a shift, the incident, or on many at once. The copy is frozen.',
  },
  'checklist.answer': {
    schema: z.strictObject({
      runs,
      step,
      to: AnswerRef.default({ answer: 'stated' }),
      second: SecondRef.optional(),
    }),
    example: { runs: ['A3'], step: '1', to: { answer: 'different', value: 'Label reads left' } },
    summary:
      'Answer a step: the value that it states (nothing more to say), a different one, or not applicable.',
  },
  'checklist.skip': {
    schema: z.strictObject({ runs, step, reason: words }),
    example: { runs: ['A3'], step: '2', reason: 'No label printer on this ward.' },
    summary:
      'Skip a step with a reason. A critical step asks first, and stays listed until it is done or let stand.',
  },
  'checklist.confirm': {
    schema: z.strictObject({ runs, step, second: SecondRef.optional() }),
    example: { runs: ['A3'], step: '1', second: { how: 'phone', who: 'Ward manager' } },
    summary:
      'A second person confirms a step that takes two: whoever is at the keyboard now, or by phone or on paper with their name.',
  },
  'checklist.correct': {
    schema: z.strictObject({
      run,
      step,
      /** What was found instead; null = it was not done after all. */
      to: z.union([AnswerRef, SkipRef]).nullable(),
      second: SecondRef.optional(),
      reason: words,
    }),
    example: { run: 'A3', step: '1', to: null, reason: 'Wrong printer.' },
    summary: 'Correct an answer: the earlier one is struck and stays readable.',
  },
  'checklist.note': {
    schema: z.strictObject({ run, step: step.optional(), text: note }),
    example: { run: 'A3', step: '2', text: 'Labels are in the sluice.' },
    summary: 'Write a note beside a checklist or one of its steps.',
  },
  'checklist.pause': {
    schema: z.strictObject({ runs, reason: words, step: step.optional() }),
    example: { runs: ['A3'], reason: 'Called to theatres.' },
    summary: 'Put a checklist aside, with the reason and where it was left.',
  },
  'checklist.resume': {
    schema: z.strictObject({ runs }),
    example: { runs: ['A3'] },
    summary: 'Take a paused checklist up again where it was left.',
  },
  'checklist.complete': {
    schema: z.strictObject({ runs, said: note.optional() }),
    example: { runs: ['A3'], said: 'Ward printers complete.' },
    summary:
      'Say that a checklist is complete. What is open is said; refused while a critical step is neither answered nor skipped.',
  },
  'checklist.countersign': {
    schema: z.strictObject({ runs, second: SecondRef.optional() }),
    example: { runs: ['A3'], second: { how: 'paper', who: 'Ward manager' } },
    summary: 'A second person signs a complete checklist.',
  },
  'checklist.abandon': {
    schema: z.strictObject({ runs, reason: words }),
    example: { runs: ['A3'], reason: 'The ward moved.' },
    summary:
      'Give a checklist up, with the reason. Critical steps that are open stay listed, and are asked about.',
  },
  'checklist.reopen': {
    schema: z.strictObject({ runs, reason: words }),
    example: { runs: ['A3'], reason: 'Printed to the wrong ward.' },
    summary: 'Take a complete or abandoned checklist up again.',
  },
  'checklist.settle': {
    schema: z.strictObject({ run, step, reason: words }),
    example: { run: 'A3', step: '1', reason: 'The printer was replaced.' },
    summary: 'Look at one critical step that was skipped or left open, and let that stand with a reason.',
  },
  'checklist.take-version': {
    schema: z.strictObject({ runs, template: TemplateRef }),
    example: { runs: ['A3'], template: exampleTemplate },
    summary: 'Go on with another version: answers of unchanged steps stay, and no critical step is lost.',
  },
  'checklist.raise': {
    schema: z.strictObject({ run: RunId, step }),
    example: { run: 'run-1', step: '1' },
    summary: 'Written by Blackstart: a step is overdue. One line for all that were started together.',
  },
  'checklist.strike-entry': {
    schema: z.strictObject({ event: EventId, reason: words }),
    example: { event: 'K3F7Q2M8-104', reason: 'Somebody else’s name.' },
    summary:
      'Strike one entry of a checklist (a second person, a pause, a countersignature): what stood before stands again.',
  },
} satisfies Commands;
