import type { Notice } from '#shared/contract/answers.ts';
import type { Head } from '#shared/contract/head.ts';
import { LIBRARY } from '#shared/domain/ids.ts';
import type { Library } from '#shared/domain/library-domain.ts';
import type { LiveLog } from '#main/engine/live-log.ts';
import type { LogIndex } from '#main/engine/log-index.ts';
import { Scheduler } from '#main/engine/scheduler.ts';
import type { Logger } from '#main/platform/logger.ts';
import type { Timer } from '#main/platform/timer.ts';
import { answered } from './answered.ts';
import { emptyHead, NO_SECOND_COPY } from './open-incident.ts';
import { servedLog, standingOf, type ServedLog } from './served-log.ts';

/** What an open library is made of. */
export interface LibraryParts {
  readonly log: LiveLog<Library>;
  readonly index: () => LogIndex<Library>;
  readonly close: () => void;
}

interface OpenShelf {
  readonly parts: LibraryParts;
  readonly served: ServedLog;
  readonly stop: () => void;
}

export interface LibraryShelfOptions {
  /** Throws OpeningRefused or StoreFault where it cannot be read. */
  readonly open: (say: (notice: Notice) => void) => LibraryParts;
  readonly logger: Logger;
  readonly timer: Timer;
}

/** The library of this installation in the host: a log like any other, opened when it is first asked for. */
export class LibraryShelf {
  readonly #options: LibraryShelfOptions;
  readonly #listeners = new Set<() => void>();
  readonly #notices = new Map<string, Notice>();
  #open: OpenShelf | null = null;

  constructor(options: LibraryShelfOptions) {
    this.#options = options;
  }

  /** Opens it where it is not open yet. Throws OpeningRefused or StoreFault. */
  get served(): ServedLog {
    return this.#opened().served;
  }

  /** The log itself, to bring a list into. Throws as `served`. */
  get log(): LiveLog<Library> {
    return this.#opened().parts.log;
  }

  /** Never throws: what stands against opening is its fault. */
  get head(): Head {
    const answer = answered(() => standingOf(this.#opened().parts.log, this.#notices.values()));
    if (answer.ok) return { ...answer.value, incident: LIBRARY, secondCopy: NO_SECOND_COPY };
    const { code, message } = answer;
    return { ...emptyHead(LIBRARY), readOnly: { code, message }, faults: [{ code, message }] };
  }

  /** Calls back whenever its head may have moved, until the returned function is called. */
  onHead(moved: () => void): () => void {
    this.#listeners.add(moved);
    return () => this.#listeners.delete(moved);
  }

  close(): void {
    this.#open?.stop();
    this.#open?.parts.close();
    this.#open = null;
  }

  #opened(): OpenShelf {
    if (this.#open !== null) return this.#open;
    const { open, logger, timer } = this.#options;
    const parts = open((notice) => {
      this.#notices.set(notice.code, notice);
      this.#tell();
    });
    const stops = [
      parts.log.subscribe(() => {
        this.#tell();
      }),
      new Scheduler(parts.log, logger).start(timer),
    ];
    const stop = (): void => {
      for (const one of stops) one();
    };
    return (this.#open = { parts, served: servedLog(parts.log, parts.index), stop });
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
