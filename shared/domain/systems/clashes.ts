import { raiseConflict } from '../conflicts/state.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import { changeBefore, type Change } from '../timeline.ts';
import { stateWord } from './state-words.ts';
import type { SystemsWorld } from './state.ts';
import { STATES, type StateKey, type SystemState } from './states.ts';
import { orphanedLooks, stepAt } from './steps.ts';
import { aboutSubject, subjectWords, type Subject } from './subject.ts';
import { countsClash, type Count, type TallyEntry } from './tally.ts';
import { unseenEntries, type Estimate, type Said, type Track, type Workaround } from './track.ts';

interface StateSaid {
  readonly on: Subject;
  readonly from: StateKey;
  readonly to: SystemState;
  readonly after: EventId | null;
}

/**
 * The neighbour in time of a change that its author had not seen and that says something else: the one
 * it follows, unless that is what the author believed to stand, or the one that already follows it.
 */
function unseenNeighbour(track: Track, fact: Fact<string, StateSaid>): Change<Said> | undefined {
  const { from, to, after } = fact.data;
  const changes = track.changes ?? [];
  const unseen = unseenEntries(changes, after);
  const before = changeBefore(changes, fact);
  if (before !== undefined && unseen.includes(before) && ![from, to.state].includes(before.to.state))
    return before;
  const next = changes.find((change) => change.struck === undefined && change.at > fact.at);
  return next !== undefined && unseen.includes(next) && next.to.state !== to.state ? next : undefined;
}

/** Two states said apart from each other: the later in time stands (SPEC SY-45). */
export function noteStateClash(world: SystemsWorld, fact: Fact<string, StateSaid>, track: Track): void {
  const { on, to } = fact.data;
  const other = unseenNeighbour(track, fact);
  if (other === undefined) return;
  raiseConflict(world, fact, {
    rule: 'SY-45',
    about: aboutSubject(on),
    words: `${subjectWords(on)} was set to ${stateWord(other.to)} by ${other.to.who ?? 'somebody'} and, without that being known, to ${stateWord(to)}. The later in time stands: find out which is right.`,
    events: [other.event, fact.id],
  });
}

/** A state was confirmed that, unknown to whoever confirmed it, had been set otherwise (SPEC SY-45). */
export function noteConfirmationClash(
  world: SystemsWorld,
  fact: Fact<string, { readonly on: Subject; readonly state: StateKey }>,
  track: Track,
): void {
  const { on, state } = fact.data;
  const stood = stepAt(track, fact.at);
  if (stood === undefined || stood.to.state === state) return;
  raiseConflict(world, fact, {
    rule: 'SY-45',
    about: aboutSubject(on),
    words: `${subjectWords(on)} was confirmed ${STATES[state].word}, without it being known that ${stood.to.who ?? 'somebody'} had set it to ${stateWord(stood.to)}. The later in time stands: find out which is right.`,
    events: [stood.event, fact.id],
  });
}

/** A state was struck that, unknown to whoever struck it, had been confirmed since (SPEC SY-48). */
export function noteStruckWhileConfirmed(
  world: SystemsWorld,
  fact: Fact<string, { readonly on: Subject; readonly target: EventId }>,
  track: Track,
): void {
  const struck = track.changes?.find((change) => change.event === fact.data.target);
  const look = orphanedLooks(track).find((one) => one.to.state === struck?.to.state && one.at >= struck.at);
  if (struck === undefined || look === undefined) return;
  const { on } = fact.data;
  raiseConflict(world, fact, {
    rule: 'SY-48',
    about: aboutSubject(on),
    words: `${subjectWords(on)}: ${stateWord(struck.to)} was struck, without it being known that ${look.to.who ?? 'somebody'} had confirmed it. It stays struck: find out which is right.`,
    events: [look.event, fact.id],
  });
}

interface Saying<T> {
  readonly timeline: readonly Change<T>[] | undefined;
  readonly after: EventId | null;
  readonly to: T;
  readonly on: Subject;
  readonly what: string;
  readonly same: (a: T, b: T) => boolean;
}

function noteLaterStands<T>(world: SystemsWorld, fact: Fact, saying: Saying<T>): void {
  const { timeline, after, to, on, what, same } = saying;
  const other = unseenEntries(timeline, after).find((entry) => !same(entry.to, to));
  if (other === undefined) return;
  raiseConflict(world, fact, {
    rule: 'SY-47',
    about: aboutSubject(on),
    words: `${what} of ${subjectWords(on)} was set twice, apart from each other. The later in time stands: look at both.`,
    events: [other.event, fact.id],
  });
}

/** Two expected-back times given apart from each other: the later in time stands (SPEC SY-47). */
export const noteEstimateClash = (
  world: SystemsWorld,
  fact: Fact<string, { readonly on: Subject; readonly after: EventId | null }>,
  timeline: Track['estimate'],
  to: Estimate,
): void =>
  noteLaterStands(world, fact, {
    ...fact.data,
    timeline,
    to,
    what: 'Expected back',
    same: (a, b) => a.back === b.back,
  });

/** Two causes stated apart from each other: the later in time stands (SPEC SY-47). */
export const noteCauseClash = (
  world: SystemsWorld,
  fact: Fact<string, { readonly on: Subject; readonly after: EventId | null }>,
  timeline: Track['cause'],
  to: string | null,
): void =>
  noteLaterStands(world, fact, {
    ...fact.data,
    timeline,
    to,
    what: 'The cause',
    same: (a, b) => a === b,
  });

/** Two workarounds set apart from each other: the later in time stands (SPEC SY-47). */
export const noteWorkaroundClash = (
  world: SystemsWorld,
  fact: Fact<string, { readonly on: Subject; readonly after: EventId | null }>,
  timeline: Track['workaround'],
  to: Workaround | null,
): void =>
  noteLaterStands(world, fact, {
    ...fact.data,
    timeline,
    to,
    what: 'The workaround',
    same: (a, b) => a?.procedure === b?.procedure && a?.safeUntil === b?.safeUntil,
  });

interface CountSaid {
  readonly on: Subject;
  readonly area: string;
  readonly counting: string;
  readonly count: Count;
  readonly after: EventId | null;
}

/** Two counts made apart from each other: additions add up, a figure said outright clashes (SPEC SY-46). */
export function noteCountClash(
  world: SystemsWorld,
  fact: Fact<string, CountSaid>,
  entries: readonly TallyEntry[],
): void {
  const { on, area, counting, count, after } = fact.data;
  const other = unseenEntries(entries, after).find((entry) => countsClash(entry.to, count));
  if (other === undefined) return;
  raiseConflict(world, fact, {
    rule: 'SY-46',
    about: aboutSubject(on),
    words: `${counting} of ${subjectWords(on)} in ${area} were counted twice, apart from each other. Count again: the figure may be off.`,
    events: [other.event, fact.id],
  });
}
