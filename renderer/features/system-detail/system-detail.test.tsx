import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const add = (name: string, more: object = {}): TestCommand => ({
  type: 'system.add',
  data: { name, ...more },
});
const set = (system: string, state: string, part?: string): TestCommand => ({
  type: 'system.set-state',
  data: { subjects: [{ system, ...(part === undefined ? {} : { part }) }], to: { state } },
});
const back = (system: string, expectedBack: string, reason?: string): TestCommand => ({
  type: 'system.set-estimate',
  data: { subjects: [{ system }], expectedBack, ...(reason === undefined ? {} : { reason }) },
});
const panel = (name: string) => within(screen.getByRole('region', { name }));

async function on(name: string, commands: readonly TestCommand[]): Promise<void> {
  open = await TestWindow.on(commands);
  await open.press('Ctrl+f');
  await open.type(name);
  await open.press('Enter', 'Enter');
}

test('the band says in a table what it shows: every state with its length, falls and slips', async () => {
  await on('PACS', [
    add('PACS'),
    { ...set('PACS', 'down'), at: '2024-07-19T03:00:00Z' },
    { ...set('PACS', 'monitoring'), at: '2024-07-19T04:00:00Z' },
    { ...set('PACS', 'down'), at: '2024-07-19T05:00:00Z' },
    back('PACS', '2024-07-19T08:00:00Z'),
    back('PACS', '2024-07-19T10:00:00Z', 'Second disk failed'),
  ]);
  const rows = panel('PACS')
    .getAllByRole('row', { hidden: true })
    .map(({ textContent }) => textContent);
  expect(rows.some((row) => row.includes('Down') && row.includes('1 h 00'))).toBe(true);
  expect(rows.some((row) => row.includes('Gone down again'))).toBe(true);
  expect(rows.some((row) => row.includes('Second disk failed'))).toBe(true);
});

test('every slip stands with its reason; one without is owed', async () => {
  await on('PACS', [
    add('PACS'),
    set('PACS', 'down'),
    back('PACS', '2024-07-19T08:00:00Z'),
    back('PACS', '2024-07-19T09:00:00Z', 'Waiting for a part'),
    back('PACS', '2024-07-19T11:00:00Z'),
  ]);
  const slips = within(panel('PACS').getByRole('list', { name: 'Slips' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(slips).toHaveLength(2);
  expect(slips[0]).toContain('why it slipped');
  expect(slips[1]).toContain('Waiting for a part');
});

test('needs are told both ways with their states, and open', async () => {
  await on('EMIS Web', [
    add('Identity service'),
    add('EMIS Web', { prerequisites: ['Identity service'] }),
    add('Dictation', { prerequisites: ['EMIS Web'] }),
    set('Identity service', 'down'),
  ]);
  expect(panel('EMIS Web').getByRole('list', { name: 'Needs first' }).textContent).toContain('Down');
  expect(panel('EMIS Web').getByRole('list', { name: 'Unlocks' }).textContent).toContain('Dictation');
  await open.click('Identity service');
  expect(panel('Identity service').getByRole('list', { name: 'Unlocks' }).textContent).toContain('EMIS Web');
});

test('a field is changed where it stands: Enter saves it with what was seen', async () => {
  await on('PACS', [add('PACS', { owner: 'Imaging lead' })]);
  await open.click('Change: Owner');
  await open.fill('Owner', 'Radiology manager');
  await open.press('Enter');
  expect(open.facts('system.edited')).toMatchObject([
    { data: { from: { owner: 'Imaging lead' }, to: { owner: 'Radiology manager' } } },
  ]);
});

test('what somebody else changed meanwhile is shown beside what was typed, and nothing is overwritten unseen', async () => {
  await on('PACS', [add('PACS', { owner: 'Imaging lead' })]);
  await open.click('Change: Owner');
  await open.fill('Owner', 'Radiology manager');
  open.log.given({ type: 'system.edit', data: { system: 'PACS', to: { owner: 'Night manager' } } });
  open.host.moved();
  await open.settled();
  await open.press('Enter');
  expect(open.facts('system.edited')).toHaveLength(1);
  expect(screen.getByRole('alert').textContent).toContain('Night manager');
  expect(screen.getByLabelText<HTMLInputElement>('Owner').value).toBe('Radiology manager');
  await open.click('Save mine');
  expect(open.facts('system.edited').at(-1)).toMatchObject({
    data: { from: { owner: 'Night manager' }, to: { owner: 'Radiology manager' } },
  });
});

test('lengths are typed as people say them, and what cannot be read is said', async () => {
  await on('PACS', [add('PACS')]);
  await open.click('Change: MTPD');
  await open.fill('MTPD', 'soon');
  await open.press('Enter');
  expect(screen.getByText('Type a length such as 90, 4h or 1d 2h.')).toBeDefined();
  await open.fill('MTPD', '1d 2h');
  await open.press('Enter');
  expect(open.facts('system.edited')).toMatchObject([{ data: { to: { mtpdMinutes: 1560 } } }]);
});

test('while a part has the focus, s is about the part', async () => {
  await on('EMIS Web', [
    add('EMIS Web', { interfaces: [{ name: 'Results in', direction: 'in', with: 'Pathology' }] }),
    set('EMIS Web', 'monitoring'),
  ]);
  expect(panel('EMIS Web').getByText(/in from Pathology \(not on the board\)/)).toBeDefined();
  act(() =>
    panel('EMIS Web')
      .getByRole('button', { name: /^Results in/ })
      .focus(),
  );
  await open.press('s');
  // A lone letter waits for a moment, in case another follows.
  await screen.findByRole('dialog');
  expect(openDialog().getByRole('heading', { name: /Results in/ })).toBeDefined();
  await open.press('1');
  expect(open.facts('system.state-set').at(-1)).toMatchObject({
    data: { on: { name: 'EMIS Web', part: { name: 'Results in' } }, to: { state: 'down' } },
  });
  expect(panel('EMIS Web').getByText('1 part still down')).toBeDefined();
});

test('a workaround is put in force, changed with what it says, and ended', async () => {
  await on('PACS', [add('PACS'), set('PACS', 'down')]);
  await open.press('w');
  await open.type('Paper requests');
  await open.press('Enter');
  expect(panel('PACS').getByText('Paper requests')).toBeDefined();
  await open.press('w');
  await open.fill(/Where the forms are/, 'Red box, ward office');
  await open.fill(/Safe until/, '+2h');
  await open.press('Enter');
  expect(open.facts('system.workaround-set').at(-1)).toMatchObject({
    data: {
      to: {
        procedure: 'Paper requests',
        forms: 'Red box, ward office',
        safeUntil: '2024-07-19T07:31:00.000Z',
      },
    },
  });
  await open.click('End it');
  await open.press('Enter');
  expect(open.facts('system.workaround-ended')).toHaveLength(1);
});
