import { entryFact, suppliedFact } from './entry.ts';
import type { Payment } from './owed.ts';
import type { LogEntryLine } from './queries.ts';

/** What was given with an entry and what was said later of what it owed: the last word on each counts. */
export function recordOf({ fact, supplied }: Pick<LogEntryLine, 'fact' | 'supplied'>): Payment {
  const entry = entryFact(fact)?.data;
  const later = supplied.flatMap((one) => suppliedFact(one)?.data ?? []);
  return later.reduce<Payment>((record, one) => ({ ...record, ...present(one) }), {
    ...entry?.decision,
    ...present({ because: entry?.because, lateReason: entry?.lateReason }),
  });
}

const present = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
