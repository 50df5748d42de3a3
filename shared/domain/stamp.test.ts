import fc from 'fast-check';
import { expect, test } from 'vitest';
import { msOf, instantOf } from './instant.ts';
import { nextStamp, stampLeadMs, Stamp } from './stamp.ts';

const DAY = 86_400_000;
const START = Date.UTC(2024, 6, 19, 5);
/** A wall clock that runs, stands, jumps ahead by years and falls back. */
const wall = fc.array(
  fc.oneof(fc.nat(1000), fc.constant(0), fc.integer({ min: -2000 * DAY, max: 2000 * DAY })),
  {
    maxLength: 40,
  },
);

test('K-4: stamps only ever grow, whatever the wall clock does', () => {
  fc.assert(
    fc.property(wall, (steps) => {
      let last: Stamp | null = null;
      let ms = START;
      for (const step of steps) {
        ms += step;
        const next = nextStamp(last, ms);
        expect(Stamp.parse(next)).toBe(next);
        if (last !== null) expect(next > last).toBe(true);
        last = next;
      }
    }),
  );
});

test('K-4: their lead over the wall clock is bounded by how far the clock fell back', () => {
  fc.assert(
    fc.property(wall, (steps) => {
      let last: Stamp | null = null;
      let ms = START;
      let furthest = START;
      for (const step of steps) {
        ms += step;
        furthest = Math.max(furthest, ms);
        last = nextStamp(last, ms);
        expect(stampLeadMs(last, ms)).toBeLessThanOrEqual(furthest - ms);
      }
    }),
  );
});

test('K-4: after a jump to 2030 and back the lead shrinks as time goes by, and ends', () => {
  const jumped = Date.UTC(2030, 0, 1);
  let stamp = nextStamp(nextStamp(null, START), jumped);
  stamp = nextStamp(stamp, START + 1000);
  expect(stampLeadMs(stamp, START + 1000)).toBe(jumped - START - 1000);
  stamp = nextStamp(stamp, START + 5000);
  expect(stampLeadMs(stamp, START + 5000)).toBe(jumped - START - 5000);
  expect(stampLeadMs(nextStamp(stamp, jumped + 1), jumped + 1)).toBe(0);
});

test('K-4: a counter that is full moves on by a millisecond', () => {
  const full = Stamp.parse(`${instantOf(START)}/zzzz`);
  const next = nextStamp(full, START);
  expect(next > full).toBe(true);
  expect(msOf(instantOf(START))).toBe(START);
  expect(next).toBe(`${instantOf(START + 1)}/0000`);
});
