import { expect, test } from 'vitest';
import { fittingColumns, type GridColumn } from './grid-column.ts';

const column = (id: string, width: number, yields?: number): GridColumn<string> => ({
  id,
  title: id,
  width,
  cell: (row) => row,
  ...(yields === undefined ? {} : { yields }),
});
const all = [column('state', 50), column('name', 200), column('since', 120, 2), column('needs', 110, 3)];
const fitting = (width: number): string[] => fittingColumns(all, width).map(({ id }) => id);

test('with room for all, the columns stay the same array: nothing is drawn again', () => {
  expect(fittingColumns(all, 496)).toBe(all);
  expect(fittingColumns(all, Infinity)).toBe(all);
});

test('the highest rank gives way first, and only as many as it takes', () => {
  expect(fitting(495)).toEqual(['state', 'name', 'since']);
  expect(fitting(385)).toEqual(['state', 'name']);
});

test('what has no rank stays, however narrow it gets', () => {
  expect(fitting(10)).toEqual(['state', 'name']);
});
