import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { UI_LISTS } from '../../store/ui-lists.ts';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const line = () => screen.getByLabelText<HTMLInputElement>('New log entry');
const lastEntry = () => open.facts('log.noted').at(-1);

/** A lone letter waits for a moment, in case another follows. */
const openFullEntry = () => screen.findByLabelText('What happened');

async function log(text: string): Promise<void> {
  await open.press('n');
  await open.type(text);
  await open.press('Enter');
}

test('a call is logged with two keys: n, what happened, Enter', async () => {
  open = await TestWindow.on();
  await open.press('n');
  expect(document.activeElement).toBe(line());
  await open.type('Ward 5 rang: no blood results');
  await open.press('Enter');
  expect(open.facts('log.noted')).toMatchObject([{ data: { text: 'Ward 5 rang: no blood results' } }]);
  expect(line().value).toBe('');
});

test('after Enter the focus is back where it was: two calls in a row, then l opens the log', async () => {
  open = await TestWindow.on();
  await open.press('Ctrl+,', 'Escape');
  const before = document.activeElement;
  await log('Theatres rang');
  expect(document.activeElement).toBe(before);
  await log('Ring CrownNet');
  await open.press('l');
  await waitFor(() => {
    expect(open.access.ui.getState().place).toBe('log');
  });
  expect(open.facts('log.noted').map(({ data }) => data)).toMatchObject([
    { text: 'Theatres rang' },
    { text: 'Ring CrownNet' },
  ]);
  expect(line().value).toBe('');
});

test('after Enter in who said so the focus is back as well', async () => {
  open = await TestWindow.on();
  const before = screen.getByRole('button', { name: /Who is typing/ });
  const elsewhere = screen.getAllByRole('button').find((one) => one !== before);
  act(() => elsewhere?.focus());
  await open.press('n');
  await open.type('No results since 05:10');
  await open.fill(/Who said so/, 'Ward sister');
  await open.press('Enter');
  expect(document.activeElement).toBe(elsewhere);
});

test('what is typed while the last entry is on its way stays in the line, and so does the focus', async () => {
  open = await TestWindow.on();
  await open.press('n');
  await open.type('Ward 5 rang');
  fireEvent.keyDown(line(), { key: 'Enter' });
  fireEvent.change(line(), { target: { value: 'Ward 5 rang Ward 7' } });
  await open.settled();
  expect(lastEntry()).toMatchObject({ data: { text: 'Ward 5 rang' } });
  expect(line().value).toBe('Ward 7');
  expect(document.activeElement).toBe(line());
});

test('a line that is called again while the last entry is on its way keeps the focus', async () => {
  open = await TestWindow.on();
  await open.press('n');
  await open.type('Ward 5 rang');
  fireEvent.keyDown(line(), { key: 'Enter' });
  act(() => line().blur());
  act(() => line().focus());
  await open.settled();
  expect(lastEntry()).toMatchObject({ data: { text: 'Ward 5 rang' } });
  expect(line().value).toBe('');
  expect(document.activeElement).toBe(line());
});

test('a time typed first is when it happened, and its full date is echoed', async () => {
  open = await TestWindow.on();
  await open.press('n');
  await open.type('-20 Theatre 3 stopped');
  expect(screen.getByText(/Fri 19 Jul 2024, 06:11 BST · 20 min ago/)).toBeDefined();
  await open.press('Enter');
  expect(lastEntry()).toMatchObject({ at: '2024-07-19T05:11:00.000Z', data: { text: 'Theatre 3 stopped' } });
});

test('who said so is kept with name, place and number', async () => {
  open = await TestWindow.on();
  await open.press('n');
  await open.type('No results since 05:10');
  await open.fill(/Who said so/, 'Ward sister, Ward 5, x2041');
  await open.press('Enter');
  expect(lastEntry()).toMatchObject({ toldBy: { name: 'Ward sister', place: 'Ward 5', ringBack: 'x2041' } });
});

test('Alt+D saves the line as a decision with what stands behind "because"', async () => {
  open = await TestWindow.on();
  await open.press('n');
  await open.type('Close theatre 3 because two machines are untested');
  await open.press('Alt+D');
  expect(lastEntry()).toMatchObject({
    data: { kind: 'decision', text: 'Close theatre 3', because: 'two machines are untested' },
  });
});

