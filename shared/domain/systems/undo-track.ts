import type { PassedOver, Undone, UndoMap } from '../area.ts';
import type { Fact } from '../envelope.ts';
import type { trackEvents } from './events-track.ts';
import { trackOf, type SystemsWorld } from './state.ts';
import { stateWord } from './state-words.ts';
import { entryOf, strikeTarget, struck, type StrikeTarget } from './strike-target.ts';
import { subjectWords, type Subject } from './subject.ts';
import type { Confirmation, Said } from './track.ts';

type World = Readonly<SystemsWorld>;

const REASON = 'Undone.';

const passed = (what: string, because: string): PassedOver => ({ what, because });

/** What was said of a state since: that somebody confirmed it. */
function confirmedSince(world: World, on: Subject, fact: Fact): Confirmation | undefined {
  const confirmed = trackOf(world, { system: on.system, part: on.part?.id })?.confirmed ?? [];
  return confirmed.findLast((one) => one.struck === undefined && one.stamp > fact.stamp)?.to;
}

/** Strikes an entry, unless something was entered after `since`, the fact that made it stand. */
function strikeUnlessFollowed(world: World, target: StrikeTarget, since: Fact): Undone {
  const what = subjectWords(target.on);
  const { entry, later } = entryOf(world, target, since);
  if (entry === undefined) return passed(what, 'much was entered since; correct it instead');
  if (entry.struck !== undefined) return passed(what, 'struck already');
  if (later !== undefined) return passed(what, laterWords(target.kind, later.to));
  const confirmation = target.kind === 'state' ? confirmedSince(world, target.on, since) : undefined;
  return confirmation === undefined
    ? struck(target, REASON)
    : passed(what, `confirmed since by ${confirmation.who ?? 'somebody'}`);
}

function strikeWhereItStands(world: World, fact: Fact): Undone {
  const target = strikeTarget(fact);
  return target === undefined ? null : strikeUnlessFollowed(world, target, fact);
}

function laterWords(kind: string, to: unknown): string {
  if (kind !== 'state') return 'something newer was entered since';
  const said = to as Said; // as: the timeline of states holds states
  return `set to ${stateWord(said)} since by ${said.who ?? 'somebody'}`;
}

/** What happened to systems is undone by striking it, where it still stands. */
export const trackUndo: UndoMap<SystemsWorld, typeof trackEvents> = {
  'system.state-set': strikeWhereItStands,
  'system.confirmed': strikeWhereItStands,
  'system.reviewed': strikeWhereItStands,
  'system.next-check-set': strikeWhereItStands,
  'system.cause-set': strikeWhereItStands,
  'system.estimate-set': strikeWhereItStands,
  'system.workaround-set': strikeWhereItStands,
  'system.workaround-ended': strikeWhereItStands,
  'system.tally-set': strikeWhereItStands,
  'part.queue-set': strikeWhereItStands,
  'system.change-struck': (world, { id, data }, context) => {
    const target = strikeTarget(context.logged(data.target));
    if (target === undefined) return null;
    const { on, kind, tally, was } = data;
    return entryOf(world, target).entry?.struck === id
      ? { type: 'system.strike-lifted', data: { on, kind, target: data.target, tally, was } }
      : passed(subjectWords(data.on), 'struck anew or standing again since');
  },
  'system.strike-lifted': (world, fact, context) => {
    const target = strikeTarget(context.logged(fact.data.target));
    return target === undefined ? null : strikeUnlessFollowed(world, target, fact);
  },
};
