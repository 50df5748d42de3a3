import type { CommandAnswer } from '#shared/contract/answers.ts';
import type { Domain } from '#shared/domain/assembly.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { createLogContent, type LogContentStore, type LogWriter } from '../store/incident-store.ts';
import { LogPuller, type LogEnd } from '../store/log-puller.ts';
import type { Link } from '../transport/link.ts';

/** One log in the window: its store, and the pull that keeps it at the end of the log over whichever link stands. */
export class LogSession<State> {
  readonly store: LogContentStore<State>;
  readonly #writer: LogWriter;
  #id: IncidentId | null = null;
  #puller: LogPuller | null = null;
  #link: Link | null = null;

  constructor(domain: Domain<State>) {
    ({ store: this.store, writer: this.#writer } = createLogContent(domain));
  }

  /** Which log it is; null = none. */
  get id(): IncidentId | null {
    return this.#id;
  }

  /** Holds this log from now on. */
  show(id: IncidentId | null): void {
    this.#id = id;
    if (id === null) this.#writer.clear();
    else this.#writer.load(id);
  }

  /** Pulls over this link; what was on its way over another is let go. */
  pullOver(link: Link): void {
    this.#link = link;
    this.#puller?.stop();
    this.#puller = this.#id === null ? null : new LogPuller(this.#id, link.client, this.store, this.#writer);
    this.#puller?.begin();
  }

  stop(): void {
    this.#puller?.stop();
  }

  /** The log ends there now. */
  reach(end: LogEnd): void {
    this.#puller?.reach(end);
  }

  /** A command is on its way over this link: what comes of it is asked for at once. */
  sent(link: Link): void {
    if (this.#link === link) this.#puller?.askOn();
  }

  /** Resolves when what was answered is folded here too, or the link is lost: then the next one brings it. */
  async caughtUp(link: Link, answer: CommandAnswer): Promise<void> {
    if (!answer.ok) return;
    const content = this.store.getState();
    if (content.kind === 'ready') this.reach({ epoch: content.epoch, seq: answer.seq });
    await this.#folded(link, answer.seq);
  }

  #folded(link: Link, seq: number): Promise<void> {
    return new Promise((resolve) => {
      const hasReached = (): boolean => {
        const content = this.store.getState();
        return content.kind !== 'ready' || content.seq >= seq;
      };
      const settle = (): void => {
        stopListening();
        resolve();
      };
      const stopListening = this.store.subscribe(() => {
        if (hasReached()) settle();
      });
      void link.lost.then(settle);
      if (hasReached()) settle();
    });
  }
}
