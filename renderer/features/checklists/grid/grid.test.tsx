import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const NAMES = ['Server 1', 'Server 2', 'Server 3'];
const servers: readonly TestCommand[] = NAMES.map((name) => ({ type: 'system.add', data: { name } }));
const started: TestCommand = {
  type: 'checklist.start',
  data: {
    template: { key: 'windows-host-channel-file-291' },
    subjects: NAMES.map((system) => ({ system })),
  },
};
const grid = () => within(screen.getByRole('grid', { name: 'Checklists by step' }));
const answers = () => open.facts('checklist.step-answered').map(({ data }) => data);

async function onGrid(more: readonly TestCommand[] = []): Promise<void> {
  open = await TestWindow.on([...servers, started, ...more]);
  await open.press('k');
  await open.press('ArrowDown', 'ArrowDown', 'Enter');
}

test('those started together are one line, and their grid takes Enter for the value of one cell', async () => {
  await onGrid();
  expect(grid().getAllByRole('rowheader')).toHaveLength(3);
  await open.press('Enter');
  expect(answers()).toMatchObject([{ text: 'Put it on a wired network', to: { answer: 'stated' } }]);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('done, Cable in, link light on');
});

test('arrows walk, d says a different value of the cell in hand', async () => {
  await onGrid();
  await open.press('ArrowDown', 'ArrowRight', 'd');
  await screen.findByRole('dialog');
  await open.type('Blue screen');
  await open.press('Enter');
  expect(answers()).toMatchObject([
    { on: { on: { name: 'Server 2' } }, to: { answer: 'different', value: 'Blue screen' } },
  ]);
});

test('many cells at once are named before they are stated, in one command a step', async () => {
  await onGrid();
  await open.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Enter');
  await screen.findByRole('dialog');
  expect(openDialog().getByText('Server 1, Server 2, Server 3')).toBeDefined();
  await open.click(/^Seen on each of the 3/);
  expect(answers()).toHaveLength(3);
  expect(new Set(open.facts('checklist.step-answered').map(({ commandId }) => commandId)).size).toBe(1);
});

test('what is answered already is left alone', async () => {
  await onGrid([{ type: 'checklist.answer', data: { runs: ['A2'], step: '1' } }]);
  await open.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Enter');
  await screen.findByRole('dialog');
  await open.click(/^Seen on each of the 2/);
  expect(answers()).toHaveLength(3);
});

test('o opens the checklist of the row, Esc leads back to the list', async () => {
  await onGrid();
  await open.press('ArrowDown', 'o');
  expect(await screen.findByRole('region', { name: 'Step 1' })).toBeDefined();
  expect(screen.getByText(/on Server 2/)).toBeDefined();
  await open.press('Escape');
  expect(grid().getAllByRole('rowheader')).toHaveLength(3);
});
