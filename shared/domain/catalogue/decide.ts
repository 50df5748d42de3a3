import type { DecideMap } from '../area.ts';
import { lookup } from '../collection.ts';
import { SystemId } from '../ids.ts';
import { accept, reject, type NewEvent, type Rejection } from '../outcome.ts';
import { CatalogueRow } from '../systems/catalogue-row.ts';
import { idFromName } from '../systems/names.ts';
import type { catalogueCommands } from './commands.ts';
import type { CatalogueWorld } from './state.ts';

/** The same system of the same organisation is one entry at every station (SPEC CA-1). */
const entryId = ({ name, organisation }: CatalogueRow): SystemId =>
  SystemId.parse(idFromName('sys', name, organisation ?? ''));

/** Rows read the same where their text is; parsing puts the fields in one order. */
export const sameRow = (a: CatalogueRow, b: CatalogueRow): boolean =>
  JSON.stringify(CatalogueRow.parse(a)) === JSON.stringify(CatalogueRow.parse(b));

const notThere = (system: string): Rejection =>
  reject('not-in-catalogue', `The catalogue has no "${system}": somebody may have taken it out.`);

/** What puts a row where it belongs; null where the catalogue says that already. */
function putting(world: Readonly<CatalogueWorld>, system: SystemId, to: CatalogueRow): NewEvent | null {
  const from = lookup(world.catalogue.entries, system)?.row ?? null;
  return from !== null && sameRow(from, to)
    ? null
    : { type: 'catalogue.entry-put', data: { system, from, to } };
}

/** The deciders of the catalogue. */
export const catalogueDecide: DecideMap<CatalogueWorld, typeof catalogueCommands> = {
  'catalogue.put': (world, { data: { system, row } }) => {
    if (system !== undefined && lookup(world.catalogue.entries, system) === undefined)
      return notThere(system);
    const put = putting(world, system ?? entryId(row), row);
    return put === null
      ? reject('no-change', `The catalogue says that of ${row.name} already.`)
      : accept(put);
  },
  'catalogue.retire': (world, { data: { system, reason } }) => {
    const entry = lookup(world.catalogue.entries, system);
    if (entry === undefined) return notThere(system);
    return accept({ type: 'catalogue.entry-retired', data: { system, name: entry.row.name, reason } });
  },
  'catalogue.import': (world, { data: { source, rows } }) => {
    // A list may name a system twice; the last row counts, as it would had they been put one by one.
    const wanted = new Map(rows.map((row) => [entryId(row), row]));
    const puts = [...wanted]
      .map(([system, row]) => putting(world, system, row))
      .filter((put) => put !== null);
    const added = [...wanted.keys()].filter((id) => lookup(world.catalogue.entries, id) === undefined).length;
    const counts = { added, changed: puts.length - added, unchanged: wanted.size - puts.length };
    if (puts.length === 0) return reject('no-change', 'The catalogue says all of that already.', counts);
    return accept(...puts, { type: 'catalogue.imported', data: { source, ...counts } });
  },
};
