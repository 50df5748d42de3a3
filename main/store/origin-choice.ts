import { newCode } from '#main/platform/ids.ts';
import { OriginId } from '#shared/domain/ids.ts';
import type { EventTable } from './event-table.ts';
import type { OpeningNotice } from './log-store.ts';
import type { Left } from './station-memory.ts';

/** An id for a run of writing that nobody used before. */
export const newOrigin = (): OriginId => OriginId.parse(newCode());

/**
 * Under which origin an opening writes. It continues the one that this station used here last only where
 * the file still holds the last event it left: then nothing of it can be written twice. After a restore, a
 * copy or a rebuild it starts a new one, and says so where entries are missing.
 */
export function originFor(
  events: EventTable,
  left: Left | null,
): { readonly origin: OriginId; readonly notices: readonly OpeningNotice[] } {
  if (left === null) return { origin: newOrigin(), notices: [] };
  const row = events.of(left.origin, left.n);
  if (row?.hash === left.hash) return { origin: left.origin, notices: [] };
  return { origin: newOrigin(), notices: row === undefined ? noticesFor(events, left) : [otherHistory] };
}

const otherHistory: OpeningNotice = {
  code: 'other-history',
  message:
    'This file does not hold the entries that this station wrote in it, but others in their place. Nothing is overwritten: new entries are kept apart. Compare it with the second copy.',
};

function noticesFor(events: EventTable, left: Left): OpeningNotice[] {
  const has = events.run(left.origin, 1, 1)[0];
  // Another incident altogether, put where the one before lay.
  if (has === undefined && !events.at(1)?.envelope.includes(`"incident":"${left.incident}"`)) return [];
  const last = events.lastOfEach().find(({ origin }) => origin === left.origin)?.n ?? 0;
  return [
    {
      code: 'older-copy',
      message: `This file is older than the one this station left here: its last ${String(left.n - last)} entries are missing. Work goes on and nothing is overwritten. Merge the newer file, or rebuild from the second copy, to have them back.`,
    },
  ];
}
