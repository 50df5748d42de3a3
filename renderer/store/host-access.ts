import type { StoreApi } from 'zustand/vanilla';
import type { Answer, CommandAnswer } from '#shared/contract/answers.ts';
import type { BlobRef } from '#shared/contract/files.ts';
import type { Head } from '#shared/contract/head.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import type { CommandRequest } from '#shared/domain/envelope.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { Library } from '#shared/domain/library-domain.ts';
import type { LinkStatus } from '../transport/connection.ts';
import type { IncidentStore, LogContentStore } from './incident-store.ts';
import type { PersonAtKeyboard, UiStore } from './ui-store.ts';

/** The link, and the last head that came over it. */
export interface LiveView {
  readonly link: LinkStatus;
  /** Of the incident that is shown; null until the first one came. The last known one while not live. */
  readonly head: Head | null;
}

export type LiveStore = Pick<StoreApi<LiveView>, 'getState' | 'getInitialState' | 'subscribe'>;

export type LibraryStore = LogContentStore<Library>;

/** A command as a feature gives it: id and author are filled in unless it brings them, what was seen always is. */
export type CommandDraft = Omit<CommandRequest, 'seen' | 'by'> & {
  readonly by?: PersonAtKeyboard | undefined;
};

/** All that a window has of its host, whatever carries it. */
export interface HostAccess {
  readonly incident: IncidentStore;
  /** What is kept between incidents. It is pulled while somebody follows it: see `followLibrary`. */
  readonly library: LibraryStore;
  readonly live: LiveStore;
  readonly ui: UiStore;
  /** Shows this incident from now on (opened or created before, through `ask`); null = the first screen. */
  show(incident: IncidentId | null): void;
  /**
   * Sends a command to the incident that is shown. Resolves when it was refused, or once it is on disk and folded into
   * this window. Without a link it is a fault at once. Where the link goes down on the way, it is sent again under the
   * same id, so that it counts once; only where no link comes back in time the answer is that it is not known.
   */
  send(command: CommandDraft): Promise<CommandAnswer>;
  /** The same for a command of the library. */
  sendToLibrary(command: CommandDraft): Promise<CommandAnswer>;
  /** Keeps the library's store at the end of its log until the returned function is called. */
  followLibrary(): () => void;
  /** Any other procedure of the contract: `ask((host) => host.incidents.list())`. Without a link it is a fault. */
  ask<T>(call: (host: HostClient) => Promise<Answer<T>>): Promise<Answer<T>>;
  /** Stores a file in the incident that is shown. */
  putBlob(file: Blob): Promise<Answer<BlobRef>>;
  getBlob(hash: string): Promise<Answer<Blob>>;
  /** Connects now instead of at the end of the wait. */
  retryNow(): void;
  close(): void;
}
