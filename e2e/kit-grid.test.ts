// The virtual grid and the keys, as hands meet them.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { serveKit, type KitPage } from './kit-page.ts';

let kit: KitPage;
let browser: Browser;

beforeAll(async () => {
  [kit, browser] = await Promise.all([serveKit(), openBrowser()]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await kit.close();
});

async function openBoard(rows: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(8000);
  await page.goto(kit.url(`?theme=light&rows=${rows}#board`));
  await page.getByRole('treegrid', { name: 'Systems' }).waitFor({ timeout: 40_000 });
  return page;
}

const lines = (page: Page) => page.locator('.grid-line');
const focused = (page: Page) => page.locator('.grid-line:focus');
const heading = (page: Page, title: string) => page.locator('.grid-heading').filter({ hasText: title });
const line = (page: Page, id: string) => page.locator(`[data-key="row ${id}"]`);

/** Somebody else's change. */
const changeElsewhere = (page: Page, detail: { id: string; state: string; name?: string }) =>
  page.evaluate((change) => {
    dispatchEvent(new CustomEvent('kit-change', { detail: change }));
  }, detail);

const keyOf = async (page: Page) => (await focused(page).getAttribute('data-key'))?.replace('row ', '') ?? '';
const topOf = async (page: Page, id: string) => Math.round((await line(page, id).boundingBox())?.y ?? -1);

/** Focuses the row so many rows below the first heading; gives its id. */
async function focusRow(page: Page, number: number): Promise<string> {
  await lines(page).first().focus();
  for (let press = 0; press < number; press++) await page.keyboard.press('ArrowDown');
  return keyOf(page);
}

describe('to a screen reader', () => {
  test('a grid of a million rows says how many there are and where one is', async () => {
    const page = await openBoard(1_000_000);
    const grid = page.getByRole('treegrid', { name: 'Systems' });
    // Heads of columns, five headings and the rows of the three that are open.
    expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(300_000);
    expect(await lines(page).count()).toBeLessThan(60);
    await lines(page).first().focus();
    await page.keyboard.press('End');
    expect(await focused(page).getAttribute('aria-rowindex')).toBe(await grid.getAttribute('aria-rowcount'));
    expect(await focused(page).getAttribute('aria-expanded')).toBe('false');
    await page.close();
  });

  test('headings are levels that open and close', async () => {
    const page = await openBoard(200);
    const down = heading(page, 'Down');
    expect(await down.getAttribute('aria-expanded')).toBe('true');
    await down.focus();
    const before = await page.getByRole('treegrid').getAttribute('aria-rowcount');
    await page.keyboard.press('ArrowLeft');
    expect(await down.getAttribute('aria-expanded')).toBe('false');
    expect(Number(await page.getByRole('treegrid').getAttribute('aria-rowcount'))).toBeLessThan(
      Number(before),
    );
    await page.keyboard.press('Enter');
    expect(await page.getByRole('treegrid').getAttribute('aria-rowcount')).toBe(before);
    await page.close();
  });
});

describe('the focus', () => {
  test('goes by lines, by pages and to the ends, and is always in sight', async () => {
    const page = await openBoard(20_000);
    await lines(page).first().focus();
    for (const key of ['ArrowDown', 'PageDown', 'PageDown', 'End', 'PageUp', 'Home', 'ArrowDown']) {
      await page.keyboard.press(key);
      const box = await focused(page).boundingBox();
      const grid = await page.getByRole('treegrid').boundingBox();
      expect(box?.y, key).toBeGreaterThanOrEqual((grid?.y ?? 0) + 32);
      expect((box?.y ?? 0) + 32, key).toBeLessThanOrEqual((grid?.y ?? 0) + (grid?.height ?? 0));
    }
    await page.close();
  });

  test('stays with its row and its place while others come in above', async () => {
    const page = await openBoard(400);
    const id = await focusRow(page, 6);
    const top = await topOf(page, id);
    for (let number = 0; number < 5; number++) {
      await changeElsewhere(page, { id: `new${number}`, state: 'down', name: `New ${number}` });
    }
    expect(await keyOf(page)).toBe(id);
    expect(await topOf(page, id)).toBe(top);
    await page.close();
  });

  test('goes to the line in its place when its row is gone', async () => {
    const page = await openBoard(400);
    await focusRow(page, 3);
    // Folding takes the row away under the focus.
    await page.evaluate(() => dispatchEvent(new CustomEvent('kit-fold', { detail: 'down' })));
    await expect.poll(() => focused(page).count()).toBe(1);
    expect(await focused(page).getAttribute('aria-rowindex')).toBe('5');
    await page.close();
  });
});

describe('a row that changes', () => {
  test('stays put while it has the focus and moves when it is left', async () => {
    const page = await openBoard(400);
    const id = await focusRow(page, 4);
    const top = await topOf(page, id);
    await changeElsewhere(page, { id, state: 'limited' });
    await line(page, id)
      .getByRole('img', { name: /Back, limited use/ })
      .waitFor();
    expect(await topOf(page, id)).toBe(top);
    expect(await keyOf(page)).toBe(id);
    await page.keyboard.press('ArrowDown');
    await line(page, id).waitFor({ state: 'detached' });
    expect(await focused(page).count()).toBe(1);
    await page.close();
  });

  test('stays put while its panel is worked in', async () => {
    const page = await openBoard(400);
    const id = await focusRow(page, 4);
    await page.getByRole('button', { name: 'Set state' }).click();
    await line(page, id)
      .getByRole('img', { name: /Back, limited use/ })
      .waitFor();
    expect(await line(page, id).count()).toBe(1);
    await page.getByRole('textbox', { name: 'New log entry' }).click();
    await line(page, id).waitFor({ state: 'detached' });
    await page.close();
  });

  test('stays put under the pointer, and so do all others', async () => {
    const page = await openBoard(400);
    const target = lines(page).nth(8);
    const id = ((await target.getAttribute('data-key')) ?? '').replace('row ', '');
    await target.hover();
    const top = await topOf(page, id);
    await changeElsewhere(page, { id, state: 'degraded' });
    await changeElsewhere(page, { id: 'new', state: 'down', name: 'New' });
    await line(page, 'new').waitFor();
    expect(await topOf(page, id)).toBe(top);
    await page.mouse.move(5, 400);
    await line(page, id).waitFor({ state: 'detached' });
    await page.close();
  });

  test('does not move what is read further down', async () => {
    const page = await openBoard(4000);
    await page.getByRole('treegrid').evaluate((grid) => grid.scrollTo(0, 3200));
    const id = await page.evaluate(
      () =>
        document.elementFromPoint(500, 450)?.closest<HTMLElement>('.grid-line')?.dataset['key']?.slice(4) ??
        '',
    );
    const top = await topOf(page, id);
    await changeElsewhere(page, { id: 'new', state: 'down', name: 'New' });
    await expect.poll(() => page.getByRole('treegrid').evaluate((grid) => grid.scrollTop)).toBe(3232);
    expect(await topOf(page, id)).toBe(top);
    await page.close();
  });
});

describe('selecting', () => {
  const selected = async (page: Page) => page.locator('[aria-selected="true"]').count();

  test('by keys: one, a range, all, none', async () => {
    const page = await openBoard(400);
    await focusRow(page, 2);
    await page.keyboard.press('Space');
    expect(await selected(page)).toBe(1);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await selected(page)).toBe(3);
    await page.keyboard.press('Shift+ArrowUp');
    expect(await selected(page)).toBe(2);
    await page.keyboard.press('Control+a');
    expect(await selected(page)).toBeGreaterThan(15);
    await page.keyboard.press('Escape');
    expect(await selected(page)).toBe(0);
    await page.close();
  });

  test('by pointer: one more with Ctrl, up to here with Shift', async () => {
    const page = await openBoard(400);
    await lines(page).nth(2).click();
    await lines(page)
      .nth(5)
      .click({ modifiers: ['Shift'] });
    expect(await selected(page)).toBe(4);
    await lines(page)
      .nth(8)
      .click({ modifiers: ['Control'] });
    expect(await selected(page)).toBe(5);
    await lines(page).nth(9).click();
    expect(await selected(page)).toBe(0);
    await page.close();
  });
});

