import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow | undefined;
afterEach(() => open?.close());

/** Two systems that one person answers for, down since five hours. */
const due = (): Promise<TestWindow> =>
  TestWindow.on([
    { type: 'system.add', data: { name: 'EMIS Web', owner: 'Dr Shah' } },
    { type: 'system.add', data: { name: 'PACS', owner: 'Dr Shah' } },
    {
      type: 'system.set-state',
      at: '2024-07-19T00:31:00Z',
      data: { subjects: [{ system: 'EMIS Web' }, { system: 'PACS' }], to: { state: 'down' } },
    },
  ]);

/** A lone letter waits for a moment, in case it is the beginning of a word. */
const begin = async (window: TestWindow): Promise<void> => {
  await window.press('r');
  await screen.findByRole('dialog', { name: /^Review round/ });
  await window.settled();
};

test('who is spoken to is asked once a call; then one key confirms, and goes on to the next', async () => {
  open = await due();
  await begin(open);
  expect(openDialog().getByText('Dr Shah')).toBeDefined();
  await open.type('Dr Shah, Leighton, 2041');
  await open.press('Enter');
  expect(screen.getByRole('dialog', { name: 'Review round: 1 of 2' })).toBeDefined();
  await open.press('Enter');
  expect(screen.getByRole('dialog', { name: 'Review round: 2 of 2' })).toBeDefined();
  await open.press('Enter');
  expect(openDialog().getByRole('status').textContent).toBe('2 confirmed.');
  expect(open.facts('system.confirmed')).toHaveLength(2);
  expect(open.facts('system.confirmed')[0]?.toldBy).toMatchObject({ name: 'Dr Shah', ringBack: '2041' });
});

test('no news silences the reminder without confirming, and the arrow passes on without a word', async () => {
  open = await due();
  await begin(open);
  await open.press('Enter', 'Alt+n', 'ArrowRight');
  expect(openDialog().getByRole('status').textContent).toBe(
    '0 confirmed, 1 reviewed without news, 1 not answered here.',
  );
  expect(open.facts('system.reviewed')).toHaveLength(1);
  expect(open.facts('system.confirmed')).toEqual([]);
});

test('a lone letter changes nothing: s opens the states of the system in hand', async () => {
  open = await due();
  await begin(open);
  await open.press('Enter');
  const before = open.log.facts.length;
  await open.press('s');
  await screen.findByRole('dialog', { name: 'PACS' });
  expect(open.log.facts).toHaveLength(before);
});

test('a part that is due is set like a system, by the same key', async () => {
  open = await TestWindow.on([
    { type: 'system.add', data: { name: 'EMIS Web' } },
    { type: 'part.add', data: { system: 'EMIS Web', name: 'Appointments', kind: 'function' } },
    {
      type: 'system.set-state',
      at: '2024-07-19T00:31:00Z',
      data: { subjects: [{ system: 'EMIS Web', part: 'Appointments' }], to: { state: 'down' } },
    },
  ]);
  await begin(open);
  // The system itself was never assessed, and comes first.
  await open.press('Enter', 'ArrowRight', 's');
  await screen.findByRole('dialog', { name: /Appointments/ });
  await open.press('2');
  const [, degraded] = open.facts('system.state-set');
  expect(degraded?.data).toMatchObject({
    on: { name: 'EMIS Web', part: { name: 'Appointments' } },
    from: 'down',
    to: { state: 'degraded' },
  });
  await screen.findByRole('dialog', { name: 'Review round: 2 of 2' });
});

test('what another window says meanwhile is not confirmed over: both are said, and a second look confirms', async () => {
  open = await due();
  await begin(open);
  await open.press('Enter');
  open.log.given({
    type: 'system.set-state',
    data: { subjects: [{ system: 'PACS' }], to: { state: 'degraded' } },
  });
  open.host.moved();
  await open.settled();
  await open.press('Enter');
  expect(open.facts('system.confirmed')).toEqual([]);
  expect(openDialog().getByText(/Degraded/, { selector: '[role=alert] *' })).toBeDefined();
  await open.press('Enter');
  expect(open.facts('system.confirmed')).toHaveLength(1);
});

test('with nothing due there is no round, and the window says so', async () => {
  open = await TestWindow.on();
  await open.press('r');
  expect(await screen.findByText('Nothing is due for review now.')).toBeDefined();
});
