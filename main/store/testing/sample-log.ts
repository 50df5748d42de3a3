import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { CommandId, eventIdOf, IncidentId, type OriginId } from '#shared/domain/ids.ts';
import { instantOf, msOf, Instant } from '#shared/domain/instant.ts';
import { nextStamp, type Stamp } from '#shared/domain/stamp.ts';
import { createIncidentFile } from '../build-file.ts';
import type { EventDraft, Head, LogStore } from '../log-store.ts';
import { openIncident, type OpeningOptions } from '../opening.ts';

const START = msOf(Instant.parse('2024-07-19T05:00:00Z'));
export const INCIDENT = IncidentId.parse('0190c9a2-6a3e-7c1e-9c1e-2f6f3f1f0a10');

/** A folder of its own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What an event of a test says; the rest of it does not matter there. */
export interface Said {
  readonly type?: string;
  readonly data: object;
}

/** Drafts of one command behind a head, as an engine makes them. */
export function command(
  place: { readonly head: Head; readonly origin: OriginId },
  said: readonly Said[],
  options: { readonly id?: string; readonly incident?: IncidentId; readonly wallMs?: number } = {},
): EventDraft[] {
  const { head, origin } = place;
  const before = head.origins[origin]?.n ?? 0;
  let stamp: Stamp | null = head.stamp;
  return said.map(({ type = 'log.noted', data }, i) => {
    const n = before + i + 1;
    stamp = nextStamp(stamp, options.wallMs ?? START + n * 1000);
    return {
      incident: options.incident ?? INCIDENT,
      id: eventIdOf(origin, n),
      origin,
      n,
      stamp,
      at: instantOf(START + n * 1000),
      recordedAt: instantOf(START + n * 1000),
      by: { name: 'Anna Bell', role: 'Loggist' },
      seen: before === 0 ? {} : { [origin]: before },
      commandId: CommandId.parse(options.id ?? `command-${origin}-${String(before + 1)}`),
      part: { i: i + 1, of: said.length },
      type,
      v: 1,
      data,
    };
  });
}

/** Writes one command of one event a text. */
export function note(store: LogStore, ...texts: readonly string[]): void {
  for (const text of texts)
    store.append(command({ head: store.head(), origin: store.origin }, [{ data: { text } }]));
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
