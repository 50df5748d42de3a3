// The wallboard in a window of its own: as large as it must be, silent, and honest when the host is gone.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from '../product/places.ts';
import { Product } from '../product/product.ts';
import type { Window } from '../product/window.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let product: Product;
let window: Window;
let wall: Page;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn({ viewport: { width: 1920, height: 1080 } });
  await enter(window, 'example');
  const [opened] = await Promise.all([window.context.waitForEvent('page'), window.run('Open the wallboard')]);
  wall = opened;
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.getByRole('heading', { name: 'Wallboard' }).waitFor();
}, 120_000);
afterAll(async () => {
  await product.close();
});

/** Every piece of text on the wall, with its size in px and whether all of it is inside the window. */
const texts = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const found: { text: string; size: number; fits: boolean }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent?.trim() === '' || element.closest('.visually-hidden') !== null)
        continue;
      const { left, right, bottom } = element.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      const fits = left >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      found.push({ text: node.textContent ?? '', size, fits });
    }
    return found;
  });

test('it has the counts of the board, without bar and capture line', async () => {
  await wall.getByText('As at 01:00, 6 overdue').waitFor();
  expect(await wall.locator('.wall-counts').innerText()).toMatch(
    /0\s+Down\s+1\s+Degraded\s+3\s+Back online\s+0\s+Not assessed\s+2\s+Not affected/,
  );
  await wall.getByText('0 limited, 2 watching, 1 tested, 0 normal').waitFor();
  await wall.getByText('Varian radiotherapy').waitFor();
  await wall.getByText('EXERCISE').waitFor();
  expect(await wall.getByPlaceholder(/What has happened/).count()).toBe(0);
});

test('nothing on it is set smaller than 56 px, counts 160 px, and all of it fits', async () => {
  const all = await texts(wall);
  expect(all.filter(({ size }) => size < 56)).toEqual([]);
  expect(all.filter(({ fits }) => !fits)).toEqual([]);
  expect(all.filter(({ size }) => size >= 160).map(({ text }) => text)).toEqual(['0', '1', '3', '0', '2']);
});

test('it takes no seat: two windows beside it write', async () => {
  const other = await window.another();
  await other.page.getByPlaceholder(/What has happened/).waitFor();
  expect(await other.page.getByText('This window only reads.').count()).toBe(0);
  const third = await window.another();
  await third.page.getByText('This window only reads.').waitFor();
  await other.page.close();
  await third.page.close();
});

test('axe finds nothing in any theme', async () => {
  for (const theme of ['light', 'dark', 'contrast']) {
    await wall.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    const { violations } = await new AxeBuilder({ page: wall }).withTags(WCAG).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${theme} ${id}: ${html}`))).toEqual(
      [],
    );
  }
});

test('EXPERIENCE 5, stale green: the host is killed, and it says so over everything until it is back', async () => {
  await product.kill();
  const band = wall.getByRole('alert');
  await band.waitFor();
  expect(await band.innerText()).toMatch(/^NOT LIVE SINCE \d\d:\d\d$/);
  const { x, width } = (await band.boundingBox()) ?? { x: -1, width: 0 };
  expect([x <= 10, width >= 1900]).toEqual([true, true]);
  await product.restart();
  await band.waitFor({ state: 'detached', timeout: 30_000 });
});
