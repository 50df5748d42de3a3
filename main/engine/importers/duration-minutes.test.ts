import { expect, test } from 'vitest';
import { durationMinutes, unitOfHeading } from './duration-minutes.ts';

test.each([
  ['4h', 240],
  ['4 hours', 240],
  ['2 days', 2880],
  ['1 day 4 hours', 1680],
  ['1d 4h', 1680],
  ['2 hours and 30 minutes', 150],
  ['1.5 h', 90],
  ['1,5 h', 90],
  ['1 week', 10080],
  ['240', 240],
  ['0', 0],
  ['PT4H', 240],
  ['P1DT30M', 1470],
  ['1970-01-01 04:00:00', 240],
  ['1970-01-03 00:30:00', 2910],
  ['20 seconds', null],
  ['ASAP', null],
  ['24x7', null],
  ['n/a', null],
  ['-4h', null],
  ['4h or so', null],
  ['P', null],
  ['', null],
])('IM-11: %j is %j minutes', (written, minutes) => {
  expect(durationMinutes(written, 1)).toBe(minutes);
});

test('IM-11: a plain number counts in the unit of its heading', () => {
  expect(durationMinutes('4', 60)).toBe(240);
  expect(durationMinutes('0.5', 24 * 60)).toBe(720);
  expect(durationMinutes('90 min', 60)).toBe(90);
});

test.each([
  ['RTO (hours)', 60],
  ['rto_minutes', 1],
  ['RTO hrs', 60],
  ['Recovery time objective (h)', 60],
  ['MTPD in days', 1440],
  ['RTO', null],
  ['Recovery time objective', null],
])('IM-11: the heading %j states a unit of %j minutes', (heading, minutes) => {
  expect(unitOfHeading(heading)).toBe(minutes);
});
