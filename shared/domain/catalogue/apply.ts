import type { ApplyMap } from '../area.ts';
import { drop, lookup, put } from '../collection.ts';
import { sameValue } from '../same-value.ts';
import { raiseConflict } from '../conflicts/state.ts';
import {
  ENTRY_FIELDS,
  ENTRY_WORDS,
  marked,
  valueWords,
  withValue,
  type EntryField,
  type Known,
} from './entry.ts';
import type { catalogueEvents } from './events.ts';
import { knownOf } from './plan.ts';
import type { CatalogueWorld } from './state.ts';

const isByHand = (known: Known | null, field: EntryField): boolean => known?.byHand.includes(field) === true;

/** What stands, one change, and what of it nobody could see who made it. */
interface Join {
  readonly stood: Known;
  readonly from: Known | null;
  readonly to: Known;
}

const written = (known: Known, field: EntryField, value: unknown, byHand: boolean, says: unknown): Known => ({
  ...known,
  row: withValue(known.row, field, value),
  byHand: marked(byHand ? [...known.byHand, field] : known.byHand.filter((one) => one !== field)),
  listSays: withValue(known.listSays, field, says),
});

/** How one field stood, was seen and is wanted, and by whom. */
function fieldOf(field: EntryField, { stood, from, to }: Join) {
  const [stands, seen, wanted] = [stood.row[field], from?.row[field], to.row[field]];
  const [stoodByHand, wasByHand, byHand] = [
    isByHand(stood, field),
    isByHand(from, field),
    isByHand(to, field),
  ];
  return {
    stands,
    wanted,
    stoodByHand,
    byHand,
    isChange: !sameValue(seen, wanted) || wasByHand !== byHand,
    /** It reads otherwise than its author saw, and otherwise than they want it. */
    isUnseen: !sameValue(stands, seen) && !sameValue(stands, wanted),
    /** A list wrote it: nobody took anything back. */
    isListed: !byHand && !wasByHand,
  };
}

/**
 * One field of a change on what stands: a person's word stands against a list, and what the list says is kept beside; of
 * two persons the later stands (SPEC CA-4, CA-6).
 */
function joinField(known: Known, field: EntryField, join: Join): Known {
  const one = fieldOf(field, join);
  const says = join.to.listSays[field];
  if (!one.isChange) {
    const isHeard = one.stoodByHand && !sameValue(says, join.from?.listSays[field]);
    return isHeard ? { ...known, listSays: withValue(known.listSays, field, says) } : known;
  }
  if (one.isUnseen && one.isListed && one.stoodByHand)
    return { ...known, listSays: withValue(known.listSays, field, one.wanted) };
  const isListMeanwhile = one.isUnseen && one.byHand && !one.stoodByHand;
  return written(known, field, one.wanted, one.byHand, isListMeanwhile ? one.stands : says);
}

const clashes = ({ stood, from, to }: Join): EntryField[] =>
  ENTRY_FIELDS.filter(
    (field) =>
      isByHand(stood, field) &&
      isByHand(to, field) &&
      !sameValue(stood.row[field], from?.row[field]) &&
      !sameValue(stood.row[field], to.row[field]) &&
      !sameValue(from?.row[field], to.row[field]),
  );

/** What each event does to the catalogue. */
export const catalogueApply: ApplyMap<CatalogueWorld, typeof catalogueEvents> = {
  'catalogue.entry-put': (world, fact) => {
    const { system, from, to } = fact.data;
    const entry = lookup(world.catalogue.entries, system);
    if (entry === undefined) {
      put(world.catalogue.entries, system, { ...to, system, putAt: fact.at });
      if (from === null) return;
      raiseConflict(world, fact, {
        rule: 'CA-4',
        about: [system],
        words: `${to.row.name} was taken out of the catalogue at another station in the meantime. It is in it again: what was entered last stands.`,
        events: [fact.id],
      });
      return;
    }
    const join = { stood: knownOf(entry), from, to };
    const clashing = clashes(join).map(
      (field) => `${ENTRY_WORDS[field]}: ${valueWords(entry.row[field])}, then ${valueWords(to.row[field])}`,
    );
    const known = ENTRY_FIELDS.reduce((all, field) => joinField(all, field, join), join.stood);
    const external = entry.external ?? to.external;
    put(world.catalogue.entries, system, {
      ...known,
      ...(external === undefined ? {} : { external: { ...external } }),
      system,
      putAt: fact.at,
    });
    if (clashing.length === 0) return;
    raiseConflict(world, fact, {
      rule: 'CA-4',
      about: [system],
      words: `${to.row.name} was described twice in the catalogue, apart from each other. ${clashing.join('; ')}. What was entered last stands.`,
      events: [fact.id],
    });
  },
  'catalogue.entry-retired': (world, fact) => {
    const { system, name, from } = fact.data;
    const entry = lookup(world.catalogue.entries, system);
    drop(world.catalogue.entries, system);
    const unseen = ENTRY_FIELDS.some(
      (field) => isByHand(entry ?? null, field) && !sameValue(entry?.row[field], from.row[field]),
    );
    if (!unseen) return;
    raiseConflict(world, fact, {
      rule: 'CA-4',
      about: [system],
      words: `${name} was taken out of the catalogue by somebody, while somebody else described it anew. It is out: add it again if it is in use.`,
      events: [fact.id],
    });
  },
  'catalogue.imported': () => {
    // The entries have events of their own; this one says in the log where they came from.
  },
};
