import { once } from 'node:events';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import type { HostClient } from '#shared/contract/host-client.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import { silentLogger } from '../../../platform/logger.ts';
import { USUAL_PACE } from '../../watch-head.ts';
import { startWebHost, type WebHost } from '../web-host.ts';

const html = 'text/html; charset=utf-8';
const script = 'text/javascript; charset=utf-8';
const assets = new Map([
  ['/', { bytes: Buffer.from('<!doctype html><title>Blackstart</title>'), type: html, isImmutable: false }],
  ['/assets/app-1a2b.js', { bytes: Buffer.from('export {};'), type: script, isImmutable: true }],
]);

export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A web host over a host in memory, and a visitor of whom every header is the test's. For tests. */
export class WebRig {
  readonly host = new MemoryHost();
  readonly incident: IncidentId = this.host.declare('Faulty update');
  /** What is kept of the sessions. */
  kept: readonly string[] = [];
  #web: WebHost | null = null;

  async start(port = 0): Promise<this> {
    this.#web = await startWebHost({
      host: this.host,
      assets,
      port,
      shelf: { load: () => this.kept, save: (hashes) => (this.kept = hashes) },
      key: 'the-key-of-this-host',
      logger: silentLogger,
      pace: USUAL_PACE,
    });
    return this;
  }

  /** Ends the host and starts another on the same port. */
  async restart(): Promise<void> {
    const { port } = this.web;
    await this.web.close();
    await this.start(port);
  }

  get web(): WebHost {
    if (this.#web === null) throw new Error('not started');
    return this.#web;
  }

  get name(): string {
    return `127.0.0.1:${this.web.port}`;
  }

  get origin(): string {
    return `http://${this.name}`;
  }

  linkPath(): string {
    return new URL(this.web.signInLink()).pathname;
  }

  /** Begins a request; its body is the test's to send. */
  begin(method: string, path: string, headers: OutgoingHttpHeaders = {}): ReturnType<typeof request> {
    const { port } = this.web;
    return request({
      port,
      host: '127.0.0.1',
      method,
      path,
      agent: false,
      headers: { host: this.name, ...headers },
    });
  }

  async ask(method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: Buffer): Promise<Reply> {
    const outgoing = this.begin(method, path, headers);
    outgoing.end(body);
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
  }

  /** The status that an upgrade is answered with; 101 = it was let through. */
  upgrade(path: string, headers: Record<string, string>): Promise<number> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${this.name}${path}`, { headers });
      socket.on('open', () => {
        socket.terminate();
        resolve(101);
      });
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode ?? 0);
      });
      socket.on('error', reject);
    });
  }

  /** Uses a fresh link; gives the cookie that a browser would send from then on. */
  async signIn(): Promise<string> {
    const reply = await this.ask('GET', this.linkPath());
    return reply.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
  }

  /** The headers of a signed-in page's own requests. */
  async ownHeaders(): Promise<{ cookie: string; origin: string }> {
    return { cookie: await this.signIn(), origin: this.origin };
  }

  async openSocket(): Promise<WebSocket> {
    const socket = new WebSocket(`ws://${this.name}/rpc`, { headers: await this.ownHeaders() });
    await once(socket, 'open');
    return socket;
  }
}

export const clientOver = (socket: WebSocket): HostClient =>
  // as: ws has every part of a browser's socket that the link uses
  createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