test('what is refused stays in the line with its reason', async () => {
  open = await TestWindow.on();
  const key = Array.from({ length: 8 }, () => '011011').join('-');
  await log(`Key is ${key}`);
  expect(await screen.findByText(/BitLocker recovery key/)).toBeDefined();
  expect(line().value).toBe(`Key is ${key}`);
  expect(document.activeElement).toBe(line());
  expect(open.facts('log.noted')).toEqual([]);
});

test('what looks like an NHS number is asked about once, and saved when it is meant', async () => {
  open = await TestWindow.on();
  await log('Patient 943 476 5919 moved');
  await open.click('It is meant so: save it');
  expect(lastEntry()).toMatchObject({ data: { text: 'Patient 943 476 5919 moved' } });
  expect(line().value).toBe('');
});

test('what was typed is still there after a reload', async () => {
  open = await TestWindow.on();
  await open.press('n');
  await open.type('Half a sentence');
  await open.pass(1);
  const { host, timers, incident } = open;
  open.close();
  open = new TestWindow({ host, timers });
  await open.show(incident);
  expect(line().value).toBe('Half a sentence');
});

test('while the host is gone the line can be typed and says that nothing is saved', async () => {
  open = await TestWindow.on();
  await open.press('n');
  await open.type('Ward 7 rang');
  await open.cut();
  await open.press('Enter');
  expect(screen.getByText('Nothing can be saved now')).toBeDefined();
  expect(line().value).toBe('Ward 7 rang');
});

describe('an entry turns into', () => {
  const systems = [{ type: 'system.add', data: { name: 'EMIS Web' } }];

  test('a state: the system it names, its own time and teller, and a link', async () => {
    open = await TestWindow.on(systems);
    await open.press('n');
    await open.type('-10 Ward 5: EMIS Web is down');
    await open.fill(/Who said so/, 'Ward sister');
    await open.press('Enter', 'Alt+S');
    expect(openDialog().getByText('EMIS Web')).toBeDefined();
    await open.press('1');
    expect(open.facts('system.state-set')).toMatchObject([
      { at: '2024-07-19T05:21:00.000Z', toldBy: { name: 'Ward sister' } },
    ]);
    expect(open.facts('log.linked')).toHaveLength(1);
  });

  test('a state of a system that does not exist yet: Enter adds it', async () => {
    open = await TestWindow.on();
    await log('The rota is gone');
    await open.press('Alt+S');
    await open.type('Allocate');
    await open.press('Enter', '1');
    expect(open.facts('system.added')).toMatchObject([{ data: { fields: { name: 'Allocate' } } }]);
    expect(open.facts('system.state-set')).toHaveLength(1);
  });

  test('a decision that names the entry it came from', async () => {
    open = await TestWindow.on();
    await log('Theatre 3 asks whether lists can start');
    const entry = open.log.facts.at(-1)?.id;
    await open.press('Alt+D');
    await open.fill('What was decided', 'Lists wait until 12:00');
    await open.fill('Because', 'Machines untested');
    await open.press('Enter');
    expect(lastEntry()).toMatchObject({
      data: {
        kind: 'decision',
        text: 'Lists wait until 12:00',
        because: 'Machines untested',
        about: [entry],
      },
    });
  });

  /** The row of an event becomes the current one, and the key comes before the host has told what it says. */
  async function turnAtOnce(event: string | undefined): Promise<void> {
    act(() => open.access.ui.select(UI_LISTS.entryInHand, event ?? ''));
    fireEvent.keyDown(document.body, { key: 's', altKey: true });
    await open.settled();
  }

  test('a state, by a key that came before its words did', async () => {
    open = await TestWindow.on();
    await log('The rota is gone');
    await log('Ward 5 rang');
    await turnAtOnce(open.facts('log.noted')[0]?.id);
    expect(openDialog().getByText(/rota is gone/)).toBeDefined();
  });

  test('nothing where nobody wrote it', async () => {
    open = await TestWindow.on(systems);
    await turnAtOnce(open.facts('system.added')[0]?.id);
    expect(openDialog().getByText(/Only an entry that somebody wrote/)).toBeDefined();
  });

  test('a count', async () => {
    open = await TestWindow.on();
    await log('12 patients sent home from radiotherapy');
    await open.press('Alt+C');
    await open.press('Enter');
    expect(open.facts('counter.counted')).toMatchObject([{ data: { count: { change: 12 } } }]);
  });
});

