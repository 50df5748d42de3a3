import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings, NOTHING } from '../product/axe.ts';
import { enter } from '../product/places.ts';
import { Product } from '../product/product.ts';
import type { Window } from '../product/window.ts';

// The worked example, by the keyboard alone: services and their systems, one system in detail, what it is counted by.

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

const grid = () => window.page.getByRole('treegrid', { name: 'Services' });
const said = (text: string | RegExp) => window.page.getByText(text).first();

/** Opens a system from anywhere: its row has the focus. */
async function openSystem(letters: string, name: RegExp): Promise<void> {
  await window.press('/');
  await window.say(letters);
  await window.page.getByRole('menuitem', { name }).first().waitFor();
  await window.press('Enter');
  await window.page.getByRole('heading', { name }).waitFor();
}

test(
  'the services of the profile are there with one key more than their view',
  { timeout: 60_000 },
  async () => {
    await window.press('Alt+3');
    const add = window.page.getByRole('button', { name: /^Add the \d+ services of/ }).first();
    await window.tabTo(add);
    await window.press('Enter');
    await window.page.getByRole('button', { name: /15\s*Not stated/ }).waitFor();
  },
);

test('a service is found and stated Stopped in 2 keys once it is in hand', { timeout: 60_000 }, async () => {
  await window.press('Control+f');
  await window.say('GP con');
  await window.press('Enter');
  await expect.poll(() => grid().locator(':focus').innerText()).toContain('GP consultations');
  const keys = await window.counting(async () => {
    await window.press('s');
    await window.dialog('GP consultations');
    await window.press('1');
    await said('GP consultations: Stopped').waitFor();
  });
  expect(keys).toBeLessThanOrEqual(2);
  await window.page.getByRole('button', { name: /1\s*Stopped/ }).waitFor();
});

test('reduced says how much, until when, and what is owed goes', { timeout: 60_000 }, async () => {
  await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect.poll(() => grid().locator(':focus').count()).toBe(1);
  await window.press('s');
  await window.dialog('GP consultations');
  await window.press('3');
  await window.page.getByLabel('How much of it runs, in %').waitFor();
  await window.say('40');
  await window.press('Tab');
  await window.say('+4h');
  await window.press('Enter');
  await said('GP consultations: Reduced').waitFor();
  await grid().getByText('Reduced, 40 %').waitFor();
});

test(
  'what it needs is said from its panel, and both are told where they disagree',
  { timeout: 60_000 },
  async () => {
    await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => grid().locator(':focus').count()).toBe(1);
    await window.press('Enter');
    await window.page.getByRole('heading', { name: 'GP consultations' }).waitFor();
    await window.tabTo(window.page.getByRole('button', { name: 'Change what it needs' }));
    await window.press('Enter');
    await window.tabTo(window.page.getByRole('combobox', { name: /Systems it needs/ }));
    await window.say('EMIS');
    await window.page.getByRole('option', { name: /EMIS/ }).first().waitFor();
    await window.press('ArrowDown', 'Enter');
    await window.page.getByRole('button', { name: /Remove EMIS/ }).waitFor();
    await window.tabTo(window.page.getByRole('button', { name: 'Save what it needs' }));
    await window.press('Enter');
    await said(/All the systems it needs are back: ask whether it is\./).waitFor();
    await window.page.getByRole('button', { name: /1\s*disagree with their systems/ }).waitFor();
  },
);

test(
  'the services and one of them in detail: nothing for axe in three themes',
  { timeout: 120_000 },
  async () => {
    expect(await findings(window.page)).toEqual(NOTHING);
  },
);

test(
  'action 8: expected back slips in 5 keys, and the slip stands with its reason',
  { timeout: 60_000 },
  async () => {
    await openSystem('Varian', /Varian radiotherapy/);
    const slip = async (by: string): Promise<number> =>
      window.counting(async () => {
        await window.press('e');
        await window.dialog(/expected back/);
        await window.typeCounted(by);
        await window.press('Enter');
        await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
      });
    expect(await slip('+2h')).toBeLessThanOrEqual(5);
    expect(await slip('+6h')).toBeLessThanOrEqual(5);
    const slips = window.page.getByRole('list', { name: 'Slips' });
    await slips.getByText('why it slipped').waitFor();
  },
);

test('action 9: a tally in 10 keys, and it stands with the system', { timeout: 60_000 }, async () => {
  const keys = await window.counting(async () => {
    await window.press('n');
    await window.typeCounted('7b +12!3');
    await window.press('Enter');
  });
  expect(keys).toBeLessThanOrEqual(10);
  const panel = window.page.getByRole('region', { name: /Varian radiotherapy/ });
  await panel.getByRole('cell', { name: '7b, devices' }).or(panel.getByText('7b, devices')).first().waitFor();
});

test('a field is changed where it stands, by the keyboard', { timeout: 60_000 }, async () => {
  await window.press('Escape');
  await openSystem('Varian', /Varian radiotherapy/);
  await window.tabTo(window.page.getByRole('button', { name: 'Change: Owner' }));
  await window.press('Enter');
  await window.page.getByLabel('Owner', { exact: true }).waitFor();
  await window.say('Head of radiotherapy');
  await window.press('Enter');
  const panel = window.page.getByRole('region', { name: /Varian radiotherapy/ });
  await panel.getByText('Head of radiotherapy', { exact: true }).waitFor();
  await expect
    .poll(() =>
      window.page
        .getByRole('button', { name: 'Change: Owner' })
        .evaluate((one) => one === document.activeElement),
    )
    .toBe(true);
});

test(
  'a workaround in force counts down, and the detail is clean in three themes',
  { timeout: 120_000 },
  async () => {
    await window.press('w');
    await window.dialog(/workaround/);
    await window.say('Paper plans from the console');
    await window.press('Tab', 'Tab', 'Tab');
    await window.say('+3h');
    await window.press('Enter');
    await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
    const panel = window.page.getByRole('region', { name: /Varian radiotherapy/ });
    await panel.getByText('in 3 h 00').waitFor();
    expect(await findings(window.page)).toEqual(NOTHING);
  },
);

test('the tallies are clean in three themes, and a sheet is keyed in', { timeout: 120_000 }, async () => {
  await window.press('Shift+T');
  const dialog = await window.dialog('Tallies');
  await dialog
    .getByText(/12 fixed|12 of/)
    .first()
    .waitFor();
  expect(await findings(window.page)).toEqual(NOTHING);
  await dialog.getByRole('tab', { name: 'Enter a sheet' }).focus();
  await window.press('Enter');
  expect(await findings(window.page)).toEqual(NOTHING);
  await window.press('Escape');
});
