import { LIBRARY } from '#shared/domain/ids.ts';
import { libraryDomain, type Library } from '#shared/domain/library-domain.ts';
import type { Link } from '../transport/link.ts';
import { LogSession } from './log-session.ts';

/** The library in the window: pulled and kept at the end of its log while somebody follows it, and not before. */
export class LibrarySession extends LogSession<Library> {
  #followers = 0;
  #link: Link | null = null;
  #stopWatching = new AbortController();

  constructor() {
    super(libraryDomain);
    this.show(LIBRARY);
  }

  /** A link stands (again). */
  stand(link: Link): void {
    this.#link = link;
    if (this.#followers > 0) this.#watch(link);
  }

  /** Until the returned function is called. */
  follow(): () => void {
    this.#followers += 1;
    if (this.#followers === 1 && this.#link !== null) this.#watch(this.#link);
    let isFollowing = true;
    return () => {
      if (!isFollowing) return;
      isFollowing = false;
      this.#followers -= 1;
      if (this.#followers === 0) this.#stopWatching.abort();
    };
  }

  close(): void {
    this.#stopWatching.abort();
    this.stop();
  }

  #watch(link: Link): void {
    this.#stopWatching.abort();
    const stop = new AbortController();
    this.#stopWatching = stop;
    this.pullOver(link);
    void this.#hearHeads(link, stop.signal).catch(() => {
      // A lost link: the connection says so on screen, and the next one is watched afresh.
    });
  }

  async #hearHeads(link: Link, stop: AbortSignal): Promise<void> {
    for await (const head of await link.client.watch({ incident: LIBRARY }, { signal: stop })) {
      if (stop.aborted) return;
      this.reach(head);
    }
  }
}
