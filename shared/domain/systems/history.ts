import type { LoggedFact, LogReader } from '../area.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { HistoryStep } from './select-recovery.ts';
import { subjectKey, type SubjectId } from './state.ts';
import type { StateKey } from './states.ts';
import { stepsOf } from './steps.ts';
import type { Subject } from './subject.ts';
import { KEPT, type Track } from './track.ts';

export const STRIKES = ['system.change-struck', 'system.strike-lifted'];
const READ_AT_ONCE = 500;

/** Reads a whole selection, page by page, newest first. */
export function* readAll(log: LogReader, about: string, types: readonly string[]): Generator<LoggedFact> {
  let before: number | undefined;
  do {
    const page = log.page({ about, types, limit: READ_AT_ONCE, before });
    yield* page.items;
    before = page.next ?? undefined;
  } while (before !== undefined);
}

/** Events of a subject that are struck, each with the event that struck it: the last word on it counts. */
export function struckIn(log: LogReader, subject: SubjectId): ReadonlyMap<EventId, EventId> {
  const struck = new Map<EventId, EventId>();
  const settled = new Set<EventId>();
  for (const { fact } of readAll(log, subjectKey(subject), STRIKES)) {
    const { target } = fact.data as { target: EventId }; // as: what is logged under these types fits their schemas
    if (settled.has(target)) continue;
    settled.add(target);
    if (fact.type === 'system.change-struck') struck.set(target, fact.id);
  }
  return struck;
}

/** That somebody said of a subject that it is in a state: by setting it, or by confirming it. */
export interface SaidState extends Pick<Fact, 'id' | 'at' | 'stamp'> {
  readonly state: StateKey;
}

const byTime = (a: SaidState, b: SaidState): number => {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.stamp < b.stamp ? -1 : 1;
};

/** Unstruck words, in whatever order, as the steps they come to: what is merely said again is none. */
export function stepsSaid(said: readonly SaidState[]): readonly HistoryStep[] {
  return said
    .toSorted(byTime)
    .filter(({ state }, place, all) => place === 0 || all[place - 1]?.state !== state)
    .map(({ at, state }) => ({ at, state }));
}

/** The events that say a state. */
export const SAYING = ['system.state-set', 'system.confirmed'];

/** What such an event says, and of what. */
export function saidIn({ id, at, stamp, data }: Fact): SaidState & { readonly on: Subject } {
  const said = data as { on: Subject } & ({ to: { state: StateKey } } | { state: StateKey }); // as: what is logged under these types fits their schemas
  return { id, at, stamp, on: said.on, state: 'to' in said ? said.to.state : said.state };
}

/** Whether a track holds all that was said of its states; else the log must be read. */
export const holdsAll = ({ earlier, confirmed = [] }: Track): boolean =>
  earlier === undefined && confirmed.length < KEPT.confirmed;

/**
 * The whole history of a subject's states, in the order they happened, struck ones left out: from its
 * track where that holds all of it, from the log where older ones fell out.
 */
export function statesOf(
  track: Track,
  subject: SubjectId,
  log: LogReader,
  until: Instant,
): readonly HistoryStep[] {
  if (holdsAll(track)) return stepsOf(track, until).map(({ at, to }) => ({ at, state: to.state }));
  const struck = struckIn(log, subject);
  const said = [...readAll(log, subjectKey(subject), SAYING)]
    .map(({ fact }) => saidIn(fact))
    .filter(({ id, at, on }) => on.part?.id === subject.part && at <= until && !struck.has(id));
  return stepsSaid(said);
}
