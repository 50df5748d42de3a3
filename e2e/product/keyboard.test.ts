// Every action by keyboard alone: what the palette lists opens something, and Esc leads back to where one was.
import type { JSHandle } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atRest, enter, type Place } from './places.ts';
import { Product } from './product.ts';
import { goToSystem } from './screens-board.ts';
import { openEntry } from './screens-log.ts';
import type { Window } from './window.ts';

let product: Product;
let window: Window;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn({ reducedMotion: 'reduce' });
}, 120_000);
afterAll(async () => {
  await product.close();
});

/** Not opened here: they change the log, or leave for where nothing leads back from. */
const NOT_WALKED = new Set(['Undo what was just done', 'Practise on July 2024', 'First screen']);

interface Offered {
  readonly name: string;
  readonly isBlocked: boolean;
}

async function offered(): Promise<readonly Offered[]> {
  await window.press('Control+k');
  const palette = await window.dialog('Find or do');
  const items = await palette.getByRole('menuitem').evaluateAll((all) =>
    all.map((item) => ({
      name: (item as HTMLElement).innerText.split('\n')[0] ?? '', // as: a menu item of HTML
      isBlocked: item.getAttribute('aria-disabled') === 'true',
    })),
  );
  await window.press('Escape');
  await palette.waitFor({ state: 'hidden' });
  return items;
}

const focused = (): Promise<JSHandle> => window.page.evaluateHandle(() => document.activeElement);
const isFocused = (element: JSHandle): Promise<boolean> =>
  element.evaluate((before) => before === document.activeElement);

/** What running an action led to: a dialog, another place (or one without its panel), a field. */
async function outcome(before: JSHandle, place: string): Promise<'dialog' | 'moved' | 'place' | null> {
  if (await window.page.getByRole('dialog').first().isVisible()) return 'dialog';
  if ((await where()) !== place) return 'place';
  return (await isFocused(before)) ? null : 'moved';
}

/** What the window shows, in its headings: the place, and whether a panel is open beside it. */
const where = async (): Promise<string> =>
  (await window.page.locator('h1, .panel h2').allInnerTexts()).join(', ');

/** Runs an action and takes it back with Esc; gives back what is wrong with that, or null. */
async function wrongWith(name: string, restore: () => Promise<void>): Promise<string | null> {
  const [before, place] = [await focused(), await where()];
  await window.run(name);
  const seen = await expect
    .poll(() => outcome(before, place), { timeout: 3_000 })
    .not.toBeNull()
    .then(
      () => outcome(before, place),
      () => null,
    );
  if (seen === null) return `${name}: nothing opened`;
  if (seen === 'place') {
    await restore();
    return null;
  }
  await window.press('Escape');
  return expect
    .poll(async () => (await outcome(before, place)) ?? 'back', { timeout: 3_000 })
    .toBe('back')
    .then(
      () => null,
      async () => {
        await restore();
        return `${name}: Esc does not lead back`;
      },
    );
}

interface Walk {
  readonly from: string;
  readonly place: Place;
  readonly open: (window: Window) => Promise<void>;
  /** What leads to where one is already. */
  readonly here: RegExp;
}

const walks: readonly Walk[] = [
  { from: 'the first screen', place: 'first', open: () => Promise.resolve(), here: /^$/ },
  {
    from: 'a system on the board',
    place: 'example',
    open: (at) => goToSystem(at, 'Epic'),
    here: /^(Walk the list|Board$|Board: Systems)/,
  },
  { from: 'an entry of the log', place: 'example', open: openEntry, here: /^(Walk the list|Log$)/ },
];

describe.each(walks)('from $from', ({ place, open, here }) => {
  let home: string;
  const restore = async (): Promise<void> => {
    await window.reopen(home);
    await atRest(window, place);
    await open(window);
  };
  beforeAll(async () => {
    await window.reopen(product.origin);
    home = await enter(window, place);
    await open(window);
  });

  test('every key of the sheet belongs to an action of the palette', async () => {
    const names = new Set((await offered()).map(({ name }) => name));
    await window.run('Show all keys');
    const sheet = await window.dialog('Keys');
    const rows = await sheet
      .locator('.shortcut-row > span:first-child')
      .evaluateAll((all) => all.map((row) => row.firstChild?.textContent ?? ''));
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((name) => !names.has(name))).toEqual([]);
    await window.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });

  test('every action opens by keyboard, and Esc leads back', { timeout: 180_000 }, async () => {
    const wrong: string[] = [];
    for (const { name, isBlocked } of await offered()) {
      if (isBlocked || NOT_WALKED.has(name) || here.test(name)) continue;
      const found = await wrongWith(name, restore);
      if (found !== null) wrong.push(found);
    }
    expect(wrong).toEqual([]);
  });
});
