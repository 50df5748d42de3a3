import type { LogCache } from '#main/store/cache/log-cache.ts';
import type { LogStore } from '#main/store/log-store.ts';

/** Folding so many events again costs about as much as reading a snapshot: fewer are not worth one. */
const WORTH_A_SNAPSHOT = 2_000;

/** An earlier fold that stands in for the first part of a log. */
export interface EarlierFold {
  readonly seq: number;
  readonly json: string;
}

/** A short log is folded sooner than its snapshot is found. */
export const isWorthASnapshot = (store: LogStore): boolean => store.head().seq >= WORTH_A_SNAPSHOT;

/**
 * The snapshot in the cache, where it is a start for this very file: the event at its place is the one it
 * was made at, and nothing that was put behind the place since (by a merge) comes before it in order.
 */
export function earlierFold(store: LogStore, cache: LogCache): EarlierFold | null {
  const kept = cache.snapshot();
  if (kept === null) return null;
  if (store.hashAt(kept.seq) !== kept.hash) return null;
  const next = store.firstStampAfter(kept.seq);
  return next === null || next > kept.stamp ? { seq: kept.seq, json: kept.json } : null;
}

/** Keeps the folded state of the log where it has grown enough since the last snapshot. */
export function keepFold(store: LogStore, cache: LogCache, fold: () => EarlierFold): void {
  const { seq, stamp } = store.head();
  const since = earlierFold(store, cache)?.seq ?? 0;
  if (stamp === null || seq - since < WORTH_A_SNAPSHOT) return;
  const { seq: folded, json } = fold();
  const hash = store.hashAt(folded);
  if (hash !== null && folded === seq) cache.keepSnapshot({ seq, hash, stamp, json });
}
