import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow | undefined;
afterEach(() => open?.close());

const board = [
  { type: 'system.add', data: { name: 'EMIS Web', supplier: 'EMIS', sites: ['Leighton'] } },
  { type: 'system.add', data: { name: 'ProScript', supplier: 'EMIS' } },
  { type: 'system.add', data: { name: 'PACS', supplier: 'Sectra', sites: ['Wexham'] } },
  { type: 'system.set-state', data: { subjects: [{ system: 'PACS' }], to: { state: 'down' } } },
];
const chips = () => screen.getByRole('group', { name: 'Filters' });

async function filterBy(window: TestWindow, words: string): Promise<void> {
  await window.press('f');
  await window.type(words);
  await window.click(new RegExp(words, 'i'), 'menuitem');
}

test('a filter is some letters and Enter; those of one kind widen, those of two narrow; Shift+F shows all', async () => {
  open = await TestWindow.on(board);
  await filterBy(open, 'supplier: emis');
  expect(within(chips()).getByText('2 of 3')).toBeDefined();
  await filterBy(open, 'supplier: sectra');
  expect(within(chips()).getByText('3 of 3')).toBeDefined();
  await filterBy(open, 'site: wexham');
  expect(within(chips()).getByText('1 of 3')).toBeDefined();
  await open.click('Remove Site: Wexham');
  expect(within(chips()).getByText('3 of 3')).toBeDefined();
  await open.press('Shift+F');
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Filters' })).toBeNull());
});

test('what changed lately is listed, and no longer once it is not so late', async () => {
  open = await TestWindow.on(board);
  await filterBy(open, 'last 15');
  expect(within(chips()).getByText('1 of 3')).toBeDefined();
  await open.pass(16);
  expect(within(chips()).getByText('0 of 3')).toBeDefined();
});

test('a filter is kept on a key, for this person', async () => {
  open = await TestWindow.on(board);
  await filterBy(open, 'supplier: sectra');
  await open.press('Shift+K');
  expect((await screen.findByLabelText<HTMLInputElement>('Name')).value).toBe('Supplier: Sectra');
  await open.press('Enter');
  await open.press('Shift+F');
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Filters' })).toBeNull());
  // With Shift a British keyboard types another character than the digit.
  const digit = { key: '!', code: 'Digit1', altKey: true, shiftKey: true };
  fireEvent.keyDown(document.body, digit);
  await open.settled();
  expect(within(chips()).getByText('Supplier: Sectra')).toBeDefined();
});
