import type { MessageChannelMain, UtilityProcess, WebContents } from 'electron';
import type { Logger } from '../../platform/logger.ts';
import { PORT } from './port-channel.ts';

/** What the desktop shell says to the host process. A port for a window travels with `window`. */
export type ToHost = { readonly kind: 'window' } | { readonly kind: 'shut-down' };

/** The exit code of a host that found its data folder in use: starting it again is no use. */
export const TAKEN = 3;

/** Waits before a host that ended by itself is started again, milliseconds; the last one is repeated. */
const RESTART_MS = [0, 500, 1_000, 2_000, 5_000] as const;
const LONGEST_RESTART_MS = 5_000;
/** A host that ran so long before it ended has proved that it can: the waits begin anew. */
const STEADY_MS = 60_000;
/** A host that does not come to its end in this time is ended. */
const SHUT_DOWN_MS = 10_000;

export interface HostKeeperOptions {
  readonly fork: () => UtilityProcess;
  readonly newChannel: () => MessageChannelMain;
  readonly logger: Logger;
  /** The data folder is in use by another host. */
  readonly taken: () => void;
  readonly now: () => number;
  readonly after: (ms: number, run: () => void) => void;
}

/**
 * Keeps one host process running, and hands each window that asks a port straight to it. What the host had acknowledged
 * is on disk whatever becomes of it; a window whose port breaks asks for another, and waits here while there is no host.
 */
export class HostKeeper {
  readonly #options: HostKeeperOptions;
  readonly #waiting = new Set<WebContents>();
  #host: UtilityProcess | null = null;
  #isUp = false;
  #startedAt = 0;
  #crashes = 0;
  #stopping: Promise<void> | null = null;

  constructor(options: HostKeeperOptions) {
    this.#options = options;
  }

  start(): void {
    const host = this.#options.fork();
    this.#host = host;
    this.#isUp = false;
    this.#startedAt = this.#options.now();
    host.on('spawn', () => {
      if (this.#host !== host) return;
      this.#isUp = true;
      for (const contents of this.#waiting) this.handPort(contents);
    });
    host.on('exit', (code) => {
      if (this.#host === host) this.#ended(code);
    });
  }

  /** Gives the window a port of its own to the host, now or as soon as there is one. */
  handPort(contents: WebContents): void {
    this.#waiting.delete(contents);
    if (contents.isDestroyed()) return;
    if (this.#host === null || !this.#isUp) {
      this.#waiting.add(contents);
      return;
    }
    const { port1, port2 } = this.#options.newChannel();
    this.#host.postMessage({ kind: 'window' } satisfies ToHost, [port1]);
    contents.postMessage(PORT, null, [port2]);
  }

  /** Lets the host come to its end: everything acknowledged is on disk and the files are closed. */
  shutDown(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  #stop(): Promise<void> {
    const host = this.#host;
    this.#host = null;
    if (host === null) return Promise.resolve();
    return new Promise((resolve) => {
      host.on('exit', () => {
        resolve();
      });
      host.postMessage({ kind: 'shut-down' } satisfies ToHost);
      this.#options.after(SHUT_DOWN_MS, () => {
        host.kill();
        resolve();
      });
    });
  }

  #ended(code: number): void {
    this.#host = null;
    this.#isUp = false;
    if (code === TAKEN) {
      this.#options.taken();
      return;
    }
    if (this.#options.now() - this.#startedAt > STEADY_MS) this.#crashes = 0;
    const wait = RESTART_MS[this.#crashes] ?? LONGEST_RESTART_MS;
    this.#crashes += 1;
    this.#options.logger.write('error', 'the host process ended by itself', { code, restartsInMs: wait });
    this.#options.after(wait, () => {
      if (this.#stopping === null) this.start();
    });
  }
}
