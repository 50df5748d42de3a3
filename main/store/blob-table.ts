import { createHash, randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { BlobInfo } from './log-store.ts';

/** Bytes a row: a commit of this size holds an append up for no longer than an ordinary one takes. */
export const CHUNK_BYTES = 256 * 1024;

/** The statements over blobs, prepared once for a connection. A blob is stored in chunks and named when it is whole. */
export class BlobTable {
  readonly #info: StatementSync;
  readonly #list: StatementSync;
  readonly #name: StatementSync;
  readonly #addChunk: StatementSync;
  readonly #chunk: StatementSync;
  readonly #dropChunks: StatementSync;
  readonly #dropName: StatementSync;
  readonly #dropUnnamed: StatementSync;

  constructor(db: DatabaseSync) {
    this.#info = db.prepare('SELECT sha256, size, upload FROM blobs WHERE sha256 = ?');
    this.#list = db.prepare('SELECT sha256, size FROM blobs ORDER BY sha256');
    this.#name = db.prepare('INSERT INTO blobs (sha256, size, upload) VALUES (?, ?, ?)');
    this.#addChunk = db.prepare('INSERT INTO blob_chunks (upload, i, bytes) VALUES (?, ?, ?)');
    this.#chunk = db.prepare('SELECT bytes FROM blob_chunks WHERE upload = ? AND i = ?');
    this.#dropChunks = db.prepare('DELETE FROM blob_chunks WHERE upload = ?');
    this.#dropName = db.prepare('DELETE FROM blobs WHERE sha256 = ?');
    this.#dropUnnamed = db.prepare('DELETE FROM blob_chunks WHERE upload NOT IN (SELECT upload FROM blobs)');
  }

  list(): BlobInfo[] {
    return this.#list.all().map((row) => ({ sha256: String(row['sha256']), size: Number(row['size']) }));
  }

  has(sha256: string): boolean {
    return this.#info.get(sha256) !== undefined;
  }

  /** The bytes of a blob, chunk by chunk; undefined where it is not here. */
  read(sha256: string): Iterable<Uint8Array> | undefined {
    const info = this.#info.get(sha256);
    return info === undefined ? undefined : this.#chunks(String(info['upload']));
  }

  addChunk(upload: string, i: number, bytes: Uint8Array): void {
    this.#addChunk.run(upload, i, bytes);
  }

  /** Names what was uploaded. Where the same bytes are here already, the new ones are dropped. */
  finish(upload: string, blob: BlobInfo): void {
    if (this.has(blob.sha256)) this.#dropChunks.run(upload);
    else this.#name.run(blob.sha256, blob.size, upload);
  }

  /** Stores a blob whose bytes were verified, inside a transaction. */
  add(blob: BlobInfo, chunks: Iterable<Uint8Array>): void {
    const upload = newUpload();
    let i = 0;
    for (const chunk of chunks) {
      this.addChunk(upload, i, chunk);
      i += 1;
    }
    this.finish(upload, blob);
  }

  drop(sha256: string): void {
    const info = this.#info.get(sha256);
    if (info === undefined) return;
    this.#dropChunks.run(String(info['upload']));
    this.#dropName.run(sha256);
  }

  dropUpload(upload: string): void {
    this.#dropChunks.run(upload);
  }

  /** Takes away what uploads left that never came to their end. */
  dropUnfinished(): void {
    this.#dropUnnamed.run();
  }

  *#chunks(upload: string): Generator<Uint8Array> {
    for (let i = 0; ; i += 1) {
      const bytes = this.#chunk.get(upload, i)?.['bytes'];
      if (!(bytes instanceof Uint8Array)) return;
      yield bytes;
    }
  }
}

/** SHA-256 and length of what passes by. */
export class BlobDigest {
  readonly #hash = createHash('sha256');
  #size = 0;

  add(bytes: Uint8Array): this {
    this.#hash.update(bytes);
    this.#size += bytes.length;
    return this;
  }

  get size(): number {
    return this.#size;
  }

  /** Ends the digest: may be asked once. */
  info(): BlobInfo {
    return { sha256: this.#hash.digest('hex'), size: this.#size };
  }
}

/** True where these bytes are the blob. */
export function isBlob(blob: BlobInfo, chunks: Iterable<Uint8Array>): boolean {
  const digest = new BlobDigest();
  for (const chunk of chunks) digest.add(chunk);
  const { sha256, size } = digest.info();
  return sha256 === blob.sha256 && size === blob.size;
}

/** A name for an upload that is under way. */
export const newUpload = (): string => randomUUID();

/** Cuts a stream into chunks of CHUNK_BYTES, the last one shorter. */
export async function* inChunks(source: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source instanceof Uint8Array ? [source] : source) {
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + CHUNK_BYTES - size);
      held.push(part);
      size += part.length;
      at += part.length;
      if (size < CHUNK_BYTES) continue;
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}
