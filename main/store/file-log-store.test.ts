import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CommandId, IncidentId } from '#shared/domain/ids.ts';
import type { Stamp } from '#shared/domain/stamp.ts';
import { openDatabase, pragma } from './incident-database.ts';
import type { EventDraft, LogStore } from './log-store.ts';
import { commandOf } from './testing/drafts.ts';
import { note, notesIn, Station, temporaryFolder } from './testing/sample-log.ts';
import { verifyFile } from './verify-file.ts';

const newFile = (): string => path.join(temporaryFolder(), 'night.blackstart');
const here = (store: LogStore) => ({ head: store.head(), origin: store.origin });

test('ST-1: what was appended is read back as it was, in file order and in the order of the log', () => {
  const file = newFile();
  const station = new Station();
  const store = station.create(file);
  const drafts = commandOf(here(store), [
    { data: { text: 'EMIS Web down', list: [1, 2.5, null, { b: true, a: 'ä' }] } },
    { data: { text: 'PACS down' } },
  ]);
  store.append(drafts);
  const stored = store.eventsSince(0, 10);
  expect(stored.map(({ seq }) => seq)).toEqual([1, 2]);
  for (const [i, draft] of drafts.entries()) expect(stored[i]?.envelope).toMatchObject(draft);
  expect([...store.replay()]).toEqual(stored);
  store.close();
  const again = station.open(file);
  expect(again.eventsSince(0, 10)).toEqual(stored);
  expect(again.origin).toBe(store.origin);
  expect(again.head()).toEqual(store.head());
});

test('ST-1: the writing connection waits for the disk at each commit and overwrites what it drops', () => {
  const file = newFile();
  new Station().create(file).close();
  const db = openDatabase(file, 'write');
  const values = [
    'journal_mode',
    'synchronous',
    'fullfsync',
    'checkpoint_fullfsync',
    'secure_delete',
    'trusted_schema',
  ];
  expect(values.map((name) => pragma(db, name))).toEqual(['wal', 2, 1, 1, 1, 0]);
  expect(pragma(db, 'application_id')).toBe(0x42_4c_4b_53);
  db.close();
});

test('ST-1: when it is closed, everything lies in the one file', () => {
  const file = newFile();
  const store = new Station().create(file);
  note(store, 'one', 'two');
  store.close();
  for (const suffix of ['-wal', '-shm', '-lock']) {
    expect(statSync(file + suffix, { throwIfNoEntry: false })).toBeUndefined();
  }
  expect(notesIn(new Station('B').open(file))).toEqual(['one', 'two']);
});

test('ST-1: pages of events go on behind a place; one event is found by id, by place and by command', () => {
  const store = new Station().create(newFile());
  note(store, 'one', 'two', 'three');
  store.append(
    commandOf(here(store), [{ data: { text: 'four' } }, { data: { text: 'five' } }], { id: 'both' }),
  );
  expect(store.eventsSince(1, 2).map(({ seq }) => seq)).toEqual([2, 3]);
  expect(store.eventsSince(5, 2)).toEqual([]);
  const [, , third] = store.eventsSince(0, 10);
  if (third === undefined) throw new Error('there are five');
  expect(store.byId(third.envelope.id)).toEqual(third);
  expect(store.bySeqs([3, 99, 1]).map(({ seq }) => seq)).toEqual([3, 1]);
  expect(store.byCommand(CommandId.parse('both')).map(({ seq }) => seq)).toEqual([4, 5]);
  expect(store.byCommand(CommandId.parse('never'))).toEqual([]);
  expect(store.hashAt(3)).toBe(third.envelope.hash);
  expect(store.hashAt(6)).toBeNull();
  expect(store.firstStampAfter(2)).toBe(third.envelope.stamp);
  expect(store.firstStampAfter(5)).toBeNull();
});

