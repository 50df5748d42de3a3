import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { HostPort } from '#shared/contract/host-port.ts';
import type { Logger } from '../../platform/logger.ts';
import { bugReporter, hostRouter, MESSAGE_LIMIT_BYTES, type Connection } from '../router.ts';
import { Uploads } from '../uploads.ts';
import type { Pace } from '../watch-head.ts';

/** A window that does not answer so long is gone: a laptop that slept, a browser that was stopped. */
const PULSE_MS = 15_000;
/** A window that lets so much wait is not reading: it is let go and starts again from the state when it comes back. */
const MOST_WAITING_BYTES = 64 * 1_048_576;
const MOST_WINDOWS = 64;

/** Going away, as the WebSocket protocol numbers it. */
const GOING_AWAY = 1001;

/** The windows' sockets: one a window, each carrying the contract. */
export class RpcSockets {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT_BYTES,
    perMessageDeflate: false,
  });
  readonly #handler: RPCHandler<Connection>;
  readonly #host: HostPort;
  readonly #answering = new Set<WebSocket>();
  readonly #pulse: NodeJS.Timeout;
  #underway = 0;
  #idle: () => void = () => undefined;

  constructor(host: HostPort, logger: Logger, pace: Pace) {
    this.#host = host;
    this.#handler = new RPCHandler(hostRouter(host, pace), {
      interceptors: [
        onError(bugReporter(logger)),
        async (options) => {
          this.#underway += 1;
          try {
            return await options.next();
          } finally {
            this.#underway -= 1;
            if (this.#underway === 0) this.#idle();
          }
        },
      ],
    });
    this.#pulse = setInterval(() => {
      this.#feelPulses();
    }, PULSE_MS).unref();
  }

  get isFull(): boolean {
    return this.#server.clients.size >= MOST_WINDOWS;
  }

  /** Takes over a connection that the gate has let through. */
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (window) => {
      const uploads = new Uploads(this.#host.blobs);
      this.#answering.add(window);
      window.on('pong', () => this.#answering.add(window));
      window.on('close', () => {
        uploads.abandon();
      });
      // A message over the bound, or one that is no message: ws closes that socket; others are not touched.
      window.on('error', () => {
        window.terminate();
      });
      void this.#handler.upgrade(window, { context: { uploads } });
    });
  }

  /** Lets what is underway come to its answer, for at most `graceMs`, then says goodbye to every window. */
  async close(graceMs: number): Promise<void> {
    clearInterval(this.#pulse);
    if (this.#underway > 0) {
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
        setTimeout(resolve, graceMs).unref();
      });
    }
    for (const window of this.#server.clients) window.close(GOING_AWAY);
    setTimeout(() => {
      for (const window of this.#server.clients) window.terminate();
    }, graceMs).unref();
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  #feelPulses(): void {
    for (const window of this.#server.clients) {
      if (!this.#answering.delete(window) || window.bufferedAmount > MOST_WAITING_BYTES) window.terminate();
      else window.ping();
    }
  }
}
