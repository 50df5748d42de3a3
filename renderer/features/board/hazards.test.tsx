import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openDialog, TestWindow } from '#shared/testing/window/test-window.tsx';

// The hazards that the tool itself brings (EXPERIENCE 5), as far as the board's window is their control.

let open: TestWindow | undefined;
afterEach(() => open?.close());

const add = (name: string, fields: object = {}) => ({ type: 'system.add', data: { name, ...fields } });
const set = (system: string, to: object, more: object = {}) => ({
  type: 'system.set-state',
  data: { subjects: [{ system }], to, ...more },
});
const limited = { state: 'limited', allowedUse: 'Urgent work' };

const grid = () => screen.getByRole('treegrid', { name: 'Systems' });
const row = (name: RegExp) => within(grid()).getByRole('row', { name });
/** Names of what is listed, from top to bottom. */
const listed = (): string[] =>
  within(grid())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);
/** Enter in the search goes to the first that was found. */
async function goTo(window: TestWindow, name: string): Promise<void> {
  await window.press('Ctrl+f');
  await window.type(name);
  await window.press('Enter');
}
async function openStrip(window: TestWindow): Promise<void> {
  await window.press('s');
  await screen.findByText('Unusable for its main purpose.');
}

test('hazard: "Back online 180" read as recovered', async () => {
  open = await TestWindow.on([
    add('EMIS Web'),
    add('PACS'),
    set('EMIS Web', limited, { source: 'supplier' }),
    set('PACS', { state: 'monitoring' }, { source: 'seen' }),
  ]);
  const back = screen.getByRole('button', { name: /Back online/ });
  expect(back.textContent).toContain('1 limited');
  expect(back.textContent).toContain('1 watching');
  expect(back.textContent).toContain('1 not confirmed here');
});

test('hazard: stale green', async () => {
  const seen = set('PACS', { state: 'monitoring', watchUntil: '2024-07-20T05:00:00Z' }, { source: 'seen' });
  // Four hours are up in two minutes.
  open = await TestWindow.on([add('PACS'), { ...seen, at: '2024-07-19T01:32:00Z' }]);
  await goTo(open, 'PACS');
  expect(within(row(/PACS/)).getByRole('img', { name: 'Back, watching' })).toBeDefined();
  await open.pass(2);
  const stale = row(/PACS/);
  expect(within(stale).getByRole('img', { name: 'Back, watching, last known' })).toBeDefined();
  expect(stale.querySelector('.state-mark-fill')).toBeNull();
  expect(stale.textContent).toContain('last known 4 h 01 ago');
});

test("hazard: supplier's word taken as ours", async () => {
  open = await TestWindow.on([add('EMIS Web'), set('EMIS Web', limited, { source: 'supplier' })]);
  await goTo(open, 'EMIS');
  const mark = within(row(/EMIS Web/)).getByRole('img', { name: /supplier says/ });
  expect(mark.getAttribute('data-standing')).toBe('supplier');
  expect(mark.querySelector('.state-mark-fill')).toBeNull();
  expect(screen.getByRole('button', { name: /Back online/ }).textContent).toContain('1 not confirmed here');
});

test('hazard: reflex confirming', async () => {
  open = await TestWindow.on([
    add('EMIS Web'),
    add('PACS'),
    set('EMIS Web', { state: 'down' }),
    set('PACS', { state: 'down' }),
  ]);
  await goTo(open, 'EMIS');
  await open.press('Shift+F');
  await screen.findByRole('row', { name: /PACS/ });
  await open.press('Ctrl+a', 'c');
  expect(await screen.findByLabelText('Who was spoken to')).toBeDefined();
  expect(openDialog().getByRole('button', { name: /Reviewed, no news/ })).toBeDefined();
  await open.press('Enter');
  expect(open.facts('system.confirmed')).toMatchObject([
    { data: { together: 2 } },
    { data: { together: 2 } },
  ]);
});

test('hazard: wrong-row edit: the strip names what it is about, and so does what was done', async () => {
  open = await TestWindow.on([
    add('EMIS Web', { organisation: 'Leighton' }),
    add('EMIS Web', { organisation: 'Wexham' }),
  ]);
  await goTo(open, 'wexham');
  await openStrip(open);
  expect(screen.getByRole('dialog', { name: 'EMIS Web (Wexham)' })).toBeDefined();
  await open.press('1');
  expect(await screen.findByText('EMIS Web (Wexham): Down')).toBeDefined();
});

test('hazard: wrong-row edit: a changed row stays put until it is left', async () => {
  open = await TestWindow.on([
    add('Alpha'),
    add('Bravo'),
    add('Charlie'),
    set('Alpha', { state: 'down' }),
    set('Bravo', { state: 'down' }),
    set('Charlie', { state: 'down' }),
  ]);
  await goTo(open, 'alpha');
  await open.press('Shift+F');
  await screen.findByRole('row', { name: /Bravo/ });
  await openStrip(open);
  await open.press('2');
  await screen.findByText('Alpha: Degraded');
  expect(listed()).toEqual(['Alpha', 'Bravo', 'Charlie']);
  expect(document.activeElement?.textContent).toContain('Alpha');
  await open.press('ArrowDown');
  expect(listed()).toEqual(['Bravo', 'Charlie', 'Alpha']);
});

test('hazard: typing lands as commands', async () => {
  open = await TestWindow.on([add('EMIS Web'), set('EMIS Web', { state: 'down' })]);
  await goTo(open, 'EMIS');
  const before = open.log.facts.length;
  for (const letter of 'acdefgrsvw') {
    await open.press(letter);
    await open.pass(1);
    if (screen.queryByRole('dialog') !== null) await open.press('Escape');
  }
  expect(open.log.facts).toHaveLength(before);
});

test('hazard: undo or merge hides later news: what undo passed over is listed', async () => {
  open = await TestWindow.on([add('EMIS Web'), add('PACS')]);
  await goTo(open, 'EMIS');
  await open.press('Shift+F');
  await screen.findByRole('row', { name: /PACS/ });
  await open.press('Ctrl+a');
  await openStrip(open);
  await open.press('1');
  await screen.findByText(/2: EMIS Web and PACS: Down/);
  open.log.given(set('EMIS Web', { state: 'degraded' }));
  open.host.moved();
  await open.settled();
  await open.click('Undo');
  expect(await screen.findByText(/Undone in part/)).toBeDefined();
  expect(screen.getByText(/Passed over: EMIS Web/)).toBeDefined();
});

test('hazard: a command carries what its author saw', async () => {
  open = await TestWindow.on([add('EMIS Web'), set('EMIS Web', { state: 'down' })]);
  await goTo(open, 'EMIS');
  await openStrip(open);
  open.log.given(set('EMIS Web', limited));
  open.host.moved();
  await open.settled();
  await open.press('2');
  expect(await screen.findByText(/EMIS Web was set to Back, limited use .* since you looked/)).toBeDefined();
  expect(open.facts('system.state-set')).toHaveLength(2);
  await open.press('2');
  expect(open.facts('system.state-set')).toHaveLength(3);
});

test('hazard: the tool reassures: limited use without its limits says not to use it yet', async () => {
  open = await TestWindow.on([add('EMIS Web'), set('EMIS Web', { state: 'limited' })]);
  await goTo(open, 'EMIS');
  expect(row(/EMIS Web/).textContent).toContain('limits not stated: do not use yet');
});
