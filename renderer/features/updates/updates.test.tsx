import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const clocks = () => within(screen.getByRole('list', { name: 'Update clocks' })).getAllByRole('button');

/** Declared at 05:00 UTC; at 06:31 in London the executives have been owed their first update for a minute. */
async function overdue(): Promise<void> {
  open = await TestWindow.on();
}
async function toUpdates(): Promise<void> {
  await overdue();
  await open.press('u', 'Alt+4');
  await screen.findByRole('list', { name: 'Update clocks' });
}

/** A lone letter waits for a moment: what follows might be typing. */
async function ask(letter: string): Promise<void> {
  await open.press(letter);
  await screen.findByRole('dialog');
}

test('an overdue update is in Needs you now, and opens its clock', async () => {
  await overdue();
  const queue = within(screen.getByRole('region', { name: 'Needs you now' }));
  const line = queue.getByRole('button', { name: /Executives on call.*update owed 06:30/ });
  fireEvent.click(line);
  await screen.findByRole('list', { name: 'Update clocks' });
  expect(clocks()[0]?.textContent).toMatch(/^Executives on calloverdue 1 min/);
});

test('d Enter: it was told by telephone, and the clock begins again', async () => {
  await toUpdates();
  await ask('d');
  await open.press('Enter');
  expect(open.facts('update.sent')).toMatchObject([{ data: { audience: 'executives', by: 'telephone' } }]);
  expect(screen.getByText(/Last 06:31 by telephone/)).toBeDefined();
});

test('z, why, Enter: snoozed for half an hour, and still as overdue as it is', async () => {
  await toUpdates();
  await ask('z');
  await open.type('They sit with us.');
  await open.press('Enter');
  expect(open.facts('update.snoozed')).toMatchObject([
    { data: { audience: 'executives', reason: 'They sit with us.', until: '2024-07-19T06:01:00.000Z' } },
  ]);
  expect(screen.getByText(/snoozed until 07:01: They sit with us\./)).toBeDefined();
  expect(screen.getAllByText(/overdue 1 min/).length).toBeGreaterThan(0);
});

test('a message is not sent while something in it stands between brackets', async () => {
  await toUpdates();
  await ask('m');
  const text = screen.getByLabelText<HTMLTextAreaElement>('What it says');
  expect(text.value).toContain('[what is needed]');
  expect(openDialog().getByText('Fill in first: what is needed.')).toBeDefined();
  await open.fill('What it says', text.value.replace('[what is needed]', 'nothing now'));
  expect(openDialog().getByRole('img', { name: /for a telephone/ })).toBeDefined();
  await open.click('It was sent');
  expect(open.facts('update.sent')).toMatchObject([
    {
      data: { audience: 'executives', by: 'e-mail', text: expect.stringContaining('nothing now') as string },
    },
  ]);
});

test('owed no updates needs a reason; somebody more gets a clock', async () => {
  await toUpdates();
  await open.click('Interval');
  await open.click(/^Owed no updates/, 'checkbox');
  expect(openDialog().getByText('Say why they are owed no updates.')).toBeDefined();
  await open.fill('Why', 'Not on call tonight.');
  await open.press('Enter');
  expect(open.facts('update.interval-set')).toMatchObject([{ data: { to: null } }]);
  await open.click('Somebody more is owed updates');
  await open.fill('Who', 'Press office');
  await open.fill('Every', '2h');
  await open.press('Enter');
  expect(open.facts('update.audience-added')).toMatchObject([{ data: { intervalMinutes: 120 } }]);
});
