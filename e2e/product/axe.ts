import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A theme changes colours and lines, nothing else: beside the first, only what they can break is looked at again. */
const THEMES = ['light', 'dark', 'contrast'];
const OF_A_THEME = ['color-contrast', 'link-in-text-block', 'target-size'];

/** A tip belongs to the control that it describes, not to the part of the page over which it is drawn. */
const TIP = 'role="tooltip"';

/** What axe finds, one line each: the rule, and where it is broken. */
async function findingsIn(page: Page, theme: string): Promise<string[]> {
  // The announcer repeats for some seconds what a button said that may be gone by then; nobody comes to it.
  const axe = new AxeBuilder({ page }).exclude('[data-live-announcer]');
  const rules = theme === THEMES[0] ? axe.withTags(WCAG) : axe.withRules(OF_A_THEME);
  const { violations } = await rules.analyze();
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })))
    .filter(({ id, html }) => id !== 'region' || !html.includes(TIP))
    .map(({ id, html }) => `${id}: ${html}`);
}

async function inTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

/** What axe finds on what is shown now, by theme; `NOTHING` where it finds nothing. */
export async function findings(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const theme of THEMES) {
    await inTheme(page, theme);
    found[theme] = await findingsIn(page, theme);
  }
  return found;
}

export const NOTHING = Object.fromEntries(THEMES.map((theme) => [theme, []]));
