import { createHash, randomBytes } from 'node:crypto';

/** Where the sessions outlive the host, so that a browser need not sign in again when the host was restarted. */
export interface SessionShelf {
  /** Hashes of session tokens, oldest first; empty where nothing is kept. */
  load(): readonly string[];
  save(hashes: readonly string[]): void;
}

/** Nobody needs more; the oldest go. */
const MOST_SESSIONS = 20;
const MOST_LINKS = 20;

const newToken = (): string => randomBytes(32).toString('base64url');
// Looking a hash up tells nothing about the token, however long the comparison takes.
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Who may use this host: a link signs one browser in, once; the browser then holds a session token in a cookie. Only
 * hashes are kept, here and on the shelf.
 */
export class SignIns {
  readonly #shelf: SessionShelf;
  readonly #links = new Set<string>();
  readonly #sessions: Set<string>;

  constructor(shelf: SessionShelf) {
    this.#shelf = shelf;
    this.#sessions = new Set(shelf.load().slice(-MOST_SESSIONS));
  }

  /** The token of a fresh link, good for one sign-in while this host lives. */
  issueLink(): string {
    const token = newToken();
    this.#links.add(hashOf(token));
    trim(this.#links, MOST_LINKS);
    return token;
  }

  /** The session token of whoever came with a link's token; null where that link is unknown or was used. */
  redeem(linkToken: string): string | null {
    if (!this.#links.delete(hashOf(linkToken))) return null;
    const session = newToken();
    this.#sessions.add(hashOf(session));
    trim(this.#sessions, MOST_SESSIONS);
    this.#shelf.save([...this.#sessions]);
    return session;
  }

  knows(sessionToken: string | undefined): boolean {
    return sessionToken !== undefined && this.#sessions.has(hashOf(sessionToken));
  }
}

function trim(set: Set<string>, most: number): void {
  for (const oldest of set) {
    if (set.size <= most) return;
    set.delete(oldest);
  }
}
