import { CommandId, eventIdOf, IncidentId, type OriginId } from '#shared/domain/ids.ts';
import { instantOf, msOf, Instant } from '#shared/domain/instant.ts';
import { nextStamp, type Stamp } from '#shared/domain/stamp.ts';
import type { EventDraft, Head } from '../log-store.ts';

const START = msOf(Instant.parse('2024-07-19T05:00:00Z'));
export const INCIDENT = IncidentId.parse('0190c9a2-6a3e-7c1e-9c1e-2f6f3f1f0a10');

/** What an event of a test says; the rest of it does not matter there. */
export interface Said {
  readonly type?: string;
  readonly data: object;
}

/** Drafts of one command behind a head, as an engine makes them. */
export function commandOf(
  place: { readonly head: Head; readonly origin: OriginId },
  said: readonly Said[],
  options: { readonly id?: string; readonly incident?: IncidentId; readonly wallMs?: number } = {},
): EventDraft[] {
  const { head, origin } = place;
  const before = head.origins[origin]?.n ?? 0;
  let stamp: Stamp | null = head.stamp;
  return said.map(({ type = 'log.noted', data }, i) => {
    const n = before + i + 1;
    stamp = nextStamp(stamp, options.wallMs ?? START + n * 1000);
    return {
      incident: options.incident ?? INCIDENT,
      id: eventIdOf(origin, n),
      origin,
      n,
      stamp,
      at: instantOf(START + n * 1000),
      recordedAt: instantOf(START + n * 1000),
      by: { name: 'Shift lead A', role: 'Loggist' },
      seen: before === 0 ? {} : { [origin]: before },
      commandId: CommandId.parse(options.id ?? `command-${origin}-${String(before + 1)}`),
      part: { i: i + 1, of: said.length },
      type,
      v: 1,
      data,
    };
  });
}
