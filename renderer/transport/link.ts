import type { Answer } from '#shared/contract/answers.ts';
import type { BlobRef } from '#shared/contract/files.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import type { IncidentId } from '#shared/domain/ids.ts';

/** How a file travels: over HTTP on the web, in chunks over a port. */
export interface BlobChannel {
  put(incident: IncidentId, file: Blob): Promise<Answer<BlobRef>>;
  get(incident: IncidentId, hash: string): Promise<Answer<Blob>>;
}

/** One connection to the host, until it is lost; it never comes back, another one is dialled. */
export interface Link {
  readonly client: HostClient;
  readonly blobs: BlobChannel;
  /** Resolves when the link is lost, from whichever end. Never rejects. */
  readonly lost: Promise<void>;
  close(): void;
}

/** The host answered, and the answer is no: dialling again changes nothing, a person must do something. */
export class LinkRefused extends Error {
  readonly code: 'signed-out' | 'other-version';

  constructor(code: LinkRefused['code'], message: string) {
    super(message);
    this.name = 'LinkRefused';
    this.code = code;
  }
}

/** Makes one connection, or throws: LinkRefused where trying again is no use. `gone` aborts an attempt that takes too long. */
export type Dial = (gone: AbortSignal) => Promise<Link>;
