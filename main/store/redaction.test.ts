import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { JournalKeeper } from './journal-keeper.ts';
import type { LogStore } from './log-store.ts';
import { commandOf } from './testing/drafts.ts';
import { note, notesIn, Station, temporaryFolder } from './testing/sample-log.ts';
import { verifyFile } from './verify-file.ts';

const SECRET = 'Mrs Example of Sample Street';
const newFile = (): string => path.join(temporaryFolder(), 'night.blackstart');

/** Redacts the event at a place, as the log area decides it. */
function redact(store: LogStore, seq: number, blobs?: readonly string[]): void {
  const [target] = store.bySeqs([seq]);
  if (target === undefined) throw new Error('no such place');
  const data = {
    event: target.envelope.id,
    replacement: { text: '[redacted]' },
    ...(blobs === undefined ? {} : { blobs }),
  };
  store.append(commandOf({ head: store.head(), origin: store.origin }, [{ type: 'log.redacted', data }]));
}

/** The files of a folder that still hold these words. */
function filesWith(words: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && readFileSync(path.join(entry.parentPath, entry.name)).includes(words),
    )
    .map(({ name }) => name);
}

test.each([
  ['short', SECRET],
  ['longer than a page', `${SECRET} `.repeat(1000)],
])(
  'ST-12: redacted words (%s) are gone from file and -wal, the rest stands, and the chain still verifies',
  (_, words) => {
    const file = newFile();
    const station = new Station();
    const store = station.create(file);
    note(store, 'before', words, 'after', ...Array.from({ length: 30 }, (__, i) => `more ${String(i)}`));
    expect(filesWith(SECRET, path.dirname(file))).not.toEqual([]);
    redact(store, 2);
    expect(store.purgePending).toBe(false);
    expect(filesWith(SECRET, path.dirname(file))).toEqual([]);
    expect(notesIn(store).slice(0, 4)).toEqual(['before', '[redacted]', 'after', 'more 0']);
    const [redacted] = store.bySeqs([2]);
    expect(redacted).toMatchObject({ envelope: { data: null }, replacement: { text: '[redacted]' } });
    store.close();
    expect(filesWith(SECRET, path.dirname(file))).toEqual([]);
    expect(verifyFile(file)).toMatchObject({ events: 34, broken: null });
    expect(notesIn(station.open(file))[1]).toBe('[redacted]');
  },
);

test('ST-12: the bytes of an attachment go with its redaction', async () => {
  const file = newFile();
  const store = new Station().create(file);
  const { sha256 } = await store.putBlob(Buffer.from(`${SECRET} `.repeat(20_000)));
  const kept = await store.putBlob(Buffer.from('floor plan'));
  note(store, 'attached');
  redact(store, 1, [sha256]);
  expect(store.blob(sha256)).toBeUndefined();
  expect(store.blobs()).toEqual([kept]);
  store.close();
  expect(filesWith(SECRET, path.dirname(file))).toEqual([]);
  expect(verifyFile(file).broken).toBeNull();
});

test('ST-12: while a reader holds the -wal up the purge is pending, and is made up for', async () => {
  const file = newFile();
  const station = new Station();
  const store = station.create(file, { idleCheckpointMs: 5 });
  note(store, SECRET);
  const { Connection } = await import('./connection.ts');
  const reader = new Connection(file, 'read');
  reader.db.exec('BEGIN');
  reader.events.lastSeq();
  redact(store, 1);
  expect(store.purgePending).toBe(true);
  const told = new Promise<void>((resolve) => store.watch(resolve));
  reader.close();
  await told;
  expect(store.purgePending).toBe(false);
  expect(filesWith(SECRET, path.dirname(file))).toEqual([]);
});

test('ST-13: a redaction that arrives by merge takes the words out here, and a merge never brings them back', () => {
  const fileA = newFile();
  const fileB = newFile();
  const a = new Station('A').create(fileA);
  note(a, SECRET);
  a.checkpoint();
  copyFileSync(fileA, fileB);
  const b = new Station('B').open(fileB);
  redact(a, 1);
  const back = a.planMerge(fileB);
  expect(back.events).toBe(0);
  back.close();
  const plan = b.planMerge(fileA);
  plan.commit();
  plan.close();
  expect(notesIn(b)[0]).toBe('[redacted]');
  b.close();
  expect(filesWith(SECRET, path.dirname(fileB))).toEqual([]);
  expect(verifyFile(fileB).broken).toBeNull();
});

test('ST-13: words redacted before they arrive never touch the disk', () => {
  const fileA = newFile();
  const fileB = newFile();
  const a = new Station('A').create(fileA);
  note(a, 'one');
  a.checkpoint();
  copyFileSync(fileA, fileB);
  note(a, SECRET);
  const b = new Station('B').open(fileB);
  const target = a.bySeqs([2])[0]?.envelope.id ?? '';
  const data = { event: target, replacement: { text: '[redacted]' } };
  b.append(commandOf({ head: b.head(), origin: b.origin }, [{ type: 'log.redacted', data }]));
  const plan = b.planMerge(fileA);
  expect(JSON.stringify([...plan.union()])).not.toContain(SECRET);
  plan.commit();
  plan.close();
  b.close();
  expect(filesWith(SECRET, path.dirname(fileB))).toEqual([]);
  expect(verifyFile(fileB).broken).toBeNull();
});

test('ST-14: redacted words are gone from the second copy, and from journals beside it that were left alone', async () => {
  const file = newFile();
  const folder = temporaryFolder();
  const store = new Station().create(file);
  const options = { file, access: 'read', folder, now: () => '2024-07-19T05:00:00.000Z' } as const;
  note(store, 'one', SECRET, 'three');
  const { sha256 } = await store.putBlob(Buffer.from(SECRET));
  const keeper = new JournalKeeper(options);
  const { journal } = keeper.sync();
  expect(filesWith(SECRET, folder)).toEqual([path.basename(journal ?? ''), sha256]);
  const left = path.join(folder, 'night-2.journal.jsonl');
  copyFileSync(journal ?? '', left);
  redact(store, 2, [sha256]);
  expect(keeper.sync()).toMatchObject({ state: 'ok', lastSeq: 4, journal });
  keeper.close();
  expect(filesWith(SECRET, folder)).toEqual(['night-2.journal.jsonl']);
  expect(existsSync(path.join(folder, 'night.attachments', sha256))).toBe(false);
  // The one beside it is looked through when it is met.
  copyFileSync(left, journal ?? '');
  const later = new JournalKeeper(options);
  expect(later.sync()).toMatchObject({ state: 'ok', lastSeq: 4 });
  later.close();
  expect(filesWith(SECRET, path.dirname(file))).toEqual([]);
  expect(readFileSync(journal ?? '', 'utf8')).toContain('[redacted]');
});
