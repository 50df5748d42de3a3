import { z } from 'zod';
import type { Events } from '../area.ts';
import { SystemId } from '../ids.ts';
import { CatalogueRow } from '../systems/catalogue-row.ts';

const count = z.int().nonnegative();
const row = { name: 'EMIS Web', supplier: 'EMIS', tier: 3 };

/** What can have happened to the catalogue. */
export const catalogueEvents = {
  'catalogue.entry-put': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ system: SystemId, from: CatalogueRow.nullable(), to: CatalogueRow }),
    sample: { system: 'sys-emis-web-1a2b3c4d', from: null, to: row },
    freeText: ['owner', 'tester', 'supplierContact', 'notes', 'mbco', 'readOnlyFallback'],
  },
  'catalogue.entry-retired': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ system: SystemId, name: z.string(), reason: z.string() }),
    sample: { system: 'sys-emis-web-1a2b3c4d', name: 'EMIS Web', reason: 'Replaced in March.' },
    freeText: ['reason'],
  },
  'catalogue.imported': {
    v: 1,
    timeless: true,
    schema: z.strictObject({ source: z.string(), added: count, changed: count, unchanged: count }),
    sample: { source: 'cmdb-export.csv', added: 371, changed: 4, unchanged: 25 },
  },
} satisfies Events;
