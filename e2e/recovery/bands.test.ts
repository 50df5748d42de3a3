// The bands of the recovery curve without colour: each pattern can be told from the others in grey and in black and white.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const [WIDTH, HEIGHT] = [60, 32];

/** Each state's pattern, with its mark beside it, as rows of numbers from 0 (black) to 255. */
async function greys(page: Page): Promise<ReadonlyMap<string, readonly number[]>> {
  const items = await page.locator('.chart-legend').first().locator('li').all();
  const pictures = await Promise.all(
    items.map(async (item) => [
      (await item.innerText()).replace(/\d+$/, '').trim(),
      (await item.locator('svg').first().screenshot()).toString('base64'),
    ]),
  );
  // The page itself may not load such pictures: a blank one decodes them.
  const blank = await product.browser.newPage();
  const decoded = await blank.evaluate(
    ([all, width, height]) =>
      Promise.all(
        all.map(async ([name, base64]): Promise<[string, number[]]> => {
          const picture = await createImageBitmap(
            await (await fetch(`data:image/png;base64,${base64 ?? ''}`)).blob(),
          );
          const drawing = new OffscreenCanvas(width, height).getContext('2d');
          if (drawing === null) throw new Error('no canvas');
          drawing.drawImage(picture, -4, -4);
          const { data } = drawing.getImageData(0, 0, width, height);
          const grey = Array.from({ length: width * height }, (_, pixel) => {
            const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          });
          return [name ?? '', grey];
        }),
      ),
    [pictures, WIDTH, HEIGHT] as const,
  );
  await blank.close();
  return new Map(decoded);
}

/** The two that are most alike, and the share of their pixels that differ. */
function mostAlike(
  bands: ReadonlyMap<string, readonly number[]>,
  differ: (one: number, other: number) => boolean,
) {
  const names = [...bands.keys()];
  return names
    .flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as const))
    .map(([one, other]) => {
      const there = bands.get(other) ?? [];
      const different = (bands.get(one) ?? []).filter((grey, pixel) => differ(grey, there[pixel] ?? 0));
      return { pair: `${one} and ${other}`, share: different.length / (WIDTH * HEIGHT) };
    })
    .reduce((least, next) => (next.share < least.share ? next : least));
}

test.each(['light', 'dark', 'contrast'])('without colour, in the %s theme', async (theme) => {
  await window.page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
  const bands = await greys(window.page);
  expect(bands.size).toBe(8);
  const { pair, share } = mostAlike(bands, (one, other) => Math.abs(one - other) > 20);
  expect(share, pair).toBeGreaterThan(0.05);
});

test('on paper, in black and white alone', async () => {
  await window.page.emulateMedia({ media: 'print' });
  const { pair, share } = mostAlike(await greys(window.page), (one, other) => one > 128 !== other > 128);
  expect(share, pair).toBeGreaterThan(0.02);
  await window.page.emulateMedia({ media: 'screen' });
});
