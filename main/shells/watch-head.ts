import { setTimeout as sleep } from 'node:timers/promises';
import type { Head } from '#shared/contract/head.ts';
import type { LogPort } from '#shared/contract/host-port.ts';
import { BEAT_MS } from '#shared/contract/protocol.ts';
import type { IncidentId } from '#shared/domain/ids.ts';

/** How often a head goes out. Tests bring their own. */
export interface Pace {
  /** At least this long between two heads: a storm of commands is one head a frame, a single one goes out at once. */
  readonly betweenMs: number;
  /** At most this long: what tells a window that the host still lives. */
  readonly beatMs: number;
}

export const USUAL_PACE: Pace = { betweenMs: 15, beatMs: BEAT_MS };

/** Sleeps until the time is over or the signal comes, whichever is first; never throws. */
const pause = async (ms: number, cut: AbortSignal): Promise<void> => {
  // Cutting a sleep short rejects it: here that is no error.
  await sleep(ms, undefined, { signal: cut, ref: false }).catch(() => undefined);
};

/**
 * The head at once, then whenever it moved, and every beat. Only the newest is ever on its way: what happened while the
 * last one was being sent, or within the pace, is one more. Ends when `gone` is aborted.
 */
export async function* watchHead(
  log: LogPort,
  incident: IncidentId | null,
  gone: AbortSignal,
  pace: Pace,
): AsyncGenerator<Head, void> {
  let moved = new AbortController();
  const stopListening = log.onHead(incident, () => {
    moved.abort();
  });
  try {
    while (!gone.aborted) {
      moved = new AbortController();
      yield log.head(incident);
      await pause(pace.betweenMs, gone);
      await pause(pace.beatMs - pace.betweenMs, AbortSignal.any([gone, moved.signal]));
    }
  } finally {
    stopListening();
  }
}
