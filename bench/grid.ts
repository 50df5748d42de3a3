// The virtual grid beside TanStack's virtual list with nothing round it, and a blank React page: one browser, one build,
// page by page in turn.
import type { Browser } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { serveKit, type KitPage } from '../e2e/kit-page.ts';
import { ms, printTable, ratio, timings } from './measure.ts';

const SUBJECTS = ['blank', 'bare', 'ag', 'grid'] as const;
type Subject = (typeof SUBJECTS)[number];
type Samples = Record<Subject, number[]>;

const FIGURES = ['change', 'changeToPaint', 'filterToPaint', 'scrollFrame'] as const;
/** What the page hands back: renderer/kit/list-timings.ts. */
type ListTimings = Record<(typeof FIGURES)[number], number[]>;
type Measured = Record<'firstPaint' | (typeof FIGURES)[number], Samples>;

const none = (): Samples => ({ blank: [], bare: [], ag: [], grid: [] });

export async function gridSuite({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const kit = await serveKit();
  const browser = await openBrowser();
  try {
    for (const rows of isQuick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000]) {
      const loads = isQuick ? 3 : rows <= 10_000 ? 15 : 5;
      report(rows, await measure(browser, kit, rows, loads));
    }
  } finally {
    await browser.close();
    await kit.close();
  }
}

async function measure(browser: Browser, kit: KitPage, rows: number, loads: number): Promise<Measured> {
  const measured: Measured = {
    firstPaint: none(),
    change: none(),
    changeToPaint: none(),
    filterToPaint: none(),
    scrollFrame: none(),
  };
  for (let load = 0; load <= loads; load++) {
    for (const subject of SUBJECTS) {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
      await page.goto(kit.url(`?theme=light&rows=${rows}#bench-${subject}`));
      const firstPaint = await page.evaluate<number>('benchPaint()');
      // The first load of each warms the browser's caches and is not counted.
      if (load > 0) measured.firstPaint[subject].push(firstPaint);
      if (load > 0 && subject !== 'blank') {
        const found = await page.evaluate<ListTimings>('benchLists()');
        for (const figure of FIGURES) measured[figure][subject].push(...found[figure]);
      }
      await page.close();
    }
  }
  return measured;
}

function report(rows: number, measured: Measured): void {
  const line = (what: string, samples: Samples, rank: 'p50' | 'p95', target: string) => {
    const at = (subject: Subject) => timings(samples[subject])[rank];
    const blank = samples.blank.length === 0 ? '' : ms(at('blank'));
    return [
      what,
      rank,
      ms(at('grid')),
      ms(at('bare')),
      ms(at('ag')),
      blank,
      ratio(at('grid'), at('bare')),
      ratio(at('grid'), at('ag')),
      target,
    ];
  };
  printTable(`${rows.toLocaleString('en-GB')} rows on the virtual grid`, [
    ['what', '', 'grid', 'bare list', 'AG Grid', 'blank page', 'to bare', 'to AG Grid', 'target (bare)'],
    line('first paint', measured.firstPaint, 'p50', '1.5x'),
    line('one change: script and layout', measured.change, 'p50', ''),
    line('one change to paint', measured.changeToPaint, 'p50', '1.5x'),
    line('one change to paint', measured.changeToPaint, 'p95', '1.5x'),
    line('one filter key to paint', measured.filterToPaint, 'p50', '1.5x'),
    line('a frame of scrolling', measured.scrollFrame, 'p95', '1.5x'),
  ]);
}
