// Logs filled with the nights of the bench.
import { createIncident, type OpenLog, type Workplace } from '#main/compose.ts';
import type { LiveLog } from '#main/engine/live-log.ts';
import type { CommandRequest } from '#shared/domain/envelope.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { night, opening } from './sample-night.ts';

const AUTHOR = { name: 'Loggist', role: 'Loggist' };
export const SYSTEMS = 400;
/** As sample-night.ts names them. */
export const NAMES = Array.from({ length: SYSTEMS }, (_, i) => `System ${String(i + 1)}`);
const BATCH = 2_000;

export type Log = LiveLog<IncidentLog>;

/** Enters all of them in one transaction. Throws where one is refused: then nothing is measured. */
export function must(log: Log, requests: readonly CommandRequest[]): void {
  for (const answer of log.dispatchAll(requests, AUTHOR)) {
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  }
}

/** A log with its systems in it. */
export function newLog(workplace: Workplace, file: string): OpenLog<IncidentLog> {
  const open = createIncident(workplace, file);
  must(open.log, opening(SYSTEMS));
  return open;
}

/** A log of `size` events with the states, lines and confirmations of a long night. */
export function fill(workplace: Workplace, file: string, size: number): void {
  const open = createIncident(workplace, file);
  const wanted = size - 2 * SYSTEMS - 2;
  must(open.log, opening(SYSTEMS));
  const batch: CommandRequest[] = [];
  for (const request of night(wanted, NAMES)) {
    batch.push(request);
    if (batch.length === BATCH) must(open.log, batch.splice(0));
  }
  must(open.log, batch);
  open.close();
}
