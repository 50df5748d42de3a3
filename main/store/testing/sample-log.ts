import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createIncidentFile } from '../build-file.ts';
import type { LogStore } from '../log-store.ts';
import { openIncident, type OpeningOptions } from '../opening.ts';
import { commandOf } from './drafts.ts';

/** A folder of its own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes one command of one event a text. */
export function note(store: LogStore, ...texts: readonly string[]): void {
  for (const text of texts)
    store.append(commandOf({ head: store.head(), origin: store.origin }, [{ data: { text } }]));
}

/** The texts of all notes, in the order of the log. */
export const notesIn = (store: LogStore): unknown[] =>
  [...store.replay()].map(({ envelope, replacement }) => (replacement ?? envelope.data)?.['text' as never]);

/** A station: a data folder, and the incident files it opens. Everything it opened is closed when the test is over. */
export class Station {
  readonly folder: string;
  readonly name: string;

  constructor(name = 'A') {
    this.name = name;
    this.folder = temporaryFolder();
  }

  open(file: string, options: Partial<OpeningOptions> = {}): LogStore {
    const store = openIncident(file, {
      dataFolder: this.folder,
      station: this.name,
      mode: 'write',
      now: '2024-07-19T05:00:00.000Z',
      wholeCheckDelayMs: 3_600_000,
      ...options,
    });
    onTestFinished(() => store.close());
    return store;
  }

  create(file: string, options: Partial<OpeningOptions> = {}): LogStore {
    createIncidentFile(file);
    return this.open(file, options);
  }
}
