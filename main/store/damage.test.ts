import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { flipBit, placesIn, rowsIn, tamper } from './testing/damage.ts';
import { commandOf } from './testing/drafts.ts';
import { note, notesIn, Station, temporaryFolder } from './testing/sample-log.ts';
import { verifyFile } from './verify-file.ts';

/** A closed file with these notes. */
function fileWith(...texts: readonly string[]): string {
  const file = path.join(temporaryFolder(), 'night.blackstart');
  const store = new Station().create(file);
  note(store, ...texts);
  store.close();
  return file;
}

/** Opens a file as a station does that never saw it, waits for the whole check where it must, and tells how it stands. */
async function openedWhole(file: string): Promise<{ readOnly: string | null; notes: unknown[] }> {
  const store = new Station('B').open(file, { wholeCheckDelayMs: 0 });
  if (store.readOnly === null) await store.wholeCheck;
  const found = { readOnly: store.readOnly?.code ?? null, notes: notesIn(store) };
  store.close();
  return found;
}

test('ST-30: a sound file verifies, and each origin is named with its head', () => {
  const file = fileWith('one', 'two');
  const report = verifyFile(file);
  expect(report).toMatchObject({ events: 2, blobs: 0, broken: null });
  expect(Object.values(report.origins)).toEqual([
    { n: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
  ]);
});

test(
  'ST-31: any byte of a stored event changed: verify names it, and opening turns read-only',
  { timeout: 900_000 },
  async () => {
    const file = fileWith('one', 'two', 'three');
    const bytes = readFileSync(file);
    const marked = bytes.indexOf('"text":"two"');
    // One page holds the three: the second lies between the third and the first, each with its row's own header.
    const from = bytes.lastIndexOf('{"at"', marked) - 80;
    const to = bytes.indexOf('{"at"', marked) - 80;
    const copy = path.join(temporaryFolder(), 'night.blackstart');
    const rows = rowsIn(file);
    const missed: number[] = [];
    for (let at = from; at < to; at += 1) {
      writeFileSync(copy, bytes);
      flipBit(copy, at, at % 8);
      // Where SQLite notes that a place is the row's own number, a byte holds nothing: all that is read stays the same.
      if (rowsIn(copy) === rows) continue;
      if (verifyFile(copy).broken === null) missed.push(at - from);
      if (at % 11 !== 0 && process.env['EVERY_BYTE'] !== '1') continue;
      const { readOnly } = await openedWhole(copy);
      if (readOnly !== 'damaged') missed.push(at - from);
    }
    expect(missed).toEqual([]);
  },
);

const tamperings: readonly (readonly [string, string, { seq: number; kind: string }])[] = [
  [
    'a payload was changed',
    `UPDATE events SET data = replace(data, 'two', 'tvo') WHERE seq = 2`,
    { seq: 2, kind: 'changed' },
  ],
  [
    'an envelope was changed',
    `UPDATE events SET envelope = replace(envelope, 'Shift', 'Hans') WHERE seq = 2`,
    { seq: 2, kind: 'changed' },
  ],
  ['an event was removed', `DELETE FROM events WHERE seq = 2`, { seq: 3, kind: 'missing' }],
  [
    'an event was removed and the places closed up',
    `DELETE FROM events WHERE seq = 2; UPDATE events SET seq = seq - 1 WHERE seq > 2`,
    { seq: 2, kind: 'missing' },
  ],
  [
    'two events were swapped',
    `UPDATE events SET seq = 9 WHERE seq = 2; UPDATE events SET seq = 2 WHERE seq = 3; UPDATE events SET seq = 3 WHERE seq = 9`,
    { seq: 2, kind: 'missing' },
  ],
  [
    'a payload was taken out',
    `UPDATE events SET data = NULL WHERE seq = 2`,
    { seq: 2, kind: 'payload-missing' },
  ],
  ['a column was changed', `UPDATE events SET command = 'other' WHERE seq = 2`, { seq: 2, kind: 'column' }],
  ['a redaction was invented', `UPDATE events SET redacts = 'X-1' WHERE seq = 2`, { seq: 2, kind: 'column' }],
  [
    'an event was put in',
    `INSERT INTO events SELECT 5, origin, 5, 'new', redacts, envelope, data, hash FROM events WHERE seq = 4`,
    { seq: 5, kind: 'column' },
  ],
];

test.each(tamperings)(
  'ST-31: %s: verify names the place, and what is whole can still be read',
  async (_, sql, place) => {
    const file = fileWith('one', 'two', 'three', 'four');
    tamper(file, sql);
    expect(verifyFile(file).broken).toMatchObject(place);
    const { readOnly, notes } = await openedWhole(file);
    expect(readOnly).toBe('damaged');
    expect(notes).toEqual(expect.arrayContaining(['one', 'three', 'four']));
  },
);

test('ST-31: a command of which the end was cut off is named', () => {
  const file = fileWith('one');
  const store = new Station().open(file);
  const place = { head: store.head(), origin: store.origin };
  store.append(commandOf(place, [{ data: { text: 'two' } }, { data: { text: 'three' } }]));
  store.close();
  tamper(file, 'DELETE FROM events WHERE seq = 3');
  expect(verifyFile(file).broken).toMatchObject({ kind: 'half-command', n: 1 });
});

test('ST-32: damage found beside the work turns the open file read-only, and the next opening sees it at once', async () => {
  const file = fileWith('one', 'two', 'three', 'four');
  const station = new Station();
  const checkAtOnce = 0;
  station.open(file, { checkAtOnce }).close();
  tamper(file, `UPDATE events SET data = replace(data, 'two', 'tvo') WHERE seq = 2`);
  const store = station.open(file, { checkAtOnce, wholeCheckDelayMs: 0 });
  expect(store.readOnly).toBeNull();
  let told = 0;
  store.watch(() => (told += 1));
  expect(await store.wholeCheck).toMatchObject({ seq: 2, kind: 'changed' });
  expect(store.readOnly).toMatchObject({ code: 'damaged', goodUpTo: 1 });
  expect(told).toBe(1);
  expect(() => note(store, 'five')).toThrow(/damaged/);
  store.close();
  expect(station.open(file, { checkAtOnce }).readOnly).toMatchObject({ code: 'damaged', goodUpTo: 1 });
});

test('ST-33: the good part of a damaged file is a file of its own, that verifies and goes on', async () => {
  const file = fileWith('one', 'two', 'three', 'four');
  const writing = new Station().open(file);
  const { sha256 } = await writing.putBlob(Buffer.from('report'));
  writing.close();
  tamper(file, `UPDATE events SET data = replace(data, 'three', 'tree') WHERE seq = 3`);
  const damaged = new Station().open(file);
  expect(damaged.readOnly?.message).toContain('place 3');
  const good = path.join(temporaryFolder(), 'good.blackstart');
  await damaged.copyTo(good);
  expect(verifyFile(good)).toMatchObject({ events: 2, blobs: 1, broken: null });
  const store = new Station().open(good);
  note(store, 'three again');
  expect(notesIn(store)).toEqual(['one', 'two', 'three again']);
  expect(Buffer.concat([...(store.blob(sha256) ?? [])]).toString()).toBe('report');
});

/** How a cut file opens: its state and its notes. */
function openedCut(file: string): { readOnly: string | null; notes: unknown[] } {
  const store = new Station('B').open(file);
  const found = { readOnly: store.readOnly?.code ?? null, notes: notesIn(store) };
  store.close();
  return found;
}

test(
  'ST-34: the -wal cut at every byte of the last two commits: opens with what was whole',
  { timeout: 900_000 },
  () => {
    const file = path.join(temporaryFolder(), 'night.blackstart');
    const wal = `${file}-wal`;
    const store = new Station().create(file);
    note(store, 'one', 'two');
    const ends = [statSync(wal).size];
    for (const text of ['three', 'four']) {
      note(store, text);
      ends.push(statSync(wal).size);
    }
    const copy = path.join(temporaryFolder(), 'night.blackstart');
    const whole = (size: number) =>
      ['one', 'two', 'three', 'four'].slice(0, 1 + ends.filter((end) => end <= size).length);
    const [from = 0, , to = 0] = ends;
    const bytes = readFileSync(wal);
    // A frame is 24 bytes and a page.
    for (const size of [...placesIn(from, to, { size: 4120, edge: 4 }), to]) {
      copyFileSync(file, copy);
      writeFileSync(`${copy}-wal`, bytes.subarray(0, size));
      expect(openedCut(copy)).toEqual({ readOnly: null, notes: whole(size) });
    }
  },
);

test(
  'ST-34: the file cut at every byte of the last two commits: what is whole is shown, nothing is written',
  { timeout: 900_000 },
  () => {
    const before = Array.from({ length: 20 }, (_, i) => `note ${String(i)}`);
    const file = fileWith(...before);
    const from = statSync(file).size;
    const store = new Station().open(file);
    note(store, `three ${'x'.repeat(2000)}`, `four ${'y'.repeat(2000)}`);
    store.close();
    const bytes = readFileSync(file);
    expect(bytes.length).toBeGreaterThan(from);
    const copy = path.join(temporaryFolder(), 'night.blackstart');
    for (const size of placesIn(from, bytes.length, { size: 4096, edge: 3 })) {
      writeFileSync(copy, bytes.subarray(0, size));
      const { readOnly, notes } = openedCut(copy);
      expect(readOnly).toBe('damaged');
      expect(notes.slice(0, before.length)).toEqual(before);
    }
  },
);

test('ST-34: a file cut down to its beginning is refused as damaged, never opened as an empty one', () => {
  const file = fileWith('one');
  for (const size of [0, 1, 60, 100, 4095, 4096]) {
    const copy = path.join(temporaryFolder(), 'night.blackstart');
    writeFileSync(copy, readFileSync(file).subarray(0, size));
    expect(() => new Station().open(copy)).toThrow(/damaged beyond reading/);
    expect(readFileSync(copy).length).toBe(size);
  }
});
