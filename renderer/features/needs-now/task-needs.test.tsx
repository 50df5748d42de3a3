import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const queue = () => within(screen.getByRole('region', { name: 'Needs you now' }));
const task = (title: string, data: object = {}): TestCommand => ({
  type: 'task.add',
  data: { title, ...data },
});
const people: readonly TestCommand[] = [
  { type: 'person.add', data: { name: 'Junior scribe', contacts: [{ kind: 'bleep', value: '2041' }] } },
  { type: 'role.assign', data: { role: 'technical', person: 'JS' } },
  { type: 'command.take-charge', data: { person: 'JS' } },
];
const lead = { owner: { role: 'technical' } };

test('untold and overdue tasks are one line for the deputy: whom to ring and how, silently', async () => {
  open = await TestWindow.on([
    ...people,
    task('Ring Varian', { ...lead, due: { inMinutes: 10 } }),
    task('Fetch the key', lead),
  ]);
  expect(queue().queryByRole('button', { name: /Ring Technical lead/ })).toBeNull();
  await open.pass(16);
  const line = queue().getByRole('button', { name: /Ring Technical lead \(bleep 2041\)/ });
  expect(line.textContent).toContain('not told of 2 tasks, 1 overdue');
  expect(open.sounds).toBe(0);
  await open.click(/Ring Technical lead/);
  expect(screen.getByRole('treegrid', { name: 'Tasks by whom to ring' })).toBeDefined();
  expect(screen.getByText('Of Junior scribe')).toBeDefined();
});

test('what nobody has is loud, and what became free to go on is named', async () => {
  open = await TestWindow.on([
    ...people,
    { type: 'system.add', data: { name: 'EMIS Web' } },
    { type: 'system.set-state', data: { subjects: [{ system: 'EMIS Web' }], to: { state: 'down' } } },
    task('Print the lists'),
    task('Test it', lead),
    { type: 'task.accept', data: { tasks: ['A2'] } },
    { type: 'task.block', data: { tasks: ['A2'], by: [{ system: 'EMIS Web' }] } },
  ]);
  await open.pass(16);
  expect(queue().getByRole('button', { name: /Nobody has it ?: 1 task/ })).toBeDefined();
  expect(queue().queryByRole('button', { name: /Test it/ })).toBeNull();
  open.log.given({
    type: 'system.set-state',
    data: { subjects: [{ system: 'EMIS Web' }], to: { state: 'monitoring' } },
  });
  open.host.moved();
  await open.settled();
  expect(queue().getByRole('button', { name: /A2 Test it ?: what blocked it is gone/ })).toBeDefined();
});
