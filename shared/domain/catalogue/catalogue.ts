import { z } from 'zod';
import { defineArea, type Area, type TellMap, type UndoMap } from '../area.ts';
import { emptyCollection, lookup, values } from '../collection.ts';
import { foldName } from '../systems/names.ts';
import { catalogueApply } from './apply.ts';
import { catalogueCommands } from './commands.ts';
import { catalogueDecide, sameRow } from './decide.ts';
import { catalogueEvents } from './events.ts';
import type { CatalogueEntry, CatalogueState, CatalogueWorld } from './state.ts';

const tell: TellMap<typeof catalogueEvents> = {
  'catalogue.entry-put': {
    describe: ({ data: { from, to } }) =>
      from === null ? `Catalogue: ${to.name} added` : `Catalogue: ${to.name} described anew`,
    searchText: ({ to }) => [to.organisation, to.supplier, to.owner, ...(to.aliases ?? [])].join(' '),
    about: ({ system }) => [system],
  },
  'catalogue.entry-retired': {
    describe: ({ data }) => `Catalogue: ${data.name} taken out. ${data.reason}`,
    about: ({ system }) => [system],
  },
  'catalogue.imported': {
    describe: ({ data: { source, added, changed, unchanged } }) =>
      `Catalogue: ${source} imported, ${String(added)} added, ${String(changed)} changed, ${String(unchanged)} as before`,
  },
};

const undo: UndoMap<CatalogueWorld, typeof catalogueEvents> = {
  'catalogue.entry-put': (world, { data: { system, from, to } }) => {
    const stands = lookup(world.catalogue.entries, system)?.row;
    if (stands === undefined || !sameRow(stands, to)) return { what: to.name, because: 'changed since' };
    return from === null
      ? { type: 'catalogue.entry-retired', data: { system, name: to.name, reason: 'Undone' } }
      : { type: 'catalogue.entry-put', data: { system, from: to, to: from } };
  },
};

const byName = (a: CatalogueEntry, b: CatalogueEntry): number => {
  const [left, right] = [foldName(a.row.name), foldName(b.row.name)];
  return left < right ? -1 : Number(left > right);
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
      const wanted = foldName(text);
      const names = ({ row }: CatalogueEntry): string =>
        [row.name, row.organisation, ...(row.aliases ?? [])].join(' ');
      const found = [...values(catalogue.entries)]
        .filter((entry) => foldName(names(entry)).includes(wanted))
        .sort(byName);
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
