import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PrintedGrid, PrintedHead } from './printed-grid.tsx';

afterEach(cleanup);

const rows = (count: number): string[] => Array.from({ length: count }, (_, i) => `System ${String(i + 1)}`);
const show = (count: number) =>
  render(
    <PrintedHead value="As at 04:30">
      <PrintedGrid
        label="Systems"
        sections={[
          { id: 'down', title: 'Down', rows: rows(count) },
          { id: 'back', title: 'Back online', rows: ['PACS'], folded: true },
        ]}
        columns={[{ id: 'name', title: 'System', width: 100, cell: (row: string) => row }]}
        keyOf={(row) => row}
      />
    </PrintedHead>,
  );
const announce = (event: 'beforeprint' | 'afterprint'): void =>
  act(() => {
    window.dispatchEvent(new Event(event));
  });
const print = (): void => announce('beforeprint');

test('what is printed is there only while it is printed: every row, folded or not, under the head of the page', () => {
  show(2);
  expect(screen.queryByRole('table', { hidden: true })).toBeNull();
  print();
  const paper = screen.getByRole('table', { hidden: true, name: 'Systems' });
  expect(paper.textContent).toBe('As at 04:30SystemDown 2System 1System 2Back online 1PACS');
  announce('afterprint');
  expect(screen.queryByRole('table', { hidden: true })).toBeNull();
});

test('a list too long for paper says how much of it is there', () => {
  show(2_500);
  print();
  expect(screen.getByText('The first 2,000 of 2,501: filter the list to print the others.')).toBeDefined();
});
