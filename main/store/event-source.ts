import { chainEnd } from './event-check.ts';
import type { EventRow, EventTable } from './event-table.ts';
import { inLogOrder, leastStampAfter } from './log-order.ts';

/** Reading rows: of a sound file, or of what is left of a broken one. */
export interface EventSource {
  after(seq: number, limit: number): EventRow[];
  at(seq: number): EventRow | undefined;
  of(origin: string, n: number): EventRow | undefined;
  /** All events of a command, in each origin by n. */
  byCommand(command: string): EventRow[];
  inLogOrder(afterSeq: number): Iterable<EventRow>;
  leastStampAfter(afterSeq: number): string | null;
}

/** The rows of a sound file. */
export function soundSource(table: EventTable): EventSource {
  return {
    after: (seq, limit) => table.after(seq, limit),
    at: (seq) => table.at(seq),
    of: (origin, n) => table.of(origin, n),
    byCommand: (command) =>
      table
        .commandStarts(command)
        .flatMap((start) => table.run(start.origin, start.n, chainEnd(start).part.of)),
    inLogOrder: (afterSeq) => inLogOrder(table, afterSeq),
    leastStampAfter: (afterSeq) => leastStampAfter(table, afterSeq),
  };
}
