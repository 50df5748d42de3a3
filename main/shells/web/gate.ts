import type { IncomingMessage } from 'node:http';
import type { SignIns } from './sign-ins.ts';

/** What may become of a request before anything reads it. */
export type Verdict = 'pass' | 'forbidden' | 'signed-out';

/**
 * Stands before every request and every upgrade. A foreign page in the same browser (another Host by rebinding a name,
 * another Origin) is forbidden whatever it brings; without the cookie nothing is served.
 */
export class Gate {
  readonly #signIns: SignIns;
  readonly #host: string;
  readonly cookieName: string;

  constructor(signIns: SignIns, port: number) {
    this.#signIns = signIns;
    this.#host = `127.0.0.1:${port}`;
    // Browsers share cookies between the ports of a host: two hosts side by side must not sign each other out.
    this.cookieName = `blackstart-${port}`;
  }

  get origin(): string {
    return `http://${this.#host}`;
  }

  get socketOrigin(): string {
    return `ws://${this.#host}`;
  }

  /** A request for a page or a file, or with one to keep. */
  judge(request: IncomingMessage): Verdict {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (!this.isOwn(request, changes)) return 'forbidden';
    return this.#isSignedIn(request) ? 'pass' : 'signed-out';
  }

  /** A WebSocket's upgrade: it must say where it comes from. */
  judgeUpgrade(request: IncomingMessage): Verdict {
    if (!this.isOwn(request, true)) return 'forbidden';
    return this.#isSignedIn(request) ? 'pass' : 'signed-out';
  }

  /** True where the request came to our name and from our page (or, unless `mustSay`, from no page at all). */
  isOwn(request: IncomingMessage, mustSay: boolean): boolean {
    const { host, origin } = request.headers;
    if (host !== this.#host) return false;
    return origin === undefined ? !mustSay : origin === this.origin;
  }

  #isSignedIn(request: IncomingMessage): boolean {
    return this.#signIns.knows(cookieIn(request.headers.cookie, this.cookieName));
  }
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
