import { isBlob } from './blob-table.ts';
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
      const chunks = (): Iterable<Uint8Array> => from.blobs.read(sha256) ?? [];
      if (isBlob({ sha256, size }, chunks())) copy.transact(() => copy.blobs.add({ sha256, size }, chunks()));
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
    const inserted = connection.transact(() => connection.insert(seq, batch));
    for (const row of inserted.redactions) connection.redactions.note(row);
    seq = inserted.seq;
    batch = [];
  };
  for (const event of events) {
    batch.push(event);
    if (batch.length === BATCH) flush();
  }
  flush();
  return seq;
}
