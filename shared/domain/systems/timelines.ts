import { lookup } from '../collection.ts';
import type { Timeline } from '../timeline.ts';
import type { StruckKind } from './events-track.ts';
import { trackOf, type Part, type SystemsSlice } from './state.ts';
import type { Subject } from './subject.ts';

type World = Readonly<SystemsSlice>;
type TimelineName = 'changes' | 'confirmed' | 'reviewed' | 'nextCheck' | 'cause' | 'estimate' | 'workaround';

/** An entry that can be struck: of what kind, of what, and of tallies which one. */
export interface Strikable {
  readonly on: Subject;
  readonly kind: StruckKind;
  readonly tally?: string | undefined;
}

/** Where on a track the entries of a kind stand, their own place first; a state may have set the next check too. */
const PLACES: Readonly<Record<Exclude<StruckKind, 'tally' | 'queue'>, readonly TimelineName[]>> = {
  state: ['changes', 'nextCheck'],
  confirmation: ['confirmed', 'nextCheck'],
  review: ['reviewed'],
  'next-check': ['nextCheck'],
  cause: ['cause'],
  estimate: ['estimate'],
  workaround: ['workaround'],
};

/** The part that a subject names. */
export const partAt = (world: World, { system, part }: Subject): Part | undefined =>
  part === undefined ? undefined : lookup(world.systems.all, system)?.parts?.[part.id];

/** The timelines that hold what an event of that kind put there, its own first. */
export function timelinesOf(world: World, { on, kind, tally = '' }: Strikable): readonly Timeline<unknown>[] {
  if (kind === 'tally') return [lookup(world.systems.all, on.system)?.tallies?.[tally]?.entries ?? []];
  if (kind === 'queue') return [partAt(world, on)?.queue ?? []];
  const track = trackOf(world, { system: on.system, part: on.part?.id });
  return PLACES[kind].map((name) => track?.[name] ?? []);
}
