import type { HostGreeting } from '#shared/contract/files.ts';
import type { Head } from '#shared/contract/head.ts';
import { BEAT_MS, PROTOCOL_VERSION } from '#shared/contract/protocol.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { type Dial, type Link, LinkRefused } from './link.ts';
import type { Timers } from './timers.ts';

/** How the window stands to its host. Nothing on screen may look current unless it is `live`. */
export type LinkStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live'; readonly greeting: HostGreeting }
  /** `since`: when the last word of the host came; `retryAt`: null while an attempt is being made. Milliseconds. */
  | {
      readonly kind: 'not-live';
      readonly since: number;
      readonly retryAt: number | null;
      readonly attempts: number;
    }
  /** Trying again is no use: a person must do what the message says. */
  | { readonly kind: 'refused'; readonly code: LinkRefused['code']; readonly message: string };

/** What the window does with its connection. */
export interface ConnectionListener {
  statusChanged(status: LinkStatus): void;
  /** A link stands (again): what was missed must be pulled. */
  linkStands(link: Link): void;
  /** The newest head of the followed incident. */
  headMoved(head: Head): void;
}

/** Waits between attempts, milliseconds; the last one is repeated for ever. */
const BACKOFF_MS = [100, 250, 500, 1_000, 2_000, 3_000] as const;
const LONGEST_BACKOFF_MS = 3_000;
/** An attempt that takes longer is given up. */
const ATTEMPT_MS = 10_000;
/** A host that says nothing for so long is not there, whatever the socket says. */
const SILENCE_MS = 3 * BEAT_MS;

const OTHER_VERSION =
  'Blackstart on this machine is another version than this window. Reload the window; if that does not help, start Blackstart again.';

/**
 * The window's one connection to the host: dials, follows the head of one incident, notices when the host is gone or
 * silent, says so, and dials again for ever with a bounded wait. It keeps nothing of what it carries.
 */
export class Connection {
  readonly #dial: Dial;
  readonly #timers: Timers;
  readonly #listener: ConnectionListener;
  #status: LinkStatus = { kind: 'connecting' };
  #link: Link | null = null;
  #followed: IncidentId | null = null;
  #stopWatching = new AbortController();
  #closed = new AbortController();
  #cancelRetry: () => void = () => undefined;
  #cancelSilence: () => void = () => undefined;
  #heardAt: number;
  #attempts = 0;

  constructor(dial: Dial, timers: Timers, listener: ConnectionListener) {
    this.#dial = dial;
    this.#timers = timers;
    this.#listener = listener;
    this.#heardAt = timers.now();
  }

  get status(): LinkStatus {
    return this.#status;
  }

  /** The link that stands now; null while there is none. */
  get link(): Link | null {
    return this.#link;
  }

  /** Connects, and stays connected until `close`. */
  open(): void {
    void this.#connect();
  }

  /** Follows the head of this incident from now on; null = of none, as on the first screen. */
  follow(incident: IncidentId | null): void {
    this.#followed = incident;
    if (this.#link !== null) this.#watch(this.#link);
  }

  /** Dials at once instead of at the end of the wait: a person pressed the button. */
  retryNow(): void {
    if (this.#status.kind === 'not-live' && this.#status.retryAt === null) return;
    if (this.#link !== null) return;
    this.#cancelRetry();
    void this.#connect();
  }

  close(): void {
    this.#closed.abort();
    this.#cancelRetry();
    this.#cancelSilence();
    // The link first: a watch that is ended over a link that is closing would still try to say so.
    this.#link?.close();
    this.#stopWatching.abort();
    this.#link = null;
  }

  async #connect(): Promise<void> {
    if (this.#status.kind === 'not-live') this.#say({ ...this.#status, retryAt: null });
    const attempt = new AbortController();
    const cancelLimit = this.#timers.after(ATTEMPT_MS, () => {
      attempt.abort();
    });
    try {
      const link = await this.#dial(AbortSignal.any([attempt.signal, this.#closed.signal]));
      const greeting = await greeted(link, attempt.signal);
      if (this.#closed.signal.aborted) link.close();
      else this.#stand(link, greeting);
    } catch (error) {
      if (!this.#closed.signal.aborted) this.#failed(error);
    } finally {
      cancelLimit();
    }
  }

  #stand(link: Link, greeting: HostGreeting): void {
    this.#link = link;
    this.#attempts = 0;
    this.#heard();
    void link.lost.then(() => {
      this.#lost(link);
    });
    this.#say({ kind: 'live', greeting });
    this.#listener.linkStands(link);
    this.#watch(link);
  }

  #watch(link: Link): void {
    this.#stopWatching.abort();
    const stop = new AbortController();
    this.#stopWatching = stop;
    void this.#hearHeads(link, this.#followed, stop.signal).catch(() => {
      // A watch that ends although nobody ended it is a lost link, whichever end noticed first.
      if (!stop.signal.aborted) link.close();
    });
  }

  async #hearHeads(link: Link, incident: IncidentId | null, stop: AbortSignal): Promise<void> {
    for await (const head of await link.client.watch({ incident }, { signal: stop })) {
      if (stop.aborted || this.#link !== link) return;
      this.#heard();
      this.#listener.headMoved(head);
    }
    throw new Error('the host ended the watch');
  }

  #heard(): void {
    this.#heardAt = this.#timers.now();
    this.#cancelSilence();
    this.#cancelSilence = this.#timers.after(SILENCE_MS, () => this.#link?.close());
  }

  #lost(link: Link): void {
    if (this.#link !== link || this.#closed.signal.aborted) return;
    this.#link = null;
    this.#cancelSilence();
    this.#stopWatching.abort();
    this.#retryLater();
  }

  #failed(error: unknown): void {
    if (error instanceof LinkRefused) {
      this.#say({ kind: 'refused', code: error.code, message: error.message });
      return;
    }
    this.#retryLater();
  }

  #retryLater(): void {
    const wait = BACKOFF_MS[this.#attempts] ?? LONGEST_BACKOFF_MS;
    this.#attempts += 1;
    this.#cancelRetry = this.#timers.after(wait, () => void this.#connect());
    const retryAt = this.#timers.now() + wait;
    this.#say({ kind: 'not-live', since: this.#heardAt, retryAt, attempts: this.#attempts });
  }

  #say(status: LinkStatus): void {
    this.#status = status;
    this.#listener.statusChanged(status);
  }
}

/** Closes the link and throws where its host speaks another version or does not answer in time. */
async function greeted(link: Link, signal: AbortSignal): Promise<HostGreeting> {
  try {
    const greeting = await link.client.hello({ protocol: PROTOCOL_VERSION }, { signal });
    if (greeting.protocol !== PROTOCOL_VERSION) throw new LinkRefused('other-version', OTHER_VERSION);
    return greeting;
  } catch (error) {
    link.close();
    throw error;
  }
}