describe('counting in the line', () => {
  test('a counter of the profile by the beginning of its name', async () => {
    open = await TestWindow.on();
    const [counter] =
      open.log.state.incident.status === 'declared' ? open.log.state.incident.profile.counters : [];
    await log(`${counter?.name ?? ''} +12`);
    expect(open.facts('counter.counted')).toMatchObject([{ data: { counter: counter?.key, makes: 12 } }]);
    expect(open.facts('log.noted')).toEqual([]);
  });

  test('7b +12 !3 counts in an area of the chosen system, and says so before Enter', async () => {
    open = await TestWindow.on([{ type: 'system.add', data: { name: 'Workstations' } }]);
    const [system] = Object.values(open.log.state.systems.all.buckets).flatMap((bucket) =>
      Object.keys(bucket),
    );
    open.access.ui.select('systems', system ?? '');
    await open.press('n');
    await open.type('7b +12 !3');
    expect(screen.getByText('Workstations, 7b: 12 more fixed, 3 blocked')).toBeDefined();
    await open.press('Enter');
    expect(open.facts('system.tally-set')).toHaveLength(1);
  });

  test('can be kept as text', async () => {
    open = await TestWindow.on();
    const [counter] =
      open.log.state.incident.status === 'declared' ? open.log.state.incident.profile.counters : [];
    await open.press('n');
    await open.type(`${counter?.name ?? ''} +12`);
    await open.click('Save as text');
    line().focus();
    await open.press('Enter');
    expect(lastEntry()).toMatchObject({ data: { text: `${counter?.name ?? ''} +12` } });
  });
});

test('what was first written on paper is entered in full, with its serial instead of a reason for being late', async () => {
  open = await TestWindow.on([{ type: 'system.add', data: { name: 'EMIS Web' } }]);
  await open.press('Shift+N');
  await openFullEntry();
  await open.fill('What happened', 'Surgery rang: nothing prints');
  await open.fill('When it happened', '0540');
  await open.fill('Serial of the paper sheet', 'P-12');
  await open.fill('Who said so', 'Dr Ahmed');
  await open.fill('Number to ring back', '01632 960001');
  await open.click('Save the entry');
  expect(lastEntry()).toMatchObject({
    at: '2024-07-19T04:40:00.000Z',
    toldBy: { name: 'Dr Ahmed', ringBack: '01632 960001' },
    data: { paperSerial: 'P-12' },
  });
  expect(open.log.state.log.owing.size).toBe(0);
});

test('Ctrl+Z outside a field undoes what was just done, by a logged command', async () => {
  open = await TestWindow.on();
  await log('Entered twice');
  await open.press('Ctrl+z');
  expect(open.facts('log.struck')).toHaveLength(1);
  expect(open.facts('undo.done')).toHaveLength(1);
});

test('after ten seconds nothing is offered for undo any more', async () => {
  open = await TestWindow.on();
  await log('Stays');
  await open.pass(1);
  await open.press('Ctrl+z');
  expect(open.facts('undo.done')).toEqual([]);
  expect(await screen.findByText(/Nothing is offered for undo/)).toBeDefined();
});

test('after ten idle minutes it asks quietly whether the same person is still there', async () => {
  open = await TestWindow.on([{ type: 'person.add', data: { name: 'Junior scribe' } }]);
  await open.press('F2');
  await open.type('js');
  await open.press('Enter');
  expect(screen.queryByText(/Still Junior scribe/)).toBeNull();
  await open.pass(11);
  const still = within(screen.getByText(/Still Junior scribe/));
  expect(still.getByRole('button', { name: 'Yes' })).toBeDefined();
  await open.click('Yes');
  expect(screen.queryByText(/Still Junior scribe/)).toBeNull();
});
