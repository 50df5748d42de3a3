import type { Seen } from '#shared/domain/envelope.ts';
import type { LogStore } from '#main/store/log-store.ts';

const PAGE = 1_000;

/**
 * What an author had seen whose screen showed everything up to `seq`: for each origin the n of its last
 * event there. Places are this file's own; the vector means the same in every copy. Absent = not
 * stated: an empty vector.
 */
export function seenAt(store: LogStore, seq: number | undefined): Seen {
  if (seq === undefined) return {};
  const { seq: last, origins } = store.head();
  const seen = new Map<string, number>(Object.entries(origins).map(([origin, head]) => [origin, head.n]));
  // An author is rarely more than a few events behind, so what came since is taken off.
  for (let from = seq; from < last;) {
    const page = store.eventsSince(from, PAGE);
    for (const { envelope } of page) {
      seen.set(envelope.origin, Math.min(seen.get(envelope.origin) ?? 0, envelope.n - 1));
    }
    from = page.at(-1)?.seq ?? last;
  }
  return Object.fromEntries([...seen].filter(([, n]) => n > 0));
}
