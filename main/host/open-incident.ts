import type { Notice } from '#shared/contract/answers.ts';
import { fault } from '#shared/contract/answers.ts';
import type { Head, SecondCopyStatus } from '#shared/contract/head.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { phaseAt } from '#shared/domain/incident/select.ts';
import { Instant } from '#shared/domain/instant.ts';
import type { LiveLog } from '#main/engine/live-log.ts';
import type { LogIndex } from '#main/engine/log-index.ts';
import type { SecondCopyReport } from '#main/store/journal-keeper.ts';
import { Scheduler } from '#main/engine/scheduler.ts';
import type { Logger } from '#main/platform/logger.ts';
import type { Timer } from '#main/platform/timer.ts';
import type { KnownIncident } from './incident-register.ts';
import { lastSavedIn, servedLog, standingOf, type ServedLog } from './served-log.ts';

/** How often the index is brought on, so that whoever searches waits for the last few events only. */
const INDEX_EVERY_MS = 2_000;

/** What an open incident is made of. */
export interface OpenedParts {
  readonly log: LiveLog<IncidentLog>;
  readonly index: () => LogIndex<IncidentLog>;
  readonly close: () => void;
}

export interface OpenIncidentOptions {
  readonly parts: OpenedParts;
  /** What was said when it was opened; more may come. */
  readonly notices: readonly Notice[];
  readonly movedTo: string | null;
  /** The folder that was chosen for its second copy; null = none. */
  readonly secondCopy: string | null;
  readonly logger: Logger;
  /** Told whenever its head may have moved. */
  readonly moved: () => void;
  readonly startCopy: (file: string, folder: string) => SecondCopyThread;
  readonly timer: Timer;
}

export const NO_SECOND_COPY: SecondCopyStatus = {
  state: 'none',
  folder: null,
  behind: 0,
  currentAt: null,
  message: null,
};

/** A device that is not there is no copy: the message says which of the two it is. */
const COPY_STATES = { ok: 'current', behind: 'behind', absent: 'failed', failed: 'failed' } as const;

/** The second copy of the file at `file`, kept in `folder` by a thread of its own. */
export interface SecondCopyThread {
  readonly report: SecondCopyReport;
  ping(): void;
  watch(listener: () => void): () => void;
  close(): Promise<void>;
}

/** An incident that stands open in the host: its log, and what is done about it in the background. */
export class OpenIncident {
  readonly id: IncidentId;
  readonly log: LiveLog<IncidentLog>;
  readonly index: () => LogIndex<IncidentLog>;
  readonly served: ServedLog;
  readonly #options: OpenIncidentOptions;
  readonly #notices = new Map<string, Notice>();
  readonly #stops: (() => void)[] = [];
  #copy: { readonly folder: string; readonly thread: SecondCopyThread } | null = null;

  constructor(id: IncidentId, options: OpenIncidentOptions) {
    this.id = id;
    this.#options = options;
    this.log = options.parts.log;
    this.index = options.parts.index;
    this.served = servedLog(this.log, this.index);
    for (const notice of options.notices) this.#notices.set(notice.code, notice);
    this.#stops.push(
      this.log.subscribe(() => {
        this.#copy?.thread.ping();
        options.moved();
      }),
      new Scheduler(this.log, options.logger).start(options.timer),
      options.timer.every(INDEX_EVERY_MS, () => {
        this.#bringOnIndex();
      }),
    );
    this.keepSecondCopy(options.secondCopy);
  }

  get file(): string {
    return this.log.store.path;
  }

  /** Tells a person at this machine; the newest of a kind stands for those before. */
  say(notice: Notice): void {
    this.#notices.set(notice.code, notice);
    this.#options.moved();
  }

  get head(): Head {
    const standing = standingOf(this.log, this.#notices.values());
    return { ...standing, incident: this.id, secondCopy: this.secondCopy };
  }

  /** What the first screen shows of it. */
  get known(): KnownIncident {
    const { incident } = this.log.state;
    const declared = incident.status === 'declared' ? incident : null;
    return {
      file: this.file,
      incident: this.id,
      name: declared?.name ?? '',
      exercise: declared?.exercise ?? false,
      phase: declared === null ? null : phaseAt(declared, this.log.now()).phase,
      lastSaved: lastSavedIn(this.log),
      movedTo: this.#options.movedTo,
      secondCopy: this.#copy?.folder ?? null,
    };
  }

  get secondCopy(): SecondCopyStatus {
    if (this.#copy === null) return NO_SECOND_COPY;
    const { folder, thread } = this.#copy;
    const { state, lastSeq, at, message } = thread.report;
    const behind = Math.max(0, this.log.head().seq - lastSeq);
    return {
      state: state === 'ok' && behind > 0 ? 'behind' : COPY_STATES[state],
      folder,
      behind,
      currentAt: at === null ? null : Instant.parse(at),
      message,
    };
  }

  /** Keeps a second copy in this folder from now on; null = none. */
  keepSecondCopy(folder: string | null): void {
    const before = this.#copy;
    this.#copy = folder === null ? null : { folder, thread: this.#options.startCopy(this.file, folder) };
    this.#copy?.thread.watch(() => {
      this.#options.moved();
    });
    // It brings itself in step once more; nobody waits for a device.
    void before?.thread.close();
    this.#options.moved();
  }

  /** Closes the file; resolves when its second copy has come to its end as well. */
  async close(): Promise<void> {
    for (const stop of this.#stops.splice(0)) stop();
    const copied = this.#copy?.thread.close();
    this.#options.parts.close();
    this.#options.moved();
    await copied;
  }

  #bringOnIndex(): void {
    try {
      this.index().step();
    } catch (error) {
      // Whoever searches meets it as an answer; until then the next time may do.
      this.#options.logger.write('warning', 'the index was not brought on', { error });
    }
  }
}

/** What every procedure answers about an incident that does not stand open. */
export const NOT_OPEN = fault(
  'incident-not-open',
  'This incident is not open. Open it again from the first screen.',
);

/** The head of an incident that does not stand open, or of the first screen, where none is asked for. */
export const emptyHead = (incident: IncidentId | null): Head => ({
  incident,
  epoch: '',
  seq: 0,
  lastSaved: null,
  readOnly: null,
  faults: incident === null ? [] : [{ code: NOT_OPEN.code, message: NOT_OPEN.message }],
  secondCopy: NO_SECOND_COPY,
});