describe('keys on a page', () => {
  async function openGallery(): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(8000);
    await page.goto(kit.url('?theme=light#gallery'));
    await page.getByRole('heading', { name: 'The kit' }).waitFor();
    return page;
  }

  test('Ctrl+K opens the palette with the cursor in it; a few letters and Enter run what is found', async () => {
    const page = await openGallery();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('keys');
    await page.getByRole('menuitem', { name: /Show the keys/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.close();
  });

  test('? shows the keys; while a dialog is open the keys of the page rest', async () => {
    const page = await openGallery();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Control+k');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.close();
  });

  test('letters in quick succession go to search, in a field they are text', async () => {
    const page = await openGallery();
    await page.keyboard.type('emis');
    const search = page.getByRole('searchbox', { name: 'Search systems' });
    expect(await search.inputValue()).toBe('emis');
    const name = page.getByRole('textbox', { name: 'Name of the incident' });
    await name.fill('');
    await name.pressSequentially('test ?');
    expect(await name.inputValue()).toBe('test ?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.close();
  });

  test('a combo box adds what does not exist yet by Enter', async () => {
    const page = await openGallery();
    const system = page.getByRole('combobox', { name: 'System' });
    await system.click();
    await system.pressSequentially('EM');
    await page.getByRole('option', { name: 'EMIS Web' }).waitFor();
    await system.press('Control+a');
    await system.pressSequentially('Tannoy');
    await page.getByText('Nothing by that name yet. Enter adds it.').waitFor();
    await page.keyboard.press('Enter');
    expect(await system.inputValue()).toBe('Tannoy');
    await page.close();
  });

  test('a time field echoes what was typed, and says what is wrong only when it is left', async () => {
    const page = await openGallery();
    const happened = page.getByRole('textbox', { name: 'Happened' });
    await happened.fill('-20');
    await page.getByText('Fri 19 Jul 2024, 06:11 BST').waitFor();
    await happened.fill('2560');
    expect(await page.getByText('There is no 25:60 on the clock.').count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.getByText('There is no 25:60 on the clock.').waitFor();
    await page.close();
  });
});
