import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { HostPort } from '#shared/contract/host-port.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Assets } from '../assets.ts';
import { contentSecurityPolicy, PAGE_HEADERS } from '../page-policy.ts';
import type { Pace } from '../watch-head.ts';
import { answerBlobRequest } from './blob-requests.ts';
import { Gate, type Verdict } from './gate.ts';
import { say, sayJson } from './respond.ts';
import { RpcSockets } from './rpc-sockets.ts';
import { SignIns, type SessionShelf } from './sign-ins.ts';

/** The only address that is ever listened on. */
const LOOPBACK = '127.0.0.1';
/** No request but a blob's has a body worth reading. */
const BODY_LIMIT_BYTES = 65_536;
const CLOSE_GRACE_MS = 3_000;
const COOKIE_DAYS = 30;

const REFUSALS: Readonly<Record<Exclude<Verdict, 'pass'>, { status: number; sentence: string }>> = {
  forbidden: { status: 403, sentence: 'This address serves Blackstart on this machine only.' },
  'signed-out': {
    status: 401,
    sentence:
      'This browser is not signed in. On this machine, run "blackstart serve" again: it prints a fresh link.',
  },
};

export interface WebHostOptions {
  readonly host: HostPort;
  readonly assets: Assets;
  /** 0 = any free one. */
  readonly port: number;
  readonly shelf: SessionShelf;
  /** With it a second process of this user asks for a link; it is no browser's. */
  readonly key: string;
  readonly logger: Logger;
  readonly pace: Pace;
}

/** The web shell: the window's page, the contract and blobs, for signed-in browsers on this machine. */
export interface WebHost {
  readonly port: number;
  /** A fresh link that signs one browser in, once. `hash`, such as `#/INCIDENT`, names what its page shows first. */
  signInLink(hash?: string): string;
  /** Takes no more, lets what is underway come to its answer, and ends every connection. */
  close(): Promise<void>;
}

/** Listens on loopback; rejects where the port is taken. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const server = createServer();
  const port = await listen(server, options.port);
  const signIns = new SignIns(options.shelf);
  const gate = new Gate(signIns, port);
  const sockets = new RpcSockets(options.host, options.logger, options.pace);
  const desk = new Desk(options, gate, signIns);

  server.on('request', (request, response) => {
    desk.answer(request, response).catch((error: unknown) => {
      options.logger.write('error', 'a request failed', { error });
      if (response.headersSent) response.destroy();
      else say(response, 500, 'Something went wrong here. The log is safe. Try again.');
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const verdict =
      new URL(request.url ?? '/', gate.origin).pathname === '/rpc' ? gate.judgeUpgrade(request) : 'forbidden';
    if (verdict !== 'pass') refuseUpgrade(socket, REFUSALS[verdict].status);
    else if (sockets.isFull) refuseUpgrade(socket, 503);
    else sockets.take(request, socket, head);
  });

  return {
    port,
    signInLink: (hash = '') => desk.signInLink(hash),
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      await sockets.close(CLOSE_GRACE_MS);
      server.closeIdleConnections();
      setTimeout(() => {
        server.closeAllConnections();
      }, CLOSE_GRACE_MS).unref();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port); // as: a TCP server that listens has a port
    });
  });
}

/** The path without its query, as it was sent: nothing here has an encoded name. */
const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

function refuseUpgrade(socket: Duplex, status: number): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Answers HTTP: sign-in, the page's files, blobs. */
class Desk {
  readonly #options: WebHostOptions;
  readonly #gate: Gate;
  readonly #signIns: SignIns;
  readonly #policy: string;

  constructor(options: WebHostOptions, gate: Gate, signIns: SignIns) {
    this.#options = options;
    this.#gate = gate;
    this.#signIns = signIns;
    this.#policy = contentSecurityPolicy(gate.socketOrigin);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', this.#policy);
    const path = pathOf(request);
    const verdict = this.#gate.judge(request);
    if (path === '/fresh-link' && this.#isOwnProcess(request)) {
      sayJson(response, 200, { url: this.signInLink(''), pid: process.pid });
    } else if (verdict === 'forbidden') {
      this.#refuse(response, verdict);
    } else if (path.startsWith('/sign-in/') && request.method === 'GET') {
      this.#signIn(path.slice('/sign-in/'.length), response);
    } else if (verdict === 'signed-out') {
      this.#refuse(response, verdict);
    } else if (path === '/session') {
      response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    } else if (!(await answerBlobRequest(this.#options.host.blobs, path, request, response))) {
      this.#serveFile(path, request, response);
    }
  }

  signInLink(hash: string): string {
    return `${this.#gate.origin}/sign-in/${this.#signIns.issueLink()}${hash}`;
  }

  /** True for another process of this user, which knows the key; a page always says where it comes from. */
  #isOwnProcess(request: IncomingMessage): boolean {
    if (request.method !== 'POST' || request.headers.origin !== undefined) return false;
    if (!this.#gate.isOwn(request, false)) return false;
    const given = createHash('sha256')
      .update(request.headers.authorization ?? '')
      .digest();
    return timingSafeEqual(given, createHash('sha256').update(`Bearer ${this.#options.key}`).digest());
  }

  #refuse(response: ServerResponse, verdict: Exclude<Verdict, 'pass'>): void {
    const { status, sentence } = REFUSALS[verdict];
    response.shouldKeepAlive = false;
    say(response, status, sentence);
  }

  #signIn(token: string, response: ServerResponse): void {
    const session = this.#signIns.redeem(token);
    if (session === null) {
      say(
        response,
        403,
        'This link is unknown or was used already. Run "blackstart serve" again: it prints a fresh one.',
      );
      return;
    }
    const age = COOKIE_DAYS * 86_400;
    response.writeHead(303, {
      Location: '/',
      'Set-Cookie': `${this.#gate.cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${age}`,
      'Cache-Control': 'no-store',
    });
    response.end();
  }

  #serveFile(path: string, request: IncomingMessage, response: ServerResponse): void {
    if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) {
      response.shouldKeepAlive = false;
      say(response, 413, 'That is more than this address takes.');
      return;
    }
    const asset = this.#options.assets.get(path);
    if (asset === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      say(response, asset === undefined ? 404 : 405, 'There is nothing here.');
      return;
    }
    response.writeHead(200, {
      'Content-Type': asset.type,
      'Content-Length': asset.bytes.length,
      'Cache-Control': asset.isImmutable ? 'private, max-age=31536000, immutable' : 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : asset.bytes);
  }
}
