import { z } from 'zod';
import type { Commands } from '../area.ts';
import { SystemId } from '../ids.ts';
import { CatalogueRow } from '../systems/catalogue-row.ts';

/** What may be asked of the catalogue. */
export const catalogueCommands = {
  'catalogue.put': {
    schema: z.strictObject({ system: SystemId.optional(), row: CatalogueRow }),
    example: { row: { name: 'EMIS Web', supplier: 'EMIS', tier: 3, prerequisites: ['Identity service'] } },
    summary: 'Add a system to the catalogue, or say anew what is known of it. A name is enough.',
  },
  'catalogue.retire': {
    schema: z.strictObject({
      system: SystemId,
      reason: z.string().trim().min(1, 'Say why: it goes on the log.').max(1000),
    }),
    example: { system: 'sys-emis-web-1a2b3c4d', reason: 'Replaced in March.' },
    summary: 'Take a system out of the catalogue. Incidents that copied it keep their copy.',
  },
  'catalogue.import': {
    schema: z.strictObject({
      source: z.string().trim().min(1).max(200),
      rows: z.array(CatalogueRow).min(1).max(100_000),
    }),
    example: {
      source: 'cmdb-export.csv',
      rows: [
        { name: 'EMIS Web', tier: 3 },
        { name: 'PACS', tier: 1 },
      ],
    },
    summary: 'Put many systems at once: what is new is added, what differs is changed, nothing is taken out.',
  },
} satisfies Commands;
