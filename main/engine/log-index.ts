import type { LoggedFact, LogReader } from '#shared/domain/area.ts';
import type { Domain } from '#shared/domain/assembly.ts';
import type { Fact } from '#shared/domain/envelope.ts';
import type { IndexEntry, LogCache } from '#main/store/cache/log-cache.ts';
import type { LogStore } from '#main/store/log-store.ts';
import { factOf } from './fact-of.ts';
import { wordingIn } from './wording.ts';

/** Events indexed in one transaction: some 20 ms, so that a command in between does not wait. */
export const INDEX_BATCH = 1_000;

/** Facts newest first; `next` goes into `before` of the following request, null at the end. */
export interface FactPage {
  readonly items: readonly LoggedFact[];
  readonly next: number | null;
}

export interface LogIndexOptions<State> {
  readonly domain: Domain<State>;
  readonly store: LogStore;
  readonly cache: LogCache;
  /** The zone that times are told in, by its IANA name, when the index is made. */
  readonly timeZone: () => string;
}

/**
 * Finds events by their words, by what they concern and by what they are. It reads the log through the
 * cache, which it keeps up with the file: what a reader asks for is complete up to the last commit.
 */
export class LogIndex<State> implements LogReader {
  readonly #options: LogIndexOptions<State>;

  constructor(options: LogIndexOptions<State>) {
    this.#options = options;
    this.#fit();
  }

  /**
   * Indexes the next events, `INDEX_BATCH` at most; true while more remain. For the time after a commit
   * and for an opening, so that whoever searches waits for the last few only.
   */
  step(): boolean {
    const { store, cache, domain, timeZone } = this.#options;
    const from = cache.indexed()?.seq ?? 0;
    const stored = store.eventsSince(from, INDEX_BATCH);
    const last = stored.at(-1);
    if (last === undefined) return false;
    const wording = wordingIn(timeZone());
    const entries = stored.map((one): IndexEntry => {
      const fact = factOf(one);
      return {
        seq: one.seq,
        type: fact.type,
        text: domain.searchText(fact, wording),
        about: domain.about(fact),
      };
    });
    cache.index(entries, { seq: last.seq, hash: last.envelope.hash });
    return stored.length === INDEX_BATCH;
  }

  /** Events in which every word begins as typed, newest first; nothing under two letters. */
  search(
    text: string,
    { before, limit }: { readonly before?: number | undefined; readonly limit: number },
  ): FactPage {
    this.#catchUp();
    return this.#pageOf(this.#options.cache.search(text, { before, limit: limit + 1 }), limit);
  }

  page(request: Parameters<LogReader['page']>[0]): FactPage {
    this.#catchUp();
    return this.#pageOf(this.#options.cache.list({ ...request, limit: request.limit + 1 }), request.limit);
  }

  logged(id: Fact['id']): LoggedFact | undefined {
    const stored = this.#options.store.byId(id);
    return stored === undefined ? undefined : { seq: stored.seq, fact: factOf(stored) };
  }

  /** After a redaction: no word of it may stay anywhere. After this the index is made anew. */
  forget(): void {
    this.#options.cache.wipe();
  }

  /** A cache that was made of another file, or of other code, is made anew. */
  #fit(): void {
    const { cache, store } = this.#options;
    const indexed = cache.indexed();
    if (indexed !== null && store.hashAt(indexed.seq) !== indexed.hash) cache.wipe();
  }

  #catchUp(): void {
    while (this.step());
  }

  #pageOf(seqs: readonly number[], limit: number): FactPage {
    const shown = seqs.slice(0, limit);
    const items = this.#options.store.bySeqs(shown).map((one) => ({ seq: one.seq, fact: factOf(one) }));
    return { items, next: seqs.length > limit ? (shown.at(-1) ?? null) : null };
  }
}
