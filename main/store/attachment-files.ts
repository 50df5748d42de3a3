import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { CHUNK_BYTES, isBlob } from './blob-table.ts';
import type { Connection } from './connection.ts';
import type { BlobInfo } from './log-store.ts';
import { syncToDisk } from './place-file.ts';
import { JOURNAL_SUFFIX } from './journal-line.ts';

/** Where the attached files of a journal lie: a folder beside it, each under its SHA-256. */
const folderOf = (journal: string): string => `${journal.slice(0, -JOURNAL_SUFFIX.length)}.attachments`;

/** Brings the attached files beside a journal in step with the incident file: adds what lacks, takes away what was redacted. */
export function copyAttachments(journal: string, { blobs, redactions }: Connection): void {
  const folder = folderOf(journal);
  for (const sha256 of redactions.blobs()) rmSync(path.join(folder, sha256), { force: true });
  const missing = blobs.list().filter(({ sha256 }) => !existsSync(path.join(folder, sha256)));
  if (missing.length === 0) return;
  mkdirSync(folder, { recursive: true });
  for (const { sha256 } of missing) writeWhole(path.join(folder, sha256), blobs.read(sha256) ?? []);
  syncToDisk(folder, 'folder');
}

/** An attached file beside a journal, its bytes checked against its name. */
export interface AttachmentFile {
  readonly blob: BlobInfo;
  readonly chunks: () => Iterable<Uint8Array>;
}

/** The attached files beside a journal; those that are not what their name says are left out. */
export function* attachmentsOf(journal: string): Generator<AttachmentFile> {
  const folder = folderOf(journal);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]{64}$/.test(name)) : [];
  for (const sha256 of names) {
    const file = path.join(folder, sha256);
    const blob = { sha256, size: statSync(file).size };
    if (isBlob(blob, chunksOf(file))) yield { blob, chunks: () => chunksOf(file) };
  }
}

function* chunksOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const chunk = Buffer.alloc(CHUNK_BYTES);
      const got = readSync(handle, chunk);
      if (got === 0) return;
      yield chunk.subarray(0, got);
    }
  } finally {
    closeSync(handle);
  }
}

/** Whole under its name, or not there. */
function writeWhole(file: string, chunks: Iterable<Uint8Array>): void {
  const part = `${file}.part`;
  const handle = openSync(part, 'w');
  try {
    for (const chunk of chunks) {
      for (let done = 0; done < chunk.length;) done += writeSync(handle, chunk, done);
    }
    fdatasyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}
