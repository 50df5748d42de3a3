import type { Author, CommandRequest } from '#shared/domain/envelope.ts';
import { CommandId, IncidentId, type StationId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { fault, type CommandAnswer, type Notice, type Trouble } from '#shared/contract/answers.ts';
import type { BringInReport } from '#shared/contract/incidents.ts';
import type { Logger } from '#main/platform/logger.ts';
import { REDACTED } from '#main/store/chain.ts';
import { StoreFault, type LogStore } from '#main/store/log-store.ts';
import { planBringIn } from './bring-in.ts';
import { CommandBatch, CommandBug, type IdentifiedRequest } from './command-batch.ts';
import type { EarlierFold } from './kept-snapshot.ts';
import { LogFold } from './log-fold.ts';
import type { LogKind, OwnCommand } from './log-kind.ts';
import { receiptOf } from './receipt-of.ts';
import type { ClockJump, TrustedClock } from './trusted-clock.ts';
import { wellFormed } from './well-formed.ts';

/** Where the log stands. Another epoch: places or payloads changed (a merge, a redaction); start again from the state. */
export interface LiveHead {
  readonly seq: number;
  readonly epoch: string;
}

export interface LiveLogOptions<State> {
  readonly kind: LogKind<State>;
  readonly store: LogStore;
  readonly clock: TrustedClock;
  readonly station: StationId;
  readonly newId: () => string;
  readonly logger: Logger;
  /** Told what a person at this machine must hear, such as a clock that jumped. */
  readonly say: (notice: Notice) => void;
  /** An earlier fold of the first part of the log; null = fold all of it. */
  readonly snapshot: EarlierFold | null;
  /** Throws away what was made of the log and kept elsewhere: before words go from the file, they go there. */
  readonly forget: () => void;
}

const bug = fault(
  'internal-error',
  'Blackstart met an error of its own in this command. Nothing of it was entered; what was entered before is safe. Enter it another way, and keep the log of the app for whoever mends it.',
);

/**
 * An open log: the one writer of its file and the one fold of it in this process. A command is decided
 * on the state, its events are tried on the state, then written; only what is on disk is answered with
 * yes and stays folded. Everything is synchronous: between two calls the state is that of the disk.
 */
export class LiveLog<State> {
  readonly kind: LogKind<State>;
  readonly store: LogStore;
  readonly station: StationId;
  readonly #clock: TrustedClock;
  readonly #newId: () => string;
  readonly #logger: Logger;
  readonly #say: (notice: Notice) => void;
  readonly #listeners = new Set<(head: LiveHead) => void>();
  readonly #forget: () => void;
  readonly #fold: LogFold<State>;
  #fault: StoreFault | null = null;
  #jumps: readonly ClockJump[] = [];
  #lastSaved: Instant | null = null;

  /** Folds what the store holds behind the snapshot. Throws StoreFault where it cannot be read. */
  constructor(options: LiveLogOptions<State>) {
    this.kind = options.kind;
    this.store = options.store;
    this.station = options.station;
    this.#clock = options.clock;
    this.#newId = options.newId;
    this.#logger = options.logger;
    this.#say = options.say;
    this.#forget = options.forget;
    this.#fold = new LogFold(options);
  }

  /** Read it, don't keep it: the next command changes it in place. */
  get state(): Readonly<State> {
    return this.#fold.state.current;
  }

  head(): LiveHead {
    return { seq: this.#fold.seq, epoch: this.#fold.epoch };
  }

  /** The state as one string of JSON, and the head that it belongs to. */
  snapshot(): LiveHead & { readonly json: string } {
    return { json: this.#fold.state.json(), ...this.head() };
  }

  /** True where this version knows every event of the log, so that the state is all of it. */
  get isWhole(): boolean {
    return this.#fold.unknown === null;
  }

  /** When this process last wrote; null = not yet. */
  get lastSaved(): Instant | null {
    return this.#lastSaved;
  }

  /** The log's own clock. */
  now(): Instant {
    return this.kind.now(this.state, this.station, this.#clock.nowMs());
  }

  /** Why no command is taken, as far as is known without looking again; null = commands are taken. */
  get obstacle(): Trouble | null {
    const known = this.#fault ?? this.store.readOnly;
    if (known !== null) return fault(known.code, known.message);
    const { unknown } = this.#fold;
    return unknown === null
      ? null
      : fault(
          'newer-version',
          `This file holds entries of a kind that this version does not know (${unknown}). It is open for reading. Open it with the newer version to go on.`,
        );
  }

  /** Calls back after each commit, when a fault comes or goes, and after a refold; gives the unsubscription. */
  subscribe(listener: (head: LiveHead) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** One command. `author`: who types, where the request does not say. */
  dispatch(request: CommandRequest, author: Author): CommandAnswer {
    const [answer] = this.dispatchAll([request], author);
    if (answer === undefined) throw new Error('one request has one answer');
    return answer;
  }

  /**
   * Decides commands one after the other, each on the state that the ones before left, and writes them
   * in one transaction, each whole or not at all. When this returns, what was accepted is on disk. A
   * fault of the disk answers all of them, but for receipts from before; none of it is then in the state.
   */
  dispatchAll(requests: readonly CommandRequest[], author: Author): CommandAnswer[] {
    const identified = requests.map((one) => ({ ...one, id: one.id ?? CommandId.parse(this.#newId()) }));
    const obstacle = this.recheck();
    if (obstacle !== null) return identified.map(({ id }) => ({ ...obstacle, id }));
    const batch = this.#newBatch();
    for (const jump of this.#heard()) this.#own(batch, this.kind.clockJumped(this.state, jump));
    const noted = batch.drafts.length;
    this.#own(batch, this.kind.introduction(this.state, this.station));
    const introduced = batch.drafts.length;
    const answers = identified.map((request, i) => {
      const isRetry = requests[i]?.id !== undefined;
      return (isRetry ? this.#receipt(batch, request.id) : undefined) ?? this.#decide(batch, request, author);
    });
    // A station that was refused everything has not begun to write here.
    if (batch.drafts.length === introduced) batch.keepOnly(noted);
    if (batch.drafts.length === 0) return answers;
    const lost = this.#write(batch);
    if (lost === null) return answers;
    return answers.map((one) => (one.ok && one.seq <= this.#fold.seq ? one : { ...lost, id: one.id }));
  }

  /**
   * Looks whether a fault is over, and catches up with the file if it is. Gives what still stands
   * against taking commands; null = nothing. Cheap where nothing is wrong.
   */
  recheck(): Trouble | null {
    if (this.#fault !== null) {
      try {
        this.store.recheck();
        this.#fault = null;
        this.#fold.catchUp();
        this.#tell();
      } catch (error) {
        this.#readFault(error);
      }
    }
    return this.obstacle;
  }

  /**
   * Folds the whole log afresh: its order, or a payload in it, changed. Windows start again from the
   * state. Where the file cannot be read now, that is the fault that stands, and it is done later.
   */
  refold(): void {
    try {
      this.#fold.afresh();
    } catch (error) {
      this.#readFault(error);
    }
    this.#tell();
  }

  /**
   * Brings in what another file of the same log has and this one lacks, or only says what that would be.
   * Windows start again from the state. Throws MergeRefused, OpeningRefused or StoreFault; nothing is
   * brought in then.
   */
  bringIn(otherFile: string, options: { readonly dryRun: boolean }): BringInReport {
    const plan = planBringIn(this.kind, this, otherFile);
    try {
      if (options.dryRun || plan.isEmpty) return plan.report;
      // What comes may take words out that are kept elsewhere.
      this.#forget();
      plan.commit();
    } finally {
      plan.close();
    }
    this.refold();
    return plan.report;
  }

  #newBatch(): CommandBatch<State> {
    return new CommandBatch({
      kind: this.kind,
      store: this.store,
      station: this.station,
      state: this.#fold.state,
      incident: this.store.incident ?? this.kind.id ?? IncidentId.parse(this.#newId()),
      wallMs: this.#clock.nowMs(),
      newId: this.#newId,
    });
  }

  /** The jumps of the clock that are not on the log yet; each is said when it is first heard of. */
  #heard(): readonly ClockJump[] {
    const heard = this.#clock.takeJumps();
    for (const { words } of heard) this.#say({ code: 'clock-jumped', message: words });
    this.#jumps = [...this.#jumps, ...heard];
    return this.#jumps;
  }

  #own(batch: CommandBatch<State>, command: OwnCommand | null): void {
    if (command === null) return;
    const answer = this.#decide(batch, { ...command, id: CommandId.parse(this.#newId()) }, 'system');
    if (!answer.ok)
      this.#logger.write('error', 'own command refused', { type: command.type, code: answer.code });
  }

  /** The first answer to a command that was accepted before; undefined where it was not. */
  #receipt(batch: CommandBatch<State>, id: CommandId): CommandAnswer | undefined {
    try {
      return batch.receipt(id) ?? receiptOf(id, this.store.byCommand(id));
    } catch (error) {
      return { ...this.#readFault(error), id };
    }
  }

  #decide(batch: CommandBatch<State>, request: IdentifiedRequest, author: Author): CommandAnswer {
    const { id } = request;
    try {
      const answer = batch.run(wellFormed(request), author);
      return answer.ok ? answer : { ...answer, kind: 'rejection', id };
    } catch (error) {
      if (!(error instanceof CommandBug)) return { ...this.#readFault(error), id };
      this.#logger.write('error', 'a command met a bug', { type: request.type, error: error.cause });
      return { ...bug, id };
    }
  }

  /** Keeps a fault of the store; throws again what is none. */
  #readFault(error: unknown): Trouble {
    if (!(error instanceof StoreFault)) throw error;
    this.#fault = error;
    return fault(error.code, error.message);
  }

  /** Writes the batch; gives the fault where the disk said no. */
  #write(batch: CommandBatch<State>): Trouble | null {
    const takesWordsOut = batch.drafts.some(({ type }) => type === REDACTED);
    try {
      if (takesWordsOut) this.#forget();
      this.#fold.settle(this.store.append(batch.drafts).seq);
    } catch (error) {
      this.#fold.state.rollBack(0);
      const trouble = this.#readFault(error);
      this.#logger.write('error', 'not written', { error });
      this.#tell();
      return trouble;
    }
    this.#jumps = [];
    this.#lastSaved = batch.recordedAt;
    if (takesWordsOut) this.refold();
    else this.#tell();
    return null;
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      try {
        listener(this.head());
      } catch (error) {
        this.#logger.write('error', 'a listener to the log failed', { error });
      }
    }
  }
}
