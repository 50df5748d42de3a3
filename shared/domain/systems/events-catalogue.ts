import { z } from 'zod';
import type { Events } from '../area.ts';
import { EventId, PartId, SystemId } from '../ids.ts';
import { DIRECTIONS, FieldValues, SystemFields } from './catalogue-row.ts';
import { PART_KINDS } from './state.ts';
import { Subject } from './subject.ts';

const line = z.string().min(1).max(200);
const reason = z.string().min(1).max(1000);
const count = z.int().nonnegative();

/** Another system: by id and the name it had, or by a name that was not found. */
const NeedSaid = z.strictObject({ system: SystemId.optional(), name: line });
export type NeedSaid = z.infer<typeof NeedSaid>;

export const PartSaid = z.strictObject({
  id: PartId,
  kind: z.enum(PART_KINDS),
  name: line,
  direction: z.enum(DIRECTIONS).optional(),
  with: NeedSaid.optional(),
});
export type PartSaid = z.infer<typeof PartSaid>;

const named = { system: SystemId, name: line };
const sample = { system: 'sys-emis-web-1a2b3c4d', name: 'EMIS Web' };
const samplePart = { id: 'if-results-in-5e6f7a8b', kind: 'interface', name: 'Results in' };

/** Fields in which people write names and words of their own. */
const personal = ['owner', 'tester', 'supplierContact', 'notes', 'mbco', 'readOnlyFallback'];

/** What there is: systems, their fields, parts and prerequisites, and the places. */
export const catalogueEvents = {
  'system.added': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      system: SystemId,
      fields: SystemFields,
      parts: z.array(PartSaid).optional(),
      needs: z.array(NeedSaid).optional(),
      /** By a person, or from a catalogue. */
      by: z.enum(['hand', 'import']),
      external: z.strictObject({ source: line, key: line }).optional(),
    }),
    sample: {
      system: sample.system,
      fields: { name: 'EMIS Web', supplier: 'EMIS', tier: 3 },
      parts: [{ ...samplePart, direction: 'in', with: { name: 'Pathology' } }],
      needs: [{ name: 'Identity service' }],
      by: 'hand',
    },
    freeText: personal,
  },
  'system.edited': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      ...named,
      from: FieldValues,
      to: FieldValues,
      by: z.enum(['hand', 'import']),
      /** The key under which the catalogue knows it, where that is new. */
      external: z.strictObject({ source: line, key: line }).optional(),
    }),
    sample: { ...sample, from: { owner: null }, to: { owner: 'Practice manager' }, by: 'hand' },
    freeText: personal,
  },
  'system.prerequisites-set': {
    v: 1,
    timeless: true,
    /** Null: nobody has said; empty: nothing. */
    schema: z.strictObject({
      ...named,
      from: z.array(NeedSaid).nullable(),
      to: z.array(NeedSaid).nullable(),
    }),
    sample: {
      ...sample,
      from: [],
      to: [{ system: 'sys-identity-service-9c8b7a6d', name: 'Identity service' }],
    },
  },
  'system.retired': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      ...named,
      reason,
      /** Its last state change as the author saw it. */
      after: EventId.nullable(),
    }),
    sample: { ...sample, reason: 'Listed twice', after: null },
    freeText: ['reason'],
  },
  'system.reinstated': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...named, reason: reason.optional() }),
    sample: { ...sample, reason: 'Struck by mistake' },
    freeText: ['reason'],
  },
  'system.imported': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      source: line,
      added: count,
      changed: count,
      unchanged: count,
      /** Fields that the list says otherwise, but a person had set. */
      keptByHand: count,
      refused: z.array(z.strictObject({ row: z.int().positive(), name: z.string(), because: z.string() })),
    }),
    sample: { source: 'cmdb-export.csv', added: 371, changed: 0, unchanged: 0, keptByHand: 0, refused: [] },
  },
  'part.added': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ ...named, part: PartSaid }),
    sample: { ...sample, part: { ...samplePart, direction: 'in', with: { name: 'Pathology' } } },
  },
  'part.renamed': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ on: Subject, from: line, to: line }),
    sample: { on: { ...sample, part: samplePart }, from: 'Results in', to: 'Pathology results in' },
  },
  'part.retired': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ on: Subject, reason: reason.optional() }),
    sample: { on: { ...sample, part: samplePart }, reason: 'No longer used' },
    freeText: ['reason'],
  },
  'part.reinstated': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ on: Subject }),
    sample: { on: { ...sample, part: samplePart } },
  },
  'site.added': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ site: PartId, name: line }),
    sample: { site: 'site-ward-7b-0f1e2d3c', name: 'Ward 7b' },
  },
  'site.renamed': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ site: PartId, from: line, to: line }),
    sample: { site: 'site-ward-7b-0f1e2d3c', from: 'Ward 7b', to: 'Ward 7B' },
  },
} satisfies Events;
