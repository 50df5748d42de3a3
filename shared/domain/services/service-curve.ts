import type { LogReader } from '../area.ts';
import type { Fact } from '../envelope.ts';
import type { EventId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import { movesOf, stepCurve, type StepCurve } from '../step-curve.ts';
import { CAPABILITIES, type Capability, type Statement } from './capability.ts';
import { KEPT, listedServices, type Service, type ServicesSlice } from './state.ts';

/** What a service is said to do, or that nobody has said anything. */
export type StatedKind = Capability | 'not-stated';
export const STATED_KINDS = [...CAPABILITIES, 'not-stated'] as const satisfies readonly StatedKind[];

const READ_AT_ONCE = 500;
const TYPES = ['service.capability-set', 'service.change-struck', 'service.strike-lifted'];

function* readAll(log: LogReader, about: string): Generator<Fact> {
  let before: number | undefined;
  do {
    const page = log.page({
      about,
      types: TYPES,
      limit: READ_AT_ONCE,
      before,
    });
    for (const { fact } of page.items) yield fact;
    before = page.next ?? undefined;
  } while (before !== undefined);
}

interface Stated {
  readonly at: Instant;
  readonly to: StatedKind;
}

/** What was stated of a service over time: from what it keeps where that is all, else from the log. Struck ones left out. */
function statementsOf(service: Service, log: LogReader): readonly Stated[] {
  if (service.changes.length < KEPT.changes) {
    return service.changes
      .filter(({ struck }) => struck === undefined)
      .map(({ at, to }) => ({ at, to: to.statement.capability }));
  }
  // Newest first: the last word on a statement is met before what it speaks of.
  const struck = new Map<EventId, boolean>();
  const stated: Fact[] = [];
  for (const fact of readAll(log, service.id)) {
    if (fact.type === 'service.capability-set') stated.push(fact);
    else {
      const { target } = fact.data as { target: EventId }; // as: what is logged under these types fits their schemas
      if (!struck.has(target)) struck.set(target, fact.type === 'service.change-struck');
    }
  }
  return stated
    .filter(({ id }) => struck.get(id) !== true)
    .sort((a, b) => (a.at === b.at ? (a.stamp < b.stamp ? -1 : 1) : a.at < b.at ? -1 : 1))
    .map(({ at, data }) => ({ at, to: (data as { to: Statement }).to.capability })); // as: a capability-set event
}

/** Services by what people stated of them, over time; it adds up to all listed services at every point. */
export function serviceCurve(
  world: Readonly<ServicesSlice>,
  log: LogReader,
  until: Instant,
  limit: number,
): StepCurve<StatedKind> {
  const all = listedServices(world);
  const moves = all.flatMap((service) => movesOf<StatedKind>(statementsOf(service, log), 'not-stated'));
  return stepCurve(moves, { kinds: STATED_KINDS, start: 'not-stated', total: all.length, until, limit });
}
