import type { DecideContext, DecideMap } from '../area.ts';
import { lookup } from '../collection.ts';
import { SystemId } from '../ids.ts';
import { accept, acceptWith, reject, type NewEvent, type Outcome, type Rejection } from '../outcome.ts';
import { sameValue } from '../same-value.ts';
import type { NewSystem } from '../systems/catalogue-row.ts';
import { nameKey } from '../systems/listed-entries.ts';
import type { catalogueCommands } from './commands.ts';
import { ENTRY_WORDS, marked, withValue, type EntryField, type Known, type SomeFields } from './entry.ts';
import { fieldsChanged, idOfRow, knownOf, planList, twinOf } from './plan.ts';
import type { CatalogueEntry, CatalogueWorld } from './state.ts';

type World = Readonly<CatalogueWorld>;

const notThere = (system: string): Rejection =>
  reject('not-in-catalogue', `The catalogue has no "${system}": somebody may have taken it out.`);

const nameTaken = (name: string): Rejection =>
  reject(
    'name-taken',
    `The catalogue has "${name}" already. Use that one, or choose a name that tells them apart.`,
  );

/** Every entry that is asked for, or the refusal that names one which is not there. */
function entriesFor(world: World, systems: readonly SystemId[]): CatalogueEntry[] | Rejection {
  const entries: CatalogueEntry[] = [];
  for (const system of new Set(systems)) {
    const entry = lookup(world.catalogue.entries, system);
    if (entry === undefined) return notThere(system);
    entries.push(entry);
  }
  return entries;
}

const put = (system: SystemId, from: Known | null, to: Known): NewEvent => ({
  type: 'catalogue.entry-put',
  data: { system, from, to },
});

/** What lists say otherwise, once a person has put some fields: what reads the same now is said no more. */
const stillSaid = (says: SomeFields, changed: readonly EntryField[], row: NewSystem): SomeFields =>
  changed
    .filter((field) => sameValue(says[field], row[field]))
    .reduce((left, field) => withValue(left, field, undefined), says);

interface Seen {
  readonly from: Known | null;
  readonly seen: NewSystem | undefined;
}

function changedMeanwhile(
  changed: readonly EntryField[],
  row: NewSystem,
  { from, seen }: Seen,
): Rejection | undefined {
  if (seen === undefined) return undefined;
  const meanwhile = changed.filter(
    (field) => !sameValue(seen[field], from?.row[field]) && !sameValue(seen[field], row[field]),
  );
  if (meanwhile.length === 0) return undefined;
  const names = meanwhile.map((field) => ENTRY_WORDS[field]).join(', ');
  return reject(
    'changed-meanwhile',
    `Somebody changed ${row.name} while you wrote: ${names}. Look at both and send yours again.`,
    { yours: row, theirs: from?.row ?? null },
  );
}

/** A row as a person puts it: what differs is set by hand from now on, and lists are no longer heard on it. */
function putByHand(
  world: World,
  { system, row, seen }: { system: SystemId; row: NewSystem; seen: NewSystem | undefined },
): Outcome {
  const entry = lookup(world.catalogue.entries, system);
  const from = entry === undefined ? null : knownOf(entry);
  const changed = fieldsChanged(from?.row ?? null, row);
  if (changed.length === 0) return reject('no-change', `The catalogue says that of ${row.name} already.`);
  const meanwhile = changedMeanwhile(changed, row, { from, seen });
  if (meanwhile !== undefined) return meanwhile;
  if (twinOf(world, row, system) !== undefined) return nameTaken(row.name);
  return accept(
    put(system, from, {
      ...(from ?? { listSays: {} }),
      row,
      byHand: marked([...(from?.byHand ?? []), ...changed]),
      listSays: stillSaid(from?.listSays ?? {}, changed, row),
    }),
  );
}

/** The entry of that name that a row without an id is about, else an id for a new one. */
function idFor(world: World, row: NewSystem, context: DecideContext): SystemId {
  const named = twinOf(world, row, SystemId.parse('sys-none'));
  if (named !== undefined) return named.system;
  const usual = idOfRow(row);
  return lookup(world.catalogue.entries, usual) === undefined
    ? usual
    : SystemId.parse(`sys-${context.newId()}`);
}

/** What lists say, in place of what was set by hand. */
function listTaken(known: Known, only: EntryField | undefined): Known {
  // as: the keys of what lists say are fields
  const fields = (Object.keys(known.listSays) as EntryField[]).filter(
    (one) => only === undefined || one === only,
  );
  return fields.reduce<Known>(
    (stands, field) => ({
      ...stands,
      row: withValue(stands.row, field, known.listSays[field]),
      listSays: withValue(stands.listSays, field, undefined),
      byHand: stands.byHand.filter((one) => one !== field),
    }),
    knownOf(known),
  );
}

/** The deciders of the catalogue. */
export const catalogueDecide: DecideMap<CatalogueWorld, typeof catalogueCommands> = {
  'catalogue.put': (world, { data: { system, row, from } }, context) => {
    if (system !== undefined && lookup(world.catalogue.entries, system) === undefined)
      return notThere(system);
    return putByHand(world, { system: system ?? idFor(world, row, context), row, seen: from });
  },
  'catalogue.take-list': (world, { data: { systems, field } }) => {
    const entries = entriesFor(world, systems);
    if (!Array.isArray(entries)) return entries;
    const taken = entries
      .filter(({ listSays }) => Object.keys(listSays).some((one) => field === undefined || one === field))
      .map((entry) => ({ entry, to: listTaken(entry, field) }));
    const clash = taken.find(
      ({ entry, to }) =>
        nameKey(entry.row) !== nameKey(to.row) && twinOf(world, to.row, entry.system) !== undefined,
    );
    if (clash !== undefined) return nameTaken(clash.to.row.name);
    return taken.length === 0
      ? reject('no-change', 'No list says anything else of that.')
      : accept(...taken.map(({ entry, to }) => put(entry.system, knownOf(entry), to)));
  },
  'catalogue.retire': (world, { data: { systems, reason } }) => {
    const entries = entriesFor(world, systems);
    if (!Array.isArray(entries)) return entries;
    return accept(
      ...entries.map((entry) => ({
        type: 'catalogue.entry-retired',
        data: { system: entry.system, name: entry.row.name, from: knownOf(entry), reason },
      })),
    );
  },
  'catalogue.import': (world, { data }, context) => {
    const plan = planList(world, data, () => context.newId());
    const refused = plan.rows.flatMap(({ row, name, outcome, because = '' }) =>
      outcome === 'refused' ? [{ row, name, because }] : [],
    );
    if (plan.events.length === 0) {
      const words = refused.map(({ row, name, because }) => `Row ${row}, ${name}: ${because}`);
      return refused.length === 0
        ? reject('no-change', 'The catalogue says all of that already.', plan.entries)
        : reject('nothing-to-import', `No row could be taken. ${words.join(' ')}`, { refused });
    }
    const { added, changed, unchanged } = plan.entries;
    const { keptByHand } = plan;
    const summary = {
      type: 'catalogue.imported',
      data: { source: data.source, added, changed, unchanged, keptByHand, refused },
    };
    const events = [...plan.events, summary];
    const notices = [...(refused.length === 0 ? [] : [`Not taken: ${refused.length}.`]), ...plan.notices];
    return notices.length === 0 ? accept(...events) : acceptWith(notices.join(' '), events);
  },
};
