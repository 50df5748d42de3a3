import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { memoryOf, openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const jo = { type: 'person.add', data: { name: 'Junior scribe' } };
const seated = () => open.access.ui.getState().atKeyboard;

test('F2, initials, Enter: four keys change the person at the keyboard', async () => {
  open = await TestWindow.on([jo]);
  await open.press('F2');
  await open.type('js');
  await open.press('Enter');
  expect(seated()).toMatchObject({ name: 'Junior scribe' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('from then on every command carries the name', async () => {
  open = await TestWindow.on([jo]);
  await open.press('F2');
  await open.type('js');
  await open.press('Enter', 'n');
  await open.type('Ward 5 rang');
  await open.press('Enter');
  expect(open.facts('log.noted')).toMatchObject([{ by: { name: 'Junior scribe' } }]);
});

test('a new name is added, with its role', async () => {
  open = await TestWindow.on();
  await open.press('F2');
  await open.fill('Initials or name', 'Site officer');
  const role = openDialog().getByRole('combobox', { name: /^Role/ });
  role.focus();
  await open.type('Loggist');
  await open.click(/^Loggist/, 'option');
  await open.click('Sign on as Site officer');
  expect(open.facts('person.added')).toMatchObject([{ data: { name: 'Site officer' } }]);
  expect(seated()).toMatchObject({ name: 'Site officer', role: 'Loggist' });
});

test('initials that nobody has are not taken for a name', async () => {
  open = await TestWindow.on([jo]);
  await open.press('F2');
  await open.type('xy');
  await open.press('Enter');
  expect(openDialog().getByText(/Nobody here has the initials XY/)).toBeDefined();
  expect(seated()).toBeNull();
});

test('a person comes with the command role they hold', async () => {
  open = await TestWindow.on([jo, { type: 'role.assign', data: { role: 'tactical', person: 'JS' } }]);
  const { incident } = open.log.state;
  const role =
    incident.status === 'declared'
      ? incident.profile.commandRoles.find(({ key }) => key === 'tactical')
      : undefined;
  await open.press('F2');
  await open.type('js');
  await open.press('Enter');
  expect(seated()).toMatchObject({ role: role?.name });
});

test('a reload is no change of person', async () => {
  const memory = memoryOf();
  open = await TestWindow.on([jo], { memory });
  await open.press('F2');
  await open.type('js');
  await open.press('Enter');
  const { host, timers } = open;
  open.close();
  open = new TestWindow({ host, timers, memory });
  await open.settled();
  expect(seated()).toMatchObject({ name: 'Junior scribe' });
});
