import type { ApplyMap } from '../area.ts';
import { drop, lookup, put, type Collection } from '../collection.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { insertChange } from '../timeline.ts';
import type { Decision } from './decision.ts';
import type { signedEvents } from './events-signed.ts';
import type { LogWorld } from './state.ts';

/** Adds an event to those that an entry has. */
export function addTo(set: Collection<EventId[]>, entry: EventId, event: EventId): void {
  put(set, entry, [...(lookup(set, entry) ?? []), event]);
}

/** A review time takes its place among those of the decision: one entered late does not become current by accident. */
export function setReview(decision: Decision, { id, at, stamp }: Fact, to: Instant | null): void {
  insertChange(decision.reviews, { event: id, at, stamp, to });
}

/** What these events do; one about an entry that is not folded (yet) changes nothing. */
export const signedApply: ApplyMap<LogWorld, typeof signedEvents> = {
  'decision.reviewed': ({ log }, fact) => {
    const decision = lookup(log.decisions, fact.data.entry);
    if (decision !== undefined) setReview(decision, fact, fact.data.reviewAt.to);
  },
  'decision.ended': ({ log }, { id, data }) => {
    lookup(log.decisions, data.entry)?.ended.push(id);
  },
  'decision.resumed': ({ log }, { data }) => {
    const decision = lookup(log.decisions, data.entry);
    if (decision !== undefined) decision.ended = decision.ended.filter((event) => event !== data.ended);
  },
  'log.signed': ({ log }, { id, data }) => addTo(log.signed, data.entry, id),
  'log.reattributed': ({ log }, { id, data }) => {
    for (const event of data.events) {
      if (data.to === null) drop(log.reattributed, event);
      else put(log.reattributed, event, id);
    }
  },
};
