import { IncidentId, type OriginId } from '#shared/domain/ids.ts';
import type { Stamp } from '#shared/domain/stamp.ts';
import type { EventRow, EventTable } from './event-table.ts';
import type { Inserted } from './connection.ts';
import type { Head, OriginHead } from './log-store.ts';
import { stampOf } from './redactions.ts';

/** The head of a log whose last place is `seq`, from the last row of each origin. */
export function headOf(seq: number, lastOfEach: readonly EventRow[]): Head {
  const origins: Record<OriginId, OriginHead> = {};
  let stamp: Stamp | null = null;
  for (const row of lastOfEach) {
    // as, both: the columns repeat what a checked envelope says.
    origins[row.origin as OriginId] = { n: row.n, hash: row.hash };
    const own = stampOf(row) as Stamp;
    if (stamp === null || own > stamp) stamp = own;
  }
  return { seq, stamp, origins };
}

/** The head of a sound file. */
export const headIn = (events: EventTable): Head => headOf(events.lastSeq(), events.lastOfEach());

/** The head behind an insertion. */
export function movedOn(head: Head, { seq, lasts }: Inserted): Head {
  const origins: Record<OriginId, OriginHead> = { ...head.origins };
  let { stamp } = head;
  for (const [origin, event] of lasts) {
    // as, both: sealed from a typed draft, or verified before.
    origins[origin as OriginId] = { n: event.n, hash: event.hash };
    const own = stampOf(event) as Stamp;
    if (stamp === null || own > stamp) stamp = own;
  }
  return { seq, stamp, origins };
}

const INCIDENT = /"incident":"([^"]+)"/;

/** The incident that an event belongs to; null where its text does not say. */
export function incidentOf(row: EventRow | undefined): IncidentId | null {
  const found = IncidentId.safeParse(INCIDENT.exec(row?.envelope ?? '')?.[1]);
  return found.success ? found.data : null;
}
