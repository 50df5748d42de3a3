import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';
import { areasTwice, readRow } from './sheet-row.ts';

let open: TestWindow | null = null;
afterEach(() => {
  open?.close();
  open = null;
});

const row = (part: object) => ({ id: 0, area: '7b', of: '', fixed: '', blocked: '', ...part });
const workstations: TestCommand = { type: 'system.add', data: { name: 'Workstations' } };

test('a line of a sheet: 40 is how many in all, +12 so many more; nothing typed says nothing', () => {
  expect(readRow(row({}), 'devices')).toEqual({ kind: 'empty' });
  expect(readRow(row({ of: '60', fixed: '+12', blocked: '3' }), 'devices')).toEqual({
    kind: 'count',
    count: { area: '7b', counting: 'devices', of: 60, addFixed: 12, blocked: 3 },
  });
  expect(readRow(row({ fixed: 'twelve' }), 'devices').kind).toBe('wrong');
  expect(readRow(row({ area: ' ', fixed: '12' }), 'devices')).toMatchObject({
    because: 'Which area is that?',
  });
});

test('an area that stands on two lines is named: its figures would replace each other', () => {
  expect(areasTwice([row({}), row({ area: '7B ' }), row({ area: '8' }), row({ area: '' })])).toEqual(['7B']);
});

async function openSheet(): Promise<TestWindow> {
  const window = await TestWindow.on([workstations]);
  open = window;
  await window.press('Ctrl+f');
  await window.type('Workstations');
  await window.press('Enter', 'Shift+T');
  return window;
}

test('a sheet that came back is keyed in as one command with its serial', async () => {
  const window = await openSheet();
  await window.fill('Sheet serial', 'T-A17');
  await window.fill('Who counted', 'Floor walker, Ward 7, x2041');
  await window.fill('Area, line 1', '7b');
  await window.fill('Of how many, line 1', '60');
  await window.fill('Fixed in all, line 1', '12');
  await window.fill('Area, line 2', '8a');
  await window.fill('Fixed in all, line 2', '+4');
  await window.click('Save 2 areas');
  const facts = window.facts('system.tally-set');
  expect(facts).toMatchObject([
    { toldBy: { name: 'Floor walker' }, data: { area: '7b', count: { of: 60, fixed: 12 }, sheet: 'T-A17' } },
    { data: { area: '8a', count: { addFixed: 4 }, sheet: 'T-A17' } },
  ]);
  expect(new Set(facts.map(({ commandId }) => commandId)).size).toBe(1);
  await window.click('How far', 'tab');
  expect(openDialog().getByText(/12 of 60/)).toBeDefined();
});

test('hazard: old paper believed. A sheet carries its serial, its time, and when the next replaces it; the log knows of it', async () => {
  const printed = vi.fn<() => string>(() => document.querySelector('.tally-sheets')?.textContent ?? '');
  vi.stubGlobal('print', printed);
  const window = await openSheet();
  await window.click('Print sheets', 'tab');
  await window.fill('Replaced by the next at', '08:00');
  await window.click('Print');
  const note = window.facts('log.noted').at(-1);
  const { number } = note?.data as { number: string }; // as: an entry has a number
  expect(printed).toHaveBeenCalledTimes(1);
  const sheet = printed.mock.results[0]?.value as string; // as: what the stand-in gives
  expect(sheet).toContain(`Tally sheet T-${number}`);
  expect(sheet).toContain('As at Fri 19 Jul 2024, 06:31 BST');
  expect(sheet).toContain('Replaced by the next at 08:00');
  const rows = document.querySelectorAll('.tally-sheet tbody tr');
  expect(rows).toHaveLength(30);
  expect(within(document.body).queryByText(/EXERCISE/)).toBeNull();
  vi.unstubAllGlobals();
  expect(screen.getByRole('dialog')).toBeDefined();
});
