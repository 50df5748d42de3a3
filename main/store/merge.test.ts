import { copyFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IncidentId } from '#shared/domain/ids.ts';
import { sealBehind } from './append-check.ts';
import { Connection } from './connection.ts';
import { headIn } from './head.ts';
import type { LogStore, StoredEvent } from './log-store.ts';
import { tamper } from './testing/damage.ts';
import { commandOf } from './testing/drafts.ts';
import { note, notesIn, Station, temporaryFolder } from './testing/sample-log.ts';
import { verifyFile } from './verify-file.ts';

const newFile = (): string => path.join(temporaryFolder(), 'night.blackstart');

/** Merges another file in and closes the plan. */
function take(store: LogStore, other: string): void {
  const plan = store.planMerge(other);
  plan.commit();
  plan.close();
}

/** Two stations with one incident: the second began from a copy of the first's file. */
function twoStations(...common: readonly string[]): { a: LogStore; b: LogStore } {
  const fileA = newFile();
  const fileB = newFile();
  const a = new Station('A').create(fileA);
  note(a, ...common);
  a.checkpoint();
  copyFileSync(fileA, fileB);
  return { a, b: new Station('B').open(fileB) };
}

const withoutPlace = (events: Iterable<StoredEvent>): unknown[] =>
  [...events].map((event) => ({ ...event, seq: 0 }));

test('ST-50: a merge is the union, in one order for both, and what was there keeps its place', () => {
  const { a, b } = twoStations('one', 'two');
  note(a, 'three of A', 'four of A');
  note(b, 'three of B');
  const before = a.eventsSince(0, 100);
  const plan = a.planMerge(b.path);
  expect(plan).toMatchObject({ events: 1, blobs: [], origins: [{ origin: b.origin, from: 1, to: 1 }] });
  const [arriving] = plan.arrivals();
  expect(arriving).toMatchObject({ seq: 5, envelope: { data: { text: 'three of B' } } });
  const union = withoutPlace(plan.union());
  expect(a.head().seq).toBe(4);
  expect(plan.commit().seq).toBe(5);
  plan.close();
  expect(a.eventsSince(0, 4)).toEqual(before);
  expect(withoutPlace(a.replay())).toEqual(union);
  take(b, a.path);
  expect(withoutPlace(b.replay())).toEqual(union);
  expect(b.head().origins).toEqual(a.head().origins);
  note(a, 'after');
  expect(notesIn(a).at(-1)).toBe('after');
  for (const { path: file } of [a, b]) {
    a.checkpoint();
    expect(verifyFile(file).broken).toBeNull();
  }
});

test('ST-50: merging again brings nothing, and blobs come with their events', async () => {
  const { a, b } = twoStations('one');
  const report = await b.putBlob(Buffer.from('report'));
  note(b, 'two of B');
  take(a, b.path);
  expect(a.blobs()).toEqual([report]);
  const again = a.planMerge(b.path);
  expect(again).toMatchObject({ events: 0, blobs: [], origins: [] });
  again.close();
});

test('ST-51: one place with two meanings is refused by its name, and nothing is taken', () => {
  const fileA = newFile();
  const fileB = newFile();
  const station = new Station();
  const a = station.create(fileA);
  note(a, 'one', 'two', 'three');
  a.close();
  copyFileSync(fileA, fileB);
  tamper(fileB, 'DELETE FROM events WHERE seq > 1');
  const first = station.open(fileA);
  // A station that lost its memory to a power cut and went on from an old copy under the old name.
  const twin = new Connection(fileB, 'write');
  const head = headIn(twin.events);
  const drafts = commandOf({ head, origin: a.origin }, [{ data: { text: 'another two' } }]);
  twin.transact(() => twin.insert(1, sealBehind(head, { origin: a.origin, incident: null }, drafts)));
  twin.close();
  expect(() => first.planMerge(fileB)).toThrow(
    expect.objectContaining({
      code: 'two-histories',
      place: { origin: a.origin, n: 2 },
      message: expect.stringContaining(`entry ${a.origin}-2`) as string,
    }),
  );
  expect(notesIn(first)).toEqual(['one', 'two', 'three']);
});

test('ST-52: a damaged file, and that of another incident, are refused', () => {
  const { a, b } = twoStations('one');
  note(b, 'two');
  b.close();
  tamper(b.path, `UPDATE events SET data = replace(data, 'two', 'tvo') WHERE seq = 2`);
  expect(() => a.planMerge(b.path)).toThrow(expect.objectContaining({ code: 'damaged' }));
  const other = new Station('C').create(newFile());
  other.append(
    commandOf({ head: other.head(), origin: other.origin }, [{ data: {} }], {
      incident: IncidentId.parse('another'),
    }),
  );
  expect(() => a.planMerge(other.path)).toThrow(expect.objectContaining({ code: 'other-incident' }));
  expect(() => a.planMerge(`${b.path}.nothing`)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(notesIn(a)).toEqual(['one']);
});

test('ST-53: a restored old copy that went on writing merges with the file that had gone on without it', () => {
  const station = new Station();
  const file = newFile();
  const newer = newFile();
  const first = station.create(file);
  note(first, 'one');
  first.checkpoint();
  copyFileSync(file, `${file}.backup`);
  note(first, 'two', 'three');
  first.close();
  copyFileSync(file, newer);
  copyFileSync(`${file}.backup`, file);
  const restored = station.open(file);
  note(restored, 'another two');
  take(restored, newer);
  expect(new Set(notesIn(restored))).toEqual(new Set(['one', 'two', 'three', 'another two']));
  note(restored, 'four');
  restored.close();
  expect(verifyFile(file).broken).toBeNull();
});

test(
  'ST-54: in any order and grouping of merges every file tells the log in one order',
  { timeout: 60_000 },
  () => {
    const writing = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 12,
    });
    const merges = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })), { maxLength: 4 });
    fc.assert(
      fc.property(writing, merges, (turns, between) => {
        const { a, b } = twoStations('common');
        const fileC = newFile();
        b.checkpoint();
        copyFileSync(b.path, fileC);
        const stores = [a, b, new Station('C').open(fileC)] as const;
        const [, , third] = stores;
        turns.forEach(([who, seconds], i) => {
          const store = stores[who] ?? third;
          const wallMs = Date.UTC(2024, 6, 19, 6, 0, seconds);
          store.append(
            commandOf({ head: store.head(), origin: store.origin }, [{ data: { text: i } }], { wallMs }),
          );
          const [into, from] = between[i] ?? [];
          if (into !== undefined && from !== undefined && into !== from)
            take(stores[into] ?? third, (stores[from] ?? third).path);
        });
        for (const [into, from] of [
          [0, 1],
          [0, 2],
          [2, 0],
          [1, 2],
        ] as const)
          take(stores[into], stores[from].path);
        const [one, two, three] = stores.map((store) => withoutPlace(store.replay()));
        expect(two).toEqual(one);
        expect(three).toEqual(one);
        const stamps = [...a.replay()].map(({ envelope }) => `${envelope.stamp} ${envelope.origin}`);
        expect(stamps).toEqual([...stamps].sort());
        expect(withoutPlace(a.replay(3))).toEqual(withoutPlace([...a.replay()].filter(({ seq }) => seq > 3)));
        stores.forEach((store) => store.close());
      }),
      { numRuns: 15 },
    );
  },
);
