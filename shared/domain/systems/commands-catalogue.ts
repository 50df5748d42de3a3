import type { Commands } from '../area.ts';
import { NewSystem } from './catalogue-row.ts';

/** What may be said of the systems there are. */
export const catalogueCommands = {
  'system.add': {
    schema: NewSystem,
    example: { name: 'EMIS Web', supplier: 'EMIS', tier: 3, prerequisites: ['Identity service'] },
    summary: 'Add a system. A name is enough.',
  },
} satisfies Commands;
