import { afterAll, beforeAll, expect, test } from 'vitest';
import { Product } from './product.ts';
import type { Window } from './window.ts';

/** Seconds a key takes an average typist under no hurry (keystroke-level model, K = 0.28 s). */
const SECONDS_A_KEY = 0.28;

let product: Product;
let window: Window;
/** When `npm start -- --web` was entered. */
let begun: number;

beforeAll(async () => {
  begun = performance.now();
  product = await Product.start({ by: 'npm start' });
  window = await product.signIn();
}, 120_000);
afterAll(async () => {
  // What was started by it starts again what ends by itself: it is told to end.
  await product.quit();
  await product.close();
});

const board = () => window.page.getByRole('treegrid', { name: 'Systems' });
const capture = () => window.page.getByPlaceholder(/What has happened/);

/** Milliseconds of the machine and seconds of the person, together in seconds. */
const spent = (since: number, keys: number): number =>
  (performance.now() - since) / 1000 + keys * SECONDS_A_KEY;

test('from `npm start -- --web` to the first saved fact within 60 s', async () => {
  const name = window.page.getByRole('textbox', { name: /incident/i });
  await name.waitFor();
  await name.focus();
  await window.say('Faulty update');
  await window.press('Enter');
  await capture().waitFor();
  await window.press('n');
  await window.say('Ward 7 rang: EMIS does not start');
  await window.press('Enter');
  await window.page.getByText(/A1/).first().waitFor();
  expect(spent(begun, window.keys + window.letters)).toBeLessThan(60);
});

test('action 10: another person at the keyboard in 4 keys', async () => {
  for (const role of ['Shift lead', 'Loggist']) {
    await window.press('F2');
    await window.page.getByRole('dialog').waitFor();
    await window.say(role);
    await window.press('Enter');
    await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  const keys = await window.counting(async () => {
    await window.press('F2');
    await window.page.getByRole('dialog').waitFor();
    await window.typeCounted('SL');
    await window.press('Enter');
    await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
  await window.page.getByText('Shift lead', { exact: true }).first().waitFor();
  expect(keys).toBeLessThanOrEqual(4);
});

test(
  'a name that does not exist is a system with Enter; 30 systems assessed within 10 minutes',
  { timeout: 240_000 },
  async () => {
    const since = performance.now();
    const [keys, letters] = [window.keys, window.letters];
    for (let i = 1; i <= 30; i += 1) {
      await window.press('Control+f');
      await window.say(`System ${String(i).padStart(2, '0')}`);
      await window.press('Enter');
      await window.page.getByText(`Added: System ${String(i).padStart(2, '0')}`).waitFor();
    }
    await window.press('Control+f', 'Enter');
    for (let i = 1; i <= 30; i += 1) {
      await window.press('s');
      await window.page.getByRole('dialog', { name: `System ${String(i).padStart(2, '0')}` }).waitFor();
      await window.press(i % 3 === 0 ? '2' : '1');
      await window.page
        .getByText(`System ${String(i).padStart(2, '0')}: ${i % 3 === 0 ? 'Degraded' : 'Down'}`)
        .waitFor();
      await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await expect.poll(() => board().locator(':focus').count()).toBe(1);
      await window.press('ArrowDown');
    }
    expect(spent(since, window.keys - keys + window.letters - letters)).toBeLessThan(600);
    await window.page.getByRole('button', { name: /20\s*Down/ }).waitFor();
  },
);

test('what is found in the board has the focus after Enter', async () => {
  await window.press('Control+f');
  await window.say('system 30');
  await window.press('Enter');
  await expect.poll(() => board().locator(':focus').innerText()).toContain('System 30');
});

test('action 2: find a system and set it Down in 8 keys', async () => {
  const keys = await window.counting(async () => {
    await window.press('/');
    await window.typeCounted('m 07');
    await window.page
      .getByRole('menuitem', { name: /System 07/ })
      .first()
      .waitFor();
    await window.press('Enter');
    await window.page.getByRole('heading', { name: /System 07/ }).waitFor();
    await window.press('s');
    await window.page.getByRole('dialog', { name: /System 07/ }).waitFor();
    await window.press('1');
    await window.page.getByText('System 07: Down').first().waitFor();
  });
  expect(keys).toBeLessThanOrEqual(8);
});

test('action 8: expected back slips in 5 keys', async () => {
  const keys = await window.counting(async () => {
    await window.press('e');
    await window.page.getByRole('dialog', { name: /expected back/ }).waitFor();
    await window.typeCounted('+2h');
    await window.press('Enter');
    await window.page
      .getByText(/System 07: expected back/)
      .first()
      .waitFor();
  });
  expect(keys).toBeLessThanOrEqual(5);
});

test('action 1: a call is logged in 2 keys', async () => {
  const keys = await window.counting(async () => {
    await window.press('n');
    await window.say('Pharmacy rang: scripts do not come through');
    await window.press('Enter');
  });
  await expect.poll(() => capture().inputValue()).toBe('');
  expect(keys).toBeLessThanOrEqual(2);
});
