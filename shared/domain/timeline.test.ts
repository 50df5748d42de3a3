import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventId } from './ids.ts';
import { instantOf } from './instant.ts';
import { nextStamp, type Stamp } from './stamp.ts';
import {
  changeAt,
  changeBefore,
  insertChange,
  lastChange,
  lastEntered,
  strikeChange,
  unseenNeighbour,
} from './timeline.ts';
import type { Change, Timeline } from './timeline.ts';

const stampsFrom = (count: number): Stamp[] => {
  const stamps: Stamp[] = [];
  for (let i = 0; i < count; i += 1) stamps.push(nextStamp(stamps.at(-1) ?? null, 1000));
  return stamps;
};

/** Changes with few distinct times, so that many happened at the same time. */
const history = fc.array(fc.record({ at: fc.nat(6), to: fc.nat(3) }), { maxLength: 12 }).map((list) => {
  const stamps = stampsFrom(list.length);
  return list.map(({ at, to }, i): Change<number> => ({
    event: EventId.parse(`E-${String(i + 1)}`),
    at: instantOf(at * 60_000),
    stamp: stamps[i] ?? nextStamp(null, 0),
    to,
  }));
});
const shuffledHistory = history.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);
const enter = (changes: readonly Change<number>[]): Timeline<number> => {
  const timeline: Timeline<number> = [];
  for (const change of changes) insertChange(timeline, { ...change });
  return timeline;
};
const moment = fc.integer({ min: -1, max: 7 }).map((minute) => instantOf(minute * 60_000));

test('K-2: in whatever order changes are entered, the history is the same', () => {
  fc.assert(
    fc.property(shuffledHistory, ([list, shuffled]) => {
      expect(enter(shuffled)).toEqual(enter(list));
    }),
  );
});

test('K-2: what rules at a time is the unstruck change with the greatest time and stamp up to then', () => {
  fc.assert(
    fc.property(history, fc.array(fc.nat(11)), moment, (list, strikes, at) => {
      const timeline = enter(list);
      for (const place of strikes) {
        const target = list[place];
        if (target !== undefined)
          expect(strikeChange(timeline, target.event, EventId.parse('S-1'))).toBe(true);
      }
      const standing = list.filter((change, place) => !strikes.includes(place) && change.at <= at);
      const greatest = standing.reduce<Change<number> | undefined>(
        (best, one) =>
          best === undefined || one.at > best.at || (one.at === best.at && one.stamp > best.stamp)
            ? one
            : best,
        undefined,
      );
      expect(changeAt(timeline, at)?.event).toBe(greatest?.event);
      expect(timeline).toHaveLength(list.length);
    }),
  );
});

test('K-2: striking what a timeline does not hold says so and changes nothing', () => {
  const timeline = enter([]);
  expect(strikeChange(timeline, EventId.parse('E-9'), EventId.parse('S-1'))).toBe(false);
  expect(lastChange(timeline)).toBeUndefined();
});

test('K-3: what a change replaces is what stands directly before it', () => {
  fc.assert(
    fc.property(history, (list) => {
      const timeline = enter(list);
      timeline.forEach((change, place) => {
        expect(changeBefore(timeline, change)).toBe(timeline[place - 1]);
      });
    }),
  );
});

const same = (a: number, b: number): boolean => a === b;

test("K-3: in one station's own run of writing no neighbour is unseen, however late its entries", () => {
  fc.assert(
    fc.property(history, (list) => {
      const timeline: Timeline<number> = [];
      for (const change of list) {
        const after = lastEntered(timeline)?.event ?? null;
        expect(unseenNeighbour(timeline, { ...change, after }, same)).toBeUndefined();
        insertChange(timeline, { ...change });
      }
    }),
  );
});

test('K-3: of two changes entered apart the later to fold finds the other, where it says something else', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), fc.nat(2), fc.nat(2), (atA, atB, toA, toB) => {
      const [stampA, stampB] = stampsFrom(2);
      if (stampA === undefined || stampB === undefined) throw new Error('two stamps');
      const a = { event: EventId.parse('A-1'), at: instantOf(atA * 60_000), stamp: stampA, to: toA };
      const b = {
        event: EventId.parse('B-1'),
        at: instantOf(atB * 60_000),
        stamp: stampB,
        to: toB,
        after: null,
      };
      expect(unseenNeighbour([a], b, same)?.event).toBe(toA === toB ? undefined : a.event);
    }),
  );
});
