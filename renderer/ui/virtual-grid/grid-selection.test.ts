import { expect, test } from 'vitest';
import { groupStep, selectionAfter } from './grid-selection.ts';

const after = (selected: readonly string[], ...group: readonly string[]): string[] => {
  const set = new Set(selected);
  return [...selectionAfter(set, groupStep(set, group))];
};

test('a group is taken in whole beside what is selected, and let go where all of it is', () => {
  expect(after(['x', 'a'], 'a', 'b')).toEqual(['x', 'a', 'b']);
  expect(after(['x', 'a', 'b'], 'a', 'b')).toEqual(['x']);
});

test('a group without rows changes nothing', () => {
  expect(after(['x'])).toEqual(['x']);
});

test('one row comes and goes', () => {
  const step = { kind: 'toggle', key: 'a' } as const;
  expect([...selectionAfter(new Set(['x']), step)]).toEqual(['x', 'a']);
  expect([...selectionAfter(new Set(['x', 'a']), step)]).toEqual(['x']);
});
