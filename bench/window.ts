// The window in a real browser beside a blank React page that the same host serves, a bare echo between two tabs and a
// bare virtual list: one browser, one run, page by page in turn.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { serveKit } from '../e2e/kit-page.ts';
import { buildProduct, type BuiltProduct } from './built-product.ts';
import { makeIncidents } from './large-incident.ts';
import { reportChanges, reportList, reportMemory, reportPaint, type Subjects } from './window-report.ts';

const SIZES = [1_000, 10_000] as const;
const LARGEST = 10_000;
const WARM_UP = 6;
const VIEWPORT = { width: 1366, height: 768 };
const DOWN = '.count-strip-item[data-tone="down"] .count-strip-figure';

type Browser = Awaited<ReturnType<typeof openBrowser>>;
/** A page that knows the host, to be opened at any address of it. */
interface Place {
  readonly context: BrowserContext;
  readonly origin: string;
}
/** Samples in ms by what was measured. */
type Samples = Map<string, number[]>;

export async function windowSuite({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const product = await buildProduct();
  const data = mkdtempSync(path.join(os.tmpdir(), 'blackstart-bench-'));
  const browser = await openBrowser();
  try {
    const made = await makeIncidents(data, product.folder, SIZES);
    const ids = new Map<string, string>([
      ['first', ''],
      ['example', made.example],
      ...[...made.large].map(([size, id]): [string, string] => [String(size), id]),
    ]);
    await measure(browser, product, data, ids, isQuick);
  } finally {
    await browser.close();
    rmSync(data, { recursive: true, force: true });
    product.remove();
  }
}

async function measure(
  browser: Browser,
  product: BuiltProduct,
  data: string,
  ids: ReadonlyMap<string, string>,
  isQuick: boolean,
): Promise<void> {
  const blankData = mkdtempSync(path.join(os.tmpdir(), 'blackstart-bench-'));
  const [host, blankHost] = [await product.serve(data), await product.serveBlank(blankData)];
  const place = await signIn(browser, product, host.url);
  const blank = await signIn(browser, product, blankHost.url);
  try {
    const subjects: Subjects = { blank: (p) => open(blank, '', p), ...subjectsOf(place, ids) };
    reportPaint('warm host', await paints(subjects, isQuick ? 4 : 15));
    reportMemory(await heaps(subjects));
    const echoed = await echoes(blank, isQuick ? 40 : 150);
    for (const name of ['example', String(LARGEST)]) {
      const changed = await changes(place, ids.get(name) ?? '', isQuick ? 20 : 60);
      reportChanges(name === 'example' ? 'the worked example' : `${name} systems`, changed, echoed);
    }
    reportList(
      LARGEST,
      await onBoard(place, ids.get(String(LARGEST)) ?? ''),
      await bareList(browser, isQuick),
    );
  } finally {
    await place.context.close();
    await blank.context.close();
    await host.close();
    await blankHost.close();
    rmSync(blankData, { recursive: true, force: true });
  }
  reportPaint('cold host', await coldPaints(browser, product, data, ids, isQuick ? 2 : 6));
}

type Opened = (use: (page: Page) => Promise<void>) => Promise<void>;

const subjectsOf = (place: Place, ids: ReadonlyMap<string, string>): Record<string, Opened> =>
  Object.fromEntries([...ids].map(([name, id]) => [name, (use) => open(place, id, use)]));

async function signIn(browser: Browser, { timings }: BuiltProduct, url: string): Promise<Place> {
  const context = await browser.newContext({ viewport: VIEWPORT, timezoneId: 'Europe/London' });
  await context.addInitScript({ content: timings });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate('benchUsable');
  await page.close();
  return { context, origin: new URL(url).origin };
}

/** A window of its own: a tab that lies under another one is painted once a second. */
async function newWindow(context: BrowserContext): Promise<Page> {
  const browser = await context.browser()?.newBrowserCDPSession();
  const first = context.pages()[0] ?? (await context.newPage());
  const { targetInfo } = await (await context.newCDPSession(first)).send('Target.getTargetInfo');
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    browser?.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
    }),
  ]);
  await browser?.detach();
  return page;
}

async function open(
  { context, origin }: Place,
  id: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await newWindow(context);
  await page.goto(`${origin}/${id === '' ? '' : `#/${id}`}`);
  await page.evaluate('benchUsable');
  try {
    await use(page);
  } finally {
    await page.close();
  }
}

function take(samples: Samples, what: string, value: number): void {
  samples.set(what, [...(samples.get(what) ?? []), value]);
}

/** First content and first usable screen of each, in turn; the first round warms up and is not counted. */
async function paints(subjects: Subjects, rounds: number): Promise<Samples> {
  const samples: Samples = new Map();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, opened] of Object.entries(subjects)) {
      await opened(async (page) => {
        const first = await page.evaluate<number>('benchFirstPaint()');
        const usable = await page.evaluate<number>('benchUsable');
        if (round === 0) return;
        take(samples, `${name} first`, first);
        take(samples, `${name} usable`, usable);
      });
    }
  }
  return samples;
}

