import type { PassedOver, UndoMap } from '../area.ts';
import { lookup } from '../collection.ts';
import type { logEvents } from './events.ts';
import { standingCorrection, type LogWorld } from './state.ts';
import { strikeOf } from './decide.ts';
import { endingOf, reviewOf } from './decision.ts';
import type { signedEvents } from './events-signed.ts';
import { entryFact } from './entry.ts';

const passed = (number: string, because: string): PassedOver => ({ what: number, because });

/** Undoing an entry strikes it; undoing a strike lets it stand; undoing a correction puts the words back. */
export const logUndo: UndoMap<LogWorld, typeof logEvents & typeof signedEvents> = {
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
  'decision.reviewed': (world, { data }, { now }) => {
    const decision = lookup(world.log.decisions, data.entry);
    const { from, to } = data.reviewAt;
    return decision === undefined || reviewOf(decision, now) !== to
      ? passed(data.number, 'reviewed again since')
      : { type: 'decision.reviewed', data: { ...data, reviewAt: { from: to, to: from }, words: 'Undone.' } };
  },
  'decision.ended': (world, { id, data }) => {
    const decision = lookup(world.log.decisions, data.entry);
    return decision === undefined || endingOf(world, decision) !== id
      ? passed(data.number, 'in force again, or ended otherwise since')
      : { type: 'decision.resumed', data: { entry: data.entry, number: data.number, ended: id } };
  },
  'log.reattributed': ({ log }, { id, data }) => {
    const events = data.events.filter((event) => lookup(log.reattributed, event) === id);
    const [first] = data.numbers;
    return events.length === 0 || data.to === null
      ? passed(first ?? 'the entries', 'given to somebody else since')
      : {
          type: 'log.reattributed',
          data: { events, numbers: data.numbers, from: data.to.name, to: null, reason: 'Undone.' },
        };
  },
  'log.redacted': (_, { data }) =>
    passed(`what ${data.entered.by} entered`, 'words that were redacted are gone'),
};
