import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const decision = (text: string, more: object = {}) => ({
  type: 'log.note',
  data: { text, kind: 'decision', ...more },
});
const panel = () => within(screen.getByRole('region', { name: /2024/ }));

async function openDecision(...commands: readonly { type: string; data: object; at?: string }[]) {
  open = await TestWindow.on(commands);
  open.access.ui.goTo('log');
  open.access.ui.select('entries', open.facts('log.noted').at(-1)?.id ?? '');
  await open.settled();
}

describe('a decision', () => {
  test('what its record owes is shown and paid one by one', async () => {
    await openDecision(decision('Radiotherapy stays closed', { because: 'Untested.' }));
    expect(screen.getByText(/owes the options considered, what was known and 4 more/)).toBeDefined();
    await open.click(/^Say what is owed/);
    expect(openDialog().queryByLabelText('Because')).toBeNull();
    await open.fill('Risks', 'Fractions are missed');
    await open.choose('Likely');
    await open.fill('Review at', '+2h');
    await open.click('Save');
    expect(open.facts('log.supplied')).toMatchObject([
      { data: { risks: 'Fractions are missed', confidence: 'likely', reviewAt: '2024-07-19T07:31:00.000Z' } },
    ]);
    expect(panel().getByText('Fractions are missed')).toBeDefined();
    expect(screen.getByText(/owes the options considered, what was known and 1 more/)).toBeDefined();
  });

  test('comes back for review when it is due, in Needs you now, and is said to hold', async () => {
    open = await TestWindow.on([
      decision('Radiotherapy stays closed', { decision: { reviewAt: '2024-07-19T05:40:00Z' } }),
    ]);
    await open.pass(10);
    await open.click(/Decision A1.*review was due 06:40/);
    expect(await screen.findByText('Review is due')).toBeDefined();
    await open.click(/^Review the decision/);
    await open.fill('Look again at', '+2h');
    await open.click('It holds');
    expect(open.facts('decision.reviewed')).toHaveLength(1);
    expect(screen.queryByText('Review is due')).toBeNull();
  });

  test('is replaced by another, which then shows', async () => {
    await openDecision(decision('Radiotherapy stays closed'));
    await open.click(/^Replace the decision/);
    expect(openDialog().getByText('Takes the place of A1')).toBeDefined();
    await open.fill('What happened', 'Two machines open');
    await open.click('Save the entry');
    expect(open.facts('log.noted').at(-1)).toMatchObject({ data: { supersedes: { number: 'A1' } } });
    expect(panel().getByText('Not in force')).toBeDefined();
  });

  test('is signed, then countersigned by another name; a typed name is said to be no proof', async () => {
    await openDecision(decision('Radiotherapy stays closed'));
    for (const name of ['Incident lead', 'Duty director']) {
      await open.click(/^Sign/);
      await open.fill('Name', name);
      await open.press('Enter');
    }
    expect(open.facts('log.signed').map(({ data }) => data)).toMatchObject([
      { as: 'signed', name: 'Incident lead' },
      { as: 'countersigned', name: 'Duty director' },
    ]);
    expect(panel().getAllByText(/A typed name, no proof of identity/)).toHaveLength(2);
  });
});

test('half a decision survives a crash and a change of person: it waits for whoever began it', async () => {
  const people = ['Loggist A', 'Loggist B'].map((name) => ({ type: 'person.add', data: { name } }));
  open = await TestWindow.on([...people, { type: 'log.note', data: { text: 'Two machines fail' } }]);
  const sit = async (name: string) => {
    await open.press('F2');
    await open.type(name);
    await open.press('Enter');
  };
  await sit('Loggist A');
  open.access.ui.goTo('log');
  open.access.ui.select('entry-in-hand', open.facts('log.noted')[0]?.id ?? '');
  await open.settled();
  await open.press('Alt+d');
  await open.fill('Because', 'Nobody has tested');
  await open.press('Escape');
  await sit('Loggist B');
  await open.press('Alt+d');
  expect(openDialog().getByLabelText<HTMLInputElement>('Because').value).toBe('');
  await open.press('Escape');
  await open.pass(1);
  const { host, timers, incident } = open;
  open.close();
  open = new TestWindow({ host, timers });
  await open.show(incident);
  await sit('Loggist A');
  open.access.ui.goTo('log');
  open.access.ui.select('entry-in-hand', open.facts('log.noted')[0]?.id ?? '');
  await open.settled();
  await open.press('Alt+d');
  expect(openDialog().getByLabelText<HTMLInputElement>('Because').value).toBe('Nobody has tested');
});

test('why it was late is said once and pressed the next time', async () => {
  const late = (text: string) => ({ type: 'log.note', data: { text }, at: '2024-07-19T05:00:00Z' });
  await openDecision(late('Ward 5 rang'), late('Ward 7 rang'));
  await open.click(/^Say what is owed/);
  await open.fill('Why it was entered late', 'On the telephone');
  await open.click('Save');
  open.access.ui.select('entries', open.facts('log.noted')[0]?.id ?? '');
  await open.settled();
  await open.click(/^Say what is owed/);
  await open.click('On the telephone');
  await open.click('Save');
  expect(open.facts('log.supplied').map(({ data }) => data)).toMatchObject([
    { lateReason: 'On the telephone' },
    { lateReason: 'On the telephone' },
  ]);
});

test('hazard "entries under the wrong name": chosen ones are given to whoever typed them, the typed name stays', async () => {
  const by = { name: 'Loggist A' };
  const typed = (text: string) => ({ type: 'log.note', data: { text }, by });
  open = await TestWindow.on([
    { type: 'person.add', data: { name: 'Loggist A' } },
    { type: 'person.add', data: { name: 'Loggist B' } },
    typed('Ward 5 rang'),
    typed('Ward 7 rang'),
    typed('Ward 9 rang'),
  ]);
  open.access.ui.goTo('log');
  await open.settled();
  open.access.ui.sitDown({ name: 'Loggist B' });
  await open.press('Ctrl+k');
  await open.type('Entries under the wrong name');
  await open.click(/^Entries under the wrong name/, 'menuitem');
  const dialog = openDialog();
  expect(await dialog.findByText('3 entries found')).toBeDefined();
  await open.click(/A2 Ward 7 rang/, 'checkbox');
  await open.fill('Why', 'Went home at 06:00');
  await open.click(/^Give 2 entries to Loggist B/);
  expect(open.facts('log.reattributed')).toMatchObject([
    { data: { numbers: ['A1', 'A3'], from: 'Loggist A', to: { name: 'Loggist B' } } },
  ]);
  const row = await screen.findByRole('row', { name: /Ward 5 rang/ });
  expect(row.textContent).toContain('Loggist B (typed as Loggist A)');
  expect((await screen.findByRole('row', { name: /Ward 7 rang/ })).textContent).not.toContain('Loggist B');
});
