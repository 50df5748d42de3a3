import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { JournalKeeper } from './journal-keeper.ts';
import type { LogStore } from './log-store.ts';
import { rebuild } from './rebuild.ts';
import { commandOf } from './testing/drafts.ts';
import { note, notesIn, Station, temporaryFolder } from './testing/sample-log.ts';
import { verifyFile } from './verify-file.ts';

/** An incident file with a stick beside it. */
function night() {
  const folder = temporaryFolder();
  const [file, stick] = [path.join(folder, 'night.blackstart'), path.join(folder, 'stick')];
  mkdirSync(stick);
  const store = new Station().create(file);
  const now = (): string => '2024-07-19T05:00:00.000Z';
  const keeper = new JournalKeeper({ file, access: 'read', folder: stick, now });
  return { folder, file, stick, store, keeper };
}

const journalOf = (keeper: JournalKeeper): string => {
  const { state, journal, message } = keeper.sync();
  if (state !== 'ok' || journal === null) throw new Error(message ?? state);
  return journal;
};
const hashesIn = (store: LogStore): string[] => [...store.replay()].map(({ envelope }) => envelope.hash);

test('ST-50: the second copy is text that anyone can read, and the file rebuilt from it is the same to the hash', () => {
  const { folder, store, keeper } = night();
  note(store, 'EMIS Web down', 'Rang the ward', 'Theatre list on paper');
  const journal = journalOf(keeper);
  expect(readFileSync(journal, 'utf8')).toContain('Theatre list on paper');
  const copy = path.join(folder, 'rebuilt.blackstart');
  expect(rebuild(journal, copy)).toMatchObject({ events: 3, tornLine: false, halfCommand: 0, damage: null });
  expect(verifyFile(copy).broken).toBeNull();
  const rebuilt = new Station('B').open(copy);
  expect(hashesIn(rebuilt)).toEqual(hashesIn(store));
  expect(rebuilt.origin).not.toBe(store.origin);
});

test('ST-51: the journal cut at every byte of its last line: rebuilt with all that was whole', () => {
  const { folder, store, keeper } = night();
  note(store, 'EMIS Web down', 'the last line');
  const journal = journalOf(keeper);
  keeper.close();
  const whole = readFileSync(journal);
  const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1;
  const torn = path.join(folder, 'torn.journal.jsonl');
  for (let length = whole.length - 1; length >= lastLine; length -= 1) {
    appendFileSync(torn, whole);
    truncateSync(torn, length);
    const copy = path.join(folder, `rebuilt-${String(length)}.blackstart`);
    // The end of the line is what makes it whole.
    expect(rebuild(torn, copy)).toMatchObject({ events: 1, tornLine: length > lastLine });
    truncateSync(torn, 0);
  }
});

test('ST-51: half a command at the end of the journal is left out and said', () => {
  const { folder, store, keeper } = night();
  note(store, 'EMIS Web down');
  const place = { head: store.head(), origin: store.origin };
  store.append(commandOf(place, [{ data: { text: 'one of two' } }, { data: { text: 'two of two' } }]));
  const journal = journalOf(keeper);
  keeper.close();
  const whole = readFileSync(journal);
  truncateSync(journal, whole.lastIndexOf('\n', whole.length - 2) + 1);
  const copy = path.join(folder, 'rebuilt.blackstart');
  expect(rebuild(journal, copy)).toMatchObject({ events: 1, halfCommand: 1 });
  expect(notesIn(new Station('B').open(copy))).toEqual(['EMIS Web down']);
});

test('ST-52: a stick that is out is said, work goes on, and the copy catches up when it is back', () => {
  const { folder, stick, store, keeper } = night();
  note(store, 'before');
  const journal = journalOf(keeper);
  renameSync(stick, path.join(folder, 'pulled-out'));
  note(store, 'while it was out');
  expect(keeper.sync()).toMatchObject({ state: 'absent', lastSeq: 1 });
  renameSync(path.join(folder, 'pulled-out'), stick);
  expect(keeper.sync()).toMatchObject({ state: 'ok', lastSeq: 2, journal });
  expect(readFileSync(journal, 'utf8')).toContain('while it was out');
});

test('ST-53: a torn last line of the journal is mended by the next look', () => {
  const { store, keeper, file, stick } = night();
  note(store, 'one', 'two');
  const journal = journalOf(keeper);
  keeper.close();
  truncateSync(journal, statSync(journal).size - 10);
  note(store, 'three');
  const again = new JournalKeeper({
    file,
    access: 'read',
    folder: stick,
    now: () => '2024-07-19T06:00:00.000Z',
  });
  const mended = readFileSync(journalOf(again), 'utf8').trim().split('\n');
  expect(mended.slice(1).map((line) => (JSON.parse(line) as { data: { text: string } }).data.text)).toEqual([
    'one',
    'two',
    'three',
  ]);
});
