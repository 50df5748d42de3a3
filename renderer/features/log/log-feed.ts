import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Answer, Trouble } from '#shared/contract/answers.ts';
import type { SearchPage } from '#shared/contract/incidents.ts';
import type { EventId, IncidentId } from '#shared/domain/ids.ts';
import type { LogLine, LogPage } from '#shared/domain/log/queries.ts';
import type { HostAccess } from '../../store/host-access.ts';
import { askEntry } from '../../store/log-entry-query.ts';
import { pageRequestOf, searchedText, type LogFilter } from '../../store/log-filter.ts';

/** The lines read so far, newest first. */
export interface LogLines {
  readonly lines: readonly LogLine[];
  /** False while the first page is on its way. */
  readonly isRead: boolean;
  /** There are older ones. */
  readonly hasMore: boolean;
  readonly trouble: Trouble | null;
}

const NOTHING_READ: LogLines = { lines: [], isRead: false, hasMore: false, trouble: null };
const AT_ONCE = 200;

/**
 * The log under one filter, page by page: what is new is put on top, what is older is read when it is looked for. One
 * request at a time; a line never changes its place.
 */
export class LogFeed {
  readonly #host: HostAccess;
  readonly #incident: IncidentId;
  readonly #filter: LogFilter;
  readonly #store: StoreApi<LogLines> = createStore<LogLines>(() => NOTHING_READ);
  #next: number | null = null;
  #queue: Promise<void> = Promise.resolve();
  #isCatchingUp = false;
  #isReadingMore = false;

  constructor(host: HostAccess, incident: IncidentId, filter: LogFilter) {
    this.#host = host;
    this.#incident = incident;
    this.#filter = filter;
  }

  get store(): Pick<StoreApi<LogLines>, 'getState' | 'getInitialState' | 'subscribe'> {
    return this.#store;
  }

  /** The log has moved on: reads what is new. */
  catchUp(): void {
    if (this.#isCatchingUp) return;
    this.#isCatchingUp = true;
    this.#inTurn(async () => {
      this.#isCatchingUp = false;
      const page = await this.#read(null);
      if (page === null) return;
      const { lines } = this.#store.getState();
      const newest = lines[0]?.seq ?? 0;
      const fresh = page.items.filter(({ seq }) => seq > newest);
      // More is new than one page holds: what is below it is read again when it is looked for.
      const isGap = fresh.length === page.items.length && page.next !== null;
      const all = isGap ? page.items : [...fresh, ...lines];
      if (isGap || lines.length === 0) this.#next = page.next;
      this.#store.setState({ lines: all, isRead: true, hasMore: this.#next !== null, trouble: null });
    });
  }

  /** Somebody looks at the end: reads older ones. */
  more(): void {
    if (this.#isReadingMore || this.#next === null) return;
    this.#isReadingMore = true;
    this.#inTurn(async () => {
      const page = this.#next === null ? null : await this.#read(this.#next);
      this.#isReadingMore = false;
      if (page === null) return;
      this.#next = page.next;
      const { lines } = this.#store.getState();
      this.#store.setState({ lines: [...lines, ...page.items], hasMore: page.next !== null });
    });
  }

  /** A line says something else by now (corrected, redacted): reads it again. */
  refresh(entry: EventId): void {
    this.#inTurn(async () => {
      const answer = await this.#host.ask((client) => askEntry(client, this.#incident, entry));
      if (!answer.ok || answer.value === null) return;
      const line = answer.value;
      const { lines } = this.#store.getState();
      this.#store.setState({ lines: lines.map((one) => (one.fact.id === entry ? line : one)) });
    });
  }

  #inTurn(run: () => Promise<void>): void {
    this.#queue = this.#queue.then(run);
  }

  /** A page of lines; null, with the trouble shown, where it could not be read. */
  async #read(before: number | null): Promise<LogPage | null> {
    const text = searchedText(this.#filter);
    const answer = text === null ? await this.#page(before) : await this.#search(text, before);
    if (answer.ok) return answer.value;
    this.#store.setState({ isRead: true, trouble: answer });
    return null;
  }

  #page(before: number | null): Promise<Answer<LogPage>> {
    const input = {
      ...pageRequestOf(this.#filter),
      limit: AT_ONCE,
      ...(before === null ? {} : { before }),
    };
    return this.#host.ask(
      (client) =>
        client.query({ incident: this.#incident, name: 'log.page', input }) as Promise<Answer<LogPage>>, // as: the query of the log area, which answers this
    );
  }

  /** A search looks through everything, whatever else is filtered. */
  async #search(text: string, before: number | null): Promise<Answer<LogPage>> {
    const found: Answer<SearchPage> = await this.#host.ask((client) =>
      client.search({ incident: this.#incident, text, before, limit: AT_ONCE }),
    );
    if (!found.ok) return found;
    const items = found.value.rows.map(({ seq, fact }): LogLine => ({
      seq,
      fact,
      correction: null,
      struck: null,
      redacted: false,
      reattributed: null,
      endedBy: null,
    }));
    return { ok: true, value: { items, next: found.value.next } };
  }
}
