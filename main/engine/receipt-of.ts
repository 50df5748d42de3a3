import type { Receipt } from '#shared/contract/answers.ts';
import type { CommandId } from '#shared/domain/ids.ts';
import type { StoredEvent } from '#main/store/log-store.ts';

/** The answer that a command got when it was accepted; undefined where nothing of it is on the log. */
export function receiptOf(id: CommandId, stored: readonly StoredEvent[]): Receipt | undefined {
  const [first] = stored;
  if (first === undefined) return undefined;
  // Two stations may have issued the same command apart; the first in the order of the log is the one that counts.
  const own = stored.filter(({ envelope }) => envelope.origin === first.envelope.origin);
  const seq = Math.max(...own.map((one) => one.seq));
  return { ok: true, id, seq, events: own.map(({ envelope }) => envelope.id) };
}
