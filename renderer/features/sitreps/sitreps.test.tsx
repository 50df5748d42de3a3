import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const troubled: readonly TestCommand[] = [
  { type: 'system.add', data: { name: 'EMIS Web', tier: 1 } },
  { type: 'system.add', data: { name: 'Pathology', tier: 1 } },
  { type: 'system.set-state', data: { subjects: [{ system: 'EMIS Web' }], to: { state: 'down' } } },
];
const issued: TestCommand = {
  type: 'sitrep.issue',
  data: { headline: 'Records down.', approvedBy: 'Director on call', audiences: ['region'] },
};

test('Shift+S, headline, Ctrl+Enter, who approved it, Enter: a sitrep is issued with the board’s counts', async () => {
  open = await TestWindow.on(troubled);
  await open.press('Shift+S');
  const headline = await screen.findByLabelText<HTMLInputElement>('Headline');
  expect(document.activeElement).toBe(headline);
  await open.fill('Headline', 'Records down; pathology not assessed.');
  await open.press('Ctrl+Enter');
  await open.type('Director on call');
  await open.press('Enter');
  expect(open.facts('sitrep.issued')).toMatchObject([
    {
      data: {
        number: 'A1',
        headline: 'Records down; pathology not assessed.',
        approvedBy: 'Director on call',
        figures: { states: { down: [expect.anything()], unknown: [expect.anything()] } },
      },
    },
  ]);
  const sheet = within(await screen.findByRole('article', { name: /^Sitrep A1/ }));
  expect(sheet.getByText(/^Down 1; Degraded 0; Not assessed 1;/)).toBeDefined();
  expect(sheet.getByText('Director on call')).toBeDefined();
});

test('nothing goes out before somebody is said to have approved it', async () => {
  open = await TestWindow.on(troubled);
  await open.press('Shift+S', 'Ctrl+Enter', 'Enter');
  expect(open.facts('sitrep.issued')).toEqual([]);
  expect(openDialog().getByText('Say who approved it.')).toBeDefined();
});

test('a draft survives a crash of the window and a change of person', async () => {
  const host = new MemoryHost();
  open = await TestWindow.on(troubled, { host });
  const { incident } = open;
  await open.press('Shift+S');
  await open.fill('Headline', 'Half a sen');
  await open.pass(1);
  open.close();
  open = new TestWindow({ host, timers: open.timers });
  await open.show(incident);
  open.access.ui.sitDown({ name: 'Night coordinator' });
  await open.press('Shift+S');
  expect((await screen.findByLabelText<HTMLInputElement>('Headline')).value).toBe('Half a sen');
});

test('what changed since the last one stands over the fields', async () => {
  open = await TestWindow.on([
    ...troubled,
    issued,
    { type: 'system.set-state', data: { subjects: [{ system: 'Pathology' }], to: { state: 'degraded' } } },
  ]);
  await open.press('Shift+S');
  const glance = within(await screen.findByRole('complementary', { name: 'Changed since A1' }));
  expect(glance.getByRole('listitem').textContent).toMatch(/Pathology.*Not assessed.*Degraded/);
});

test('an issued one is read as it was, read aloud, and shown as a code that a telephone reads', async () => {
  open = await TestWindow.on([...troubled, issued]);
  await open.press('u', 'Alt+3');
  await screen.findByRole('article', { name: /^Sitrep A1/ });
  await open.click('Read aloud');
  expect(openDialog().getByText(/^Situation report A1\..*Please read back\.$/)).toBeDefined();
  await open.press('Escape');
  await open.click('Short form, QR code');
  expect(openDialog().getByRole('img', { name: /SITREP A1/ })).toBeDefined();
});

test('withdrawn with its reason it stays and says so', async () => {
  open = await TestWindow.on([...troubled, issued]);
  await open.press('u', 'Alt+3');
  await screen.findByRole('article', { name: /^Sitrep A1/ });
  await open.click('Withdraw');
  await open.fill('Why it does not stand', 'Wrong name on it.');
  await open.press('Enter');
  await waitFor(() => screen.getByText('WITHDRAWN: sitrep A1 does not stand.'));
  expect(screen.getByRole('navigation', { name: 'Sitreps' }).textContent).toContain('A1 (withdrawn)');
});

test('the asker’s own fields, one a line, make a sitrep of our own', async () => {
  open = await TestWindow.on(troubled);
  await open.press('Shift+S');
  await open.click('Other fields');
  await open.fill('Name', 'Region, 08:00');
  await open.fill(/^Fields, one a line/, 'Patients affected by site\nSystems');
  await open.click('Keep it');
  expect(open.facts('sitrep.template-set')).toMatchObject([
    {
      data: {
        to: { name: 'Region, 08:00', fields: [{ key: 'patients-affected-by-site' }, { key: 'systems' }] },
      },
    },
  ]);
  expect(screen.getByLabelText('Patients affected by site')).toBeDefined();
});
