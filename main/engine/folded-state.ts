import type { Domain } from '#shared/domain/assembly.ts';
import type { Fact } from '#shared/domain/envelope.ts';

/**
 * A fact with its payload as text: folding weaves a payload's objects into the state, where later facts
 * change them, so only the text stays what it was.
 */
export interface KeptFact {
  readonly envelope: Omit<Fact, 'data'>;
  readonly data: string;
}

/** The fact as it was logged. */
export const factFrom = ({ envelope, data }: KeptFact): Fact => ({
  ...envelope,
  data: JSON.parse(data) as unknown,
});

/** The tail is folded into a new base when it outgrows the base this many times over. */
const REBASE_FACTOR = 2;
const REBASE_CHARS = 4_000_000;
/** What a kept fact weighs beside its payload, in characters. */
const ENVELOPE_CHARS = 300;

/**
 * The state of a log, folded in place, which is as fast as a replay, and able to go back: it keeps the
 * state of some while ago as text and what was folded since. So an event is tried on the very state
 * that it will belong to; where folding it fails, or the disk then refuses it, the state is what it was
 * before, without reading the disk, which may be gone.
 */
export class FoldedState<State> {
  readonly #domain: Domain<State>;
  #state: State;
  /** The state before `#tail`, as JSON; null = not taken since facts were loaded. */
  #base: string | null;
  #tail: KeptFact[] = [];
  #tailChars = 0;
  /** How many facts of the tail are on disk. */
  #settled = 0;

  /** Starts from nothing, or from the JSON of a state. */
  constructor(domain: Domain<State>, json: string | null) {
    this.#domain = domain;
    this.#base = json;
    // as: the JSON is that of a state of the same domain: the caller checked by which fold it was made.
    this.#state = json === null ? domain.initial() : (JSON.parse(json) as State);
  }

  /** Read it, don't keep it: the next fact changes it in place. */
  get current(): Readonly<State> {
    return this.#state;
  }

  /** The state as JSON. */
  json(): string {
    if (this.#base !== null && this.#tail.length === 0) return this.#base;
    const json = JSON.stringify(this.#state);
    if (this.#settled === this.#tail.length) this.#rebase(json);
    return json;
  }

  /** Folds facts that are on disk. */
  load(facts: Iterable<Fact>): void {
    let isMoved = false;
    for (const fact of facts) {
      this.#domain.apply(this.#state, fact);
      isMoved = true;
    }
    if (isMoved) this.#rebase(null);
  }

  /** Folds a fact that is not on disk yet. Where this throws, or the disk refuses it: `rollBack`. */
  try(fact: KeptFact): void {
    this.#base ??= JSON.stringify(this.#state);
    this.#tail.push(fact);
    this.#tailChars += fact.data.length + ENVELOPE_CHARS;
    this.#apply(fact);
  }

  /** What was tried is on disk. */
  settle(): void {
    this.#settled = this.#tail.length;
    const limit = Math.max(REBASE_CHARS, REBASE_FACTOR * (this.#base?.length ?? 0));
    if (this.#tailChars > limit) this.#rebase(JSON.stringify(this.#state));
  }

  /** Takes back what was tried since the last `settle`, but for the first `keep` facts. */
  rollBack(keep: number): void {
    if (this.#base === null || this.#tail.length - this.#settled <= keep) return;
    this.#tail.length = this.#settled + keep;
    this.#tailChars = this.#tail.reduce((sum, { data }) => sum + data.length + ENVELOPE_CHARS, 0);
    this.#state = JSON.parse(this.#base) as State; // as: it was stringified from one
    for (const fact of this.#tail) this.#apply(fact);
  }

  #apply(fact: KeptFact): void {
    this.#domain.apply(this.#state, factFrom(fact));
  }

  #rebase(json: string | null): void {
    this.#base = json;
    this.#tail = [];
    this.#tailChars = 0;
    this.#settled = 0;
  }
}
