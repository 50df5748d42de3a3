import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LogCache } from '#main/store/cache/log-cache.ts';
import type { IncidentLog } from '#shared/domain/incident-domain.ts';
import { incidentKind } from './incident-kind.ts';
import { earlierFold, keepFold } from './kept-snapshot.ts';
import { LogIndex } from './log-index.ts';
import type { LiveLog } from './live-log.ts';
import { Desk, given, note, rename } from './testing/engine-fixture.ts';

const NAME = 'Ada Example';
const redactLast = (log: LiveLog<IncidentLog>) => {
  const { origin } = log.store;
  given(log, {
    type: 'log.redact',
    data: { event: `${origin}-${String(log.head().seq)}`, reason: 'Names a patient.' },
  });
};
const indexOf = (log: LiveLog<IncidentLog>, cache: LogCache) =>
  new LogIndex({ domain: log.kind.domain, store: log.store, cache, timeZone: () => 'UTC' });

test('EN-12: redacted words are gone from state, file and search, and windows start again', () => {
  const desk = new Desk();
  const log = desk.declare();
  const cache = new LogCache(desk.folder, log.store.path, 'this code');
  given(log, { type: 'system.add', data: { name: 'PACS', owner: NAME } });
  expect(indexOf(log, cache).search('ada', { limit: 9 }).items).toHaveLength(1);
  expect(log.snapshot().json).toContain(NAME);
  const { epoch } = log.head();

  redactLast(log);

  expect(desk.forgotten).toBe(1);
  expect(log.snapshot().json).not.toContain(NAME);
  expect(log.head().epoch).not.toBe(epoch);
  cache.wipe();
  expect(indexOf(log, cache).search('ada', { limit: 9 }).items).toEqual([]);
  cache.close();
  log.store.close();
  expect(readFileSync(log.store.path).toString('latin1')).not.toContain(NAME);
  expect(desk.open(log.store.path).snapshot().json).toBe(log.snapshot().json);
});

test('EN-12: a snapshot from before a redaction is no start: the log is folded afresh and the cache emptied', () => {
  const desk = new Desk();
  const log = desk.declare();
  given(log, { type: 'system.add', data: { name: 'PACS', owner: NAME } });
  const early = { seq: log.head().seq, json: log.snapshot().json };
  redactLast(log);
  log.store.close();
  const forgotten = desk.forgotten;
  const again = desk.openAs(incidentKind, log.store.path, early);
  expect(again.snapshot().json).toBe(log.snapshot().json);
  expect(desk.forgotten).toBe(forgotten + 1);
});

test('EN-13: a snapshot stands in for the first part of the log, and only for this very log', () => {
  const desk = new Desk();
  const log = desk.declare();
  for (let i = 0; i < 20; i += 1)
    given(log, ...Array.from({ length: 5 }, (_, j) => note(`${String(i)} ${String(j)}`)));
  const cache = new LogCache(desk.folder, log.store.path, 'this code');
  // Too short a log for a snapshot.
  keepFold(log.store, cache, () => log.snapshot());
  expect(earlierFold(log.store, cache)).toBeNull();
  const { stamp } = log.store.head();
  const { seq, json } = log.snapshot();
  cache.keepSnapshot({ seq, hash: log.store.hashAt(seq) ?? '', stamp: stamp ?? '', json });
  given(log, rename('After the snapshot'));
  expect(earlierFold(log.store, cache)).toEqual({ seq, json });
  const live = log.snapshot().json;
  log.store.close();
  expect(desk.openAs(incidentKind, log.store.path, { seq, json }).snapshot().json).toBe(live);
  const foreign = new Desk({ station: 'st-9' }).declare();
  expect(earlierFold(foreign.store, cache)).toBeNull();
  cache.close();
});

test('EN-13: after a merge that puts earlier entries behind it, a snapshot is no start', () => {
  const [a, b] = [new Desk(), new Desk({ station: 'st-2' })];
  const log = a.declare();
  log.store.close();
  const copy = path.join(b.folder, 'b.blackstart');
  copyFileSync(log.store.path, copy);
  const [here, there] = [a.open(log.store.path), b.open(copy)];
  b.machine.wait(5);
  given(there, note('five past'));
  a.machine.wait(10);
  given(here, note('ten past'));
  const cache = new LogCache(a.folder, here.store.path, 'this code');
  const { seq, json } = here.snapshot();
  cache.keepSnapshot({
    seq,
    hash: here.store.hashAt(seq) ?? '',
    stamp: here.store.head().stamp ?? '',
    json,
  });
  expect(earlierFold(here.store, cache)).toEqual({ seq, json });
  here.bringIn(copy, { dryRun: false });
  expect(earlierFold(here.store, cache)).toBeNull();
  cache.close();
});
