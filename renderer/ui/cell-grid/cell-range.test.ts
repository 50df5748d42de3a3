import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellMove, cellsOf, cellSpan, isIn, type CellAt } from './cell-range.ts';

const size = { rows: 4, columns: 3 };
const at = (row: number, column: number): CellAt => ({ row, column });
const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'metaKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});
const move = (key: string, from: CellAt, held = {}) => cellMove(press(key, held), from, size, 2);

test('arrows go one cell and stop at the edges; with Ctrl they go to them', () => {
  expect(move('ArrowDown', at(0, 0))).toEqual(at(1, 0));
  expect(move('ArrowRight', at(0, 2))).toEqual(at(0, 2));
  expect(move('ArrowDown', at(1, 1), { ctrlKey: true })).toEqual(at(3, 1));
  expect(move('ArrowLeft', at(1, 2), { ctrlKey: true })).toEqual(at(1, 0));
  expect(move('ArrowUp', at(0, 1))).toEqual(at(0, 1));
});

test('Home and End go along the row, pages down the column, letters nowhere', () => {
  expect(move('End', at(1, 0))).toEqual(at(1, 2));
  expect(move('Home', at(3, 2), { ctrlKey: true })).toEqual(at(0, 0));
  expect(move('PageDown', at(1, 1))).toEqual(at(3, 1));
  expect(move('x', at(1, 1))).toBeNull();
});

test('a row, a column and all are selected by a key', () => {
  expect(cellSpan(press(' ', { shiftKey: true }), at(1, 1), size)).toEqual({ from: at(1, 0), to: at(1, 2) });
  expect(cellSpan(press(' ', { ctrlKey: true }), at(1, 1), size)).toEqual({ from: at(0, 1), to: at(3, 1) });
  expect(cellSpan(press('a', { ctrlKey: true }), at(1, 1), size)).toEqual({ from: at(0, 0), to: at(3, 2) });
  expect(cellSpan(press(' '), at(1, 1), size)).toBeNull();
});

test('a rectangle holds the same cells from whichever corner it was drawn', () => {
  const cell = fc.record({ row: fc.nat(6), column: fc.nat(6) });
  fc.assert(
    fc.property(cell, cell, cell, (from, to, one) => {
      const cells = cellsOf({ from, to });
      expect(cellsOf({ from: to, to: from })).toEqual(cells);
      expect(isIn({ from, to }, one)).toBe(
        cells.some(({ row, column }) => row === one.row && column === one.column),
      );
    }),
  );
});
