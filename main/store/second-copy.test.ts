import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { Envelope } from '#shared/domain/envelope.ts';
import { SecondCopy } from './second-copy.ts';
import { placesIn } from './testing/damage.ts';
import { canMount, TestDisk } from './testing/disks.ts';
import { journalIn, keeperOf, linesIn, newFile, withSecondCopy } from './testing/second-copies.ts';
import { note, Station, temporaryFolder } from './testing/sample-log.ts';

test('ST-70: each line is one entry as it is in the file, readable with a text editor', () => {
  const { store, folder, keeper } = withSecondCopy('one', 'two: "quoted" ä');
  const [header = '', ...lines] = linesIn(journalIn(folder));
  expect(JSON.parse(header)).toMatchObject({ blackstart: 'journal', incident: store.incident });
  for (const [i, line] of lines.entries()) {
    const { envelope } = store.eventsSince(i, 1)[0] ?? {};
    expect(Envelope.parse(JSON.parse(line))).toEqual(envelope);
    expect(line).toBe(canonicalize(envelope));
  }
  keeper.close();
});

test('ST-71: only what is new is added, after a restart too', () => {
  const { store, folder, keeper } = withSecondCopy('one', 'two');
  note(store, 'three');
  expect(keeper.sync().lastSeq).toBe(3);
  expect(keeper.sync().lastSeq).toBe(3);
  keeper.close();
  note(store, 'four');
  const again = keeperOf(store.path, folder);
  expect(again.sync()).toMatchObject({ state: 'ok', lastSeq: 4, message: null });
  again.close();
  expect(linesIn(journalIn(folder))).toHaveLength(5);
});

test('ST-72: a folder that is not there is said and never made; it catches up when it is back', () => {
  const { store, folder, keeper } = withSecondCopy('one');
  renameSync(folder, `${folder}.out`);
  note(store, 'two');
  expect(keeper.sync()).toMatchObject({
    state: 'absent',
    lastSeq: 1,
    message: expect.stringContaining('Work goes on') as string,
  });
  note(store, 'three');
  renameSync(`${folder}.out`, folder);
  expect(keeper.sync()).toMatchObject({ state: 'ok', lastSeq: 3 });
  keeper.close();
  expect(linesIn(journalIn(folder))).toHaveLength(4);
});

test.skipIf(!canMount)(
  'ST-72: nothing is written into the empty folder that a pulled stick leaves on the disk',
  () => {
    const disk = new TestDisk('1m');
    const store = new Station().create(newFile());
    note(store, 'one');
    const keeper = keeperOf(store.path, disk.folder);
    expect(keeper.sync().state).toBe('ok');
    disk.pullOut();
    note(store, 'two');
    expect(keeper.sync().state).toBe('absent');
    expect(readdirSync(disk.folder)).toEqual([]);
    disk.plugIn();
    expect(keeper.sync()).toMatchObject({ state: 'ok', lastSeq: 2 });
    keeper.close();
  },
);

test.skipIf(!canMount)(
  'ST-72: a full stick is said, and what follows is whole when there is room again',
  () => {
    const disk = new TestDisk('64k');
    const store = new Station().create(newFile());
    note(store, 'one');
    const keeper = keeperOf(store.path, disk.folder);
    expect(keeper.sync().state).toBe('ok');
    const ballast = path.join(disk.folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(40_000));
    note(store, 'x'.repeat(30_000));
    expect(keeper.sync()).toMatchObject({
      state: 'failed',
      lastSeq: 1,
      message: expect.stringContaining('is full') as string,
    });
    rmSync(ballast);
    expect(keeper.sync()).toMatchObject({ state: 'ok', lastSeq: 2 });
    keeper.close();
    expect(linesIn(journalIn(disk.folder))).toHaveLength(3);
  },
);

test('ST-73: a torn last line is mended, wherever it was torn', () => {
  const { store, folder, keeper } = withSecondCopy('one', 'two with ä in it');
  keeper.close();
  const journal = journalIn(folder);
  const whole = readFileSync(journal);
  for (const size of placesIn(0, whole.length, { size: 200, edge: 2 })) {
    writeFileSync(journal, whole.subarray(0, size));
    const mending = keeperOf(store.path, folder);
    expect(mending.sync()).toMatchObject({ state: 'ok', lastSeq: 2, journal });
    mending.close();
    expect(readFileSync(journal).equals(whole)).toBe(true);
  }
});

test('ST-74: a journal that holds entries which the file lacks is never overwritten: a new one is begun beside it', () => {
  const station = new Station();
  const file = newFile();
  const folder = temporaryFolder();
  const store = station.create(file);
  note(store, 'one');
  store.checkpoint();
  copyFileSync(file, `${file}.old`);
  note(store, 'two', 'three');
  const keeper = keeperOf(file, folder);
  keeper.sync();
  keeper.close();
  store.close();
  copyFileSync(`${file}.old`, file);
  const bytes = readFileSync(journalIn(folder));
  const restored = station.open(file);
  note(restored, 'another two');
  const later = keeperOf(file, folder);
  expect(later.sync()).toMatchObject({
    state: 'ok',
    lastSeq: 2,
    journal: path.join(folder, 'night-2.journal.jsonl'),
    message: expect.stringContaining(
      'night.journal.jsonl holds entries that the incident file lacks',
    ) as string,
  });
  later.close();
  expect(readFileSync(journalIn(folder)).equals(bytes)).toBe(true);
});

test('ST-74: a journal with a damaged line, and one of another incident, are left as they are', () => {
  const { store, folder, keeper } = withSecondCopy('one', 'two');
  keeper.close();
  const journal = journalIn(folder);
  const damaged = readFileSync(journal, 'utf8').replace('"one"', '"eno"');
  writeFileSync(journal, damaged);
  const other = path.join(folder, 'night-2.journal.jsonl');
  writeFileSync(other, `${JSON.stringify({ blackstart: 'journal', incident: 'another', v: 1 })}\n`);
  const later = keeperOf(store.path, folder);
  expect(later.sync()).toMatchObject({
    state: 'ok',
    journal: path.join(folder, 'night-3.journal.jsonl'),
    message: expect.stringContaining('damaged in line 2') as string,
  });
  later.close();
  expect(readFileSync(journal, 'utf8')).toBe(damaged);
});

test('ST-75: what a merge brought is in the journal too, and attached files lie beside it', async () => {
  const { store, folder, keeper } = withSecondCopy('one');
  store.checkpoint();
  const other = newFile();
  copyFileSync(store.path, other);
  const b = new Station('B').open(other);
  note(b, 'two of B');
  const { sha256 } = await b.putBlob(Buffer.from('photograph'));
  const plan = store.planMerge(other);
  plan.commit();
  plan.close();
  expect(keeper.sync()).toMatchObject({ state: 'ok', lastSeq: 2 });
  keeper.close();
  expect(readFileSync(path.join(folder, 'night.attachments', sha256), 'utf8')).toBe('photograph');
});

test('ST-76: kept by its thread, the second copy follows without anybody waiting for it', async () => {
  const store = new Station().create(newFile());
  const folder = temporaryFolder();
  const copy = new SecondCopy({ file: store.path, folder });
  note(store, 'one');
  copy.ping();
  note(store, 'two');
  copy.ping();
  await expect.poll(() => copy.report, { timeout: 10_000 }).toMatchObject({ state: 'ok', lastSeq: 2 });
  note(store, 'three');
  await copy.close();
  expect(linesIn(journalIn(folder))).toHaveLength(4);
});
