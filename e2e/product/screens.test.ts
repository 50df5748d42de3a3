// Every screen in every theme, reached by keyboard, before a machine that checks accessibility.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atRest, enter, type Place } from './places.ts';
import { Product } from './product.ts';
import { screens } from './screens.ts';
import type { Window } from './window.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A theme changes colours and lines, nothing else: beside the first, only what they can break is looked at again. */
const THEMES = ['light', 'dark', 'contrast'];
const OF_A_THEME = ['color-contrast', 'link-in-text-block', 'target-size'];

let product: Product;
let window: Window;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn({ reducedMotion: 'reduce' });
}, 120_000);
afterAll(async () => {
  await product.close();
});

/** What axe finds, one line each: the rule, and where it is broken. */
async function findings(page: Page, theme: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const rules = theme === THEMES[0] ? axe.withTags(WCAG) : axe.withRules(OF_A_THEME);
  const { violations } = await rules.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function inTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

describe.each<Place>(['first', 'fresh', 'example'])('%s', (place) => {
  let home: string;
  beforeAll(async () => {
    await window.reopen(product.origin);
    home = await enter(window, place);
  });

  test.each(screens.filter((screen) => screen.place === place))('$name', async ({ open }) => {
    await window.reopen(home);
    await atRest(window, place);
    await open(window);
    const found: Record<string, string[]> = {};
    for (const theme of THEMES) {
      await inTheme(window.page, theme);
      found[theme] = await findings(window.page, theme);
    }
    expect(found).toEqual(Object.fromEntries(THEMES.map((theme) => [theme, []])));
  });
});
