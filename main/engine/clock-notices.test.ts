import { expect, test } from 'vitest';
import { clockNotices } from './clock-notices.ts';
import { Desk, given, note } from './testing/engine-fixture.ts';

const DAY = 86_400_000;

function saidAt(shiftMs: number) {
  const desk = new Desk();
  const log = desk.declare();
  given(log, note('the last entry'));
  return clockNotices(log.store, desk.machine.wall + shiftMs, 'Europe/London');
}

test('EN-23: a clock that agrees with the file says nothing, nor does an empty file', () => {
  expect(saidAt(0)).toEqual([]);
  expect(saidAt(-60_000)).toEqual([]);
  expect(saidAt(30 * DAY)).toEqual([]);
});

test('EN-23: an entry in the future of this clock is named with both times', () => {
  expect(saidAt(-3 * DAY)).toEqual([
    {
      code: 'clock-behind',
      message: expect.stringMatching(
        /^This PC says 16 Jul 2024, 06:00 BST, but the last entry in this file was made at 19 Jul 2024, 06:00 BST: 3 days ahead\./,
      ) as string,
    },
  ]);
});

test('EN-23: a clock far ahead of the file is asked about', () => {
  const [notice, ...none] = saidAt(2000 * DAY);
  expect(none).toEqual([]);
  expect(notice?.code).toBe('clock-far-ahead');
  expect(notice?.message).toContain(
    '9 Jan 2030, 05:00 GMT, 2000 days after the last entry in this file (19 Jul 2024, 06:00 BST)',
  );
});
