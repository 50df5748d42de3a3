import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { canMount, TestDisk } from './testing/disks.ts';
import { flipBit, tamper } from './testing/damage.ts';
import { note, notesIn, Station, temporaryFolder } from './testing/sample-log.ts';

const newFile = (name = 'night.blackstart'): string => path.join(temporaryFolder(), name);

/** A closed file with these notes, written by this station. */
function fileOf(station: Station, ...texts: readonly string[]): string {
  const file = newFile();
  const store = station.create(file);
  note(store, ...texts);
  store.close();
  return file;
}

const refusal = (code: string, words: RegExp) =>
  expect.objectContaining({
    name: 'OpeningRefused',
    code,
    message: expect.stringMatching(words) as string,
  }) as Error;

test('ST-20: where there is no file none is made', () => {
  const file = newFile();
  expect(() => new Station().open(file)).toThrow(refusal('not-found', /no file at/));
  expect(existsSync(file)).toBe(false);
  expect(() => new Station().open(path.dirname(file))).toThrow(refusal('not-ours', /a folder/));
});

test('ST-20: a new file is whole or not there, and never takes the place of another', () => {
  const file = fileOf(new Station(), 'one');
  const bytes = readFileSync(file);
  expect(() => new Station().create(file)).toThrow(expect.objectContaining({ code: 'exists' }));
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(readdirSync(path.dirname(file))).toEqual(['night.blackstart']);
  const empty = new Station().create(newFile());
  expect(empty.incident).toBeNull();
  expect(empty.readOnly).toBeNull();
});

test('ST-21: the file of another program is not opened, and not touched', () => {
  const text = newFile('letter.txt');
  writeFileSync(text, 'Dear all,');
  const foreign = newFile('music.sqlite');
  tamper(foreign, 'CREATE TABLE songs (title TEXT)');
  for (const file of [text, foreign]) {
    const bytes = readFileSync(file);
    expect(() => new Station().open(file)).toThrow(refusal('not-ours', /no incident file/));
    expect(readFileSync(file).equals(bytes)).toBe(true);
  }
});

test('ST-22: the file of a newer version is open for reading, and says which version it wants', () => {
  const file = fileOf(new Station(), 'one');
  tamper(file, 'PRAGMA user_version = 7');
  const store = new Station().open(file);
  expect(store.readOnly).toMatchObject({
    code: 'newer-version',
    message: expect.stringMatching(/format 7.*knows 1/) as string,
  });
  expect(notesIn(store)).toEqual(['one']);
  expect(() => note(store, 'two')).toThrow(expect.objectContaining({ code: 'read-only' }));
});

test('ST-22: the file of a newer version with other tables is refused by that name', () => {
  const file = fileOf(new Station(), 'one');
  tamper(file, 'PRAGMA user_version = 7; ALTER TABLE events RENAME TO facts');
  expect(() => new Station().open(file)).toThrow(refusal('newer-version', /newer version/));
});

test('ST-23: with our extension a header that says nothing is damage, not the file of another', () => {
  const file = fileOf(new Station(), 'one', 'two');
  const bytes = readFileSync(file);
  // Application id, format version, and the name of the format itself.
  for (const [at, shown] of [
    [70, true],
    [63, true],
    [3, false],
  ] as const) {
    writeFileSync(file, bytes);
    flipBit(file, at);
    if (shown) {
      const store = new Station().open(file);
      expect(store.readOnly?.code).toBe('damaged');
      expect(notesIn(store)).toEqual(['one', 'two']);
      store.close();
    } else
      expect(() => new Station().open(file)).toThrow(refusal('damaged', /Rebuild it from the second copy/));
  }
});

test('ST-23: tables that were changed are damage: what they hold is shown, nothing is written', () => {
  const file = fileOf(new Station(), 'one', 'two');
  tamper(file, 'DROP INDEX events_by_command');
  const store = new Station().open(file);
  expect(store.readOnly?.code).toBe('damaged');
  expect(notesIn(store)).toEqual(['one', 'two']);
});

test.skipIf(!canMount)(
  'ST-24: on a read-only disk a file is open for reading, and nothing is written',
  () => {
    const disk = new TestDisk('2m');
    const file = path.join(disk.folder, 'night.blackstart');
    copyFileSync(fileOf(new Station(), 'one'), file);
    disk.makeReadOnly();
    const store = new Station().open(file);
    expect(store.readOnly).toMatchObject({
      code: 'read-only-media',
      message: expect.stringContaining('copy it to a disk') as string,
    });
    expect(notesIn(store)).toEqual(['one']);
    expect(() => note(store, 'two')).toThrow(expect.objectContaining({ code: 'read-only' }));
    store.close();
    disk.makeWritable();
    const again = new Station().open(file);
    note(again, 'two');
    expect(notesIn(again)).toEqual(['one', 'two']);
  },
);

