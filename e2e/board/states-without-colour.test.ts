// Issue: every state is told apart in a greyscale screenshot and in a mono print; so is what is stale, what rests on a
// supplier's word, and what has gone down again.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { greysOf, mostAlike, otherInk, otherShade } from '../greys.ts';
import { Product } from '../product/product.ts';
import type { Window } from '../product/window.ts';

const root = path.resolve(import.meta.dirname, '../..');
const HOUR_MS = 3_600_000;

/** A state that somebody here has seen. */
const seen = { source: 'seen' };
const STATES: Readonly<Record<string, readonly object[]>> = {
  'Not assessed': [],
  Down: [{ to: { state: 'down' }, ...seen }],
  Degraded: [{ to: { state: 'degraded' }, ...seen }],
  Limited: [{ to: { state: 'limited', allowedUse: 'Urgent work' }, ...seen }],
  Watching: [{ to: { state: 'monitoring' }, ...seen }],
  Tested: [{ to: { state: 'validated', tester: 'Service desk', saw: 'Signed in' }, ...seen }],
  Normal: [{ to: { state: 'normal', backlogClear: true }, ...seen }],
  'Not affected': [{ to: { state: 'unaffected' }, ...seen }],
  'Tested, last known': [
    { to: { state: 'validated', tester: 'Service desk', saw: 'Signed in' }, ...seen, late: 30 },
  ],
  'Normal, last known': [{ to: { state: 'normal', backlogClear: true }, ...seen, late: 30 }],
  'Watching, supplier says': [{ to: { state: 'monitoring' }, source: 'supplier' }],
  'Down again': [
    { to: { state: 'monitoring' }, ...seen },
    { to: { state: 'down' }, ...seen },
  ],
};
/** Named so that no name is part of another. */
const systemOf = (place: number): string => `System ${String.fromCharCode(65 + place)}`;

let product: Product;
let window: Window;

function cli(input: string, ...args: readonly string[]): void {
  const ran = spawnSync(process.execPath, ['dist/cli.js', ...args], { cwd: root, encoding: 'utf8', input });
  const refused = ran.stdout.split('\n').filter((line) => line.includes('"ok":false'));
  if (ran.status !== 0 || refused.length > 0) throw new Error(`${ran.stderr} ${refused.join(' ')}`);
}

beforeAll(async () => {
  product = await Product.start();
  const file = path.join(product.folder, 'states.blackstart');
  const own = ['--data', path.join(product.folder, 'made')];
  cli('', 'new', file, '--name', 'States', ...own);
  const now = Date.now();
  const lines = Object.values(STATES).flatMap((sets, place) => [
    { type: 'system.add', data: { name: systemOf(place) } },
    ...sets.map((set) => {
      const { late = 0, ...data } = set as { late?: number }; // as: written above
      const lateness = late === 0 ? {} : { at: new Date(now - late * HOUR_MS).toISOString() };
      return {
        type: 'system.set-state',
        ...lateness,
        data: {
          subjects: [{ system: systemOf(place) }],
          ...data,
          ...(late === 0 ? {} : { lateReason: 'Was on paper' }),
        },
      };
    }),
  ]);
  cli(lines.map((line) => JSON.stringify(line)).join('\n'), 'exec', file, ...own);
  window = await product.signIn({ deviceScaleFactor: 2, viewport: { width: 1366, height: 1400 } });
  await window.page.goto(`${product.origin}/?open=${encodeURIComponent(file)}`);
  await window.page.getByRole('treegrid', { name: 'Systems' }).waitFor();
  // What is back and what is not affected is folded at first.
  const folded = window.page.locator('[role=row][aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().click();
  await window.page.getByRole('row', { name: /System H/ }).waitFor();
}, 180_000);
afterAll(async () => {
  await product.close();
});

const onScreen = (name: string): Locator =>
  window.page.getByRole('treegrid', { name: 'Systems' }).getByRole('row', { name: new RegExp(name) });
const onPaper = (name: string): Locator => window.page.locator('table tr').filter({ hasText: name });

/** The mark of each state, without the word beside it. */
async function marks(rowOf: (name: string) => Locator) {
  const pictures = new Map<string, Buffer>();
  for (const [place, state] of Object.keys(STATES).entries()) {
    if (state === 'Down again') continue;
    pictures.set(state, await rowOf(systemOf(place)).locator('svg.state-mark').first().screenshot());
  }
  return greysOf(product.browser, pictures, { width: 40, height: 40, inset: 0 });
}

/** A system that is down for the first time and one that has gone down again, as their rows read beside the name. */
async function downs(rowOf: (name: string) => Locator): Promise<readonly string[]> {
  const places = Object.keys(STATES);
  return Promise.all(
    ['Down', 'Down again'].map((state) =>
      rowOf(systemOf(places.indexOf(state)))
        .first()
        .innerText(),
    ),
  );
}

test.each(['light', 'dark', 'contrast'])('in grey, in the %s theme', async (theme) => {
  await window.page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
  const greys = await marks(onScreen);
  expect(greys.size).toBe(11);
  const { pair, share } = mostAlike(greys, otherShade);
  expect(share, pair).toBeGreaterThan(0.05);
});

test('on paper, in black and white alone', async () => {
  await window.page.emulateMedia({ media: 'print' });
  await window.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const { pair, share } = mostAlike(await marks(onPaper), otherInk);
  expect(share, pair).toBeGreaterThan(0.03);
  const [first, again] = await downs(onPaper);
  await window.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await window.page.emulateMedia({ media: 'screen' });
  expect(again).toMatch(/gone down again/i);
  expect(first).not.toMatch(/again/i);
});

test('what has gone down again says so beside its mark', async () => {
  const [first, again] = await downs(onScreen);
  expect(again).toMatch(/gone down again/i);
  expect(first).not.toMatch(/again/i);
});
