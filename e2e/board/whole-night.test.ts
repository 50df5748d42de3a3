// 371 systems (GSTT's size) by keyboard alone: from nothing known to every finish line.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BoardWindow } from './board-window.ts';
import { nameOf, trustList } from './trust-list.ts';

const SYSTEMS = 371;
let board: BoardWindow;

beforeAll(async () => {
  board = await BoardWindow.start();
  await board.pasteIn(trustList(SYSTEMS), SYSTEMS);
}, 120_000);
afterAll(async () => {
  await board.close();
});

const { press, say, typeCounted, counting, tabTo } = {
  press: (...keys: readonly string[]) => board.window.press(...keys),
  say: (text: string) => board.window.say(text),
  typeCounted: (text: string) => board.window.typeCounted(text),
  counting: (work: () => Promise<void>) => board.window.counting(work),
  tabTo: (name: string | RegExp) => board.window.tabTo(board.window.page.getByLabel(name)),
};
const page = () => board.window.page;

/** A row of the whole board is current. */
async function wholeBoard(): Promise<void> {
  await board.find('clin');
  await board.whole();
}

test('one common cause: all 371 are set down at once, with one reason', async () => {
  await wholeBoard();
  await press('Control+a');
  await page().getByText('371 picked').waitFor();
  await board.strip();
  await tabTo('Cause');
  await say('Faulty update of the endpoint agent');
  await press('Alt+1');
  await board.done(/^371: .*: Down$/);
  await board.counts('371 Down');
});

test('staged recovery: what stands on nothing comes back first, then everything behind it', async () => {
  await board.find(nameOf(1));
  await board.strip();
  await press('4');
  await board.done(new RegExp(`${nameOf(1)}: Back, watching`));
  await press('d');
  await page()
    .getByText(/^\d+ picked$/)
    .waitFor();
  const behind = Number.parseInt(
    await page()
      .getByText(/^\d+ picked$/)
      .innerText(),
    10,
  );
  expect(behind).toBeGreaterThan(50);
  await board.strip();
  await press('4');
  await board.done(/: Back, watching$/);
  await board.counts(`${behind + 1} Back online`);
});

test('action 4: 40 systems by a filter in 10 keys', async () => {
  await board.whole();
  const keys = await counting(async () => {
    await board.find('phar');
    await press('Control+a');
    await page()
      .getByText(/^\d+ picked$/)
      .waitFor();
    await board.strip();
    await press('4');
    await board.done(/: Back, watching$/);
  });
  expect(keys).toBeLessThanOrEqual(10);
});

test('action 4: 40 systems by a pasted list in 10 keys', async () => {
  const names = Array.from({ length: 40 }, (_, n) => `- ${nameOf(n * 6 + 4)}`);
  await board.copy(['These are degraded:', ...names].join('\n'));
  const keys = await counting(async () => {
    await press('Control+v');
    await page().getByText('40 found, 1 not on the list').waitFor();
    await press('Enter');
    await page().getByText('40 picked').waitFor();
    await board.strip();
    await press('2');
    await board.done(/^40: .*: Degraded$/);
  });
  expect(keys).toBeLessThanOrEqual(10);
});

test('action 2 and 8: one system is down again in 8 keys, and expected back in 5', async () => {
  const one = nameOf(1);
  const keys = await counting(async () => {
    await press('/');
    await typeCounted(one.slice(-4));
    await page().getByRole('menuitem', { name: one }).first().waitFor();
    await press('Enter');
    await page().getByRole('heading', { name: one }).waitFor();
    await board.strip();
    await press('1');
    await board.done(new RegExp(`${one}: Down`));
  });
  expect(keys).toBeLessThanOrEqual(8);
  await board.counts('gone down again');
  const slip = await counting(async () => {
    await press('e');
    await page()
      .getByRole('dialog', { name: /expected back/ })
      .waitFor();
    await typeCounted('+2h');
    await press('Enter');
    await board.done(new RegExp(`${one}: expected back`));
  });
  expect(slip).toBeLessThanOrEqual(5);
  await press('Escape');
});

test('undo lists what it passed over, and the rest goes back', async () => {
  const other = board.beside(await board.window.another());
  await other.grid.waitFor();
  await other.find('finance');
  const [first = ''] = await other.grid.getByRole('rowheader').allInnerTexts();
  await board.find('finance');
  await press('Control+a');
  await board.strip();
  await press('2');
  await board.done(/^\d+: .*: Degraded$/);
  await other.find(first);
  await other.strip();
  await other.window.press('1');
  await other.done(new RegExp(`^${first}: Down$`));
  await page().bringToFront();
  await press('Control+z');
  await page()
    .getByText(/Undone in part/)
    .waitFor();
  await page()
    .getByText(new RegExp(`Passed over: ${first}`))
    .waitFor();
  await other.window.page.close();
});

test('to every finish line: tested, then normal with the backlog clear', async () => {
  await wholeBoard();
  await press('Control+a');
  await page().getByText('371 picked').waitFor();
  await board.strip();
  await press('5');
  await tabTo('Who tested it here');
  await say('Owners, by the list');
  await tabTo('What they saw');
  await say('Logged in, opened a known record');
  await board.window.tabTo(page().getByRole('button', { name: 'Set tested' }));
  await press('Enter');
  await board.done(/^371: .*: Back, tested$/);
  await press('a');
  await page().getByText('371 picked').waitFor();
  await board.strip();
  await press('6');
  await board.window.tabTo(page().getByRole('radio', { name: /The backlog is clear/ }));
  await press('Space');
  await board.window.tabTo(page().getByRole('button', { name: 'Set normal' }));
  await press('Enter');
  await board.done(/^371: .*: Normal/);
  await board.counts('371 Back online');
  await page().getByText('371 normal').waitFor();
});
