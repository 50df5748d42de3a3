// Ten thousand systems: brought in, grouped, filtered, searched, 500 set at once, undone, each within what a person waits.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BoardWindow } from './board-window.ts';
import { nameOf, trustList } from './trust-list.ts';

const SYSTEMS = 10_000;
let board: BoardWindow;

beforeAll(async () => {
  board = await BoardWindow.start();
}, 120_000);
afterAll(async () => {
  await board.close();
});
const page = () => board.window.page;
const press = (...keys: readonly string[]) => board.window.press(...keys);

/** Seconds that it took. */
async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

test('10,000 systems are brought in', { timeout: 90_000 }, async () => {
  const took = await seconds(() => board.fileIn(trustList(SYSTEMS), SYSTEMS));
  expect(took).toBeLessThan(45);
});

test('a search leaves what fits, as one types', async () => {
  const took = await seconds(async () => {
    await board.find(nameOf(7_777));
    await page().getByText('1 of 10000').waitFor();
  });
  expect(took).toBeLessThan(3);
  await board.whole();
});

test('a filter narrows to a supplier, and its 500 are set at once, and undone', async () => {
  await press('f');
  await board.window.typeCounted('supplier 07');
  await page()
    .getByRole('menuitem', { name: /Supplier: Supplier 07/ })
    .waitFor();
  await press('Enter');
  const some = page().getByText(/^\d+ of 10000$/);
  await some.waitFor();
  const count = Number.parseInt(await some.innerText(), 10);
  expect(count).toBe(500);
  await board.find('');
  await press('Control+a');
  await page().getByText(`${count} picked`).waitFor();
  await board.strip();
  const took = await seconds(async () => {
    await press('1');
    await board.counts(`${count} Down`);
  });
  expect(took).toBeLessThan(5);
  await press('Control+z');
  await board.counts('10,000 Not assessed');
});

test('they are grouped by owner', async () => {
  await board.whole();
  const group = page().getByRole('button', { name: /Group by/ });
  await board.window.tabTo(group, 'Shift+Tab');
  await press('Enter');
  await page().getByRole('option', { name: 'Owner' }).waitFor();
  await board.window.say('Owner');
  await press('Enter');
  await page()
    .getByRole('row', { name: /Owner 00/ })
    .first()
    .waitFor();
});

test('the grid of sites shows 60 sites, and walks to the last', async () => {
  await press('Alt+2');
  const grid = page().getByRole('grid', { name: 'Systems by site' });
  await grid.waitFor();
  expect(await grid.getAttribute('aria-colcount')).toBe('61');
  await board.window.tabTo(grid.locator('[tabindex="0"]'));
  await press('Control+End');
  await expect.poll(() => grid.locator(':focus').getAttribute('aria-colindex')).toBe('61');
});
