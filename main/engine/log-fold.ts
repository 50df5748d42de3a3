import type { Fact } from '#shared/domain/envelope.ts';
import { REDACTED } from '#main/store/chain.ts';
import type { LogStore, StoredEvent } from '#main/store/log-store.ts';
import { factToFold } from './fact-of.ts';
import { FoldedState } from './folded-state.ts';
import type { EarlierFold } from './kept-snapshot.ts';
import type { LogKind } from './log-kind.ts';

const PAGE = 1_000;

export interface LogFoldOptions<State> {
  readonly kind: LogKind<State>;
  readonly store: LogStore;
  readonly newId: () => string;
  /** An earlier fold of the first part of the log; null = fold all of it. */
  readonly snapshot: EarlierFold | null;
  /** Throws away what was made of the log and kept elsewhere: words in it are to go. */
  readonly forget: () => void;
}

/** The fold of a stored log, and how far it reaches. Throws StoreFault where the log cannot be read. */
export class LogFold<State> {
  readonly #options: LogFoldOptions<State>;
  #state: FoldedState<State>;
  #seq: number;
  #epoch: string;
  #unknown: string | null = null;
  /** A redaction was folded onto what still holds its words: the fold is to be made afresh. */
  #isStale = false;

  constructor(options: LogFoldOptions<State>) {
    const { kind, snapshot, newId } = options;
    this.#options = options;
    this.#epoch = newId();
    this.#seq = snapshot?.seq ?? 0;
    this.#state = new FoldedState(kind.domain, snapshot?.json ?? null);
    if (snapshot === null) this.afresh();
    else this.#foldBehind(options.store.replay(snapshot.seq));
  }

  get state(): FoldedState<State> {
    return this.#state;
  }

  /** The place in the file that the state is the state of. */
  get seq(): number {
    return this.#seq;
  }

  /** Names the order and the payloads folded so far: another one where they changed, not where they grew. */
  get epoch(): string {
    return this.#epoch;
  }

  /** A type of event that this version does not know, so that the fold is not whole; null = none. */
  get unknown(): string | null {
    return this.#unknown;
  }

  /** What was tried is on disk, up to this place. */
  settle(seq: number): void {
    this.#state.settle();
    this.#seq = seq;
  }

  /** Folds what the file holds behind the fold. */
  catchUp(): void {
    if (this.#isStale) {
      this.afresh();
      return;
    }
    for (const { store } = this.#options; this.#seq < store.head().seq;) {
      this.#foldBehind(store.eventsSince(this.#seq, PAGE));
    }
  }

  /** Folds the whole log from nothing, in the order of the log: the order, or a payload, changed. */
  afresh(): void {
    const { kind, store, newId } = this.#options;
    this.#isStale = true;
    this.#unknown = null;
    this.#state = new FoldedState(kind.domain, null);
    this.#seq = 0;
    this.#fold(store.replay());
    this.#seq = store.head().seq;
    this.#epoch = newId();
    this.#isStale = false;
  }

  #foldBehind(events: Iterable<StoredEvent>): void {
    this.#fold(events);
    if (!this.#isStale) return;
    this.#options.forget();
    this.afresh();
  }

  #fold(events: Iterable<StoredEvent>): void {
    this.#state.load(this.#facts(events));
  }

  *#facts(events: Iterable<StoredEvent>): Generator<Fact> {
    const { domain } = this.#options.kind;
    for (const stored of events) {
      const fact = factToFold(stored);
      if (!domain.knows(fact.type, fact.v)) this.#unknown ??= fact.type;
      if (fact.type === REDACTED) this.#isStale = true;
      this.#seq = Math.max(this.#seq, stored.seq);
      yield fact;
    }
  }
}
