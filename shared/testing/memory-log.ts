import type { DecideContext, LogReader } from '#shared/domain/area.ts';
import type { Domain } from '#shared/domain/assembly.ts';
import type { Author, Fact } from '#shared/domain/envelope.ts';
import { CommandId, eventIdOf, OriginId, StationId } from '#shared/domain/ids.ts';
import { addMinutes, Instant, msOf } from '#shared/domain/instant.ts';
import type { Outcome, Rejection } from '#shared/domain/outcome.ts';
import { nextStamp, type Stamp } from '#shared/domain/stamp.ts';

/** What a test sends: times as text, the id only where it matters. */
export interface TestCommand {
  readonly type: string;
  readonly data: object;
  readonly id?: string;
  readonly at?: string;
  readonly by?: Author;
  readonly toldBy?: Fact['toldBy'];
  readonly onBehalfOf?: string;
  readonly acknowledged?: readonly string[];
}

const deepFreeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
};

/**
 * A log in memory for tests: decides, places and folds as the host does, with a clock that the test
 * moves. Deciders get a frozen copy of the state, so one that mutates it throws.
 */
export class MemoryLog<State> {
  readonly domain: Domain<State>;
  readonly facts: Fact[] = [];
  state: State;
  now: Instant;
  readonly origin: OriginId;
  readonly station: StationId;
  readonly #author: Author;
  #ids = 0;
  #lastStamp: Stamp | null = null;

  constructor(
    domain: Domain<State>,
    options: { now?: string; station?: string; origin?: string; by?: Author } = {},
  ) {
    this.domain = domain;
    this.state = domain.initial();
    this.now = Instant.parse(options.now ?? '2024-07-19T05:00:00Z');
    this.station = StationId.parse(options.station ?? 'st-1');
    this.origin = OriginId.parse(options.origin ?? 'TEST1');
    this.#author = options.by ?? { name: 'Loggist', role: 'Loggist' };
  }

  /** Decides one command and, where accepted, logs its events. */
  send(request: TestCommand): Outcome {
    const at = Instant.parse(request.at ?? this.now);
    const by = request.by ?? this.#author;
    const id = CommandId.parse(request.id ?? this.#newId());
    const command = {
      id,
      type: request.type,
      at,
      by,
      data: request.data,
      toldBy: request.toldBy,
      acknowledged: request.acknowledged,
    };
    const frozen = structuredClone(this.state);
    deepFreeze(frozen);
    const outcome = this.domain.decide(frozen, command, this.context(by));
    if (!outcome.ok) return outcome;
    for (const event of outcome.events) {
      const definition = this.domain.events.get(event.type);
      if (definition === undefined) throw new Error(`${request.type} decided an unknown event ${event.type}`);
      const data = definition.schema.parse(JSON.parse(JSON.stringify(event.data)));
      this.#lastStamp = nextStamp(this.#lastStamp, msOf(this.now));
      const n = this.facts.filter((fact) => fact.origin === this.origin).length + 1;
      this.take({
        id: eventIdOf(this.origin, n),
        origin: this.origin,
        n,
        stamp: this.#lastStamp,
        at: event.at ?? at,
        recordedAt: this.now,
        by,
        toldBy: request.toldBy,
        onBehalfOf: request.onBehalfOf,
        commandId: id,
        type: event.type,
        v: definition.v,
        data,
      });
    }
    return outcome;
  }

  /** Sends commands that must be accepted; throws with the sentence of the first rejection. */
  given(...requests: readonly TestCommand[]): this {
    for (const request of requests) {
      const outcome = this.send(request);
      if (!outcome.ok) throw new Error(`${request.type} was rejected: ${outcome.code}: ${outcome.message}`);
    }
    return this;
  }

  /** Sends a command that must be rejected; throws where it was accepted. */
  refused(request: TestCommand): Rejection {
    const outcome = this.send(request);
    if (outcome.ok) throw new Error(`${request.type} was accepted`);
    return outcome;
  }

  /** Lets `minutes` go by. */
  wait(minutes: number): this {
    this.now = addMinutes(this.now, minutes);
    return this;
  }

  /** Issues what is due now, as the scheduler does. */
  runDue(): this {
    for (const due of this.domain.due(this.state, this.now)) this.send({ ...due, by: 'system' });
    return this;
  }

  /** Logs a fact as it is and folds it. */
  take(fact: Fact): void {
    this.facts.push(fact);
    this.domain.apply(this.state, fact);
    if (this.#lastStamp === null || fact.stamp > this.#lastStamp) this.#lastStamp = fact.stamp;
  }

  /** A second station that starts from a copy of this log, under an origin of its own. */
  copy(options: { station: string; origin: string }): MemoryLog<State> {
    const other = new MemoryLog(this.domain, { now: this.now, by: this.#author, ...options });
    for (const fact of this.facts) other.take(structuredClone(fact));
    return other;
  }

  /** The union of both logs, folded from nothing in stamp order: what a merge gives. */
  merge(other: MemoryLog<State>): this {
    const known = new Set(this.facts.map((fact) => fact.id));
    const all = [...this.facts, ...other.facts.filter((fact) => !known.has(fact.id))];
    this.facts.length = 0;
    this.state = this.domain.initial();
    for (const fact of inStampOrder(all)) this.take(fact);
    return this;
  }

  context(by: Author = this.#author): DecideContext {
    return {
      now: this.now,
      by,
      station: this.station,
      newId: () => this.#newId(),
      logged: (id) => this.facts.find((fact) => fact.id === id),
      loggedBy: (command) => this.facts.filter((fact) => fact.commandId === command),
    };
  }

  /** Reads the log as an area's queries do. */
  reader(): LogReader {
    return {
      page: ({ about, types, before = Infinity, limit }) => {
        const found = this.facts
          .map((fact, index) => ({ seq: index + 1, fact }))
          .filter(({ seq, fact }) => seq < before && (types?.includes(fact.type) ?? true))
          .filter(({ fact }) => about === undefined || this.domain.about(fact).includes(about))
          .reverse();
        return {
          items: found.slice(0, limit),
          next: found.length > limit ? (found[limit - 1]?.seq ?? null) : null,
        };
      },
      logged: (id) => {
        const index = this.facts.findIndex((fact) => fact.id === id);
        const fact = this.facts[index];
        return fact === undefined ? undefined : { seq: index + 1, fact };
      },
    };
  }

  #newId(): string {
    this.#ids += 1;
    return `${this.station}.${String(this.#ids)}`;
  }
}

/** All facts in the one order of the log: by stamp, then origin, then n. */
export const inStampOrder = (facts: readonly Fact[]): Fact[] =>
  [...facts].sort((a, b) => {
    if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
    if (a.origin !== b.origin) return a.origin < b.origin ? -1 : 1;
    return a.n - b.n;
  });
