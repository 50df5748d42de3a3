// How the kit looks and reads: every part in every theme, to a machine that checks accessibility and to an eye that sees
// no colour.
import { AxeBuilder } from '@axe-core/playwright';
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

async function open(part: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(kit.url(part));
  await page.locator('#root > *').first().waitFor();
  return page;
}

/** What axe finds, one line each: the rule, and where it is broken. */
async function findings(page: Page, part = 'html'): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(WCAG).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.each(['light', 'dark', 'contrast'])('in the %s theme axe finds nothing', (theme) => {
  test.each(['gallery', 'board-exercise'])('in the %s', async (part) => {
    const page = await open(`?theme=${theme}&rows=60#${part}`);
    expect(await findings(page)).toEqual([]);
    await page.context().close();
  });

  test('in the palette, the keys, a dialog, a menu and a toast', async () => {
    const page = await open(`?theme=${theme}#gallery`);
    const overlays: [string, () => Promise<void>][] = [
      ['[role=dialog]', () => page.keyboard.press('Control+k')],
      ['[role=dialog]', () => page.getByRole('button', { name: 'Keys' }).click()],
      ['[role=alertdialog]', () => page.getByRole('button', { name: 'Dialog' }).click()],
      ['[role=menu]', () => page.getByRole('button', { name: 'More' }).click()],
    ];
    for (const [part, show] of overlays) {
      await show();
      await page.locator(part).waitFor();
      expect(await findings(page, part), part).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator(part).waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Toast' }).click();
    await page.getByText('EMIS Web, Leighton: Down').waitFor();
    expect(await findings(page, '.toast-shelf'), 'toast').toEqual([]);
    await page.context().close();
  });
});

describe('the marks of the states can be told apart', () => {
  /** Each mark as a row of numbers from 0 (black) to 255, without colour. */
  async function greys(page: Page): Promise<Map<string, number[]>> {
    const marks = await page.locator('[data-mark]').all();
    const pictures = await Promise.all(
      marks.map(async (mark) => [
        (await mark.getAttribute('data-mark')) ?? '',
        (await mark.screenshot({ animations: 'disabled' })).toString('base64'),
      ]),
    );
    // The page itself may not load pictures from its address bar: a blank one decodes them.
    const blank = await browser.newPage();
    const decoded = await blank.evaluate(
      (all) =>
        Promise.all(
          all.map(async ([name, base64]): Promise<[string, number[]]> => {
            const picture = await createImageBitmap(
              await (await fetch(`data:image/png;base64,${base64 ?? ''}`)).blob(),
            );
            const canvas = new OffscreenCanvas(48, 48);
            const drawing = canvas.getContext('2d');
            if (drawing === null) throw new Error('no canvas');
            drawing.drawImage(picture, 0, 0, 48, 48);
            const { data } = drawing.getImageData(0, 0, 48, 48);
            const grey = Array.from({ length: 48 * 48 }, (_, pixel) => {
              const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
              return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            });
            return [name ?? '', grey];
          }),
        ),
      pictures,
    );
    await blank.close();
    return new Map(decoded);
  }

  /** The two marks that are most alike, and the share of their pixels that differ. */
  function mostAlike(marks: Map<string, number[]>, differ: (one: number, other: number) => boolean) {
    const names = [...marks.keys()];
    const pairs = names.flatMap((one, place) => names.slice(place + 1).map((other) => [one, other] as const));
    return pairs
      .map(([one, other]) => {
        const there = marks.get(other) ?? [];
        const different = (marks.get(one) ?? []).filter((grey, pixel) => differ(grey, there[pixel] ?? 0));
        return { pair: `${one} and ${other}`, share: different.length / (48 * 48) };
      })
      .reduce((least, next) => (next.share < least.share ? next : least));
  }

  test.each(['light', 'dark', 'contrast'])('without colour, in the %s theme', async (theme) => {
    const page = await open(`?theme=${theme}#marks`);
    const marks = await greys(page);
    expect(marks.size).toBe(8);
    const { pair, share } = mostAlike(marks, (one, other) => Math.abs(one - other) > 64);
    expect(share, pair).toBeGreaterThan(0.1);
    await page.context().close();
  });

  test('on paper, in black and white alone', async () => {
    const page = await open('?theme=dark#marks');
    await page.emulateMedia({ media: 'print' });
    const marks = await greys(page);
    const { pair, share } = mostAlike(marks, (one, other) => one > 128 !== other > 128);
    expect(share, pair).toBeGreaterThan(0.1);
    await page.context().close();
  });
});

test('nothing on the board is set smaller than 14 px', async () => {
  const page = await open('?theme=light#board');
  const small = await page.evaluate(() => {
    const holdsText = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    return [...document.body.querySelectorAll('*')]
      .filter((element) => !(element instanceof SVGElement) && holdsText(element))
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 14)
      .map((element) => element.outerHTML);
  });
  expect(small).toEqual([]);
  await page.context().close();
});

test('what can be pressed is 24 px at least, what is the one thing to do 44 px', async () => {
  const page = await open('?theme=light#gallery');
  const sizes = await page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .map((button) => ({
        box: button.getBoundingClientRect(),
        kind: button.dataset['kind'],
        name: button.outerHTML,
      }))
      .filter(({ box }) => box.width > 0)
      .map(({ box, kind, name }) => ({
        name,
        kind,
        side: Math.min(box.width, box.height),
        height: box.height,
      })),
  );
  expect(sizes.filter(({ side }) => side < 24)).toEqual([]);
  expect(
    sizes.filter(({ kind, height }) => (kind === 'primary' || kind === 'danger') && height < 44),
  ).toEqual([]);
  expect(sizes.length).toBeGreaterThan(20);
  await page.context().close();
});
