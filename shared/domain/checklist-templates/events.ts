import { z } from 'zod';
import type { Events } from '../area.ts';
import { ChecklistTemplate, TEMPLATE_WORDS } from '../checklists/template.ts';
import { EventId } from '../ids.ts';
import { sampleTemplate } from '../checklists/sample-template.ts';

const line = z.string().trim().min(1).max(200);
const { key, version, approvedBy, reviewBy } = ChecklistTemplate.shape;
const on = { key, title: line };
/** The last event about it that its author had seen; null = none. */
const after = EventId.nullable();

const sampleOn = { key: sampleTemplate.key, title: sampleTemplate.title };
const SAMPLE_EVENT = 'K3F7Q2M8-104';

/** What can have happened to the checklists of the library. */
export const templateEvents = {
  'template.version-put': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      key,
      /** What stood here before; null = nothing, or a starter as it came. */
      from: ChecklistTemplate.nullable(),
      to: ChecklistTemplate,
      after,
      /** The draft that it was; null where it was put at once. */
      draft: EventId.nullable(),
    }),
    sample: { key: sampleTemplate.key, from: null, to: sampleTemplate, after: null, draft: null },
    freeText: TEMPLATE_WORDS,
  },
  'template.version-withdrawn': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      ...on,
      version,
      /** The event that put it. */
      target: EventId,
      /** What stands again; null = nothing. */
      to: ChecklistTemplate.nullable(),
    }),
    sample: { ...sampleOn, version: 2, target: SAMPLE_EVENT, to: sampleTemplate },
    freeText: TEMPLATE_WORDS,
  },
  'template.draft-saved': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ key, from: ChecklistTemplate.nullable(), to: ChecklistTemplate, after }),
    sample: { key: sampleTemplate.key, from: null, to: sampleTemplate, after: null },
    freeText: TEMPLATE_WORDS,
  },
  'template.draft-discarded': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ key, from: ChecklistTemplate, draft: EventId }),
    sample: { key: sampleTemplate.key, from: sampleTemplate, draft: SAMPLE_EVENT },
    freeText: TEMPLATE_WORDS,
  },
  'template.approved': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      ...on,
      version,
      from: z.strictObject({ approvedBy, reviewBy }),
      to: z.strictObject({ approvedBy, reviewBy }),
    }),
    sample: {
      ...sampleOn,
      version: 1,
      from: { approvedBy: null, reviewBy: null },
      to: { approvedBy: 'Clinical safety lead', reviewBy: '2025-07-01' },
    },
    freeText: ['title', 'approvedBy'],
  },
  'template.retired': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...on, reason: z.string().trim().min(1).max(1000), after }),
    sample: { ...sampleOn, reason: 'We are a hospital.', after: null },
    freeText: ['title', 'reason'],
  },
  'template.restored': {
    v: 1,
    timeless: true,
    schema: z.strictObject(on),
    sample: sampleOn,
    freeText: ['title'],
  },
} satisfies Events;
