import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const systems = ['EMIS Web', 'EMIS Community', 'Epic'].map((name) => ({
  type: 'system.add',
  data: { name },
}));

test('a system is found by a few letters, and is then the one in hand', async () => {
  open = await TestWindow.on(systems);
  open.access.ui.goTo('log');
  await open.press('/');
  await open.type('comm');
  await open.click(/EMIS Community/, 'menuitem');
  const { selected, place } = open.access.ui.getState();
  expect(place).toBe('board');
  expect(selected['systems']).toContain('emis-community');
});

test('a name that does not exist can be added', async () => {
  open = await TestWindow.on(systems);
  open.access.ui.goTo('log');
  await open.press('/');
  await open.type('ProScript');
  await open.click(/Add the system "ProScript"/, 'menuitem');
  expect(open.facts('system.added').at(-1)).toMatchObject({ data: { fields: { name: 'ProScript' } } });
});

test('Ctrl+K does anything by a few letters of its name', async () => {
  open = await TestWindow.on();
  await open.press('Ctrl+k');
  await open.type('settings');
  await open.click(/^Settings/, 'menuitem');
  expect(openDialog().getByText('Theme')).toBeDefined();
});

test('? shows every action of the screen with its key', async () => {
  open = await TestWindow.on();
  await open.press('?');
  const sheet = openDialog();
  expect(sheet.getByText('Write in the log')).toBeDefined();
  expect(sheet.getByText('Change the person at the keyboard')).toBeDefined();
});

test('in Ctrl+K what can be done comes first, and no name is added by it', async () => {
  open = await TestWindow.on(systems);
  await open.press('Ctrl+k');
  await open.type('e');
  const [first] = openDialog().getAllByRole('menuitem');
  expect(first?.textContent).not.toContain('EMIS');
  await open.type('xyz');
  expect(openDialog().getByText('Nothing fits. Try fewer letters.')).toBeDefined();
  expect(openDialog().queryByText(/Add the system/)).toBeNull();
});

test('what is in the log is found from anywhere', async () => {
  open = await TestWindow.on([{ type: 'log.note', data: { text: 'Generator started' } }]);
  await open.press('/');
  await open.type('Generator');
  await open.click(/Search the log for "Generator"/, 'menuitem');
  expect(await screen.findByRole('row', { name: /Generator started/ })).toBeDefined();
});

test('letters typed in a burst outside every field are searched for, and command nothing', async () => {
  open = await TestWindow.on(systems);
  open.access.ui.goTo('log');
  await open.settled();
  const before = open.log.facts.length;
  await open.press('e', 'p');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Find or do' }).value).toBe('ep');
  expect(openDialog().queryByRole('menuitem', { name: /Add the system/ })).toBeNull();
  expect(open.log.facts).toHaveLength(before);
});
