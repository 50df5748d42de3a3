import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { command, note, notesIn, Station, temporaryFolder } from './testing/sample-log.ts';

const newFile = (): string => path.join(temporaryFolder(), 'night.blackstart');

test('ST-1: what was appended is read back as it was, in file order and in the order of the log', () => {
  const file = newFile();
  const station = new Station();
  const store = station.create(file);
  const drafts = command({ head: store.head(), origin: store.origin }, [
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

test('the tail is moved into the file on closing, and nothing is left beside it', () => {
  const file = newFile();
  const store = new Station().create(file);
  note(store, 'one', 'two');
  store.close();
  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })).toBeUndefined();
  expect(statSync(`${file}-lock`, { throwIfNoEntry: false })).toBeUndefined();
  expect(notesIn(new Station('B').open(file))).toEqual(['one', 'two']);
});
