import { act, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { add, set } from '#shared/testing/systems.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow | undefined;
afterEach(() => {
  open?.close();
  open = undefined;
});

async function restoreOrder(): Promise<TestWindow> {
  open = await TestWindow.on([
    add('Identity', { tier: 0 }),
    { type: 'system.set-prerequisites', data: { system: 'Identity', to: [] } },
    add('EMIS Web', { tier: 2, prerequisites: ['Identity', 'Old file server'] }),
    add('PACS', { tier: 2 }),
    set(['Identity', 'EMIS Web', 'PACS'], { state: 'down' }),
  ]);
  await open.press('Alt+4');
  return open;
}
const row = (name: RegExp) => screen.getByRole('row', { name });

test('each row says whether work can start, what it waits for and what it unlocks; what is wrong is named on top', async () => {
  await restoreOrder();
  expect(row(/^Down Identity/).textContent).toMatch(/can start now.*1$/);
  expect(row(/EMIS Web/).textContent).toContain(
    'waiting for Identity (Down), Old file server (not on the board)',
  );
  expect(row(/PACS/).textContent).toContain('nothing known');
  expect(screen.getByText('1 can start now · 1 waiting · 1 nothing known')).toBeDefined();
  expect(screen.getByRole('region', { name: 'What is wrong with the order' }).textContent).toContain(
    'EMIS Web needs “Old file server”, not on the board',
  );
});

test('what a system needs first is said by keyboard: p, a name, Enter, Save', async () => {
  const shown = await restoreOrder();
  const pacs = row(/PACS/);
  act(() => pacs.focus());
  await shown.settled();
  await shown.press('p');
  await screen.findByRole('dialog');
  expect(openDialog().getByText('PACS: needs first')).toBeDefined();
  await shown.type('VPN');
  await shown.press('Enter');
  await shown.click('Save');
  expect(shown.facts('system.prerequisites-set').at(-1)?.data).toMatchObject({
    to: [{ name: 'VPN' }],
  });
  expect(row(/PACS/).textContent).toContain('waiting for VPN (not on the board)');
});

test('the plan stands beside what happened', async () => {
  const shown = await restoreOrder();
  await shown.pass(1);
  shown.log.given(set('EMIS Web', { state: 'monitoring' }));
  shown.host.moved();
  await shown.settled();
  await shown.click('The plan and what happened', 'tab');
  expect(
    screen.getByText('1 of 3 affected came back at least once, 1 out of the planned order.'),
  ).toBeDefined();
  expect(row(/EMIS Web/).textContent).toContain('before Identity, needed first; before 1 of group 0');
});
