import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fault } from '#shared/contract/answers.ts';
import { TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow | undefined;
afterEach(() => open?.close());

const find = async (window: TestWindow, action: string): Promise<void> => {
  await window.press('Ctrl+k');
  await window.type(action);
  const [found] = (await screen.findAllByText(action)).filter((one) =>
    one.closest('[role="option"],[role="menuitem"]'),
  );
  found?.click();
  await window.settled();
};
const dialogNamed = (name: string) => within(screen.getByRole('dialog', { name }));

const BRING_IN = 'Bring in changes from another station';

test('what another station wrote is looked at first, and brought in only when it is wanted', async () => {
  open = await TestWindow.on();
  open.host.otherStation = {
    ok: true,
    value: {
      arrived: 12,
      conflicts: ['PACS: Down at A, Back at B'],
      origins: [{ origin: 'B1', arrived: 12 }],
    },
  };
  await find(open, BRING_IN);
  await open.click('Choose their file');
  await open.click('theirs.blackstart');
  expect(dialogNamed(BRING_IN).getByText('It would bring 12 entries.')).toBeDefined();
  expect(dialogNamed(BRING_IN).getByText('PACS: Down at A, Back at B')).toBeDefined();
  expect(open.host.broughtIn).toBe(0);
  await open.click('Bring in 12');
  expect(open.host.broughtIn).toBe(1);
  expect(dialogNamed(BRING_IN).getByText('Brought in: 12 entries.')).toBeDefined();
});

test('a file that is not a copy of this incident is refused in its own words', async () => {
  open = await TestWindow.on();
  open.host.otherStation = fault('other-incident', 'This is the file of another incident.');
  await find(open, BRING_IN);
  await open.click('Choose their file');
  await open.click('theirs.blackstart');
  expect(dialogNamed(BRING_IN).getByRole('alert').textContent).toContain(
    'This is the file of another incident.',
  );
});

test('a copy says where it was written', async () => {
  open = await TestWindow.on();
  await find(open, 'Copy the incident');
  await open.click('Choose where to');
  await open.click('Copy it here');
  expect(dialogNamed('Copy the incident').getByText(/^\/data\/.*[.]blackstart$/)).toBeDefined();
});

test('the second copy is chosen from the bar, and the bar says when it last held everything', async () => {
  open = await TestWindow.on();
  await open.click('Second copy: None');
  await open.click('Choose a folder');
  await open.click('Keep it here');
  expect(dialogNamed('Second copy').getByText('Up to date.')).toBeDefined();
  await open.click('Stop keeping it');
  expect(dialogNamed('Second copy').getByText('No second copy.')).toBeDefined();
});
