import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { plainList, startList, wardList } from '#shared/testing/checklists.ts';
import { addTask } from '#shared/testing/tasks.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

async function perform(label: string): Promise<void> {
  await open.press('Ctrl+k');
  await open.type(label);
  await open.click(new RegExp(`^${label}`), 'menuitem');
}

const lead = { owner: { role: 'technical' } };
const work = [addTask('Ring Varian', lead), addTask('Print the lists', lead), addTask('Walk the wards')];

test('SD-1: choosing Stood down with open work leads to it, with the reason that was typed', async () => {
  open = await TestWindow.on(work);
  await perform('Change the phase');
  await open.choose('Stood down');
  await open.fill('Because', 'All systems are back');
  await open.click('Change the phase');
  expect(openDialog().getByRole('heading', { name: 'Stand down' })).toBeDefined();
  expect(openDialog().getByLabelText('Why the phase changes')).toHaveProperty(
    'value',
    'All systems are back',
  );
  expect(openDialog().getByText('Not yet: 3 tasks are open.')).toBeDefined();
  expect(open.facts('incident.phase-set')).toEqual([]);
});

test('SD-2: each group is closed with one reason, by keyboard; the last key stands down', async () => {
  open = await TestWindow.on([...work, startList({ template: plainList })]);
  await perform('Stand down');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Close: Technical lead, 2 tasks');
  await open.click('Close: Technical lead, 2 tasks');
  expect(openDialog().getByText('A1 Ring Varian')).toBeDefined();
  await open.type('No longer needed');
  await open.press('Enter');
  expect(open.facts('task.struck')).toHaveLength(2);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Close: Nobody, 1 task');
  await open.click('Close: Nobody, 1 task');
  await open.choose('Done');
  await open.press('Tab');
  await open.click('Close 1 task');
  expect(open.facts('task.completed')).toMatchObject([{ data: { outcome: 'No longer needed' } }]);
  await open.click('Close: Plain, 1 checklist');
  await open.choose('Given up');
  await open.click('Close 1 checklist');
  expect(openDialog().getByText('No work is open.')).toBeDefined();
  await open.type('All systems are back');
  await open.press('Enter');
  expect(open.facts('incident.phase-set')).toMatchObject([
    { data: { to: 'stood-down', reason: 'All systems are back' } },
  ]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('SD-3: what is critical stands by itself; a checklist with a critical step is looked at where its steps are', async () => {
  open = await TestWindow.on([
    addTask('Ring the blood bank', { urgent: true }),
    startList({ template: wardList }),
  ]);
  await perform('Stand down');
  expect(openDialog().getByRole('region', { name: 'One by one' })).toBeDefined();
  expect(openDialog().queryByRole('region', { name: 'By group' })).toBeNull();
  expect(openDialog().queryByRole('button', { name: /^Close: .*Ward back/ })).toBeNull();
  await open.click(/^Look at it: .*Ward back, the incident, 2 critical steps open/);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('region', { name: 'Step 1' })).toBeDefined();
});

test('put away half way, what was closed and what was typed is there again', async () => {
  open = await TestWindow.on(work);
  await perform('Stand down');
  await open.click('Close: Technical lead, 2 tasks');
  await open.type('No longer needed');
  await open.press('Enter');
  await open.fill('Why the phase changes', 'All systems are back');
  await open.press('Escape');
  expect(screen.queryByRole('dialog')).toBeNull();
  await perform('Stand down');
  expect(openDialog().getAllByRole('listitem')).toHaveLength(1);
  expect(openDialog().getByLabelText('Why the phase changes')).toHaveProperty(
    'value',
    'All systems are back',
  );
});

test('SD-1: carried on in Recovery, everything is open as it was', async () => {
  open = await TestWindow.on(work);
  await perform('Stand down');
  await open.fill('Why the phase changes', 'The rest is for the day');
  await open.click('Carry it on in Recovery');
  expect(open.facts('incident.phase-set')).toMatchObject([{ data: { to: 'recovery' } }]);
  expect([...open.facts('task.struck'), ...open.facts('task.completed')]).toEqual([]);
});
