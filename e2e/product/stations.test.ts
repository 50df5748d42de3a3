// Two stations work apart on copies of one incident, and are put together again by a stick.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings, NOTHING } from './axe.ts';
import { atRest, enter } from './places.ts';
import { Product } from './product.ts';
import { goToSystem } from './screens-board.ts';
import type { Window } from './window.ts';

/** The user's folder on both machines; what is plugged in appears in it. */
let home: string;
let here: Product;
let there: Product;
let window: Window;
let other: Window;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'blackstart-home-'));
  await mkdir(path.join(home, 'Stick'));
  here = await Product.start({ home });
  there = await Product.start({ home, browser: here.browser });
  window = await here.signIn();
  other = await there.signIn();
}, 120_000);
afterAll(async () => {
  await there.quit();
  await here.close();
  await there.close();
  await rm(home, { recursive: true });
});

const button = ({ page }: Window, name: string | RegExp) => page.getByRole('button', { name });

async function pressButton(at: Window, name: string | RegExp): Promise<void> {
  await at.tabTo(button(at, name));
  await at.press('Enter');
}

async function setState(at: Window, system: string, key: string, word: string): Promise<void> {
  await goToSystem(at, system);
  await at.press('s');
  await at.dialog(system);
  await at.press(key);
  await at.page.getByText(`${system}: ${word}`).waitFor();
  await at.page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function log(at: Window, text: string): Promise<void> {
  await at.press('n');
  await at.say(text);
  await at.press('Enter');
  await expect.poll(() => at.page.getByRole('textbox', { name: 'New log entry' }).inputValue()).toBe('');
  await at.press('Escape');
}

test('the incident is copied to a stick and opened at the other station', async () => {
  await enter(window, 'fresh');
  await window.press('Control+f');
  await window.say('EMIS Web');
  await window.press('Enter');
  await window.page.getByText('Added: EMIS Web').waitFor();
  // From within the search field: the keys of the window act there as well.
  await window.run('Copy the incident');
  await pressButton(window, 'Choose where to');
  await pressButton(window, 'Stick');
  await pressButton(window, 'Copy it here');
  await window.page.getByText('Copied to').waitFor();
  await window.press('Enter');
  await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await window.page.getByRole('searchbox').and(window.page.locator(':focus')).waitFor();
  await window.press('Escape');

  await other.run('Open a file');
  await pressButton(other, 'Stick');
  await pressButton(other, /\.blackstart$/);
  await atRest(other, 'fresh');
  await other.page.getByRole('row', { name: /EMIS Web/ }).waitFor();
});

test('both work on: each says something else about the same system', async () => {
  await setState(window, 'EMIS Web', '2', 'Degraded');
  await log(window, 'Ward 7 rang: EMIS is slow');
  await setState(other, 'EMIS Web', '1', 'Down');
  await log(other, 'Pharmacy rang: EMIS does not start');
  await there.quit();
});

test('what would arrive and what conflicts is shown first, then brought in', async () => {
  await window.run('Bring in changes from another station');
  await pressButton(window, 'Choose their file');
  await pressButton(window, 'Stick');
  await pressButton(window, /\.blackstart$/);
  const dialog = await window.dialog('Bring in changes from another station');
  await dialog.getByText(/^It would bring \d+ entries\.$/).waitFor();
  await dialog.getByText(/It opens one conflict for a person to settle/).waitFor();
  await dialog.getByRole('listitem').filter({ hasText: 'EMIS Web' }).waitFor();
  expect(await findings(window.page)).toEqual(NOTHING);
  // Nothing is written by looking.
  expect(await window.page.getByText('One conflict to settle.').count()).toBe(0);

  await pressButton(window, /^Bring in \d+$/);
  await dialog.getByText(/^Brought in: \d+ entries\.$/).waitFor();
  await window.press('Enter');
  await window.page.getByText('One conflict to settle.').waitFor();
});

test('the conflict names both sides, and is closed with how it was settled', async () => {
  await window.run('Settle conflicts');
  const dialog = await window.dialog('Conflicts to settle');
  await dialog.getByText(/EMIS Web.*Degraded.*Down|EMIS Web.*Down.*Degraded/).waitFor();
  expect(await findings(window.page)).toEqual(NOTHING);
  await pressButton(window, 'Say how it was settled');
  await window.tabTo(dialog.getByRole('textbox', { name: 'How it was settled' }));
  await window.say('Both wards asked: it is down for all');
  await window.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await window.page.getByText('One conflict to settle.').waitFor({ state: 'hidden' });
});

test('both stations are in one log', async () => {
  await window.press('l');
  const lines = window.page.getByRole('treegrid', { name: 'Log, newest first' });
  await lines.getByText('Ward 7 rang: EMIS is slow').waitFor();
  await lines.getByText('Pharmacy rang: EMIS does not start').waitFor();
  await lines.getByText(/Both wards asked: it is down for all/).waitFor();
});
