// Standing down with open work, by keyboard alone (SPEC SD-1 to SD-3): interrupted half way, and taken up again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from './places.ts';
import { Product } from './product.ts';
import type { Window } from './window.ts';

let product: Product;
let window: Window;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn();
  await enter(window, 'fresh');
}, 120_000);
afterAll(async () => {
  await product.close();
});

async function task(line: string): Promise<void> {
  await window.run('New task');
  await window.dialog('New task');
  await window.say(line);
  await window.press('Enter');
  // Nobody has it: who is asked at once, and may be left for later.
  await window.page.getByRole('dialog', { name: 'New task' }).waitFor({ state: 'hidden' });
  const who = await window.dialog(/\?$/);
  await window.page.locator('[role=dialog] :focus').waitFor();
  await window.press('Escape');
  await who.waitFor({ state: 'hidden' });
}

test('what is critical goes one by one, the rest by group; the last key stands down', async () => {
  const { page } = window;
  await task('Ring Varian');
  await task('Print the lists');
  await task('Ring the blood bank !');

  await window.run('Change the phase');
  await window.dialog('Change the phase');
  await window.tabTo(page.getByRole('radio', { checked: true }), 'Shift+Tab');
  const stoodDown = page.getByRole('radio', { name: 'Stood down' });
  for (let i = 0; i < 4 && !(await stoodDown.isChecked()); i += 1) await window.press('ArrowDown');
  await window.tabTo(page.getByLabel('Because'));
  await window.say('All systems are back');
  await window.press('Enter');

  const dialog = await window.dialog('Stand down');
  await dialog.getByText('Not yet: 3 tasks are open.').waitFor();
  const one = dialog.getByRole('region', { name: 'One by one' });
  await expect
    .poll(() =>
      one.getByRole('button', { name: /^Close: / }).evaluate((own) => own === document.activeElement),
    )
    .toBe(true);
  await window.press('Enter');
  await window.say('The bank rang back');
  await window.press('Enter');
  await one.waitFor({ state: 'hidden' });

  // Put away half way: what was closed stays closed, what was typed is there again.
  await window.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await window.run('Stand down');
  await window.dialog('Stand down');
  await dialog.getByText('Not yet: 2 tasks are open.').waitFor();
  const keys = await window.counting(async () => {
    await window.press('Enter');
    await dialog.getByText(/Ring Varian/).waitFor();
    await window.press('Enter');
    await dialog.getByText('No work is open.').waitFor();
  });
  expect(keys).toBe(2);
  await expect
    .poll(() => dialog.getByLabel('Why the phase changes').inputValue())
    .toBe('All systems are back');
  await window.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^Faulty update Stood down/ }).waitFor();
}, 90_000);
