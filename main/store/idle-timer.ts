/** Runs something once nothing has happened for a while. It never keeps the process alive. */
export class IdleTimer {
  readonly #idleMs: number;
  readonly #work: () => 'done' | 'again';
  #timer: NodeJS.Timeout | null = null;
  #busy = false;

  /** `work` says whether it wants to be run again after another idle while. */
  constructor(idleMs: number, work: () => 'done' | 'again') {
    this.#idleMs = idleMs;
    this.#work = work;
  }

  /** Something happened. */
  poke(): void {
    this.#busy = true;
    this.#timer ??= this.#start();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #start(): NodeJS.Timeout {
    this.#busy = false;
    return setTimeout(() => {
      this.#timer = null;
      if (this.#busy || this.#work() === 'again') this.#timer = this.#start();
    }, this.#idleMs).unref();
  }
}
