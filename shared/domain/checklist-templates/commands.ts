import { z } from 'zod';
import type { Commands } from '../area.ts';
import { ChecklistTemplate } from '../checklists/template.ts';
import { EventId } from '../ids.ts';
import { sampleTemplate } from '../checklists/sample-template.ts';

const line = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1, 'Say why: it goes on the log.').max(1000);
/** What the author saw last of it (`touched`, or the draft's event); null = nothing. */
const seen = EventId.nullable().optional();
const key = ChecklistTemplate.shape.key;

/** What may be asked of the checklists of the library. */
export const templateCommands = {
  'template.put': {
    schema: z.strictObject({ template: ChecklistTemplate, seen }),
    example: { template: sampleTemplate },
    summary:
      'Put a new version of a checklist into use. It gets the next number and is approved by nobody yet. A starter is changed in the same way.',
  },
  'template.save-draft': {
    schema: z.strictObject({ template: ChecklistTemplate, seen }),
    example: { template: sampleTemplate },
    summary: 'Keep what is still being written; nobody works from it. It replaces the draft before it.',
  },
  'template.publish': {
    schema: z.strictObject({ key, seen }),
    example: { key: 'ward-printers' },
    summary: 'Put the draft of a checklist into use as its next version.',
  },
  'template.discard-draft': {
    schema: z.strictObject({ key }),
    example: { key: 'ward-printers' },
    summary: 'Throw a draft away. It stays in the log.',
  },
  'template.copy': {
    schema: z.strictObject({ from: key, title: line }),
    example: { from: 'gp-practice-downtime', title: 'Our practice without EMIS' },
    summary: 'Begin a checklist of your own from a starter or another one: as a draft under a new title.',
  },
  'template.approve': {
    schema: z.strictObject({
      key,
      version: ChecklistTemplate.shape.version,
      by: line,
      reviewBy: ChecklistTemplate.shape.reviewBy.optional(),
    }),
    example: { key: 'gp-practice-downtime', version: 1, by: 'Clinical safety lead', reviewBy: '2025-07-01' },
    summary: 'Say who approved a version here, and by when somebody looks at it again.',
  },
  'template.set-review': {
    schema: z.strictObject({ key, reviewBy: ChecklistTemplate.shape.reviewBy }),
    example: { key: 'gp-practice-downtime', reviewBy: '2025-07-01' },
    summary: 'Set the day by which somebody looks at a checklist again; null = none.',
  },
  'template.retire': {
    schema: z.strictObject({ key, reason }),
    example: { key: 'gp-practice-downtime', reason: 'We are a hospital.' },
    summary: 'Take a checklist out of use. Copies in progress go on.',
  },
  'template.restore': {
    schema: z.strictObject({ key }),
    example: { key: 'gp-practice-downtime' },
    summary: 'Put a checklist that was taken out back into use.',
  },
} satisfies Commands;
