import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { JournalKeeper } from '../journal-keeper.ts';
import type { LogStore } from '../log-store.ts';
import { note, Station, temporaryFolder } from './sample-log.ts';

export const newFile = (): string => path.join(temporaryFolder(), 'night.blackstart');
export const keeperOf = (file: string, folder: string): JournalKeeper =>
  new JournalKeeper({ file, access: 'read', folder, now: () => '2024-07-19T05:00:00.000Z' });
export const linesIn = (journal: string): string[] => readFileSync(journal, 'utf8').trimEnd().split('\n');
export const journalIn = (folder: string): string => path.join(folder, 'night.journal.jsonl');

/** An incident, its second copy in step, and the keeper of that. */
export function withSecondCopy(...texts: readonly string[]): {
  store: LogStore;
  folder: string;
  keeper: JournalKeeper;
} {
  const file = newFile();
  const folder = temporaryFolder();
  const store = new Station().create(file);
  note(store, ...texts);
  const keeper = keeperOf(file, folder);
  expect(keeper.sync()).toMatchObject({ state: 'ok', lastSeq: texts.length });
  return { store, folder, keeper };
}
