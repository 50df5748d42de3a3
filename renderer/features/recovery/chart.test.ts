import { expect, test } from 'vitest';
import { csvOf } from '../../ui/csv.ts';
import { bandSteps, roomiest, within } from './stacked.ts';
import { axisCounts, axisTimes } from './time-axis.ts';

const at = (text: string): number => Date.parse(text);
const HOUR = 3_600_000;

test('marks of the time axis are round local times, also where clocks change', () => {
  const summer = axisTimes(at('2024-07-19T05:27:00Z'), at('2024-07-19T20:00:00Z'), 'Europe/London', 6);
  expect(summer.map((one) => new Date(one).toISOString().slice(11, 16))).toEqual([
    '08:00',
    '11:00',
    '14:00',
    '17:00',
    '20:00',
  ]);
  const back = axisTimes(at('2024-10-25T12:00:00Z'), at('2024-10-29T12:00:00Z'), 'Europe/London', 5);
  expect(back.map((one) => new Date(one).toISOString().slice(5, 16))).toEqual([
    '10-25T23:00',
    '10-26T23:00',
    '10-28T00:00',
    '10-29T00:00',
  ]);
  expect(axisTimes(at('2024-07-19T05:27:00Z'), at('2024-07-19T06:02:00Z'), 'Europe/London', 4)).toHaveLength(
    4,
  );
});

test('counts are marked in whole numbers', () => {
  expect(axisCounts(6)).toEqual([0, 2, 4, 6]);
  expect(axisCounts(1)).toEqual([0, 1]);
  expect(axisCounts(371)).toEqual([0, 100, 200, 300]);
});

const points = [
  { at: 0, counts: { down: 3, back: 0 } },
  { at: HOUR, counts: { down: 1, back: 2 } },
  { at: 3 * HOUR, counts: { down: 0, back: 3 } },
];

test('a part of the curve begins with what was in force then', () => {
  expect(within(points, { from: 2 * HOUR, to: 4 * HOUR })).toEqual([
    { at: 2 * HOUR, counts: { down: 1, back: 2 } },
    { at: 3 * HOUR, counts: { down: 0, back: 3 } },
  ]);
  expect(within(points, { from: -HOUR, to: HOUR / 2 })).toEqual([points[0]]);
});

test('bands stand on each other, and a mark goes where there is most room', () => {
  const steps = bandSteps(points, ['down', 'back'], 'back', 4 * HOUR);
  expect(steps.map(({ foot, top }) => [foot, top])).toEqual([
    [3, 3],
    [1, 3],
    [0, 3],
  ]);
  const size = ({ from, to, foot, top }: (typeof steps)[number]) => ({
    width: (to - from) / HOUR,
    height: top - foot,
  });
  expect(roomiest(steps, size, 0.5)).toBe(steps[1]);
  expect(roomiest(steps, size, 5)).toBeNull();
});

test('the CSV is read as it was meant: quotes, formulas, nothing, accents', () => {
  expect(
    csvOf([
      ['Name', 'n'],
      ['Ward "7b", ED', 3],
      ['=1+1', null],
      ['-', false],
      ['Äther', undefined],
    ]),
  ).toBe('\uFEFFName,n\r\n"Ward ""7b"", ED",3\r\n\'=1+1,\r\n\'-,false\r\nÄther,\r\n');
});
