// Paper, both ways: what comes out of the printer as a PDF, and lines that go back into the log.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packed, readPdf, type PdfPage } from '../read-pdf.ts';
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

/** Less than this from an edge, and a printer may not reach it. */
const EDGE_MM = 5;

/** Presses Ctrl+P in the Print place and gives what goes to the printer, and what stands on it by its cells. */
async function printed(): Promise<{ readonly pages: readonly PdfPage[]; readonly cells: readonly string[] }> {
  const { page } = window;
  await page.evaluate(() => {
    // The browser's own dialogue is no page that can be driven.
    globalThis.print = () => undefined;
  });
  await window.press('Control+p');
  await page.locator('.pack-sheet').first().waitFor({ state: 'attached' });
  const cells = await page
    .locator('.pack-sheet :is(td, h2)')
    .evaluateAll((all) => all.map((one) => one.textContent));
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('.pack-sheet').first().waitFor({ state: 'detached' });
  return { pages, cells };
}

test('hazards "old paper believed" and "exercise mistaken for real": each page of the pack says what it is', async () => {
  await window.press('Shift+P');
  await window.page.getByRole('button', { name: /^Print the pack/ }).waitFor();
  const { pages, cells } = await printed();
  expect(pages.length).toBeGreaterThan(8);
  for (const [at, page] of pages.entries()) {
    expect([Math.round(page.widthMm), Math.round(page.heightMm)]).toEqual([210, 297]);
    expect(page.packed).toMatch(/EXERCISEP-A1-\d+/);
    expect(page.packed).toContain('EXERCISE,notreal.');
    expect(page.packed).toContain('AsatTue30Jul2024,01:00BST.ReplacedbythenextatTue30Jul09:00');
    expect(page.packed).toContain(`Page${at + 1}of${pages.length}`);
  }
  // Nothing is cut: all that stands on the sheets is in the file, and no word hangs over the edge of its page.
  const all = pages.map((page) => page.packed).join('');
  expect(cells.length).toBeGreaterThan(100);
  expect(cells.filter((cell) => !wordsOf(cell).every((word) => all.includes(word)))).toEqual([]);
  const outside = pages.flatMap(({ pieces, widthMm, heightMm }) =>
    pieces.filter(
      ({ left, right, top, bottom }) =>
        left < EDGE_MM || right > widthMm - EDGE_MM || top < EDGE_MM || bottom > heightMm - EDGE_MM,
    ),
  );
  expect(outside).toEqual([]);
});

/** A cell's words one by one: a cell may go on over the edge of its page. */
const wordsOf = (cell: string): readonly string[] =>
  cell
    .split(/\s+/)
    .map(packed)
    .filter((word) => word !== '');

/** Which sheet of the second pack is the first of the blank log. */
let logSheet: string | undefined;

test('the blank log, METHANE, handover and sitrep forms fit one page each', async () => {
  await window.press('Shift+P');
  const { pages } = await printed();
  for (const form of ['Blanklog', 'METHANE', 'Handover,I-PASS', 'Sitrep']) {
    const serials = pages.flatMap(({ packed: text }) => RegExp(`P-A2-\\d+${form}As`).exec(text)?.[0] ?? []);
    expect(serials.length, form).toBeGreaterThan(0);
    expect(new Set(serials).size, form).toBe(serials.length);
    if (form === 'Blanklog') logSheet = /P-A2-(\d+)/.exec(serials[0] ?? '')?.[1];
  }
});

test('a stack is keyed in: serial once, then two keys a line', async () => {
  await window.press('Shift+P', 'Alt+2');
  const { page } = window;
  await window.tabTo(page.getByLabel('Serial of the sheet'));
  await window.say(`a2 ${logSheet ?? ''}`);
  await window.press('Tab');
  await window.say('28/7');
  await window.tabTo(page.getByLabel('Time as written'));
  for (const [place, text] of ['Ward 5 rang', 'Lab runs by hand', 'Generator tested'].entries()) {
    const keys = await window.counting(async () => {
      await window.say(`22${10 + place}`);
      await window.press('Tab');
      await window.say(text);
      await window.press('Enter');
    });
    expect(keys).toBeLessThanOrEqual(2);
    await page.getByText(`${place + 1} line${place === 0 ? '' : 's'} keyed in of 22`).waitFor();
  }
  await window.run('Log');
  const row = page.getByRole('row', { name: /Generator tested/ }).first();
  await row.waitFor();
  expect(await row.innerText()).toContain('22:12');
});

test('a decision with its reason is logged in three keys', async () => {
  const rows = window.page.getByRole('treegrid', { name: 'Log, newest first' });
  await window.tabTo(rows.locator('[role=row][tabindex="0"]'));
  const keys = await window.counting(async () => {
    await window.press('n');
    await window.say('Theatre 3 stays closed because two machines are untested');
    await window.press('Alt+d');
    await rows
      .getByRole('row', { name: /Theatre 3 stays closed/ })
      .first()
      .waitFor();
  });
  expect(keys).toBeLessThanOrEqual(3);
  expect(
    await rows
      .getByRole('row', { name: /Theatre 3 stays closed/ })
      .first()
      .innerText(),
  ).toMatch(/Decision[^]*Because: two machines are untested/);
});

test('a decision half written survives a crash', async () => {
  const { page } = window;
  const open = async (): Promise<void> => {
    await window.run('Write an entry in full');
    await window.dialog('Entry in full');
  };
  await open();
  await window.tabTo(page.getByLabel('What happened'));
  await window.say('Open theatre 4');
  await window.tabTo(page.getByRole('radio', { name: 'Info' }), 'Shift+Tab');
  for (let i = 0; i < 4; i += 1) await window.press('ArrowRight');
  await window.tabTo(page.getByLabel('Risks'));
  await window.say('No anaesthetist');
  await kept('No anaesthetist');
  await product.kill();
  await product.restart();
  await page.reload();
  await page.getByPlaceholder(/What has happened/).waitFor();
  await open();
  expect(await page.getByLabel('What happened').inputValue()).toBe('Open theatre 4');
  expect(await page.getByLabel('Risks').inputValue()).toBe('No anaesthetist');
});

/** Waits until these words lie in the data folder, where drafts are kept. */
const kept = (words: string): Promise<void> =>
  expect
    .poll(async () => {
      const files = await readdir(product.folder, { recursive: true, withFileTypes: true });
      const texts = files
        .filter((file) => file.isFile() && file.name.endsWith('.json'))
        .map((file) => readFile(path.join(file.parentPath, file.name), 'utf8'));
      return (await Promise.all(texts)).some((text) => text.includes(words));
    })
    .toBe(true);
