import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow | undefined;
afterEach(() => open?.close());

const state = (system: string, to: object) => ({
  type: 'system.set-state',
  data: { subjects: [{ system }], to },
});

async function seated(): Promise<TestWindow> {
  const window = await TestWindow.on([
    { type: 'system.add', data: { name: 'EMIS Web' } },
    { type: 'system.add', data: { name: 'PACS' } },
    { type: 'system.add', data: { name: 'Fax' } },
    state('PACS', { state: 'down' }),
  ]);
  window.access.ui.sitDown({ name: 'Shift lead', role: 'Shift lead' });
  await window.settled();
  await window.press('Escape');
  return window;
}

test('whoever comes back is told what happened meanwhile, and the line opens the list', async () => {
  open = await seated();
  await open.pass(30);
  open.log.given(state('EMIS Web', { state: 'down' }), state('PACS', { state: 'monitoring' }), {
    type: 'log.note',
    data: { kind: 'decision', text: 'Paper until noon.', about: [] },
  });
  open.host.moved();
  await open.settled();
  expect(screen.queryByText(/While you were away/)).toBeNull();
  await open.press('Escape');
  const line = await screen.findByText(/While you were away/);
  expect(line.textContent).toBe('While you were away (06:31 to 07:01): 1 gone down, 1 back, 1 decision');
  await open.press('Shift+A');
  expect(await screen.findByText('2 of 3')).toBeDefined();
  expect(screen.queryByText(/While you were away/)).toBeNull();
});

test('whoever has only looked away for a moment is told nothing', async () => {
  open = await seated();
  await open.pass(5);
  open.log.given(state('EMIS Web', { state: 'down' }));
  open.host.moved();
  await open.settled();
  await open.press('Escape');
  expect(screen.queryByText(/While you were away/)).toBeNull();
});

test('each person has their own last look', async () => {
  open = await seated();
  open.access.ui.sitDown({ name: 'Loggist', role: 'Loggist' });
  await open.settled();
  await open.pass(20);
  open.log.given(state('EMIS Web', { state: 'down' }));
  open.host.moved();
  await open.settled();
  open.access.ui.sitDown({ name: 'Shift lead', role: 'Shift lead' });
  await open.settled();
  expect(await screen.findByText(/While you were away/)).toBeDefined();
});