test.skipIf(!canMount)(
  'ST-24: what lies in a -wal beside a file on a read-only disk is shown too, and said',
  async () => {
    const disk = new TestDisk('2m');
    const file = path.join(disk.folder, 'night.blackstart');
    const from = newFile();
    const open = new Station().create(from);
    note(open, 'in the -wal only');
    for (const suffix of ['', '-wal']) copyFileSync(from + suffix, file + suffix);
    disk.makeReadOnly();
    const store = new Station().open(file);
    expect(store.readOnly?.code).toBe('read-only-media');
    expect(store.notices).toMatchObject([{ code: 'left-over-copy' }]);
    expect(notesIn(store)).toEqual(['in the -wal only']);
    const copy = newFile();
    await store.copyTo(copy);
    expect(notesIn(new Station().open(copy))).toEqual(['in the -wal only']);
  },
);

test('ST-25: opened for reading it takes no lock, no events, and sees what the writer writes', () => {
  const file = newFile();
  const station = new Station();
  const writer = station.create(file);
  const reader = station.open(file, { mode: 'read' });
  note(writer, 'one');
  expect(reader.readOnly?.code).toBe('asked');
  expect(notesIn(reader)).toEqual(['one']);
  expect(() => note(reader, 'two')).toThrow(expect.objectContaining({ code: 'read-only' }));
});

test('ST-26: a station goes on under its own origin where the file is the one it left', () => {
  const station = new Station();
  const file = fileOf(station, 'one');
  const first = station.open(file);
  note(first, 'two');
  first.close();
  const second = station.open(file);
  expect(second.origin).toBe(first.origin);
  expect(second.notices).toEqual([]);
  second.close();
  expect(Object.keys(second.head().origins)).toHaveLength(1);
  expect(new Station('B').open(file).origin).not.toBe(first.origin);
});

test('ST-26: a copy, put anywhere, is written under another origin', () => {
  const station = new Station();
  const file = fileOf(station, 'one');
  const copy = newFile();
  copyFileSync(file, copy);
  expect(station.open(copy).origin).not.toBe(station.open(file).origin);
});

test('ST-27: a file restored from an older copy is said, goes on under another origin, and writes nothing twice', () => {
  const station = new Station();
  const file = fileOf(station, 'one');
  const backup = `${file}.backup`;
  copyFileSync(file, backup);
  const newer = station.open(file);
  note(newer, 'two', 'three');
  newer.close();
  renameSync(file, `${file}.broken-disk`);
  copyFileSync(backup, file);
  const restored = station.open(file);
  expect(restored.notices).toMatchObject([
    { code: 'older-copy', message: expect.stringContaining('its last 2 entries are missing') as string },
  ]);
  expect(restored.readOnly).toBeNull();
  expect(restored.origin).not.toBe(newer.origin);
  note(restored, 'another two');
  expect(restored.head().origins[newer.origin]?.n).toBe(1);
  restored.close();
  expect(station.open(file).notices).toEqual([]);
});

test('ST-27: where the file holds other entries in the place of those this station wrote, that is said', () => {
  const station = new Station();
  const file = fileOf(station, 'one');
  const store = station.open(file);
  const { origin } = store;
  note(store, 'two');
  store.close();
  // What the station remembers is of another history than what the file holds.
  const folder = path.join(station.folder, 'origins');
  const [name = ''] = readdirSync(folder).filter((one) => one.endsWith('left.json'));
  const left = path.join(folder, name);
  writeFileSync(left, readFileSync(left, 'utf8').replace(/"hash":"\w+"/, `"hash":"${'0'.repeat(64)}"`));
  const again = station.open(file);
  expect(again.notices).toMatchObject([{ code: 'other-history' }]);
  expect(again.origin).not.toBe(origin);
});

test('ST-28: a large file is checked at once behind the place that was checked last, and whole beside the work', async () => {
  const station = new Station();
  const file = fileOf(station, 'one', 'two', 'three');
  tamper(file, `UPDATE events SET data = replace(data, 'one', 'eno') WHERE seq = 1`);
  const store = station.open(file, { checkAtOnce: 0, wholeCheckDelayMs: 0 });
  expect(store.readOnly).toBeNull();
  expect(await store.wholeCheck).toMatchObject({ seq: 1, kind: 'changed' });
  expect(store.readOnly?.code).toBe('damaged');
});

test('ST-28: closing ends the check beside the work', async () => {
  const station = new Station();
  const file = fileOf(station, 'one');
  const store = station.open(file, { wholeCheckDelayMs: 0 });
  store.close();
  expect(await store.wholeCheck).toBeNull();
});

test.skipIf(!canMount)(
  'ST-29: on a disk that is full to the last byte a file opens for reading, and that is said',
  () => {
    const disk = new TestDisk('1m');
    const file = path.join(disk.folder, 'night.blackstart');
    copyFileSync(fileOf(new Station(), 'one'), file);
    const ballast = path.join(disk.folder, 'ballast');
    expect(() => {
      for (;;) appendFileSync(ballast, Buffer.alloc(4096));
    }).toThrow(/ENOSPC/);
    const store = new Station().open(file);
    expect(store.readOnly).toMatchObject({
      code: 'no-room',
      message: expect.stringContaining('Make room') as string,
    });
    expect(notesIn(store)).toEqual(['one']);
    expect(() => note(store, 'two')).toThrow(expect.objectContaining({ code: 'disk-full' }));
    store.close();
    rmSync(ballast);
    const again = new Station().open(file);
    note(again, 'two');
    expect(notesIn(again)).toEqual(['one', 'two']);
  },
);
