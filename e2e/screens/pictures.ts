// `npm run screens`: pictures of every screen there is (e2e/product/screens.ts), light and dark, at 1366x768 and at
// 1920x1080, into docs/screens. The incident is the worked example, looked back at where that is more than
// its end: an exercise on its own clock, so that the same version makes the same pictures.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { atRest, enter, type Place } from '../product/places.ts';
import { Product } from '../product/product.ts';
import type { Screen } from '../product/screen.ts';
import { screens } from '../product/screens.ts';
import type { Window } from '../product/window.ts';
import { smallPng } from './small-png.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/screens');
const SIZES = [
  { viewport: { width: 1366, height: 768 }, mark: '' },
  { viewport: { width: 1920, height: 1080 }, mark: '-1920' },
] as const;
const PLACES: readonly Place[] = ['first', 'fresh', 'example'];

/** They list the folders of the machine that takes the picture. */
const OF_THIS_MACHINE = new Set(['open-a-file', 'second-copy', 'copy', 'move-to-stick', 'bring-in']);
/** Friday 19 July 2024, 09:30: what was published by then is down, and nobody knows yet how far it is back. */
const BUSY = '19/7 0930';
const AT_ITS_BUSIEST = new Set(['board', 'detail-panel']);

async function lookBack(window: Window): Promise<void> {
  await window.run('Look back');
  await window.dialog('Look back');
  await window.say(BUSY);
  await window.press('Enter');
  await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function take(page: Page, name: string): Promise<void> {
  // Where the data of this machine lie is nobody's concern.
  await page.evaluate(() => {
    for (const path of document.querySelectorAll<HTMLElement>('.first-foot code'))
      path.style.visibility = 'hidden';
  });
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await writeFile(path.join(FOLDER, `${name}.png`), smallPng(png));
}

async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

async function takeOne(window: Window, { name, open }: Screen, mark: string): Promise<void> {
  const { page } = window;
  if (AT_ITS_BUSIEST.has(name)) await lookBack(window);
  await open(window);
  // What a toast says is over by the time that anybody reads the picture.
  await page.locator('.toast').first().waitFor({ state: 'hidden' });
  for (const [theme, inTheDark] of [
    ['light', ''],
    ['dark', '-dark'],
  ] as const) {
    await inTheme(page, theme);
    await take(page, `${name}${mark}${inTheDark}`);
  }
}

/** Each size on a station of its own: a screen is opened in the size that it is taken in. */
async function takeAll({ viewport, mark }: (typeof SIZES)[number]): Promise<void> {
  const product = await Product.start();
  try {
    const window = await product.signIn({ viewport, colorScheme: 'light' });
    for (const place of PLACES) {
      await window.reopen(product.origin);
      const home = await enter(window, place);
      for (const screen of screens) {
        if (screen.place !== place || OF_THIS_MACHINE.has(screen.name)) continue;
        await window.reopen(home);
        await atRest(window, place);
        await takeOne(window, screen, mark);
      }
    }
  } finally {
    await product.close();
  }
}

await mkdir(FOLDER, { recursive: true });
for (const file of await readdir(FOLDER)) if (file.endsWith('.png')) await rm(path.join(FOLDER, file));
for (const size of SIZES) await takeAll(size);
