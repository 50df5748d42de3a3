import { z } from 'zod';
import type { Commands } from '../area.ts';
import { SystemId } from '../ids.ts';
import { CatalogueRow, NewSystem } from '../systems/catalogue-row.ts';
import { EntryFieldName } from './entry.ts';

const systems = z.array(SystemId).min(1, 'Name at least one entry.').max(100_000);

/** What may be asked of the catalogue. */
export const catalogueCommands = {
  'catalogue.put': {
    schema: z.strictObject({
      system: SystemId.optional(),
      row: NewSystem,
      /** What the author saw; refused as changed-meanwhile where a field that is changed reads otherwise by now. */
      from: NewSystem.optional(),
    }),
    example: { row: { name: 'EMIS Web', supplier: 'EMIS', tier: 3, prerequisites: ['Identity service'] } },
    summary:
      'Add a system to the catalogue, or say anew what is known of it. A name is enough. A list read in later leaves alone what is set so.',
  },
  'catalogue.take-list': {
    schema: z.strictObject({ systems, field: EntryFieldName.optional() }),
    example: { systems: ['sys-emis-web-1a2b3c4d'], field: 'tier' },
    summary:
      'Take what lists say in place of what was set by hand: of one field or of all. It follows the list again.',
  },
  'catalogue.retire': {
    schema: z.strictObject({
      systems,
      reason: z.string().trim().min(1, 'Say why: it goes on the log.').max(1000),
    }),
    example: { systems: ['sys-emis-web-1a2b3c4d'], reason: 'Replaced in March.' },
    summary: 'Take systems out of the catalogue. Incidents that copied them keep their copy.',
  },
  'catalogue.import': {
    schema: z.strictObject({
      /** Names the list, the same for every fresh export of it: keys are compared within it. */
      source: z.string().trim().min(1).max(200),
      rows: z.array(CatalogueRow).min(1, 'The list is empty.').max(20_000),
    }),
    example: {
      source: 'cmdb-export.csv',
      rows: [
        { name: 'EMIS Web', tier: 3, externalKey: 'CI001' },
        { name: 'PACS', tier: 1 },
      ],
    },
    summary:
      'Read a list in: what is new is added, what differs is changed, what was set by hand stays, nothing is taken out.',
  },
} satisfies Commands;
