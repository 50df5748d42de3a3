import type { Break } from './break.ts';
import type { Access } from './incident-database.ts';
import { runTask, type RunningTask } from './store-task.ts';
import type { VerifyReport } from './verify.ts';

/** The check of a whole file beside the work, on a thread of its own. */
export class WholeCheck {
  /** The break it found; null where all is whole, or the check was stopped or could not be done. */
  readonly done: Promise<Break | null>;
  readonly #finish: (broken: Break | null) => void;
  readonly #timer: NodeJS.Timeout;
  #task: RunningTask<VerifyReport> | null = null;

  constructor(target: { readonly file: string; readonly access: Access }, delayMs: number) {
    const { promise, resolve } = Promise.withResolvers<Break | null>();
    this.done = promise;
    this.#finish = resolve;
    this.#timer = setTimeout(() => this.#start(target), delayMs).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#task?.stop();
    this.#finish(null);
  }

  #start(target: { readonly file: string; readonly access: Access }): void {
    this.#task = runTask({ kind: 'verify', ...target });
    this.#task.done.then(
      ({ broken }) => this.#finish(broken),
      // The disk left, or the thread could not start: the next opening checks again.
      () => this.#finish(null),
    );
  }
}
