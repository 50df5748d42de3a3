import type { Worker } from 'node:worker_threads';
import type { Access } from './incident-database.ts';
import type { SecondCopyReport } from './journal-keeper.ts';
import { startThread } from './store-task.ts';

/** What the thread is told. */
export type CopyOrder = 'look' | 'stop';

/** A device that hangs may not keep the app from ending. */
const STOP_MS = 3000;

/**
 * The second copy of an open incident file: a journal in a folder that the operator chose, kept by a
 * thread. Commits never wait for it; `ping` after each of them, `report` says how it stands.
 */
export class SecondCopy {
  readonly #worker: Worker;
  readonly #listeners = new Set<(report: SecondCopyReport) => void>();
  #report: SecondCopyReport = { state: 'behind', lastSeq: 0, at: null, journal: null, message: null };
  /** A look was asked for and not answered yet; `again` where more was written since. */
  #asked: 'no' | 'yes' | 'again' = 'yes';

  /** `file` is the incident file, `access` how another thread reads it. */
  constructor(options: { readonly file: string; readonly access?: Access; readonly folder: string }) {
    const { file, access = 'read', folder } = options;
    this.#worker = startThread({ kind: 'second-copy', file, access, folder });
    this.#worker.on('message', (report: SecondCopyReport) => this.#take(report));
    this.#worker.on('error', (error: unknown) => {
      const words = error instanceof Error ? error.message : String(error);
      this.#take({
        ...this.#report,
        state: 'failed',
        message: `The second copy met an error of its own: ${words}. Work goes on and is saved on this machine. Choose its folder again.`,
      });
    });
  }

  get report(): SecondCopyReport {
    return this.#report;
  }

  /** Something was committed. Costs next to nothing. */
  ping(): void {
    if (this.#asked === 'no') this.#look();
    else this.#asked = 'again';
  }

  /** Calls back with each report that differs from the one before; gives the unsubscription. */
  watch(listener: (report: SecondCopyReport) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Brings it in step once more and ends the thread; a device that hangs is given up. */
  async close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    const impatience = setTimeout(() => void this.#worker.terminate(), STOP_MS);
    this.#worker.postMessage('stop' satisfies CopyOrder);
    await ended;
    clearTimeout(impatience);
  }

  #look(): void {
    this.#asked = 'yes';
    this.#worker.postMessage('look' satisfies CopyOrder);
  }

  #take(report: SecondCopyReport): void {
    const changed = JSON.stringify(report) !== JSON.stringify(this.#report);
    this.#report = report;
    if (report.state !== 'behind') {
      if (this.#asked === 'again') this.#look();
      else this.#asked = 'no';
    }
    if (changed) for (const listener of [...this.#listeners]) listener(report);
  }
}
