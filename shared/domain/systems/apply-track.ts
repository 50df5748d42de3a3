import type { ApplyMap } from '../area.ts';
import { lookup } from '../collection.ts';
import type { Author, Fact } from '../envelope.ts';
import { strikeChange, type Change } from '../timeline.ts';
import { noteRetiredMeanwhile } from './apply-catalogue.ts';
import {
  noteCauseClash,
  noteConfirmationClash,
  noteCountClash,
  noteEstimateClash,
  noteStateClash,
  noteStruckWhileConfirmed,
  noteWorkaroundClash,
} from './clashes.ts';
import type { trackEvents } from './events-track.ts';
import { addPart } from './parts.ts';
import type { System, SystemsWorld, Tally } from './state.ts';
import type { Subject } from './subject.ts';
import { keepCount, tallyKey } from './tally.ts';
import { partAt, timelinesOf } from './timelines.ts';
import { keep, keepChange, KEPT, type Said, type Track } from './track.ts';

type World = SystemsWorld;
type Handlers = ApplyMap<World, typeof trackEvents>;
type Applied<Type extends keyof typeof trackEvents> = Parameters<Handlers[Type]>[1];

/** Who said so: who told it, else who typed it. */
const whoSaid = ({ by, toldBy }: { by: Author; toldBy?: Fact['toldBy'] }): string =>
  toldBy?.name ?? (by === 'system' ? 'Blackstart' : by.name);

const changeOf = <T>(fact: Fact, to: T): Change<T> => ({
  event: fact.id,
  at: fact.at,
  stamp: fact.stamp,
  to,
});

/** The subject's track; a site's cell is made where something said of it names it first. */
const trackIn = (world: World, system: System, { part }: Subject): Track =>
  part === undefined ? system.track : (system.parts?.[part.id] ?? addPart(world, system, part, true)).track;

/** Nothing happens where the system is unknown: its own event may have been lost with a damaged file. */
function withTrack(world: World, on: Subject, change: (track: Track, system: System) => void): void {
  const system = lookup(world.systems.all, on.system);
  if (system !== undefined) change(trackIn(world, system, on), system);
}

function stateSet(world: World, fact: Applied<'system.state-set'>): void {
  withTrack(world, fact.data.on, (track, system) => {
    if (system.retired !== undefined) noteRetiredMeanwhile(world, fact, system);
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
  });
}

function confirmed(world: World, fact: Applied<'system.confirmed'>): void {
  const { on, state, source, nextCheck } = fact.data;
  withTrack(world, on, (track) => {
    noteConfirmationClash(world, fact, track);
    const confirmation = { state, ...(source === undefined ? {} : { source }), who: whoSaid(fact) };
    keep((track.confirmed ??= []), changeOf(fact, confirmation), KEPT.confirmed);
    if (nextCheck !== undefined) keep((track.nextCheck ??= []), changeOf(fact, nextCheck), KEPT.nextCheck);
  });
}

function estimateSet(world: World, fact: Applied<'system.estimate-set'>): void {
  const { on, to: back, confidence, reason } = fact.data;
  withTrack(world, on, (track) => {
    const estimate = {
      back,
      ...(confidence === undefined ? {} : { confidence }),
      ...(reason === undefined ? {} : { reason }),
    };
    noteEstimateClash(world, fact, track.estimate, estimate);
    keep((track.estimate ??= []), changeOf(fact, estimate), KEPT.estimate);
  });
}

function tallyFor(system: System, counting: string, area: string): Tally {
  const tallies = (system.tallies ??= {});
  const key = tallyKey(counting, area);
  tallies[key] ??= { area, counting, entries: [] };
  return tallies[key];
}

function tallySet(world: World, fact: Applied<'system.tally-set'>): void {
  const { on, area, counting, count } = fact.data;
  const system = lookup(world.systems.all, on.system);
  if (system === undefined) return;
  const { entries } = tallyFor(system, counting, area);
  noteCountClash(world, fact, entries);
  keepCount(entries, changeOf(fact, count));
}

/** What each event does to a subject's track. */
export const trackApply: Handlers = {
  'system.state-set': stateSet,
  'system.confirmed': confirmed,
  'system.reviewed': (world, fact) => {
    withTrack(world, fact.data.on, (track) => {
      keep((track.reviewed ??= []), changeOf(fact, null), KEPT.reviewed);
    });
  },
  'system.next-check-set': (world, fact) => {
    withTrack(world, fact.data.on, (track) => {
      keep((track.nextCheck ??= []), changeOf(fact, fact.data.to), KEPT.nextCheck);
    });
  },
  'system.cause-set': (world, fact) => {
    withTrack(world, fact.data.on, (track) => {
      noteCauseClash(world, fact, track.cause, fact.data.to);
      keep((track.cause ??= []), changeOf(fact, fact.data.to), KEPT.cause);
    });
  },
  'system.estimate-set': estimateSet,
  'system.workaround-set': (world, fact) => {
    withTrack(world, fact.data.on, (track) => {
      noteWorkaroundClash(world, fact, track.workaround, fact.data.to);
      keep((track.workaround ??= []), changeOf(fact, { ...fact.data.to }), KEPT.workaround);
    });
  },
  'system.workaround-ended': (world, fact) => {
    withTrack(world, fact.data.on, (track) => {
      noteWorkaroundClash(world, fact, track.workaround, null);
      keep((track.workaround ??= []), changeOf(fact, null), KEPT.workaround);
    });
  },
  'system.tally-set': tallySet,
  'part.queue-set': (world, fact) => {
    const { on, to } = fact.data;
    const part = partAt(world, on);
    if (part !== undefined) keep((part.queue ??= []), changeOf(fact, to), KEPT.queue);
  },
  'system.change-struck': (world, fact) => {
    const { data, id } = fact;
    for (const timeline of timelinesOf(world, data)) strikeChange(timeline, data.target, id);
    if (data.kind === 'state')
      withTrack(world, data.on, (track) => noteStruckWhileConfirmed(world, fact, track));
  },
  'system.strike-lifted': (world, { data }) => {
    for (const timeline of timelinesOf(world, data)) {
      const change = timeline.find((one) => one.event === data.target);
      if (change !== undefined) delete change.struck;
    }
  },
  'system.expiry-noted': (world, { data }) => {
    withTrack(world, data.on, (track) => {
      (track.noted ??= {})[data.expiry] = data.set;
    });
  },
};
