import { BlobDigest } from './blob-table.ts';
import { buildIncidentFile } from './build-file.ts';
import type { SealedEvent } from './chain.ts';
import type { Connection } from './connection.ts';
import type { Salvaged } from './salvage.ts';

/** Events a transaction, while a file is filled. */
const BATCH = 10_000;

/**
 * The good part of a damaged file as a file of its own: of each origin the unbroken beginning of its chain,
 * in whole commands, and the attached files that are what was attached. What it leaves out stays in the damaged file.
 */
export function copyProven(from: Connection, { proven, source }: Salvaged, to: string): void {
  buildIncidentFile(to, (copy) => {
    fillWith(copy, provenRows(source.inLogOrder(0), proven));
    for (const { sha256, size } of from.blobs.list()) {
      const digest = new BlobDigest();
      for (const chunk of from.blobs.read(sha256) ?? []) digest.add(chunk);
      const found = digest.info();
      if (found.sha256 === sha256 && found.size === size) copyBlob(from, copy, sha256);
    }
  });
}

function* provenRows<Row extends SealedEvent>(
  rows: Iterable<Row>,
  proven: ReadonlyMap<string, number>,
): Generator<Row> {
  for (const row of rows) if (row.n <= (proven.get(row.origin) ?? 0)) yield row;
}

/** Writes events that were verified into a fresh file, in the order given. Gives how many there were. */
export function fillWith(connection: Connection, events: Iterable<SealedEvent>): number {
  let seq = 0;
  let batch: SealedEvent[] = [];
  const flush = (): void => {
    const rows = connection.transact(() => connection.insert(seq, batch));
    for (const row of rows) connection.redactions.note(row);
    seq += batch.length;
    batch = [];
  };
  for (const event of events) {
    batch.push(event);
    if (batch.length === BATCH) flush();
  }
  flush();
  return seq;
}

/** Copies one blob from file to file. */
export function copyBlob(from: Connection, to: Connection, sha256: string): void {
  to.transact(() => {
    const digest = new BlobDigest();
    let i = 0;
    for (const chunk of from.blobs.read(sha256) ?? []) {
      to.blobs.addChunk(sha256, i, chunk);
      digest.add(chunk);
      i += 1;
    }
    to.blobs.finish(sha256, digest.info());
  });
}
