import path from 'node:path';
import { fault, type Notice, type Trouble } from '#shared/contract/answers.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { Logger } from '#main/platform/logger.ts';
import type { Timer } from '#main/platform/timer.ts';
import type { IncidentRegister } from './incident-register.ts';
import { OpenIncident, type OpenedParts, type SecondCopyThread } from './open-incident.ts';

/** How incident files are opened and made: what the composition hands in. Each throws OpeningRefused or StoreFault. */
export interface IncidentFiles {
  open(file: string, mode: 'write' | 'read', say: (notice: Notice) => void): OpenedParts;
  /** A new file, empty. */
  create(file: string, say: (notice: Notice) => void): OpenedParts;
  startCopy(file: string, folder: string): SecondCopyThread;
}

export interface OpenIncidentsOptions {
  readonly files: IncidentFiles;
  readonly register: IncidentRegister;
  readonly logger: Logger;
  readonly timer: Timer;
}

/** A file in which nothing was declared has no incident to show. */
export const EMPTY_FILE: Trouble = fault(
  'nothing-declared',
  'Nothing is declared in this file yet. Start an incident of its own instead.',
);

/** The incidents that stand open in this host, one opening a file however many windows look at it. */
export class OpenIncidents {
  readonly #options: OpenIncidentsOptions;
  readonly #open = new Map<IncidentId, OpenIncident>();
  /** Closed by a person: nobody's window opens it again by just being there. */
  readonly #closed = new Set<IncidentId>();
  readonly #listeners = new Map<IncidentId, Set<() => void>>();

  constructor(options: OpenIncidentsOptions) {
    this.#options = options;
  }

  /** Opens a file, or gives the opening that stands; EMPTY_FILE where there is no incident in it. Throws as opening does. */
  open(file: string, readOnly: boolean): OpenIncident | Trouble {
    const whole = path.resolve(file);
    const standing = [...this.#open.values()].find((one) => one.file === whole);
    if (standing !== undefined) return standing;
    const isMoved = (this.#options.register.byFile(whole)?.movedTo ?? null) !== null;
    const said: Notice[] = [];
    const parts = this.#options.files.open(whole, readOnly || isMoved ? 'read' : 'write', (notice) => {
      this.#say(parts, said, notice);
    });
    return this.#take(parts, said);
  }

  /**
   * A new file with what `declare` does in it; where that gives a trouble, what was made is closed and the trouble given.
   * Throws StoreFault `exists` where something stands there.
   */
  create(file: string, declare: (parts: OpenedParts) => Trouble | null): OpenIncident | Trouble {
    const said: Notice[] = [];
    const parts = this.#options.files.create(path.resolve(file), (notice) => {
      this.#say(parts, said, notice);
    });
    const trouble = declare(parts);
    if (trouble === null) return this.#take(parts, said);
    parts.close();
    return trouble;
  }

  /**
   * The incident where it stands open, or can be opened again because it was open here before: a window outlives its
   * host. Undefined where it cannot. Throws as opening does.
   */
  find(incident: IncidentId): OpenIncident | undefined {
    const standing = this.#open.get(incident);
    if (standing !== undefined || this.#closed.has(incident)) return standing;
    const known = this.#options.register.byIncident(incident);
    const opened = known === undefined ? undefined : this.open(known.file, false);
    return opened instanceof OpenIncident && opened.id === incident ? opened : undefined;
  }

  /** The incident where it stands open; opens nothing. */
  standing(incident: IncidentId): OpenIncident | undefined {
    return this.#open.get(incident);
  }

  isOpen(file: string): boolean {
    return [...this.#open.values()].some((one) => one.file === file);
  }

  async close(incident: IncidentId): Promise<void> {
    this.#closed.add(incident);
    await this.#drop(incident);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((incident) => this.#drop(incident)));
  }

  /** From now on the file is only read here: it goes on in the copy at `movedTo`. */
  async handOver(one: OpenIncident, movedTo: string): Promise<void> {
    await this.#drop(one.id);
    this.#options.register.remember({ ...one.known, movedTo });
    this.open(one.file, true);
  }

  /** Keeps the choice as well, so that the next opening goes on with it. */
  keepSecondCopy(one: OpenIncident, folder: string | null): void {
    one.keepSecondCopy(folder);
    this.#options.register.remember(one.known);
  }

  /** Calls back whenever the head of this incident may have moved, open or not, until the returned function is called. */
  onHead(incident: IncidentId, moved: () => void): () => void {
    const listeners = this.#listeners.get(incident) ?? new Set();
    this.#listeners.set(incident, listeners);
    listeners.add(moved);
    return () => {
      listeners.delete(moved);
      if (listeners.size === 0) this.#listeners.delete(incident);
    };
  }

  #take(parts: OpenedParts, said: readonly Notice[]): OpenIncident | Trouble {
    const { incident, path: file } = parts.log.store;
    if (incident === null) {
      parts.close();
      return EMPTY_FILE;
    }
    const known = this.#options.register.byFile(file);
    const one = new OpenIncident(incident, {
      parts,
      notices: said,
      movedTo: known?.movedTo ?? null,
      secondCopy: known?.secondCopy ?? null,
      logger: this.#options.logger,
      timer: this.#options.timer,
      startCopy: (from, folder) => this.#options.files.startCopy(from, folder),
      moved: () => {
        this.#moved(incident);
      },
    });
    this.#open.set(incident, one);
    this.#closed.delete(incident);
    this.#options.register.remember(one.known);
    this.#moved(incident);
    return one;
  }

  /** What is said while a file opens is kept for its opening; what comes later goes to it. */
  #say(parts: OpenedParts | undefined, said: Notice[], notice: Notice): void {
    const one = [...this.#open.values()].find(({ log }) => log === parts?.log);
    if (one === undefined) said.push(notice);
    else one.say(notice);
  }

  async #drop(incident: IncidentId): Promise<void> {
    const one = this.#open.get(incident);
    if (one === undefined) return;
    this.#open.delete(incident);
    this.#options.register.remember(one.known);
    await one.close();
  }

  #moved(incident: IncidentId): void {
    for (const moved of [...(this.#listeners.get(incident) ?? [])]) moved();
  }
}
