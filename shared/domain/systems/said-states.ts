import type { LogReader, LoggedFact } from '../area.ts';
import type { EventId, SystemId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { saidIn, SAYING, stepsSaid, STRIKES, type SaidState } from './history.ts';
import type { HistoryStep } from './select-recovery.ts';

/** What a log says of the states of its systems, up to a place in the file. */
interface Reading {
  upTo: number;
  readonly said: Map<SystemId, SaidState[]>;
  /** By what they are about: whether the last word on it struck it. */
  readonly struck: Map<EventId, boolean>;
}

/**
 * Kept for as long as its log is open. A file only grows, so each reading goes on where the last one ended: what is asked
 * at every entry of a long night does not read the night again.
 */
const readings = new WeakMap<LogReader, Reading>();

const READ_AT_ONCE = 1000;

/** What the file holds after a place, oldest first. */
function newer(log: LogReader, upTo: number): readonly LoggedFact[] {
  const found: LoggedFact[] = [];
  let before: number | undefined;
  do {
    const page = log.page({
      types: [...SAYING, ...STRIKES],
      limit: READ_AT_ONCE,
      before,
    });
    const fresh = page.items.filter(({ seq }) => seq > upTo);
    found.push(...fresh);
    before = fresh.length < page.items.length ? undefined : (page.next ?? undefined);
  } while (before !== undefined);
  return found.reverse();
}

function take({ said, struck }: Reading, { fact }: LoggedFact): void {
  if (STRIKES.includes(fact.type)) {
    const { target } = fact.data as { target: EventId }; // as: what is logged under these types fits their schemas
    struck.set(target, fact.type === 'system.change-struck');
    return;
  }
  const { on, ...one } = saidIn(fact);
  if (on.part !== undefined) return;
  const known = said.get(on.system);
  if (known === undefined) said.set(on.system, [one]);
  else known.push(one);
}

function read(log: LogReader): Reading {
  const known = readings.get(log) ?? { upTo: 0, said: new Map(), struck: new Map() };
  for (const one of newer(log, known.upTo)) {
    take(known, one);
    known.upTo = one.seq;
  }
  readings.set(log, known);
  return known;
}

/**
 * The whole history of any system, out of one reading of the log: for many systems at once. Struck words are left out,
 * what is dated after `until` too.
 */
export function statesSaid(log: LogReader, until: Instant): (system: SystemId) => readonly HistoryStep[] {
  const { said, struck } = read(log);
  return (system) =>
    stepsSaid((said.get(system) ?? []).filter(({ id, at }) => at <= until && struck.get(id) !== true));
}
