import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

let open: TestWindow;
afterEach(() => open.close());

const note = (text: string, more: object = {}) => ({ type: 'log.note', data: { text, ...more } });
const row = (text: string | RegExp) => screen.findByRole('row', { name: text });
const panel = () => within(screen.getByRole('region', { name: /2024/ }));

async function openLog(...commands: readonly { type: string; data: object; at?: string }[]): Promise<void> {
  open = await TestWindow.on(commands);
  open.access.ui.goTo('log');
  await open.settled();
}

/** Opens an entry beside the log, as Enter on its row does. */
async function openEntry(place = -1): Promise<string> {
  const id = open.facts('log.noted').at(place)?.id ?? '';
  open.access.ui.select('entries', id);
  await open.settled();
  return id;
}

test('the log stands newest first, with what happened late marked', async () => {
  await openLog(note('First'), { ...note('Told at 06:00'), at: '2024-07-19T05:00:00Z' });
  const rows = await screen.findAllByRole('row');
  const texts = rows.map((one) => one.textContent);
  expect(texts.findIndex((text) => text.includes('Told at 06:00'))).toBeLessThan(
    texts.findIndex((text) => text.includes('First')),
  );
  expect((await row(/Told at 06:00/)).textContent).toContain('31 min late');
});

test('what is entered meanwhile comes on top by itself', async () => {
  await openLog(note('Before'));
  open.log.given(note('Just now'));
  open.host.moved();
  await open.settled();
  expect(await row(/Just now/)).toBeDefined();
});

describe('correction', () => {
  test('the original stays, struck through, with the correction beside it', async () => {
    await openLog(note('Ward 3 rang'));
    await openEntry();
    await open.click(/^Correct/);
    await open.fill('What it should say', 'Ward 5 rang');
    await open.fill('Why', 'Misheard');
    await open.click('Save the correction');
    expect(open.facts('log.corrected')).toHaveLength(1);
    const line = within(await row(/A1 Ward 3 rang/));
    expect(line.getByText('Ward 3 rang').tagName).toBe('DEL');
    expect(line.getByText('Ward 5 rang').tagName).toBe('INS');
  });

  test('the right time can be typed as at the capture line', async () => {
    await openLog(note('Generator started'));
    await openEntry();
    await open.click(/^Correct/);
    await open.fill('When it happened', '0610');
    await open.click('Save the correction');
    expect(open.facts('log.corrected')).toMatchObject([
      { data: { happenedAt: { to: '2024-07-19T05:10:00.000Z' } } },
    ]);
  });

  test('what somebody else corrected meanwhile is shown, and mine is kept', async () => {
    await openLog(note('Ward 3 rang'));
    const entry = await openEntry();
    await open.click(/^Correct/);
    await open.fill('What it should say', 'Ward 5 rang');
    open.log.given({ type: 'log.correct', data: { entry, to: { text: 'Ward 8 rang' } } });
    await open.click('Save the correction');
    expect(openDialog().getByText(/It says now: "Ward 8 rang"/)).toBeDefined();
    expect(openDialog().getByLabelText<HTMLTextAreaElement>('What it should say').value).toBe('Ward 5 rang');
  });
});

test('a struck entry stays readable and says that it is struck', async () => {
  await openLog(note('Entered twice'));
  await openEntry();
  await open.click(/^Strike/);
  await open.fill('Why it does not count', 'Entered twice');
  await open.click('Strike it through');
  expect((await row(/^.*Struck.*Entered twice/)).textContent).toContain('Entered twice');
  expect(open.facts('log.struck')).toHaveLength(1);
});

test('a strike without a reason is not made', async () => {
  await openLog(note('Stays'));
  await openEntry();
  await open.click(/^Strike/);
  await open.click('Strike it through');
  expect(openDialog().getByText('Say why: it goes on the log.')).toBeDefined();
  expect(open.facts('log.struck')).toEqual([]);
});

test('a redaction says what goes and what stays, and then the words are gone', async () => {
  await openLog(note('Mrs Smith, bed 4'));
  await openEntry();
  await open.click('Redact');
  expect(openDialog().getByText('Goes')).toBeDefined();
  expect(openDialog().getByText('Stays')).toBeDefined();
  expect(openDialog().getByText('It cannot be undone.')).toBeDefined();
  await open.fill(/Why these words must go/, 'A name of a patient');
  await open.click('Redact for ever');
  expect(open.facts('log.redacted')).toHaveLength(1);
  expect(panel().getByText('Words redacted')).toBeDefined();
});

test('what a quick entry owes is listed and can be paid', async () => {
  await openLog(note('Close theatre 3', { kind: 'decision' }));
  expect(await screen.findByRole('button', { name: /owes its reason/ })).toBeDefined();
  await open.click(/owes its reason/);
  await open.click(/^Say what is owed/);
  await open.fill('Because', 'Two machines untested');
  await open.click('Save');
  expect(open.facts('log.supplied')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /owes its reason/ })).toBeNull();
});

test('a question is answered in the line below, and closed by it', async () => {
  await openLog(note('Is the lab up?', { kind: 'question' }));
  const question = await openEntry();
  await open.click(/^Answer/);
  expect(screen.getByText(/Answers A1/)).toBeDefined();
  await open.type('Since 06:20');
  await open.press('Enter');
  expect(open.facts('log.noted').at(-1)).toMatchObject({
    data: { kind: 'answer', answers: { entry: question } },
  });
});

describe('filters', () => {
  test('by kind', async () => {
    await openLog(note('Close theatre 3', { kind: 'decision', because: 'Untested' }), note('Ward 5 rang'));
    await open.choose('Decisions');
    expect(await row(/Close theatre 3/)).toBeDefined();
    expect(screen.queryByRole('row', { name: /Ward 5 rang/ })).toBeNull();
  });

  test('struck entries alone', async () => {
    await openLog(note('Entered twice'), note('Once'));
    const [entry] = open.facts('log.noted');
    open.log.given({ type: 'log.strike', data: { entry: entry?.id, reason: 'Twice' } });
    open.host.moved();
    await open.choose('Struck entries');
    expect(await row(/Entered twice/)).toBeDefined();
    expect(screen.queryByRole('row', { name: /Once/ })).toBeNull();
  });

  test('two letters search, and nothing found leads back to the whole log', async () => {
    await openLog(note('Ward 5 rang'), note('Theatre stopped'));
    await open.fill('Search the log', 'Th');
    expect(await row(/Theatre stopped/)).toBeDefined();
    expect(screen.queryByRole('row', { name: /Ward 5 rang/ })).toBeNull();
    await open.fill('Search the log', 'zzz');
    expect(await screen.findByText('Nothing with "zzz"')).toBeDefined();
    await open.click('Show the whole log');
    expect(await row(/Ward 5 rang/)).toBeDefined();
  });
});

test('anything that is no entry can be undone from the log; what changed since is listed', async () => {
  await openLog({ type: 'system.add', data: { name: 'EMIS Web' } });
  open.log.given({
    type: 'system.set-state',
    data: { subjects: [{ system: 'EMIS Web' }], to: { state: 'down' } },
  });
  open.host.moved();
  await open.settled();
  open.access.ui.select('entries', open.facts('system.state-set')[0]?.id ?? '');
  await open.settled();
  await open.click(/^Undo this/);
  await open.click('Undo it');
  expect(open.facts('undo.done')).toHaveLength(1);
});
