import type { Fact } from '../envelope.ts';
import type { Change } from '../timeline.ts';
import type { StruckKind, trackEvents } from './events-track.ts';
import type { SystemsSlice } from './state.ts';
import type { Subject } from './subject.ts';
import { tallyKey } from './tally.ts';
import { timelinesOf } from './timelines.ts';
import { trackTell } from './tell-track.ts';

type TrackEvent = keyof typeof trackEvents;

const KINDS = {
  'system.state-set': 'state',
  'system.confirmed': 'confirmation',
  'system.reviewed': 'review',
  'system.next-check-set': 'next-check',
  'system.cause-set': 'cause',
  'system.estimate-set': 'estimate',
  'system.workaround-set': 'workaround',
  'system.workaround-ended': 'workaround',
  'system.tally-set': 'tally',
  'part.queue-set': 'queue',
} as const satisfies Partial<Record<TrackEvent, StruckKind>>;
export type StrikableEvent = keyof typeof KINDS;

/** A fact of a track that can be struck, and where it stands. */
export interface StrikeTarget {
  readonly fact: Fact;
  readonly kind: StruckKind;
  readonly on: Subject;
  /** Tallies: which one. */
  readonly tally?: string;
}

const isStrikable = (type: string): type is StrikableEvent => Object.hasOwn(KINDS, type);

/** What striking a fact would concern; undefined where it is no entry of a track. */
export function strikeTarget(fact: Fact | undefined): StrikeTarget | undefined {
  if (fact === undefined || !isStrikable(fact.type)) return undefined;
  // as: what is logged under these types fits their schemas
  const data = fact.data as { on: Subject; counting?: string; area?: string };
  const { on, counting, area } = data;
  const tally = counting === undefined || area === undefined ? {} : { tally: tallyKey(counting, area) };
  return { fact, kind: KINDS[fact.type], on, ...tally };
}

/** The entry of a fact on its track, and what was entered there last after `since`. */
export function entryOf(
  world: Readonly<SystemsSlice>,
  target: StrikeTarget,
  since: Fact = target.fact,
): { readonly entry: Change<unknown> | undefined; readonly later: Change<unknown> | undefined } {
  const [timeline = []] = timelinesOf(world, target);
  const entry = timeline.find((one) => one.event === target.fact.id);
  const later = timeline.findLast((one) => one.struck === undefined && one.stamp > since.stamp);
  return { entry, later };
}

/** What the fact said, with times in UTC: the words of a strike name what they strike. */
export function wasWords({ fact }: StrikeTarget): string {
  const utc = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
  // as: strikeTarget has checked that the type is one of these
  const { describe } = trackTell[fact.type as StrikableEvent] as {
    describe: (fact: Fact, wording: { time: (instant: string) => string }) => string;
  };
  return describe(fact, { time: utc });
}

/** The event that strikes a target. */
export const struck = (target: StrikeTarget, reason: string) => ({
  type: 'system.change-struck',
  data: {
    on: target.on,
    kind: target.kind,
    target: target.fact.id,
    ...(target.tally === undefined ? {} : { tally: target.tally }),
    was: wasWords(target),
    reason,
  },
});
