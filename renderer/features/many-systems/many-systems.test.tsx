import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow | undefined;
afterEach(() => open?.close());

const add = (name: string, fields: object = {}) => ({ type: 'system.add', data: { name, ...fields } });
const three = [add('EMIS Web'), add('PACS'), add('Fax')];
const bar = () => screen.getByRole('region', { name: 'Picked systems' });

/** What Ctrl+V does where no field has the focus. */
async function paste(window: TestWindow, text: string): Promise<void> {
  fireEvent.paste(document.body, { clipboardData: { getData: () => text } });
  await window.settled();
}
async function openStrip(window: TestWindow): Promise<void> {
  await window.press('s');
  await screen.findByText('Unusable for its main purpose.');
}

test('a pasted list is picked, set by one command with one reason, and undone by one', async () => {
  open = await TestWindow.on(three);
  await paste(open, '- EMIS Web\n- Fax');
  await open.press('Ctrl+Enter');
  expect(within(bar()).getByText('2 picked')).toBeDefined();
  await openStrip(open);
  await open.fill('Cause', 'Faulty update');
  await open.press('Alt+1');
  expect(open.facts('system.state-set')).toMatchObject([
    { data: { to: { state: 'down', cause: 'Faulty update' }, together: 2 } },
    { data: { to: { state: 'down', cause: 'Faulty update' }, together: 2 } },
  ]);
  expect(screen.queryByRole('region', { name: 'Picked systems' })).toBeNull();
  await open.click('Undo');
  expect(open.facts('system.change-struck')).toHaveLength(2);
});

test('what the list names and nobody knows is named, and added by one command', async () => {
  open = await TestWindow.on(three);
  await paste(open, 'PACS\nDocman\nMESH client');
  expect(openDialog().getByText('1 found, 2 not on the list')).toBeDefined();
  expect(openDialog().getByText('Docman')).toBeDefined();
  await open.click(/Add all 2/);
  expect(openDialog().getByText('3 found')).toBeDefined();
  await open.press('Ctrl+Enter');
  expect(within(bar()).getByText('3 picked')).toBeDefined();
});

test('of a name that may be several a person picks', async () => {
  open = await TestWindow.on([
    add('PACS', { organisation: 'Leighton' }),
    add('PACS', { organisation: 'Wexham' }),
    add('Fax'),
  ]);
  await paste(open, 'PACS');
  expect(openDialog().getByText('0 found, 1 may be several')).toBeDefined();
  fireEvent.click(openDialog().getByRole('checkbox', { name: 'PACS (Wexham)' }));
  await open.settled();
  await open.press('Ctrl+Enter');
  expect(within(bar()).getByText('1 picked')).toBeDefined();
});

test('everything behind a system is picked by one key, through others too', async () => {
  open = await TestWindow.on([
    add('Identity service'),
    add('EMIS Web', { prerequisites: ['Identity service'] }),
    add('Fax'),
    add('Docman', { prerequisites: ['EMIS Web'] }),
  ]);
  await open.press('Ctrl+f');
  await open.type('identity');
  await open.press('Enter', 'd');
  expect(await screen.findByText('2 picked')).toBeDefined();
  expect(within(bar()).getByText('2 not in sight')).toBeDefined();
  await open.press('g');
  await screen.findByText('Restore group 3');
  await open.press('3');
  expect(open.facts('system.edited')).toMatchObject([
    { data: { to: { tier: 3 } } },
    { data: { to: { tier: 3 } } },
  ]);
});

test('those that something was said of can be picked again', async () => {
  open = await TestWindow.on(three);
  await paste(open, 'PACS, Fax');
  await open.press('Ctrl+Enter');
  await open.press('w');
  await open.type('Paper requests');
  await open.press('Enter');
  expect(open.facts('system.workaround-set')).toHaveLength(2);
  await open.press('a');
  expect(await screen.findByText('2 picked')).toBeDefined();
});

test('a group is picked as a whole from its heading, folded or not', async () => {
  open = await TestWindow.on([
    ...three,
    {
      type: 'system.set-state',
      data: { subjects: [{ system: 'EMIS Web' }, { system: 'PACS' }], to: { state: 'unaffected' } },
    },
  ]);
  const heading = screen.getByRole('row', { name: /Not affected/ });
  fireEvent.click(within(heading).getByRole('button', { name: 'Pick all' }));
  await open.settled();
  expect(within(bar()).getByText('2 picked')).toBeDefined();
  expect(within(bar()).getByText('2 not in sight')).toBeDefined();
  await open.click('Show only these');
  expect(screen.getByText('2 of 3')).toBeDefined();
});

test('SY-26: one cause goes to what is picked, each in its own state, and no age begins anew', async () => {
  const state = (name: string, to: object) => ({
    type: 'system.set-state',
    data: { subjects: [{ system: name }], to },
  });
  open = await TestWindow.on([
    ...three,
    state('EMIS Web', { state: 'down' }),
    state('PACS', { state: 'degraded' }),
  ]);
  await paste(open, 'EMIS Web\nPACS\nFax');
  await open.press('Ctrl+Enter');
  await open.press('y');
  await open.fill('Cause', 'Faulty update');
  await open.press('Enter');
  expect(open.facts('system.cause-set')).toMatchObject([
    { data: { on: { name: 'EMIS Web' }, from: null, to: 'Faulty update', together: 3 } },
    { data: { on: { name: 'PACS' }, from: null, to: 'Faulty update', together: 3 } },
  ]);
  expect(open.facts('system.confirmed')).toEqual([]);
  expect(screen.getByText(/Left as they were, 1: Fax/)).toBeDefined();
  await open.click('Undo');
  expect(open.facts('system.change-struck')).toHaveLength(2);
});

test('SY-27: a cause or a time that somebody gave while the dialog stood open is not overridden', async () => {
  open = await TestWindow.on([
    ...three,
    { type: 'system.set-state', data: { subjects: [{ system: 'PACS' }], to: { state: 'down' } } },
  ]);
  const meanwhile = (type: string, data: object) => {
    open?.log.given({ type, data: { subjects: [{ system: 'PACS' }], ...data } });
    open?.host.moved();
  };
  await paste(open, 'PACS');
  await open.press('Ctrl+Enter');
  await open.press('y');
  await screen.findByRole('dialog', { name: 'PACS: cause' });
  meanwhile('system.set-cause', { cause: 'Network' });
  await open.fill('Cause', 'Faulty update');
  await open.press('Enter');
  expect(openDialog().getByText(/It reads "Network"/)).toBeDefined();
  await open.press('Escape');
  await open.press('e');
  await screen.findByRole('dialog', { name: 'PACS: expected back' });
  meanwhile('system.set-estimate', { expectedBack: '2024-07-19T09:00:00Z' });
  await open.type('+2h');
  await open.press('Enter');
  expect(openDialog().getByText(/Another time was given for PACS/)).toBeDefined();
  expect(open.facts('system.estimate-set')).toHaveLength(1);
  await open.press('Enter');
  expect(open.facts('system.estimate-set')).toHaveLength(2);
});
