// The bands of the recovery curve without colour: each pattern can be told from the others in grey and in black and white.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { greysOf, mostAlike, otherInk, otherShade, type Grey } from '../greys.ts';
import { enter } from '../product/places.ts';
import { Product } from '../product/product.ts';
import type { Window } from '../product/window.ts';

let product: Product;
let window: Window;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn({ deviceScaleFactor: 2 });
  await enter(window, 'example');
  await window.press('Alt+6');
  await window.page.locator('.chart-legend li').nth(7).waitFor();
}, 120_000);
afterAll(async () => {
  await product.close();
});

/** Each state's pattern, with its mark beside it. */
async function greys(page: Page): Promise<ReadonlyMap<string, Grey>> {
  const items = await page.locator('.chart-legend').first().locator('li').all();
  const pictures = await Promise.all(
    items.map(async (item): Promise<[string, Buffer]> => [
      (await item.innerText()).replace(/\d+$/, '').trim(),
      await item.locator('svg').first().screenshot(),
    ]),
  );
  return greysOf(product.browser, new Map(pictures), { width: 60, height: 32, inset: 4 });
}

test.each(['light', 'dark', 'contrast'])('without colour, in the %s theme', async (theme) => {
  await window.page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
  const bands = await greys(window.page);
  expect(bands.size).toBe(8);
  const { pair, share } = mostAlike(bands, otherShade);
  expect(share, pair).toBeGreaterThan(0.05);
});

test('on paper, in black and white alone', async () => {
  await window.page.emulateMedia({ media: 'print' });
  const { pair, share } = mostAlike(await greys(window.page), otherInk);
  expect(share, pair).toBeGreaterThan(0.02);
  await window.page.emulateMedia({ media: 'screen' });
});
