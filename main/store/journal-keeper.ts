import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { copyAttachments } from './attachment-files.ts';
import { Connection } from './connection.ts';
import { incidentOf } from './head.ts';
import type { Access } from './incident-database.ts';
import { openJournal, type FoundJournal } from './journal.ts';
import { rewriteJournal } from './journal-file.ts';
import { asFault } from './sqlite-error.ts';
import { StoreFault } from './log-store.ts';

/** How the second copy stands. */
export interface SecondCopyReport {
  /**
   * `ok`: it holds all that the file held at `at`. `behind`: it is catching up. `absent`: the folder, or the
   * device that it lay on, is not there. `failed`: it is there and does not take what is written.
   */
  readonly state: 'ok' | 'behind' | 'absent' | 'failed';
  /** The last place of the incident file that is in it. */
  readonly lastSeq: number;
  /** When it was last in step, ISO 8601; null = not yet. */
  readonly at: string | null;
  /** The journal's path; null while there is none. */
  readonly journal: string | null;
  /** What a person should know; null where there is nothing to say. */
  readonly message: string | null;
}

export interface KeeperOptions {
  readonly file: string;
  readonly access: Access;
  /** The folder that the operator chose. It is never made: where a stick is out, its folder must not appear on the disk. */
  readonly folder: string;
  /** ISO 8601. */
  readonly now: () => string;
  /** Told while a long catching-up goes on. */
  readonly progress?: (report: SecondCopyReport) => void;
}

/** Keeps a journal of an incident file in a folder. Reads the file for itself; nobody waits for it. */
export class JournalKeeper {
  readonly #options: KeeperOptions;
  #connection: Connection | null = null;
  #found: FoundJournal | null = null;
  /** The device of the folder, and the journal, when it was last written. */
  #known: { readonly device: number; readonly journal: string } | null = null;
  #lastSeq = 0;
  #at: string | null = null;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Brings the journal in step, or says why not. Never throws for what a disk does. */
  sync(): SecondCopyReport {
    try {
      if (!this.#deviceIsThere()) {
        this.#detach();
        return this.#report('absent', absentWords(this.#options.folder));
      }
      return this.#write();
    } catch (error) {
      this.#detach();
      const fault = asFault(error, this.#options.folder);
      if (!(fault instanceof StoreFault)) throw error;
      return this.#report(
        fault.code === 'vanished' ? 'absent' : 'failed',
        failedWords(this.#options.folder, fault),
      );
    }
  }

  close(): void {
    this.#detach();
  }

  #write(): SecondCopyReport {
    const { file, access, folder } = this.#options;
    const connection = (this.#connection ??= new Connection(file, access));
    const incident = incidentOf(connection.events.at(1));
    if (incident === null) return this.#report('ok', null);
    if (this.#found?.journal.stands() === false) this.#dropJournal();
    const found = (this.#found ??= openJournal(folder, path.parse(file).name, incident, connection));
    const { journal } = found;
    const redactions = journal.catchUp(connection.events, () => {
      this.#lastSeq = journal.seq;
      this.#options.progress?.(this.#report('behind', null));
    });
    for (const row of redactions) connection.redactions.note(row);
    if (redactions.length > 0) this.#takeWordsOut(journal.path, connection);
    copyAttachments(journal.path, connection);
    this.#known = { device: statSync(folder).dev, journal: journal.path };
    this.#lastSeq = journal.seq;
    this.#at = this.#options.now();
    return this.#report('ok', found.remarks.length === 0 ? null : found.remarks.join(' '));
  }

  #takeWordsOut(journal: string, connection: Connection): void {
    this.#dropJournal();
    rewriteJournal(journal, (eventId) => connection.redactions.covers(eventId));
    // Opened again at the end of the new file; others of this incident beside it are looked through as well.
    this.#write();
  }

  /**
   * The folder is there, and it is the one it was: where a stick was pulled out its folder may remain,
   * empty, on the machine's own disk.
   */
  #deviceIsThere(): boolean {
    const folder = statSync(this.#options.folder, { throwIfNoEntry: false });
    if (!folder?.isDirectory()) return false;
    return this.#known === null || folder.dev === this.#known.device || existsSync(this.#known.journal);
  }

  #dropJournal(): void {
    this.#found?.journal.close();
    this.#found = null;
  }

  #detach(): void {
    this.#dropJournal();
    this.#connection?.close();
    this.#connection = null;
  }

  #report(state: SecondCopyReport['state'], message: string | null): SecondCopyReport {
    return {
      state,
      lastSeq: this.#lastSeq,
      at: this.#at,
      journal: this.#found?.journal.path ?? null,
      message,
    };
  }
}

const absentWords = (folder: string): string =>
  `The second copy is not there: ${folder} cannot be found. Work goes on and is saved on this machine. Plug the stick in again; it catches up by itself.`;

const failedWords = (folder: string, { code, message }: StoreFault): string =>
  code === 'disk-full'
    ? `The second copy is full: nothing more fits in ${folder}. Work goes on and is saved on this machine. Make room there or choose another folder.`
    : `The second copy in ${folder} cannot be written. Work goes on and is saved on this machine. ${message}`;
