import type { ApplyMap } from '../area.ts';
import { drop, lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import { sameRow } from './decide.ts';
import type { catalogueEvents } from './events.ts';
import type { CatalogueWorld } from './state.ts';

/** What each event does to the catalogue. */
export const catalogueApply: ApplyMap<CatalogueWorld, typeof catalogueEvents> = {
  'catalogue.entry-put': (world, fact) => {
    const { system, from, to } = fact.data;
    const stood = lookup(world.catalogue.entries, system)?.row ?? null;
    const isSeen = stood === null ? from === null : from !== null && sameRow(stood, from);
    if (!isSeen && !(stood !== null && sameRow(stood, to))) {
      const before = stood === null ? 'was taken out of the catalogue' : 'was described otherwise';
      raiseConflict(world, fact, {
        rule: 'CA-4',
        about: [system],
        words: `${to.name} ${before} at another station in the meantime. What was entered last stands.`,
        events: [fact.id],
      });
    }
    put(world.catalogue.entries, system, { system, row: to, putAt: fact.at });
  },
  'catalogue.entry-retired': ({ catalogue }, { data }) => {
    drop(catalogue.entries, data.system);
  },
  'catalogue.imported': () => {
    // The entries have events of their own; this one says in the log where they came from.
  },
};
