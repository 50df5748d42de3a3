import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TestWindow } from '#shared/testing/window/test-window.tsx';
import { keptOrder } from './sites-screen.tsx';

let open: TestWindow | undefined;
afterEach(() => open?.close());

const grid = [
  { type: 'system.add', data: { name: 'Alpha', sites: ['Leighton', 'Wexham'] } },
  { type: 'system.add', data: { name: 'Bravo', sites: ['Leighton'] } },
  { type: 'system.add', data: { name: 'Fax' } },
  {
    type: 'system.set-state',
    data: { subjects: [{ system: 'Bravo', site: 'Leighton' }], to: { state: 'down' } },
  },
];
const cell = (name: RegExp) => screen.getAllByRole('gridcell', { name });
const rows = (): string[] => screen.getAllByRole('rowheader').map((one) => one.textContent);

async function sites(): Promise<TestWindow> {
  const window = await TestWindow.on(grid);
  await window.press('Alt+2');
  return window;
}

test('every system that has sites is a row, worst first; each site is a column', async () => {
  open = await sites();
  expect(rows()).toEqual(['Bravo', 'Alpha']);
  expect(screen.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
    'System, worst first',
    'Leighton',
    'Wexham',
  ]);
  expect(cell(/^Down, 0 min ago$/)).toHaveLength(1);
  expect(cell(/not used there/)).toHaveLength(1);
});

test('the arrows walk the cells, and s is about the one in hand: it names system and site', async () => {
  open = await sites();
  cell(/^Down/)[0]?.click();
  await open.settled();
  await open.press('ArrowDown', 'ArrowRight', 's');
  await screen.findByRole('dialog', { name: 'Alpha, Wexham' });
  await open.press('2');
  expect(open.facts('system.state-set').at(-1)).toMatchObject({
    data: { on: { name: 'Alpha', part: { name: 'Wexham' } }, to: { state: 'degraded' } },
  });
});

test('a rectangle is set by one command, but for the cells where a system is not used', async () => {
  open = await sites();
  cell(/^Down/)[0]?.click();
  await open.settled();
  await open.press('Ctrl+a', 's');
  await screen.findByRole('dialog', { name: /^3: / });
  await open.press('2');
  expect(open.facts('system.state-set').slice(1)).toHaveLength(3);
  await open.press('s');
  await screen.findByRole('dialog', { name: /^(Alpha|Bravo), / });
});

test('hazard: wrong-row edit: rows stay where they are while somebody is at them; what is new comes last', () => {
  expect(keptOrder(['b', 'a', 'c'], ['c', 'd', 'b'])).toEqual(['b', 'c', 'd']);
});
