import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const grid = () => within(screen.getByRole('treegrid', { name: 'Services' }));
const counts = () => within(screen.getByRole('group', { name: 'Services by how they run' }));
const emisDown: readonly TestCommand[] = [
  { type: 'system.add', data: { name: 'EMIS Web' } },
  { type: 'system.set-state', data: { subjects: [{ system: 'EMIS Web' }], to: { state: 'down' } } },
];
const consultations: TestCommand = {
  type: 'service.add',
  data: { name: 'GP consultations', needs: ['EMIS Web'] },
};
const stated = (capability: string): TestCommand => ({
  type: 'service.set-capability',
  data: { service: 'GP consultations', to: { capability } },
});
/** Shows the services, the first of them in hand. */
async function toService(name = 'GP consultations'): Promise<void> {
  await open.press('Alt+3', 'Ctrl+f');
  await open.type(name);
  await open.press('Enter');
}

test('the services of the profile are added with one press, and stand as Not stated', async () => {
  open = await TestWindow.on();
  await open.press('Alt+3');
  const before = open.facts('service.added').length;
  await open.click(/^Add the \d+ services of/);
  const added = open.facts('service.added').length - before;
  expect(added).toBeGreaterThan(3);
  expect(counts().getByRole('button', { name: new RegExp(`${added}\\s*Not stated`) })).toBeDefined();
});

test('a name that does not exist is a service with Enter', async () => {
  open = await TestWindow.on();
  await toService('Hospital radio');
  expect(open.facts('service.added')).toMatchObject([{ data: { name: 'Hospital radio' } }]);
});

test('s 1 states that it is stopped: bad news asks for nothing', async () => {
  open = await TestWindow.on([...emisDown, consultations]);
  await toService();
  await open.press('s', '1');
  expect(open.facts('service.capability-set')).toMatchObject([{ data: { to: { capability: 'stopped' } } }]);
  expect(counts().getByRole('button', { name: /1\s*Stopped/ })).toBeDefined();
});

test('s 3 asks how much of it runs; what is left out is owed', async () => {
  open = await TestWindow.on([...emisDown, consultations]);
  await toService();
  await open.press('s', '3');
  await open.type('40');
  await open.press('Enter');
  expect(open.facts('service.capability-set').at(-1)).toMatchObject({
    data: { to: { capability: 'reduced', percent: 40 } },
  });
  expect(grid().getByText('1 owed')).toBeDefined();
});

test('the same state again asks for what is owed, and keeps what was said', async () => {
  open = await TestWindow.on([...emisDown, consultations, stated('on-paper')]);
  await toService();
  await open.press('s', '2');
  await open.fill(/Safe until/, '+2h');
  await open.click(/^State: On paper/);
  expect(open.facts('service.capability-set').at(-1)).toMatchObject({
    data: { to: { capability: 'on-paper', safeUntil: '2024-07-19T07:31:00.000Z' } },
  });
});

test('Normal says before it is stated what its systems say, and who says so', async () => {
  open = await TestWindow.on([...emisDown, consultations]);
  await toService();
  await open.press('s', '6');
  expect(openDialog().getByText(/Normal is stated, but EMIS Web is Down/)).toBeDefined();
  await open.type('Practice manager');
  await open.press('Enter');
  expect(open.facts('service.capability-set').at(-1)).toMatchObject({
    toldBy: { name: 'Practice manager' },
    data: { to: { capability: 'normal' } },
  });
  expect(grid().getByText('disagrees')).toBeDefined();
});

test('a service that disagrees says both, and nothing changes by itself', async () => {
  open = await TestWindow.on([...emisDown, consultations, stated('normal')]);
  await toService();
  await open.press('Enter');
  const panel = within(screen.getByRole('region', { name: 'GP consultations' }));
  expect(panel.getByText(/Normal is stated, but EMIS Web is Down/)).toBeDefined();
  expect(counts().getByRole('button', { name: /1\s*Normal/ })).toBeDefined();
});

test('what a service needs is opened from it, and its keys are then about the system', async () => {
  open = await TestWindow.on([...emisDown, consultations]);
  await toService();
  await open.press('Enter');
  await open.click('EMIS Web');
  expect(screen.getByRole('region', { name: 'EMIS Web' })).toBeDefined();
  await open.press('s');
  // A lone letter waits for a moment, in case another follows.
  await screen.findByRole('dialog');
  expect(openDialog().getByText('Back, watching')).toBeDefined();
});

test('c confirms as stated, reviewed only silences', async () => {
  open = await TestWindow.on([...emisDown, consultations, stated('stopped')]);
  await toService();
  await open.press('c');
  await screen.findByRole('dialog');
  await open.press('Enter');
  expect(open.facts('service.confirmed')).toMatchObject([
    { data: { capability: 'stopped', source: 'seen' } },
  ]);
  await open.press('c');
  await open.click('Reviewed, no news');
  expect(open.facts('service.reviewed')).toHaveLength(1);
});
