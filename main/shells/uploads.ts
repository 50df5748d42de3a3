import { fault, type Answer } from '#shared/contract/answers.ts';
import type { BlobRef } from '#shared/contract/files.ts';
import type { BlobsPort } from '#shared/contract/host-port.ts';
import { LIMITS } from '#shared/contract/protocol.ts';
import type { IncidentId } from '#shared/domain/ids.ts';

/** One chunk at a time, handed from a window to the store: `give` resolves once the chunk was taken. */
class Handover implements AsyncIterable<Uint8Array> {
  #waiting: { readonly chunk: Uint8Array; readonly taken: () => void } | null = null;
  #end: 'open' | 'done' | 'broken' = 'open';
  #wake: () => void = () => undefined;

  give(chunk: Uint8Array): Promise<void> {
    return new Promise((taken) => {
      this.#waiting = { chunk, taken };
      this.#wake();
    });
  }

  end(how: 'done' | 'broken'): void {
    this.#end = how;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (;;) {
      if (this.#end === 'broken') throw new Error('the window went away before its file was whole');
      if (this.#waiting !== null) {
        const { chunk, taken } = this.#waiting;
        this.#waiting = null;
        yield chunk;
        taken();
      } else if (this.#end === 'done') {
        return;
      } else {
        await new Promise<void>((wake) => (this.#wake = wake));
      }
    }
  }
}

interface Upload {
  readonly handover: Handover;
  readonly stored: Promise<Answer<BlobRef>>;
  size: number;
}

const NOT_FOUND = fault('upload-not-found', 'This file did not arrive whole. Attach it again.');
const TOO_LARGE = fault(
  'blob-too-large',
  `A file of more than ${LIMITS.blobBytes / 1_048_576} MB cannot be attached. Note where it lies instead.`,
);

/** The blobs that one window is sending, chunk by chunk. What is not finished when the window goes is dropped. */
export class Uploads {
  readonly #blobs: BlobsPort;
  readonly #open = new Map<string, Upload>();
  #count = 0;

  constructor(blobs: BlobsPort) {
    this.#blobs = blobs;
  }

  begin(incident: IncidentId): string {
    this.#count += 1;
    const id = String(this.#count);
    const handover = new Handover();
    // A broken handover shows in the answer of `finish`, and nowhere where the window has gone.
    const stored = this.#blobs
      .put(incident, handover)
      .catch((error: unknown) => fault('blob-not-stored', `The file was not stored: ${String(error)}`));
    this.#open.set(id, { handover, stored, size: 0 });
    return id;
  }

  /** Resolves once the store took the chunk, so that a window never sends faster than the disk writes. */
  async append(id: string, chunk: Uint8Array): Promise<Answer<null>> {
    const upload = this.#open.get(id);
    if (upload === undefined) return NOT_FOUND;
    upload.size += chunk.byteLength;
    if (upload.size > LIMITS.blobBytes) {
      this.#drop(id, upload);
      return TOO_LARGE;
    }
    const outcome = await Promise.race([upload.handover.give(chunk), upload.stored]);
    return outcome === undefined || outcome.ok ? { ok: true, value: null } : outcome;
  }

  async finish(id: string): Promise<Answer<BlobRef>> {
    const upload = this.#open.get(id);
    if (upload === undefined) return NOT_FOUND;
    this.#open.delete(id);
    upload.handover.end('done');
    return upload.stored;
  }

  /** The window went away. */
  abandon(): void {
    for (const [id, upload] of this.#open) this.#drop(id, upload);
  }

  #drop(id: string, upload: Upload): void {
    this.#open.delete(id);
    upload.handover.end('broken');
  }
}
