import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { flipBit } from './testing/damage.ts';
import { note, notesIn, Station, temporaryFolder } from './testing/sample-log.ts';
import { verifyFile } from './verify-file.ts';

/** A file as a killed process leaves it: four commits in the -wal, and where each of them ends. */
function killed(): { file: string; ends: number[] } {
  const open = path.join(temporaryFolder(), 'night.blackstart');
  const store = new Station().create(open);
  const ends = ['one', 'two', 'three', 'four'].map((text) => {
    note(store, text);
    return statSync(`${open}-wal`).size;
  });
  const file = path.join(temporaryFolder(), 'night.blackstart');
  for (const suffix of ['', '-wal']) copyFileSync(open + suffix, file + suffix);
  return { file, ends };
}

test.each([1, 2])(
  'ST-35: commit %i of four damaged in the -wal: SQLite says nothing; verify and opening do',
  (commit) => {
    const { file, ends } = killed();
    flipBit(`${file}-wal`, (ends[commit] ?? 0) - 1000);
    expect(verifyFile(file).broken).toMatchObject({
      kind: 'structure',
      words: expect.stringContaining('-wal') as string,
    });
    const wal = readFileSync(`${file}-wal`);
    const store = new Station('B').open(file);
    expect(store.readOnly).toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('saved last are lost') as string,
    });
    expect(notesIn(store)).toEqual(['one', 'two', 'three', 'four'].slice(0, commit));
    store.close();
    expect(readFileSync(`${file}-wal`).equals(wal)).toBe(true);
  },
);

test('ST-35: where nothing but the damaged -wal held entries, the file is refused as damaged, not opened as empty', () => {
  const { file, ends } = killed();
  flipBit(`${file}-wal`, (ends[0] ?? 0) - 1000);
  expect(verifyFile(file).broken).toMatchObject({ kind: 'structure' });
  expect(() => new Station('B').open(file)).toThrow(/damaged beyond reading/);
});

test('ST-35: a -wal whose first bytes are damaged is not passed over', () => {
  const { file } = killed();
  flipBit(`${file}-wal`, 20);
  expect(verifyFile(file).broken).toMatchObject({ kind: 'structure' });
});

test('ST-35: a last commit that a power cut left half is no damage', () => {
  const { file, ends } = killed();
  const [, , third = 0, fourth = 0] = ends;
  const sound = readFileSync(`${file}-wal`);
  for (const torn of ['cut', 'hole'] as const) {
    writeFileSync(`${file}-wal`, sound);
    if (torn === 'cut') truncateSync(`${file}-wal`, fourth - 5000);
    // Written out of order: its end is on disk and its beginning is not.
    else writeFileSync(`${file}-wal`, Buffer.from(sound).fill(0, third, third + 4120));
    expect(verifyFile(file)).toMatchObject({ events: 3, broken: null });
  }
  const store = new Station('B').open(file);
  expect(store.readOnly).toBeNull();
  expect(notesIn(store)).toEqual(['one', 'two', 'three']);
});
