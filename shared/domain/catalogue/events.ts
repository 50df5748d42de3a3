import { z } from 'zod';
import type { Events } from '../area.ts';
import { SystemId } from '../ids.ts';
import { Known } from './entry.ts';

const count = z.int().nonnegative();
const known = {
  row: { name: 'EMIS Web', supplier: 'EMIS', tier: 3 },
  byHand: ['tier'],
  listSays: { tier: 4 },
  external: { source: 'ServiceNow', key: 'CI001' },
};
/** Fields in which people write names and words of their own. */
const personal = ['owner', 'tester', 'supplierContact', 'notes', 'mbco', 'readOnlyFallback'];

/** What can have happened to the catalogue. */
export const catalogueEvents = {
  'catalogue.entry-put': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ system: SystemId, from: Known.nullable(), to: Known }),
    sample: { system: 'sys-emis-web-1a2b3c4d', from: null, to: known },
    freeText: personal,
  },
  'catalogue.entry-retired': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ system: SystemId, name: z.string(), from: Known, reason: z.string() }),
    sample: { system: 'sys-emis-web-1a2b3c4d', name: 'EMIS Web', from: known, reason: 'Replaced in March.' },
    freeText: ['reason', ...personal],
  },
  'catalogue.imported': {
    v: 1,
    timeless: true,
    schema: z.strictObject({
      source: z.string(),
      added: count,
      changed: count,
      unchanged: count,
      /** Fields that the list says otherwise, but a person had set. */
      keptByHand: count,
      refused: z.array(z.strictObject({ row: z.int().positive(), name: z.string(), because: z.string() })),
    }),
    sample: {
      source: 'cmdb-export.csv',
      added: 371,
      changed: 4,
      unchanged: 25,
      keptByHand: 2,
      refused: [{ row: 3, name: 'PACS', because: 'An earlier row of this list is that system.' }],
    },
  },
} satisfies Events;
