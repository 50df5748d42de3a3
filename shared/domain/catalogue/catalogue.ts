import { z } from 'zod';
import { defineArea, type Area, type TellMap, type UndoMap } from '../area.ts';
import { emptyCollection, lookup } from '../collection.ts';
import { catalogueApply } from './apply.ts';
import { catalogueCommands } from './commands.ts';
import { catalogueDecide } from './decide.ts';
import { sameKnown } from './entry.ts';
import { catalogueEvents } from './events.ts';
import { knownOf, twinOf } from './plan.ts';
import { entriesWith } from './select.ts';
import type { CatalogueState, CatalogueWorld } from './state.ts';

const tell: TellMap<typeof catalogueEvents> = {
  'catalogue.entry-put': {
    describe: ({ data: { from, to } }) =>
      from === null ? `Catalogue: ${to.row.name} added` : `Catalogue: ${to.row.name} described anew`,
    searchText: ({ to: { row } }) =>
      [row.organisation, row.supplier, row.owner, ...(row.aliases ?? [])].join(' '),
    about: ({ system }) => [system],
  },
  'catalogue.entry-retired': {
    describe: ({ data }) => `Catalogue: ${data.name} taken out. ${data.reason}`,
    about: ({ system }) => [system],
  },
  'catalogue.imported': {
    describe: ({ data: { source, added, changed, unchanged, keptByHand, refused } }) =>
      [
        `Catalogue: ${source} imported, ${String(added)} added, ${String(changed)} changed, ${String(unchanged)} as before`,
        ...(keptByHand === 0 ? [] : [`${String(keptByHand)} values left as set by hand`]),
        ...(refused.length === 0 ? [] : [`${String(refused.length)} rows not taken`]),
      ].join(', '),
  },
};

const undo: UndoMap<CatalogueWorld, typeof catalogueEvents> = {
  'catalogue.entry-put': (world, { data: { system, from, to } }) => {
    const stands = lookup(world.catalogue.entries, system);
    if (stands === undefined || !sameKnown(knownOf(stands), to))
      return { what: to.row.name, because: 'changed since' };
    return from === null
      ? {
          type: 'catalogue.entry-retired',
          data: { system, name: to.row.name, from: to, reason: 'Undone' },
        }
      : { type: 'catalogue.entry-put', data: { system, from: to, to: from } };
  },
  'catalogue.entry-retired': (world, { data: { system, from } }) =>
    lookup(world.catalogue.entries, system) === undefined && twinOf(world, from.row, system) === undefined
      ? { type: 'catalogue.entry-put', data: { system, from: null, to: from } }
      : { what: from.row.name, because: 'it is in the catalogue again' },
};

const queries: NonNullable<Area<string, unknown, CatalogueWorld, never, never>['queries']> = {
  'catalogue.page': {
    summary: 'Entries of the catalogue by name, those that hold `text` where it is given.',
    input: z.strictObject({
      text: z.string().max(200).default(''),
      from: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    run: ({ catalogue }, { text, from, limit }: { text: string; from: number; limit: number }) => {
      const found = entriesWith(catalogue, text);
      return { items: found.slice(from, from + limit), total: found.length };
    },
  },
};

/** The systems known in quiet times. An incident copies what it uses, so later changes here leave it alone. */
export const catalogue = defineArea({
  name: 'catalogue',
  initial: (): CatalogueState => ({ entries: emptyCollection() }),
  commands: catalogueCommands,
  decide: catalogueDecide,
  events: catalogueEvents,
  apply: catalogueApply,
  tell,
  undo,
  queries,
});
