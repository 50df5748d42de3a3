import type { PassedOver, UndoMap } from '../area.ts';
import { lookup } from '../collection.ts';
import type { logEvents } from './events.ts';
import { standingCorrection, type LogWorld } from './state.ts';
import { strikeOf } from './decide.ts';
import { entryFact } from './entry.ts';

const passed = (number: string, because: string): PassedOver => ({ what: number, because });

/** Undoing an entry strikes it; undoing a strike lets it stand; undoing a correction puts the words back. */
export const logUndo: UndoMap<LogWorld, typeof logEvents> = {
  'log.noted': (world, fact) =>
    lookup(world.log.struck, fact.id) === undefined
      ? strikeOf(world, fact, 'Undone.')
      : passed(fact.data.number, 'struck already'),
  'log.corrected': (world, { id, data }) => {
    if (lookup(world.log.struck, data.entry) !== undefined) return passed(data.number, 'struck since');
    if (standingCorrection(world, data.entry) !== id) return passed(data.number, 'corrected again since');
    return {
      type: 'log.corrected',
      data: {
        entry: data.entry,
        number: data.number,
        previous: id,
        text: { from: data.text.to, to: data.text.from },
        happenedAt: { from: data.happenedAt.to, to: data.happenedAt.from },
        reason: 'Undone.',
      },
    };
  },
  'log.struck': (world, { id, data }, context) => {
    if (lookup(world.log.struck, data.entry) !== id)
      return passed(data.number, 'it stands again, or another strike holds');
    const answers = entryFact(context.logged(data.entry))?.data.answers ?? null;
    return {
      type: 'log.reinstated',
      data: { entry: data.entry, number: data.number, opens: data.closes, answers },
    };
  },
  'log.redacted': (_, { data }) =>
    passed(`what ${data.entered.by} entered`, 'words that were redacted are gone'),
};
