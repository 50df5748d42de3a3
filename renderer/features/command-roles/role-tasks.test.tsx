import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openTasks } from '#shared/domain/tasks/select.ts';
import { TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

/** Gives the deputy's role to somebody, as a person does from the palette. */
async function give(name: string): Promise<void> {
  await open.press('Ctrl+k');
  await open.type('command roles');
  await open.click(/^Command roles/, 'menuitem');
  await open.click(/^Deputy coordinator: (give|change)/);
  openDialogs().at(-1)?.getByRole('combobox', { hidden: true }).focus();
  await open.type(name);
}
const openDialogs = () => screen.getAllByRole('dialog', { hidden: true }).map((one) => within(one));
const rows = () => openTasks(open.log.state, open.log.now);

test('TK-23: whoever takes a role is offered what it brings, with its source; nothing is forced on them', async () => {
  open = await TestWindow.on([{ type: 'person.add', data: { name: 'Junior scribe' } }]);
  await give('JS');
  await open.press('Enter');
  expect(rows()).toEqual([]);
  expect(
    openDialogs()
      .at(-1)
      ?.getByText(/Ring whoever was not told of a task/),
  ).toBeDefined();
  expect(
    openDialogs()
      .at(-1)
      ?.getByText(/PagerDuty incident response/),
  ).toBeDefined();
  await open.click('Add this task');
  expect(rows().map(({ standing }) => standing.bearer?.name)).toEqual(['Junior scribe']);
});

test('handed on, it shows the tasks that follow, and they are with the new holder', async () => {
  open = await TestWindow.on([
    { type: 'person.add', data: { name: 'Junior scribe' } },
    { type: 'person.add', data: { name: 'Shift engineer' } },
    { type: 'role.assign', data: { role: 'deputy', person: 'JS' } },
    { type: 'task.add', data: { title: 'Read the list back', owner: { role: 'deputy' } } },
  ]);
  await give('SE');
  const form = openDialogs().at(-1);
  expect(form?.getByText(/Read the list back/)).toBeDefined();
  form?.getByLabelText('Because').focus();
  await open.type('End of shift.');
  await open.press('Enter');
  expect(rows().map(({ standing }) => standing.bearer?.name)).toEqual(['Shift engineer']);
});
