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

const STRIKES = ['system.change-struck', 'system.strike-lifted'];
const READ_AT_ONCE = 500;

/** Reads a whole selection, page by page, newest first. */
export function* readAll(log: LogReader, about: string, types: readonly string[]): Generator<LoggedFact> {
  let before: number | undefined;
  do {
    const page = log.page({ about, types, limit: READ_AT_ONCE, ...(before === undefined ? {} : { before }) });
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

const byTime = (a: Fact, b: Fact): number => {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.stamp < b.stamp ? -1 : 1;
};

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
  const whole = track.earlier === undefined && (track.confirmed?.length ?? 0) < KEPT.confirmed;
  if (whole) return stepsOf(track, until).map(({ at, to }) => ({ at, state: to.state }));
  const struck = struckIn(log, subject);
  const said = [...readAll(log, subjectKey(subject), ['system.state-set', 'system.confirmed'])]
    .map(({ fact }) => fact)
    .filter(({ id, at, data }) => {
      const { on } = data as { on: Subject }; // as: what is logged under these types fits their schemas
      return on.part?.id === subject.part && at <= until && !struck.has(id);
    })
    .sort(byTime)
    .map(({ at, data }) => ({ at, state: stateSaid(data) }));
  return said.filter(({ state }, place) => place === 0 || said[place - 1]?.state !== state);
}

/** The state that a change sets or a confirmation says once more. */
function stateSaid(data: unknown): StateKey {
  const said = data as { to: { state: StateKey } } | { state: StateKey }; // as: the two schemas read above
  return 'to' in said ? said.to.state : said.state;
}
