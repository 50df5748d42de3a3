import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { onError } from '@orpc/server';
import { RPCHandler, type MinimalWebsocket } from '@orpc/server/websocket';
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

/** As the WebSocket protocol numbers them. */
const GOING_AWAY = 1001;
const PROTOCOL_ERROR = 1002;

/** The windows' sockets: one a window, each carrying the contract. */
export class RpcSockets {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT_BYTES,
    perMessageDeflate: false,
  });
  readonly #handler: RPCHandler<Connection>;
  readonly #host: HostPort;
  readonly #logger: Logger;
  readonly #answering = new Set<WebSocket>();
  readonly #pulse: NodeJS.Timeout;
  #underway = 0;
  #idle: () => void = () => undefined;

  constructor(host: HostPort, logger: Logger, pace: Pace) {
    this.#host = host;
    this.#logger = logger;
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
      window.binaryType = 'arraybuffer';
      // as: the type is a browser's; all that is called is `send`
      const peer = window as unknown as MinimalWebsocket;
      this.#answering.add(window);
      window.on('pong', () => this.#answering.add(window));
      window.on('close', () => {
        uploads.abandon();
        this.#handler.close(peer);
      });
      // A message over the bound: ws closes that socket; others are not touched.
      window.on('error', () => {
        window.terminate();
      });
      window.addEventListener('message', ({ data }) => {
        // as: with this binaryType it is one of these two
        const message = this.#handler.message(peer, data as string | ArrayBuffer, { context: { uploads } });
        message.catch((error: unknown) => {
          this.#logger.write('warning', 'a window sent what is no message', { error });
          window.close(PROTOCOL_ERROR);
        });
      });
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
      // The answer itself leaves in the turns after its handler is done.
      await setImmediate();
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
