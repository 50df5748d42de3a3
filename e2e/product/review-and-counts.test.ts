// Actions 3 and 9 of EXPERIENCE 2, on the worked example.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from './places.ts';
import { Product } from './product.ts';
import type { Window } from './window.ts';

let product: Product;
let window: Window;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn();
  await enter(window, 'example');
}, 120_000);
afterAll(async () => {
  await product.close();
});

const capture = () => window.page.getByRole('textbox', { name: 'New log entry' });

test('action 3: each thing of a review round is confirmed unchanged with 1 key', async () => {
  await window.page.getByRole('button', { name: /^6\s*overdue/ }).waitFor();
  await window.press('r');
  for (const place of [1, 2]) {
    const round = await window.dialog(new RegExp(`^Review round: ${place} of`));
    // Asked once a call, and each of these two is a call of its own: empty means that one looks oneself.
    await round.getByRole('form', { name: 'Who is spoken to' }).waitFor();
    await window.press('Enter');
    const confirm = round.getByRole('button', { name: /^Confirmed, unchanged/ });
    await confirm.waitFor();
    const keys = await window.counting(async () => {
      await window.press('Enter');
      await round.waitFor({ state: 'hidden' });
    });
    expect(keys).toBe(1);
  }
  await window.press('Escape');
  await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await window.page.getByRole('button', { name: /^4\s*overdue/ }).waitFor();
});

test('action 9: a tally of the system in hand in 10 keys', async () => {
  await window.press('/');
  await window.say('Varian');
  await window.page
    .getByRole('menuitem', { name: /Varian/ })
    .first()
    .waitFor();
  await window.press('Enter');
  await window.page.getByRole('heading', { name: /Varian/ }).waitFor();
  const keys = await window.counting(async () => {
    await window.press('n');
    await window.typeCounted('7b +12!3');
    await window.page.getByText('7b: 12 more fixed, 3 blocked').waitFor();
    await window.press('Enter');
    await expect.poll(() => capture().inputValue()).toBe('');
  });
  expect(keys).toBeLessThanOrEqual(10);

  // What is saved gives the focus back: the next ward of the same round begins with n again.
  const next = await window.counting(async () => {
    await window.press('n');
    await window.typeCounted('7c +5 !1');
    await window.press('Enter');
    await expect.poll(() => capture().inputValue()).toBe('');
  });
  expect(next).toBeLessThanOrEqual(10);
  const tallies = window.page.getByRole('table', { name: 'Tallies by area' });
  await tallies.getByRole('row', { name: /^7b.* 12 of \? 3 / }).waitFor();
  await tallies.getByRole('row', { name: /^7c.* 5 of \? 1 / }).waitFor();
});

test('action 9: an impact count in 10 keys', async () => {
  const keys = await window.counting(async () => {
    await window.press('n');
    await window.typeCounted('oper +4');
    await window.press('Enter');
    await window.page.getByText('4 operations').waitFor();
  });
  expect(keys).toBeLessThanOrEqual(10);
});
