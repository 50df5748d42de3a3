import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rebuild } from './rebuild.ts';
import { placesIn } from './testing/damage.ts';
import { commandOf } from './testing/drafts.ts';
import { keeperOf, linesIn, journalIn, newFile, withSecondCopy } from './testing/second-copies.ts';
import { note, notesIn, Station, temporaryFolder } from './testing/sample-log.ts';
import { verifyFile } from './verify-file.ts';

test('ST-80: a file rebuilt from the second copy holds what the file held, to the byte', async () => {
  const { store, folder, keeper } = withSecondCopy('one', 'two');
  store.append(
    commandOf({ head: store.head(), origin: store.origin }, [
      { data: { text: 'three' } },
      { type: 'log.redacted', data: { event: `${store.origin}-2`, replacement: { text: '[redacted]' } } },
    ]),
  );
  const blob = await store.putBlob(Buffer.from('photograph'));
  keeper.sync();
  keeper.close();
  const file = newFile();
  expect(rebuild(journalIn(folder), file)).toEqual({
    incident: store.incident,
    events: 4,
    blobs: 1,
    tornLine: false,
    halfCommand: 0,
    damage: null,
  });
  const rebuilt = new Station().open(file);
  expect(rebuilt.eventsSince(0, 100)).toEqual(store.eventsSince(0, 100));
  expect(rebuilt.blobs()).toEqual([blob]);
  expect(rebuilt.origin).not.toBe(store.origin);
  note(rebuilt, 'four');
  rebuilt.close();
  expect(verifyFile(file).broken).toBeNull();
  expect(() => rebuild(journalIn(folder), file)).toThrow(expect.objectContaining({ code: 'exists' }));
});

test('ST-81: torn at any byte of its last command, a journal gives every whole command and says what was left out', () => {
  const { store, folder, keeper } = withSecondCopy('one', 'two');
  store.append(
    commandOf({ head: store.head(), origin: store.origin }, [
      { data: { text: 'three' } },
      { data: { text: 'four' } },
    ]),
  );
  const before = statSync(journalIn(folder)).size;
  keeper.sync();
  keeper.close();
  const journal = journalIn(folder);
  const whole = readFileSync(journal);
  const third = whole.indexOf(10, before) + 1;
  for (const size of [
    ...placesIn(before, third, { size: 400, edge: 2 }),
    ...placesIn(third, whole.length + 1, { size: 400, edge: 2 }),
  ]) {
    writeFileSync(journal, whole.subarray(0, size));
    const file = newFile();
    const report = rebuild(journal, file);
    expect(report).toMatchObject({
      events: size === whole.length ? 4 : 2,
      tornLine: ![before, third, whole.length].includes(size),
      halfCommand: size >= third && size < whole.length ? 1 : 0,
      damage: null,
    });
    expect(verifyFile(file).broken).toBeNull();
  }
});

test('ST-82: of a damaged journal all that is proven is rebuilt, and what is left out is said by line', () => {
  const { store, folder, keeper } = withSecondCopy('one', 'two', 'three', 'four');
  keeper.close();
  const journal = journalIn(folder);
  writeFileSync(journal, readFileSync(journal, 'utf8').replace('"three"', '"tree"'));
  const file = newFile();
  expect(rebuild(journal, file)).toMatchObject({ events: 2, damage: { line: 4, leftOut: 2 } });
  expect(notesIn(new Station().open(file))).toEqual(['one', 'two']);
  expect(store.head().seq).toBe(4);
});

test('ST-82: words that a redaction took out stay out, though the journal still has them', () => {
  const { store, folder, keeper } = withSecondCopy('one', 'two');
  keeper.close();
  const old = linesIn(journalIn(folder));
  store.append(
    commandOf({ head: store.head(), origin: store.origin }, [
      { type: 'log.redacted', data: { event: `${store.origin}-1`, replacement: { text: '[redacted]' } } },
    ]),
  );
  const later = keeperOf(store.path, folder);
  later.sync();
  later.close();
  const redaction = linesIn(journalIn(folder)).at(-1) ?? '';
  const stale = path.join(temporaryFolder(), 'stale.journal.jsonl');
  writeFileSync(stale, [...old, redaction, ''].join('\n'));
  const file = newFile();
  rebuild(stale, file);
  expect(notesIn(new Station().open(file))[0]).toBe('[redacted]');
  expect(readFileSync(file).includes('"text":"one"')).toBe(false);
});

test('ST-83: what is no second copy is refused, and no file is made', () => {
  const file = newFile();
  const journal = path.join(temporaryFolder(), 'notes.txt');
  appendFileSync(journal, 'Dear all,\n');
  expect(() => rebuild(journal, file)).toThrow(expect.objectContaining({ code: 'not-ours' }));
  expect(() => rebuild(`${journal}.nothing`, file)).toThrow();
  expect(readdirSync(path.dirname(file))).toEqual([]);
});
