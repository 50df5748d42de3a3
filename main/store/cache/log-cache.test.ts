import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LogCache, type IndexEntry } from './log-cache.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'blackstart-cache-'));
  file = path.join(folder, 'a.blackstart');
  writeFileSync(file, '');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const hash = 'a'.repeat(64);
const stamp = '2024-07-19T05:00:00.000Z/0000';
const entry = (seq: number, text: string, about: string[] = [], type = 'log.noted'): IndexEntry => ({
  seq,
  type,
  text,
  about,
});
const cached = (fold = 'v1') => new LogCache(folder, file, fold);

function filled(): LogCache {
  const cache = cached();
  cache.index(
    [
      entry(1, 'EMIS Web set Down', ['emis'], 'system.state-set'),
      entry(2, 'Rang the Varian service desk', ['varian']),
      entry(3, 'Pharmacy: "EMIS" back for urgent scripts only', ['emis', 'pharmacy', 'emis']),
    ],
    { seq: 3, hash },
  );
  return cache;
}

test('ST-60: words are found by how they begin, newest first, in any order', () => {
  const cache = filled();
  expect(cache.search('emi', { limit: 10 })).toEqual([3, 1]);
  expect(cache.search('down EMIS', { limit: 10 })).toEqual([1]);
  expect(cache.search('emi', { limit: 10, before: 3 })).toEqual([1]);
  expect(cache.search('emi', { limit: 1 })).toEqual([3]);
});

test('ST-60: nothing is found by one letter, and nothing typed is an operator', () => {
  const cache = filled();
  expect(cache.search('e', { limit: 10 })).toEqual([]);
  for (const typed of ['"', 'emis"', 'NOT', 'text:emis', 'a* OR b*', '(', "'; --", '^emis', '-emis']) {
    expect(() => cache.search(typed, { limit: 10 })).not.toThrow();
  }
  expect(cache.search('"emis"', { limit: 10 })).toEqual([3, 1]);
});

test('ST-61: events are listed by what they concern and what they are', () => {
  const cache = filled();
  expect(cache.list({ about: 'emis', limit: 10 })).toEqual([3, 1]);
  expect(cache.list({ about: 'emis', types: ['log.noted'], limit: 10 })).toEqual([3]);
  expect(cache.list({ types: ['system.state-set', 'never.heard-of'], limit: 10 })).toEqual([1]);
  expect(cache.list({ before: 3, limit: 10 })).toEqual([2, 1]);
  expect(cache.list({ about: 'nobody', limit: 10 })).toEqual([]);
});

test('ST-62: what was cached is there after closing, for the same code and the same file', () => {
  const cache = filled();
  cache.keepSnapshot({ seq: 2, hash, stamp, json: '{"a":1}' });
  cache.keepSnapshot({ seq: 3, hash, stamp, json: '{"a":2}' });
  cache.close();
  const again = cached();
  expect(again.snapshot()).toEqual({ seq: 3, hash, stamp, json: '{"a":2}' });
  expect(again.indexed()).toEqual({ seq: 3, hash });
  expect(again.search('varian', { limit: 1 })).toEqual([2]);
});

test('ST-62: a cache of other code, a damaged one and none at all are all made anew', () => {
  filled().close();
  const other = cached('v2');
  expect([other.indexed(), other.snapshot(), other.search('emis', { limit: 1 })]).toEqual([null, null, []]);
  other.close();
  const [name = ''] = readdirSync(path.join(folder, 'cache'));
  writeFileSync(path.join(folder, 'cache', name), 'not a database at all'.repeat(500));
  const mended = cached();
  expect(mended.indexed()).toBeNull();
  mended.index([entry(1, 'works again')], { seq: 1, hash });
  expect(mended.search('works', { limit: 1 })).toEqual([1]);
});

test('ST-63: after a wipe no word is left on disk', () => {
  const cache = filled();
  cache.keepSnapshot({ seq: 3, hash, stamp, json: '{"said":"Varian"}' });
  cache.wipe();
  expect(cache.search('varian', { limit: 1 })).toEqual([]);
  const bytes = readdirSync(path.join(folder, 'cache')).map((name) =>
    readFileSync(path.join(folder, 'cache', name)),
  );
  expect(Buffer.concat(bytes).toString('latin1').toLowerCase()).not.toContain('varian');
  cache.close();
});

test('ST-62: where the data folder takes no cache, one in memory serves', () => {
  writeFileSync(path.join(folder, 'cache'), 'a file where the folder should be');
  const cache = filled();
  expect(cache.search('varian', { limit: 1 })).toEqual([2]);
  cache.close();
});
