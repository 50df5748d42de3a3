// "Per shift" of EXPERIENCE 2: a sitrep in three minutes, by keyboard; and a clock that is snoozed. On the worked example.
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

test('a sitrep is written, approved and issued with 3 keys beside its words, and stays when the clock goes on', async () => {
  const keys = await window.counting(async () => {
    await window.press('Shift+S');
    await window.page.getByRole('textbox', { name: 'Headline' }).waitFor();
    await window.page.keyboard.press('Control+a');
    await window.say('Radiotherapy delayed; everything else is back or was never lost.');
    await window.press('Control+Enter');
    await window.dialog('Approve and issue');
    await window.say('Duty director, gold');
    await window.press('Enter');
    await window.page.getByRole('article', { name: /^Sitrep A1/ }).waitFor();
  });
  expect(keys).toBe(3);
  const sheet = window.page.getByRole('article', { name: /^Sitrep A1/ });
  await sheet.getByText('EXERCISE. This is not a real incident.').waitFor();
  const counts = await sheet.getByText(/^Down \d+; Degraded \d+/).innerText();
  const [, all] = /: (\d+) in all/.exec(counts) ?? [];
  const each = (counts.split(':')[0] ?? '').split(';').map((one) => Number(/\d+$/.exec(one.trim())?.[0]));
  expect(each.reduce((sum, one) => sum + one, 0)).toBe(Number(all));
});

test('a clock is snoozed with z, the reason and Enter', async () => {
  await window.run('Handover & sitreps: Updates');
  await window.page.getByRole('list', { name: 'Update clocks' }).waitFor();
  const keys = await window.counting(async () => {
    await window.press('z');
    const dialog = await window.dialog(/snooze$/);
    await dialog.getByRole('textbox', { name: 'Why' }).waitFor();
    await window.say('The department speaks for us.');
    await window.press('Enter');
    await window.page.getByText(/snoozed until .*The department speaks for us\./).waitFor();
  });
  expect(keys).toBe(2);
});
