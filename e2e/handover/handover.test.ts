// The handover by the keyboard alone: given and accepted, broken off, taken over now; and on paper.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from '../product/places.ts';
import { Product } from '../product/product.ts';
import type { Window } from '../product/window.ts';
import { readPdf } from '../read-pdf.ts';

let product: Product;
let window: Window;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn();
  await enter(window, 'fresh');
  await sitDown('Day lead');
  await sitDown('Night lead');
  for (const system of ['EMIS Web', 'Pathology']) {
    await window.press('/');
    await window.dialog('Find or do');
    await window.say(system);
    await window.page.getByRole('menuitem', { name: /^Add/ }).first().waitFor();
    await window.press('Enter');
    await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}, 120_000);
afterAll(async () => {
  await product.close();
});

/** Seconds a key takes an average typist under no hurry (keystroke-level model, K = 0.28 s). */
const SECONDS_A_KEY = 0.28;
const gone = () => window.page.getByRole('dialog').waitFor({ state: 'hidden' });
const button = (name: string | RegExp) => window.page.getByRole('button', { name, exact: true });
const said = (text: string | RegExp) => window.page.getByText(text).first();

async function sitDown(name: string): Promise<void> {
  await window.press('F2');
  await window.dialog('Who is at the keyboard?');
  await window.say(name);
  await window.press('Enter');
  await gone();
}

async function pressOn(name: string | RegExp): Promise<void> {
  await window.tabTo(button(name));
  await window.press('Enter');
}

/** Chooses a person in a field that has the focus: typed, and Enter takes who is meant. */
async function person(name: string): Promise<void> {
  const field = window.page.locator('input[role=combobox]:focus');
  await field.waitFor();
  await window.say(name);
  await window.page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await window.press('ArrowDown', 'Enter');
  await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false');
}

async function giveTo(name: string): Promise<void> {
  await pressOn('Hand over to ...');
  await window.dialog(/to whom/);
  const field = window.page.locator('input[role=combobox]:focus');
  await field.waitFor();
  // Broken off, it still says who was to take over.
  if ((await field.inputValue()) !== name) await person(name);
  await window.press('Enter');
  await gone();
  await said(`until ${name} accepts`).waitFor();
}

/** Takes what stands in the centre until the sections are through, as somebody does who reads each line. */
async function takeAll(): Promise<void> {
  const centre = window.page.locator('.handover-centre');
  const field = centre.getByLabel('Read it back in your own words');
  for (let n = 0; n < 15; n += 1) {
    const whole = centre.getByRole('button', { name: /^Taken as a whole/ });
    const next = centre.getByRole('button', { name: /^(Taken|Read back, and taken|Next)$/ });
    await expect.poll(async () => (await whole.count()) + (await next.count())).toBeGreaterThan(0);
    if ((await whole.count()) > 0) break;
    const before = await centre.innerText();
    if ((await field.count()) > 0) {
      await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
      await window.say('It is so, and I look after it.');
    }
    await window.press('Enter');
    await expect.poll(() => centre.innerText()).not.toBe(before);
  }
  for (const section of ['Systems, services, people', 'What is to be done', 'What may come, and if-then']) {
    await centre.getByRole('heading', { name: section }).waitFor();
    const take = centre.getByRole('button', { name: /^Taken as a whole/ });
    await expect.poll(() => take.evaluate((one) => one === document.activeElement)).toBe(true);
    await window.press('Enter');
  }
  await centre.getByRole('heading', { name: 'Read back' }).waitFor();
}

test('take over now: two keys and a reason; the handover is owed', async () => {
  const keys = await window.counting(async () => {
    await window.press('Shift+U');
    await window.dialog('Take over now');
    await window.say('Nobody was in charge.');
    await window.press('Enter');
    await gone();
  });
  expect(keys).toBe(2);
  await window.press('u', 'Alt+1');
  await said('Handovers owed').waitFor();
  await said(/Night lead took over/).waitFor();
  await pressOn(/^Say how A1 was made good/);
  await window.dialog(/made good/);
  await window.say('There was nobody before.');
  await window.press('Enter');
  await window.page.getByText('Handovers owed').waitFor({ state: 'hidden' });
});

test('somebody is checked in with few keys, and is on the list', async () => {
  await window.press('Alt+2');
  const keys = await window.counting(async () => {
    await window.press('Shift+I');
    await window.dialog('Who is here?');
    await person('Day lead');
    await window.press('Enter');
    await gone();
  });
  expect(keys).toBeLessThanOrEqual(4);
  await said(/Longest on duty: Day lead/).waitFor();
});

test('a handover broken off: nothing has moved, nothing is lost', async () => {
  await window.press('Alt+1');
  await pressOn('Begin a draft');
  await said('Handover A2 from Night lead').waitFor();
  await giveTo('Day lead');
  const field = window.page.getByLabel('Read it back in your own words');
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await window.say('I know.');
  await window.press('Enter');
  await said(/^1 of \d+ must-says/).waitFor();
  await pressOn('Break off');
  await window.dialog('Break off the handover?');
  await window.say('Fire alarm.');
  await window.press('Enter');
  await gone();
  await button('Hand over to ...').waitFor();
  expect(await window.page.getByRole('banner').innerText()).toMatch(/In charge\s+Night lead/);
});

test('a handover accepted within the time of the row "per shift"', async () => {
  const since = performance.now();
  const keys = await window.counting(async () => {
    await giveTo('Day lead');
    await said(/^1 of \d+ must-says/).waitFor();
    await takeAll();
    await sitDown('Day lead');
    await pressOn('Accept');
    await said('Announce handover A2').waitFor();
  });
  expect(await window.page.getByRole('banner').innerText()).toMatch(/In charge\s+Day lead/);
  // The keys do not grow with what is open: twelve must-says at most, then three sections.
  expect(keys).toBeLessThan(120);
  expect((performance.now() - since) / 1000 + (keys + window.letters) * SECONDS_A_KEY).toBeLessThan(15 * 60);
  await pressOn('Announced to ...');
  await window.dialog(/announced to whom/);
  await window.say('Ops room and wards.');
  await window.press('Enter');
  await window.page.getByText('Announce handover A2').waitFor({ state: 'hidden' });
});

test('the accepted sheet is printed as it was frozen, on two pages', async () => {
  await window.page.evaluate(() => {
    // The browser's own dialogue is no page that can be driven.
    globalThis.print = () => undefined;
  });
  await pressOn('Print handover A2');
  await window.page.locator('.handover-paper').waitFor({ state: 'attached' });
  const pages = await readPdf(await window.page.pdf({ preferCSSPageSize: true, format: 'A4' }));
  await window.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(pages).toHaveLength(2);
  expect(pages[0]?.packed).toContain('HandoverA2(accepted)');
  expect(pages[0]?.packed).toContain('NightleadtoDaylead.Moved:Incharge');
  expect(pages[0]?.packed).toContain('Frozeninentry');
  expect(pages[1]?.packed).toContain('Notassessed');
});
