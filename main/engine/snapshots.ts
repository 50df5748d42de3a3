import type { LogCache } from '#main/store/cache/log-cache.ts';
import type { LogStore } from '#main/store/log-store.ts';

/** Folding this many events again costs about as much as reading a snapshot: fewer are not worth one. */
const WORTH_A_SNAPSHOT = 2_000;

/** An earlier fold that stands in for the first part of the log. */
export interface EarlierFold {
  readonly seq: number;
  readonly json: string;
}

/**
 * The cached snapshot where it is a start for this very file: the event at its place is the one it was
 * made at, and nothing that was put behind the place since (by a merge) comes before it in order.
 */
export function earlierFold(cache: LogCache, store: LogStore): EarlierFold | null {
  const snapshot = cache.snapshot();
  if (snapshot === null || store.hashAt(snapshot.seq) !== snapshot.hash) return null;
  const next = store.firstStampAfter(snapshot.seq);
  return next === null || next > snapshot.stamp ? { seq: snapshot.seq, json: snapshot.json } : null;
}

/** Keeps the folded state of the log where it has grown enough since the last snapshot. */
export function keepFold(
  cache: LogCache,
  store: LogStore,
  state: () => { readonly seq: number; readonly json: string },
): void {
  const { seq, stamp } = store.head();
  const since = earlierFold(cache, store)?.seq ?? 0;
  if (stamp === null || seq - since < WORTH_A_SNAPSHOT) return;
  const fold = state();
  const hash = store.hashAt(fold.seq);
  if (hash !== null && fold.seq === seq) cache.keepSnapshot({ seq, hash, stamp, json: fold.json });
}
