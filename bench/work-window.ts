// The places of tasks and of checklists beside the board, with the same incident, and a blank React page that the same
// host serves: page by page in turn, in one browser and one run.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { openHost, openIncident, workplaceIn } from '#main/compose.ts';
import { openBrowser } from '../e2e/browser.ts';
import { buildProduct } from './built-product.ts';
import { must } from './filled-log.ts';
import { ms, printTable, ratio, timings } from './measure.ts';
import { fillWithWork, MUCH_WORK, workOpening } from './work.ts';

const VIEWPORT = { width: 1366, height: 768 };

/** What a page runs first: ms from its start until a row, or the word of the blank page, is painted. */
const USABLE = `window.benchRows = new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('[role="rowheader"], .bench-blank') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true });
});`;

const PLACES = ['board', 'tasks', 'checklists'] as const;

/** An incident with 5,000 tasks and 500 checklists in a data folder; gives back its id. */
async function makeWork(dataFolder: string, programFolder: string): Promise<string> {
  const host = await openHost({ dataFolder, programFolder, version: 'bench' });
  const made = await host.port.incidents.create({ declare: { name: 'Much work', exercise: true } });
  await host.close();
  if (!made.ok) throw new Error(made.message);
  const file = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.blackstart'),
  );
  if (file === undefined) throw new Error('the incident has no file');
  const { log, close } = openIncident(
    workplaceIn(dataFolder, () => undefined),
    path.join(dataFolder, file),
    'write',
  );
  must(log, workOpening());
  fillWithWork(log, MUCH_WORK);
  close();
  return made.value.incident;
}

async function signIn(context: BrowserContext, url: string): Promise<string> {
  await context.addInitScript({ content: USABLE });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.close();
  return new URL(url).origin;
}

export async function workWindowSuite({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const product = await buildProduct();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-bench-'));
  const [data, blankData] = [path.join(folder, 'data'), path.join(folder, 'blank')];
  const browser = await openBrowser();
  const samples = new Map<string, number[]>();
  try {
    const id = await makeWork(data, product.folder);
    const [host, blankHost] = [await product.serve(data), await product.serveBlank(blankData)];
    const [context, blank] = [
      await browser.newContext({ viewport: VIEWPORT }),
      await browser.newContext({ viewport: VIEWPORT }),
    ];
    const [origin, blankOrigin] = [await signIn(context, host.url), await signIn(blank, blankHost.url)];
    for (let round = 0; round <= (isQuick ? 4 : 15); round += 1) {
      for (const name of ['blank', ...PLACES]) {
        const page = await (name === 'blank' ? blank : context).newPage();
        await page.goto(name === 'blank' ? `${blankOrigin}/` : `${origin}/#/${id}/${name}`);
        const usable = await page.evaluate<number>('benchRows');
        // The first round warms up and is not counted.
        if (round > 0) samples.set(name, [...(samples.get(name) ?? []), usable]);
        await page.close();
      }
    }
    await host.close();
    await blankHost.close();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
    product.remove();
  }
  report(samples);
}

function report(samples: ReadonlyMap<string, readonly number[]>): void {
  const at = (name: string) => timings(samples.get(name) ?? []);
  printTable('From the address to its rows, warm host, 5,000 tasks and 500 checklists', [
    ['page', 'usable p50', 'worst', 'to blank', 'to the board', 'target'],
    ...['blank', ...PLACES].map((name) => [
      name,
      ms(at(name).p50),
      ms(at(name).worst),
      ratio(at(name).p50, at('blank').p50),
      ratio(at(name).p50, at('board').p50),
      name === 'blank' || name === 'board' ? '' : '1x the board',
    ]),
  ]);
}