test('ST-4: an append that breaks the order of the log is a bug, and nothing of it is stored', () => {
  const store = new Station().create(newFile());
  note(store, 'one');
  const [good] = commandOf(here(store), [{ data: { text: 'two' } }]);
  if (good === undefined) throw new Error('no draft');
  const wrong: Partial<EventDraft>[] = [
    { n: 3 },
    { n: 1 },
    { id: 'OTHER-2' as never },
    { origin: 'OTHER' as never },
    { incident: IncidentId.parse('another') },
    { stamp: '2024-07-19T05:00:00.000Z/0000' as Stamp },
    { part: { i: 1, of: 2 } },
    { part: { i: 2, of: 2 } },
    { data: { text: 'lone \ud800' } },
  ];
  for (const change of wrong) expect(() => store.append([{ ...good, ...change }])).toThrow(Error);
  const [again] = commandOf(here(store), [{ data: { text: 'two' } }], { id: `command-${store.origin}-1` });
  if (again === undefined) throw new Error('no draft');
  expect(() => store.append([again])).toThrow(/UNIQUE/);
  expect(notesIn(store)).toEqual(['one']);
  store.append([good]);
  expect(notesIn(store)).toEqual(['one', 'two']);
});

test('ST-4: many commands in one append are one transaction: all of them or none', () => {
  const store = new Station().create(newFile());
  const first = commandOf(here(store), [{ data: { text: 'one' } }]);
  const second = commandOf(here(store), [{ data: { text: 'two' } }], { id: 'second' });
  expect(() => store.append([...first, ...second])).toThrow(/has n 1 behind 1/);
  expect(store.head()).toEqual({ seq: 0, stamp: null, origins: {} });
  expect(store.append(first).seq).toBe(1);
});

test('ST-10: blobs are stored under their SHA-256, once, and read back in pieces', async () => {
  const file = newFile();
  const store = new Station().create(file);
  const bytes = Buffer.alloc(700_000, 'photograph ');
  async function* stream() {
    for (let at = 0; at < bytes.length; at += 60_001)
      yield await Promise.resolve(bytes.subarray(at, at + 60_001));
  }
  const info = await store.putBlob(stream());
  expect(await store.putBlob(bytes)).toEqual(info);
  expect(info.size).toBe(bytes.length);
  expect(store.blobs()).toEqual([info]);
  expect(Buffer.concat([...(store.blob(info.sha256) ?? [])]).equals(bytes)).toBe(true);
  expect(store.blob('0'.repeat(64))).toBeUndefined();
  const empty = await store.putBlob(new Uint8Array());
  expect([...(store.blob(empty.sha256) ?? [])]).toEqual([]);
  store.close();
  expect(new Station().open(file).blobs()).toHaveLength(2);
});

test('ST-10: an upload that breaks off leaves nothing', async () => {
  const store = new Station().create(newFile());
  async function* broken() {
    yield await Promise.resolve(Buffer.alloc(300_000, 1));
    throw new Error('the browser left');
  }
  await expect(store.putBlob(broken())).rejects.toThrow('the browser left');
  expect(store.blobs()).toEqual([]);
});

test('ST-11: a copy taken while work goes on is whole, and writes under an origin of its own', async () => {
  const file = newFile();
  const station = new Station();
  const store = station.create(file);
  note(store, 'one', 'two');
  const copy = path.join(temporaryFolder(), 'copy.blackstart');
  const copied = store.copyTo(copy);
  note(store, 'three');
  await copied;
  note(store, 'four');
  await expect(store.copyTo(copy)).rejects.toMatchObject({ code: 'exists' });
  expect(verifyFile(copy).broken).toBeNull();
  const other = station.open(copy);
  expect(other.readOnly).toBeNull();
  expect(notesIn(other).slice(0, 2)).toEqual(['one', 'two']);
  expect(other.origin).not.toBe(store.origin);
  expect(notesIn(store)).toEqual(['one', 'two', 'three', 'four']);
});

test('ST-11: when work pauses the -wal is emptied, so that a plain copy of the file alone is whole', async () => {
  const file = newFile();
  const store = new Station().create(file, { idleCheckpointMs: 1 });
  note(store, 'one');
  await expect.poll(() => statSync(`${file}-wal`).size).toBe(0);
  note(store, 'two');
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  expect(store.checkpoint()).toBe(true);
  expect(statSync(`${file}-wal`).size).toBe(0);
});
