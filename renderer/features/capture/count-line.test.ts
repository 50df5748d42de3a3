import { expect, test } from 'vitest';
import { general } from '#shared/profiles/general.ts';
import { countLineOf, countWords } from './count-line.ts';

const withSystem = { counters: general.counters, hasSystem: true };
const read = (line: string, context = withSystem): string | undefined => {
  const count = countLineOf(line, context);
  return count === undefined ? undefined : countWords(count);
};

test.each([
  ['7b +12 !3', '7b: 12 more fixed, 3 blocked'],
  ['7b +12!3', '7b: 12 more fixed, 3 blocked'],
  ['7b =40!+1', '7b: 40 fixed, 1 more blocked'],
  ['7b -2', '7b: 2 fewer fixed'],
  ['Ward 5 /60 =40', 'Ward 5: of 60, 40 fixed'],
  ['7b !+1', '7b: 1 more blocked'],
])('%j counts in an area of the chosen system', (line, words) => {
  expect(read(line)).toBe(words);
});

test.each([
  ['Ward 5 rang about +12'],
  ['+12 !3'],
  ['7b +12 machines'],
  ['12 machines down in 7b'],
  ['7b'],
  ['7b /4!3'],
  ['7b +1+2'],
  [''],
])('%j is a text', (line) => {
  expect(read(line)).toBeUndefined();
});

test('without a system chosen an area counts nothing', () => {
  expect(read('7b +12', { ...withSystem, hasSystem: false })).toBeUndefined();
});

test('a counter of the profile is counted by the beginning of its name', () => {
  const [counter] = general.counters;
  if (counter === undefined) throw new Error('the general profile has counters');
  const context = { counters: [counter], hasSystem: false };
  const name = counter.name.slice(0, 4);
  expect(read(`${name} +12`, context)).toBe(`${counter.name}: +12 ${counter.unit}`);
  expect(read(`${name} =340`, context)).toBe(`${counter.name}: 340 ${counter.unit}`);
  expect(read(`${name} !3`, context)).toBeUndefined();
});
