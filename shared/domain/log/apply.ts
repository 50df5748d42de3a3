import type { ApplyMap } from '../area.ts';
import { drop, has, lookup, put } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { EventId } from '../ids.ts';
import { takeNumber } from '../incident/state.ts';
import { addTo, setReview } from './apply-signed.ts';
import type { logEvents } from './events.ts';
import { isPaid, unpaidOf } from './owed.ts';
import { standingCorrection, type Debt, type LogWorld } from './state.ts';

interface Open {
  readonly question: boolean;
  readonly owes: readonly Debt[];
}

function open({ log }: LogWorld, entry: { entry: EventId; number: string }, { question, owes }: Open): void {
  if (question) put(log.questions, entry.entry, { ...entry });
  if (owes.length > 0) put(log.owing, entry.entry, { ...entry, owes: [...owes] });
}

/** What each event does to the log's state: what is open on entries, never their words. */
export const logApply: ApplyMap<LogWorld, typeof logEvents> = {
  'log.noted': (world, fact) => {
    const { id, data } = fact;
    const { number } = data;
    takeNumber(world.incident, 'log', number);
    open(world, { entry: id, number }, { question: data.kind === 'question', owes: unpaidOf(data) });
    if (data.answers !== undefined) drop(world.log.questions, data.answers.entry);
    if (data.kind !== 'decision') return;
    const decision = { entry: id, number, reviews: [], ended: [] };
    if (data.decision?.reviewAt !== undefined) setReview(decision, fact, data.decision.reviewAt);
    put(world.log.decisions, id, decision);
    if (data.supersedes !== undefined) lookup(world.log.decisions, data.supersedes.entry)?.ended.push(id);
  },
  'log.supplied': ({ log }, fact) => {
    const { id, data } = fact;
    addTo(log.supplied, data.entry, id);
    const decision = lookup(log.decisions, data.entry);
    if (decision !== undefined && data.reviewAt !== undefined) setReview(decision, fact, data.reviewAt);
    const owing = lookup(log.owing, data.entry);
    if (owing === undefined) return;
    owing.owes = owing.owes.filter((debt) => !isPaid(debt, data));
    if (owing.owes.length === 0) drop(log.owing, data.entry);
  },
  'log.linked': () => {
    // The link is in the history of what it names.
  },
  'log.corrected': (world, fact) => {
    const { entry, number, previous } = fact.data;
    const standing = standingCorrection(world, entry) ?? null;
    if (standing !== previous) {
      raiseConflict(world, fact, {
        rule: 'LO-8',
        about: [entry],
        words: `${number} was corrected by two people who had not seen each other's words. The later correction stands.`,
        events: [fact.id, ...(standing === null ? [] : [standing])],
      });
    }
    put(world.log.corrections, entry, [...(lookup(world.log.corrections, entry) ?? []), fact.id]);
    const struck = lookup(world.log.struck, entry);
    if (struck !== undefined) {
      raiseConflict(world, fact, {
        rule: 'LO-9',
        about: [entry],
        words: `${number} was struck and, by someone who had not seen that, corrected. It stays struck.`,
        events: [fact.id, struck],
      });
    }
  },
  'log.struck': ({ log }, { id, data }) => {
    if (has(log.struck, data.entry)) return;
    put(log.struck, data.entry, id);
    drop(log.questions, data.entry);
    drop(log.owing, data.entry);
    if (data.reopens !== null && !has(log.struck, data.reopens.entry)) {
      put(log.questions, data.reopens.entry, { ...data.reopens });
    }
  },
  'log.reinstated': (world, { data }) => {
    drop(world.log.struck, data.entry);
    open(world, { entry: data.entry, number: data.number }, data.opens);
    if (data.answers !== null) drop(world.log.questions, data.answers.entry);
  },
  'log.redacted': ({ log }, { id, data }) => {
    put(log.redacted, data.event, id);
  },
};
