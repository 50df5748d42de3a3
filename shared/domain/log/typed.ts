import { z } from 'zod';
import type { LoggedFact, LogReader, QueryDefinition } from '../area.ts';
import type { Fact } from '../envelope.ts';
import { addMinutes, Instant } from '../instant.ts';
import { entryFact } from './entry.ts';
import { nameOn } from './decide-signed.ts';
import type { LogWorld } from './state.ts';

const Typed = z.strictObject({
  /** The name that the entries carry. */
  by: z.string().trim().min(1).max(200),
  /** When they were entered: from the one, to the other, both included. */
  from: Instant,
  to: Instant,
});

/** What a reattribution takes at once. */
const MOST = 500;
const READ_AT_ONCE = 500;
/** No further back: it is meant for a shift, not for the whole log. */
const LOOKED_AT = 20_000;

/** What one person typed in a stretch of time; `isAll` is false where it was too much to read. */
export interface TypedPage {
  readonly items: readonly LoggedFact[];
  readonly isAll: boolean;
}

/** When it was entered, by the clock that the log goes by: an exercise's own clock does not tell of the machine's. */
function enteredAt({ incident }: Readonly<LogWorld>, fact: Fact): Instant {
  const late = entryFact(fact)?.data.lateMinutes;
  if (late !== undefined) return addMinutes(fact.at, late);
  return incident.status === 'declared' && incident.clock !== null ? fact.at : fact.recordedAt;
}

function typedBetween(
  world: Readonly<LogWorld>,
  { by, from, to }: z.output<typeof Typed>,
  log: LogReader,
): TypedPage {
  const items: LoggedFact[] = [];
  const wanted = by.toLowerCase();
  let before: number | undefined;
  for (let looked = 0; looked < LOOKED_AT; looked += READ_AT_ONCE) {
    const page = log.page({ limit: READ_AT_ONCE, ...(before === undefined ? {} : { before }) });
    for (const logged of page.items) {
      const { fact } = logged;
      if (fact.by === 'system' || enteredAt(world, fact) < from || enteredAt(world, fact) > to) continue;
      if (nameOn(world, fact, (id) => log.logged(id)?.fact).toLowerCase() !== wanted) continue;
      if (items.length === MOST) return { items: items.reverse(), isAll: false };
      items.push(logged);
    }
    if (page.next === null) return { items: items.reverse(), isAll: true };
    before = page.next;
  }
  return { items: items.reverse(), isAll: false };
}

/** What carries one name in a stretch of time, oldest first: to be told apart by whoever really typed it. */
export const typedQuery = {
  summary: 'What was entered under one name in a stretch of time, oldest first.',
  input: Typed,
  run: typedBetween,
} satisfies QueryDefinition<LogWorld>;
