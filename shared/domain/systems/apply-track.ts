import type { ApplyMap } from '../area.ts';
import { lookup } from '../collection.ts';
import { raiseConflict } from '../conflicts/state.ts';
import type { Author, Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import { changeBefore, type Change } from '../timeline.ts';
import { addPart } from './apply-catalogue.ts';
import type { trackEvents } from './events-track.ts';
import type { SystemsWorld } from './state.ts';
import { STATES, type StateKey } from './states.ts';
import { aboutSubject, subjectWords, type Subject } from './subject.ts';
import { keep, keepChange, KEPT, lastEntered, type Said, type Track } from './track.ts';

type Draft = SystemsWorld;
type Applied<Type extends keyof typeof trackEvents> = Parameters<
  ApplyMap<Draft, typeof trackEvents>[Type]
>[1];

/** Who said so: who told it, else who typed it. */
export const whoSaid = ({ by, toldBy }: { by: Author; toldBy?: Fact['toldBy'] }): string =>
  toldBy?.name ?? (by === 'system' ? 'Blackstart' : by.name);

/** The subject's track; a site's cell is made where a state names it first. Nothing where the system is unknown. */
function trackFor(world: Draft, on: Subject): Track | undefined {
  const system = lookup(world.systems.all, on.system);
  if (system === undefined || on.part === undefined) return system?.track;
  const known = system.parts?.[on.part.id];
  return (known ?? addPart(world, system, on.part, true)).track;
}

const changeOf = <T>(fact: Fact, to: T): Change<T> => ({
  event: fact.id,
  at: fact.at,
  stamp: fact.stamp,
  to,
});

/**
 * What stands beside a change that its author had not seen, and says something else (SPEC SY-31). The
 * neighbours in time are looked at: the change it follows, and the one that already follows it.
 */
function unseenNeighbour(
  track: Track,
  fact: Applied<'system.state-set'>,
): { event: EventId; state: StateKey } | undefined {
  const { from, to, after } = fact.data;
  if (lastEntered(track.changes) === after) return undefined;
  const changes = track.changes ?? [];
  const before = changeBefore(changes, fact);
  if (before !== undefined && before.to.state !== from && before.to.state !== to.state) {
    return { event: before.event, state: before.to.state };
  }
  const seen = changes.find((change) => change.event === after);
  const next = changes.find(
    (change) =>
      change.struck === undefined && change.at > fact.at && (seen === undefined || change.stamp > seen.stamp),
  );
  return next === undefined || next.to.state === to.state
    ? undefined
    : { event: next.event, state: next.to.state };
}

function noteStateClash(world: Draft, fact: Applied<'system.state-set'>, track: Track): void {
  const other = unseenNeighbour(track, fact);
  if (other === undefined) return;
  const what = subjectWords(fact.data.on);
  raiseConflict(world, fact, {
    rule: 'SY-31',
    about: aboutSubject(fact.data.on),
    words: `${what} was set to ${STATES[other.state].word} and, by someone who had not seen that, to ${STATES[fact.data.to.state].word}. The later one in time stands: find out which is right.`,
    events: [other.event, fact.id],
  });
}

function stateSet(world: Draft, fact: Applied<'system.state-set'>): void {
  const track = trackFor(world, fact.data.on);
  if (track === undefined) return;
  noteStateClash(world, fact, track);
  const { to, source, confidence, nextCheck } = fact.data;
  const said: Said = {
    ...to,
    ...(source === undefined ? {} : { source }),
    ...(confidence === undefined ? {} : { confidence }),
    who: whoSaid(fact),
  };
  keepChange(track, changeOf(fact, said));
  if (nextCheck !== undefined) keep((track.nextCheck ??= []), changeOf(fact, nextCheck), KEPT.nextCheck);
}

function confirmed(world: Draft, fact: Applied<'system.confirmed'>): void {
  const track = trackFor(world, fact.data.on);
  if (track === undefined) return;
  const { state, source, nextCheck } = fact.data;
  const confirmation = { state, ...(source === undefined ? {} : { source }), who: whoSaid(fact) };
  keep((track.confirmed ??= []), changeOf(fact, confirmation), KEPT.confirmed);
  if (nextCheck !== undefined) keep((track.nextCheck ??= []), changeOf(fact, nextCheck), KEPT.nextCheck);
}

/** What each event does to a subject's track. */
export const trackApply: Pick<
  ApplyMap<Draft, typeof trackEvents>,
  'system.state-set' | 'system.confirmed'
> = {
  'system.state-set': stateSet,
  'system.confirmed': confirmed,
};
