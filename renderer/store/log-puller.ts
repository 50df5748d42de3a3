import { fault, type Answer, type Trouble } from '#shared/contract/answers.ts';
import type { FactPage, StateSnapshot } from '#shared/contract/incidents.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { LogContent, LogInView, LogWriter } from './incident-store.ts';

/** Where the log ends, as far as the window has heard. */
export interface LogEnd {
  readonly epoch: string;
  readonly seq: number;
}

/** The two calls that a pull makes. Either throws where the link is lost. */
export interface LogSource {
  state(request: { incident: IncidentId }): Promise<Answer<StateSnapshot>>;
  eventsSince(request: {
    incident: IncidentId;
    epoch: string;
    seq: number;
    limit: number;
  }): Promise<Answer<FactPage>>;
}

/** What is held of the log, whatever it is the log of. */
export interface Held {
  getState(): LogContent<unknown>;
}

/** Facts a page: folded in one step well within a frame, so that a window far behind stays usable while it catches up. */
export const PAGE_FACTS = 500;

const NOT_FOLDED =
  'This window could not read on in the log. The log itself is safe. Reload the window; if that does not help, start Blackstart again.';

/**
 * Brings the store of one log to its end over one link, and keeps it there: the only writer of the store.
 * One request at a time, however often the head moves, so that a slow window or a slow link never piles anything up.
 */
export class LogPuller {
  readonly #incident: IncidentId;
  readonly #source: LogSource;
  readonly #store: Held;
  readonly #writer: LogWriter;
  #end: LogEnd | null = null;
  #running = false;
  #stopped = false;

  constructor(incident: IncidentId, source: LogSource, store: Held, writer: LogWriter) {
    this.#incident = incident;
    this.#source = source;
    this.#store = store;
    this.#writer = writer;
  }

  /** The log ends there now: pull what lacks. Never rejects: a lost link ends the pull, and the next link has its own. */
  reach(end: LogEnd): void {
    if (this.#end?.epoch !== end.epoch || this.#end.seq < end.seq) this.#end = end;
    this.#pull();
  }

  /** Asks for the state at once where nothing of the log is here yet, without waiting to hear where the log ends. */
  begin(): void {
    if (this.#inView() === null) this.#pull();
  }

  /**
   * Asks for what comes next although nothing is known of it yet: a command has just been sent over the same link, and the host
   * takes one message after the other, so that what became of it comes with its answer and not a round later.
   */
  askOn(): void {
    if (this.#inView() !== null && this.#end !== null) this.#pull(() => this.#step());
  }

  /** Nothing is written any more, whatever is still on its way. */
  stop(): void {
    this.#stopped = true;
  }

  #pull(first?: () => Promise<void>): void {
    if (this.#running || this.#stopped) return;
    this.#running = true;
    void this.#run(first).finally(() => (this.#running = false));
  }

  async #run(first?: () => Promise<void>): Promise<void> {
    try {
      await first?.();
      while (!this.#stopped && this.#lacks()) await this.#step();
    } catch (error) {
      // A bug of this window's fold, not of the log: said, because the screen would otherwise stand still.
      this.#giveUp(fault('not-folded', `${NOT_FOLDED} (${String(error)})`));
    }
  }

  #inView(): LogInView<unknown> | null {
    const content = this.#store.getState();
    return content.kind === 'ready' && content.incident === this.#incident ? content : null;
  }

  #lacks(): boolean {
    const inView = this.#inView();
    if (inView === null) return true;
    return this.#end !== null && (inView.epoch !== this.#end.epoch || inView.seq < this.#end.seq);
  }

  async #step(): Promise<void> {
    const inView = this.#inView();
    if (inView === null || inView.epoch !== this.#end?.epoch) {
      await this.#startAgain();
      return;
    }
    const { epoch, seq } = inView;
    const heard = this.#end;
    const page = await this.#asked(() =>
      this.#source.eventsSince({ incident: this.#incident, epoch, seq, limit: PAGE_FACTS }),
    );
    if (page === null) return;
    const { facts, head } = page;
    if (page.epoch !== epoch) this.#end = { epoch: page.epoch, seq: head };
    else if (facts.length > 0) this.#writer.fold(facts);
    // There is no more, unless more was heard of meanwhile.
    else if (this.#end === heard) this.#end = { epoch, seq };
  }

  async #startAgain(): Promise<void> {
    const snapshot = await this.#asked(() => this.#source.state({ incident: this.#incident }));
    if (snapshot === null) return;
    const { epoch, seq } = snapshot;
    // What was heard may be older than the snapshot, or newer where the log moved while it travelled.
    this.#end = { epoch, seq: this.#end?.epoch === epoch ? Math.max(seq, this.#end.seq) : seq };
    this.#writer.replace(this.#incident, snapshot);
  }

  /** Null where there is nothing to go on with: stopped meanwhile, the link lost, or the host says no. */
  async #asked<T>(ask: () => Promise<Answer<T>>): Promise<T | null> {
    const answer = await ask().catch(() => null);
    if (this.#stopped) return null;
    if (answer === null) {
      // The link is lost: the connection says so on screen, and the next link starts another pull.
      this.#stopped = true;
      return null;
    }
    if (answer.ok) return answer.value;
    this.#giveUp(answer);
    return null;
  }

  #giveUp(trouble: Trouble): void {
    this.#stopped = true;
    this.#writer.fail(this.#incident, trouble);
  }
}
