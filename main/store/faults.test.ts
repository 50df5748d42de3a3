import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Connection } from './connection.ts';
import { FileLogStore } from './file-log-store.ts';
import type { LogStore, StoreFaultCode } from './log-store.ts';
import { newOrigin } from './origin-choice.ts';
import { canMount, TestDisk } from './testing/disks.ts';
import { note, notesIn, Station, temporaryFolder } from './testing/sample-log.ts';
import { verifyFile } from './verify-file.ts';

const newFile = (): string => path.join(temporaryFolder(), 'night.blackstart');
const refused = (store: LogStore, code: StoreFaultCode, words: RegExp): void => {
  expect(() => note(store, 'not saved')).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(words) as string }),
  );
};
const big = 'x'.repeat(20_000);

/** A store over a connection that the test bends; looking again opens another, unbent. */
function storeOver(file: string, bend: string): LogStore {
  new Station().create(file).close();
  const connection = new Connection(file, 'write');
  connection.db.exec(bend);
  return new FileLogStore({
    connection,
    salvaged: null,
    readOnly: null,
    origin: newOrigin(),
    notices: [],
    left: null,
    copy: () => Promise.resolve(),
    wholeCheck: Promise.resolve(null),
    closing: () => undefined,
    reclaim: () => undefined,
    release: () => undefined,
    leave: () => undefined,
    idleCheckpointMs: 3_600_000,
  });
}

test('ST-40: a full disk is said, nothing acknowledged is lost, and work goes on when there is room', () => {
  const file = newFile();
  const store = storeOver(file, 'PRAGMA max_page_count = 40');
  let saved = 0;
  const fill = (): void => {
    for (; saved < 100; saved += 1) note(store, `${String(saved)} ${big}`);
  };
  expect(fill).toThrow(
    expect.objectContaining({
      code: 'disk-full',
      message: expect.stringContaining('disk is full') as string,
    }),
  );
  expect(saved).toBeGreaterThan(1);
  expect(store.head().seq).toBe(saved);
  expect(verifyFile(file)).toMatchObject({ events: saved, broken: null });
  fill();
  expect(store.head().seq).toBe(100);
  store.close();
  expect(verifyFile(file)).toMatchObject({ events: 100, broken: null });
});

test('ST-41: a disk that turns read-only is said, and work goes on when it can be written again', () => {
  const store = storeOver(newFile(), 'PRAGMA query_only = ON');
  refused(store, 'read-only', /read-only/);
  note(store, 'after');
  expect(notesIn(store)).toEqual(['after']);
  store.close();
});

test.skipIf(!canMount)('ST-40: a real disk that is full: the same', () => {
  const disk = new TestDisk('2m');
  const file = path.join(disk.folder, 'night.blackstart');
  const store = new Station().create(file);
  const ballast = path.join(disk.folder, 'ballast');
  note(store, 'before');
  writeFileSync(ballast, Buffer.alloc(1_200_000));
  let saved = 0;
  expect(() => {
    for (; saved < 100; saved += 1) note(store, `${String(saved)} ${big}`);
  }).toThrow(expect.objectContaining({ code: 'disk-full' }));
  refused(store, 'disk-full', /goes on by itself/);
  expect(store.eventsSince(0, 1000)).toHaveLength(1 + saved);
  rmSync(ballast);
  note(store, 'after');
  expect(notesIn(store).at(-1)).toBe('after');
  store.close();
  expect(verifyFile(file)).toMatchObject({ events: saved + 2, broken: null });
});

test.skipIf(!canMount)('ST-42: a drive pulled out is said, and work goes on when it is back', () => {
  const disk = new TestDisk('2m');
  const file = path.join(disk.folder, 'night.blackstart');
  const station = new Station();
  const store = station.create(file);
  note(store, 'before');
  disk.pullOut();
  refused(store, 'vanished', /Plug the drive in again/);
  refused(store, 'vanished', /Plug the drive in again/);
  expect(notesIn(store)).toEqual(['before']);
  disk.plugIn();
  note(store, 'after');
  store.close();
  expect(notesIn(station.open(file))).toEqual(['before', 'after']);
});

test('ST-42: a file that was moved away is said, and work goes on when it is back', () => {
  const file = newFile();
  const store = new Station().create(file);
  note(store, 'before');
  renameSync(file, `${file}.moved`);
  refused(store, 'vanished', /not there any more/);
  renameSync(`${file}.moved`, file);
  note(store, 'after');
  store.close();
  expect(notesIn(new Station().open(file))).toEqual(['before', 'after']);
});

test('ST-43: another file in its place is never written to', () => {
  const file = newFile();
  const other = newFile();
  const store = new Station().create(file);
  const another = new Station('B').create(other);
  note(store, 'ours');
  note(another, 'theirs');
  another.close();
  renameSync(file, `${file}.moved`);
  renameSync(`${file}-wal`, `${file}.moved-wal`);
  copyFileSync(other, file);
  const bytes = readFileSync(file);
  refused(store, 'replaced', /Another file now stands/);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  rmSync(file);
  renameSync(`${file}.moved`, file);
  renameSync(`${file}.moved-wal`, `${file}-wal`);
  note(store, 'ours too');
  store.close();
  expect(notesIn(new Station().open(file))).toEqual(['ours', 'ours too']);
});

test('ST-43: an older copy put in place of the open file is not written to', () => {
  const file = newFile();
  const store = new Station().create(file);
  note(store, 'one');
  store.checkpoint();
  copyFileSync(file, `${file}.old`);
  note(store, 'two');
  store.checkpoint();
  renameSync(`${file}.old`, file);
  refused(store, 'replaced', /Another file now stands/);
});

test('ST-44: a -wal deleted under the open file loses nothing', () => {
  const file = newFile();
  const store = new Station().create(file);
  note(store, 'one', 'two');
  rmSync(`${file}-wal`);
  note(store, 'three');
  store.close();
  expect(notesIn(new Station().open(file))).toEqual(['one', 'two', 'three']);
  expect(verifyFile(file).broken).toBeNull();
});

test('ST-45: a second writer is told who has the file, and reads along', () => {
  const file = newFile();
  const first = new Station('Control room').create(file);
  note(first, 'one');
  const second = new Station('B').open(file);
  expect(second.readOnly).toMatchObject({
    code: 'other-owner',
    message: expect.stringContaining(
      `Control room on ${execFileSync('hostname').toString().trim()}`,
    ) as string,
  });
  refused(second, 'locked', /only one may/);
  note(first, 'two');
  expect(notesIn(second)).toEqual(['one', 'two']);
  first.close();
  second.close();
  const third = new Station('B').open(file);
  expect(third.readOnly).toBeNull();
  note(third, 'three');
});

test('ST-45: whoever takes the lock’s file away and writes is noticed before anything is mixed', () => {
  const file = newFile();
  const store = new Station().create(file);
  note(store, 'one');
  rmSync(`${file}-lock`);
  const intruder = new Station('B').open(file);
  expect(intruder.readOnly).toBeNull();
  note(intruder, 'two');
  refused(store, 'replaced', /Another file now stands/);
  intruder.close();
  expect(verifyFile(file)).toMatchObject({ events: 2, broken: null });
});

test('ST-46: the lock goes with the process that held it, leaving no file behind that holds anybody up', () => {
  const file = newFile();
  const store = new Station().create(file);
  store.close();
  writeFileSync(`${file}-lock`, 'what a power cut left of it');
  const again = new Station().open(file);
  expect(again.readOnly).toBeNull();
  again.close();
  expect(existsSync(`${file}-lock`)).toBe(false);
});
