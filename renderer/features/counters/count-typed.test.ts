import { expect, test } from 'vitest';
import { countTyped } from './count-typed.ts';

test.each([
  ['+12', { change: 12 }],
  ['-3', { change: -3 }],
  ['340', { total: 340 }],
  ['=0', { total: 0 }],
  ['1,240.5', { total: 1240.5 }],
  ['12 patients', undefined],
  ['', undefined],
])('CT-2: %j is typed', (typed, count) => {
  expect(countTyped(typed)).toEqual(count);
});