/** The same where the host has only just started and has no incident open: each round a host of its own. */
async function coldPaints(
  browser: Browser,
  product: BuiltProduct,
  data: string,
  ids: ReadonlyMap<string, string>,
  rounds: number,
): Promise<Samples> {
  const samples: Samples = new Map();
  const blankData = mkdtempSync(path.join(os.tmpdir(), 'blackstart-bench-'));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, id] of [['blank', ''], ...ids]) {
      const host = name === 'blank' ? await product.serveBlank(blankData) : await product.serve(data);
      const context = await browser.newContext({ viewport: VIEWPORT, timezoneId: 'Europe/London' });
      await context.addInitScript({ content: product.timings });
      const page = await context.newPage();
      await page.goto(`${host.url.replace(/#.*/, '')}${id === '' ? '' : `#/${id ?? ''}`}`);
      take(samples, `${name ?? ''} usable`, await page.evaluate<number>('benchUsable'));
      take(samples, `${name ?? ''} first`, await page.evaluate<number>('benchFirstPaint()'));
      await context.close();
      await host.close();
    }
  }
  rmSync(blankData, { recursive: true, force: true });
  return samples;
}

/** Bytes of script heap after the garbage is gone. */
async function heaps(subjects: Subjects): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const [name, opened] of Object.entries(subjects)) {
    await opened(async (page) => {
      const browser = await page.context().newCDPSession(page);
      await browser.send('HeapProfiler.collectGarbage');
      found.set(name, (await browser.send('Runtime.getHeapUsage')).usedSize);
    });
  }
  return found;
}

/** From the key in one page to what `selector` shows in each, painted. */
async function keyToPaint(pages: readonly Page[], key: string, selector: string): Promise<number[]> {
  for (const page of pages) await page.evaluate('benchIdle()');
  for (const page of pages) await page.evaluate(`benchWatch(${JSON.stringify(selector)})`);
  await pages[0]?.keyboard.press(key);
  const seen = await Promise.all(pages.map((page) => page.evaluate<number>('benchSeen')));
  const pressed = (await pages[0]?.evaluate<number>('benchKey')) ?? NaN;
  return seen.map((at) => at - pressed);
}

/** The anchor: a key that is shown in its own tab, and in another one by a BroadcastChannel. */
async function echoes(blank: Place, rounds: number): Promise<Samples> {
  const samples: Samples = new Map();
  await open(blank, '', (one) =>
    open(blank, '', async (other) => {
      for (let round = 0; round < rounds; round += 1) {
        const [own = NaN, far = NaN] = await keyToPaint([one, other], 'x', '.bench-blank');
        take(samples, 'same', own);
        take(samples, 'second', far);
      }
    }),
  );
  return samples;
}

/** A state set by its key: on disk, and painted in the window where it was set and in a second one. */
async function changes(place: Place, id: string, rounds: number): Promise<Samples> {
  const samples: Samples = new Map();
  await open(place, id, (one) =>
    open(place, id, async (other) => {
      const rows = one.getByRole('treegrid');
      await rows.getByRole('rowheader').first().click();
      const keys = (await rows.locator('.grid-heading-title').first().innerText()) === 'Down' ? '21' : '12';
      // The first rounds warm up and are not counted.
      for (let round = -WARM_UP; round < rounds; round += 1) {
        await one.keyboard.press('s');
        const strip = one.getByRole('dialog');
        await strip.waitFor();
        const [own = NaN, far = NaN] = await keyToPaint([one, other], keys.charAt(Math.abs(round) % 2), DOWN);
        if (round >= 0) take(samples, 'same', own);
        if (round >= 0) take(samples, 'second', far);
        await strip.waitFor({ state: 'hidden' });
      }
    }),
  );
  return samples;
}

/** One key of a filter, and frames of scrolling, on the board. */
async function onBoard(place: Place, id: string): Promise<Samples> {
  const samples: Samples = new Map();
  await open(place, id, async (page) => {
    await page.keyboard.press('Control+f');
    for (let round = 0; round < 5; round += 1) {
      for (const key of ['7', '7', 'Backspace', 'Backspace']) {
        const [painted = NaN] = await keyToPaint([page], key, '.virtual-grid');
        take(samples, 'filter', painted);
      }
    }
    samples.set('scroll', await page.evaluate<number[]>('benchScroll()'));
  });
  return samples;
}

/** What the page of the bare list hands back (renderer/kit/list-timings.ts). */
interface ListTimings {
  readonly changeToPaint: number[];
  readonly filterToPaint: number[];
  readonly scrollFrame: number[];
}

/** The anchor: TanStack's virtual list with nothing round it. */
async function bareList(browser: Browser, isQuick: boolean): Promise<Samples> {
  const kit = await serveKit();
  const samples: Samples = new Map([['first', []]]);
  for (let load = 0; load <= (isQuick ? 2 : 6); load += 1) {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(kit.url(`?theme=light&rows=${String(LARGEST)}#bench-bare`));
    const first = await page.evaluate<number>('benchPaint()');
    const found = await page.evaluate<ListTimings>('benchLists()');
    if (load > 0) {
      take(samples, 'first', first);
      for (const one of found.changeToPaint) take(samples, 'change', one);
      for (const one of found.filterToPaint) take(samples, 'filter', one);
      for (const one of found.scrollFrame) take(samples, 'scroll', one);
    }
    await page.close();
  }
  await kit.close();
  return samples;
}
