import type { DecideContext } from '#shared/domain/area.ts';
import type { Author, CommandRequest, Fact, Seen } from '#shared/domain/envelope.ts';
import {
  eventIdOf,
  type CommandId,
  type EventId,
  type IncidentId,
  type StationId,
} from '#shared/domain/ids.ts';
import { addMinutes, instantOf, type Instant } from '#shared/domain/instant.ts';
import { reject, type NewEvent, type Rejection } from '#shared/domain/outcome.ts';
import { nextStamp, type Stamp } from '#shared/domain/stamp.ts';
import type { Receipt } from '#shared/contract/answers.ts';
import { canonicalJson } from '#main/store/canonical.ts';
import { StoreFault, type EventDraft, type LogStore } from '#main/store/log-store.ts';
import { factOf, factsOf } from './fact-of.ts';
import { factFrom, type FoldedState, type KeptFact } from './folded-state.ts';
import type { LogKind } from './log-kind.ts';
import { seenAt } from './seen-vector.ts';
import { wordingIn } from './wording.ts';

/** How far ahead of the log's clock a time may lie: the spread of the clocks on one desk. */
const AHEAD_MINUTES = 2;

/** A request that has its id. */
export type IdentifiedRequest = CommandRequest & { readonly id: CommandId };

/** A command met an error of our own: it is no answer of the domain. Nothing of the command is left. */
export class CommandBug extends Error {}

/** What the events of one command have in common. */
interface Common {
  readonly request: IdentifiedRequest;
  readonly at: Instant;
  readonly by: Author;
  readonly seen: Seen;
}

export interface CommandBatchOptions<State> {
  readonly kind: LogKind<State>;
  readonly store: LogStore;
  readonly station: StationId;
  readonly state: FoldedState<State>;
  readonly incident: IncidentId;
  /** The trusted clock at the moment of writing. */
  readonly wallMs: number;
  readonly newId: () => string;
}

/**
 * Commands that go to disk in one transaction. Each is decided on the state that the ones before left;
 * each of its events is given its place, checked against its schema and tried on the state. What a
 * command cannot do whole it does not do at all.
 */
export class CommandBatch<State> {
  readonly #options: CommandBatchOptions<State>;
  readonly #byCommand = new Map<CommandId, Receipt>();
  readonly #facts = new Map<EventId, KeptFact>();
  readonly #firstSeq: number;
  readonly recordedAt: Instant;
  readonly drafts: EventDraft[] = [];
  #stamp: Stamp | null;
  #n: number;

  constructor(options: CommandBatchOptions<State>) {
    this.#options = options;
    this.recordedAt = instantOf(options.wallMs);
    const { seq, stamp, origins } = options.store.head();
    this.#firstSeq = seq + 1;
    this.#stamp = stamp;
    this.#n = origins[options.store.origin]?.n ?? 0;
  }

  /** The answer to a command that this batch holds already. */
  receipt(id: CommandId): Receipt | undefined {
    return this.#byCommand.get(id);
  }

  /**
   * Decides a command and takes its events. Throws CommandBug, or StoreFault where the log could not be
   * read; the batch is then as it was.
   */
  run(request: IdentifiedRequest, author: Author): Receipt | Rejection {
    const { kind, state, station, wallMs, newId, store } = this.#options;
    const now = kind.now(state.current, station, wallMs);
    const at = request.at ?? now;
    if (at > now && at > addMinutes(now, AHEAD_MINUTES)) return this.#inTheFuture(at, now);
    const by = request.by ?? author;
    const held = this.drafts.length;
    try {
      const outcome = kind.domain.decide(
        state.current,
        { ...request, at, by },
        this.#context({ now, by, station, newId }),
      );
      if (!outcome.ok) return outcome;
      const common = { request, at, by, seen: seenAt(store, request.seen) };
      const of = outcome.events.length;
      const events = outcome.events.map((event, i) => this.#take(common, event, { i: i + 1, of }));
      const { notice } = outcome;
      const receipt: Receipt = {
        ok: true,
        id: request.id,
        seq: this.#firstSeq + this.drafts.length - 1,
        events,
        ...(notice === undefined ? {} : { notice }),
      };
      this.#byCommand.set(request.id, receipt);
      return receipt;
    } catch (error) {
      this.keepOnly(held);
      throw error instanceof StoreFault ? error : new CommandBug(request.type, { cause: error });
    }
  }

  /** Takes back all but the first `count` events. */
  keepOnly(count: number): void {
    if (this.drafts.length > count) {
      this.drafts.length = count;
      const last = this.drafts.at(-1);
      const { stamp, origins } = this.#options.store.head();
      this.#stamp = last?.stamp ?? stamp;
      this.#n = last?.n ?? origins[this.#options.store.origin]?.n ?? 0;
    }
    this.#options.state.rollBack(count);
  }

  #context(parts: Pick<DecideContext, 'now' | 'by' | 'station' | 'newId'>): DecideContext {
    const { store } = this.#options;
    const logged = (id: EventId): Fact | undefined => {
      const held = this.#facts.get(id);
      if (held !== undefined) return factFrom(held);
      const stored = store.byId(id);
      return stored === undefined ? undefined : factOf(stored);
    };
    return {
      ...parts,
      logged,
      loggedBy: (command) => {
        const held = this.#byCommand.get(command)?.events.flatMap((id) => logged(id) ?? []);
        return held ?? factsOf(store.byCommand(command));
      },
    };
  }

  #take({ request, at, by, seen }: Common, event: NewEvent, part: EventDraft['part']): EventId {
    const { kind, store, state, incident, wallMs } = this.#options;
    const definition = kind.domain.events.get(event.type);
    if (definition === undefined) throw new Error(`${event.type} is no event of this log`);
    // The canonical text is what a replay will fold: this fold meets the same, down to the order of keys.
    const data = definition.schema.parse(event.data);
    const canonical = canonicalJson(data);
    this.#stamp = nextStamp(this.#stamp, wallMs);
    this.#n += 1;
    const { toldBy, onBehalfOf } = request;
    const id = eventIdOf(store.origin, this.#n);
    const envelope = {
      id,
      origin: store.origin,
      n: this.#n,
      stamp: this.#stamp,
      at: event.at ?? at,
      recordedAt: this.recordedAt,
      by,
      commandId: request.id,
      type: event.type,
      v: definition.v,
      ...(toldBy && { toldBy }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    };
    const fact = { envelope, data: canonical };
    this.drafts.push({ ...envelope, incident, seen, part, data, canonical });
    this.#facts.set(id, fact);
    state.try(fact);
    return id;
  }

  #inTheFuture(at: Instant, now: Instant): Rejection {
    const { kind, state } = this.#options;
    const wording = wordingIn(kind.timeZone(state.current));
    return reject(
      'in-the-future',
      `That would have happened at ${wording.time(at)}, but here it is ${wording.time(now)}. Give a time up to now; if the clock is wrong, correct the clock first.`,
      { at, now },
    );
  }
}
