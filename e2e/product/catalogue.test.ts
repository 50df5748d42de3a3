// The catalogue of quiet times by keyboard alone: a list in, one field by hand, a fresh export over it, saved as CSV, and an
// incident started with a part of it.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from './places.ts';
import { Product } from './product.ts';
import type { Window } from './window.ts';

let product: Product;
let window: Window;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn();
  await enter(window, 'first');
}, 120_000);
afterAll(async () => {
  await product.close();
});

const grid = () => window.page.getByRole('grid', { name: 'Catalogue' });
const row = (name: RegExp) => grid().getByRole('row', { name });

/** Pastes a list, looks at what it would do, and brings it in. */
async function bringIn(list: string): Promise<string> {
  await window.press('i');
  const dialog = await window.dialog('Bring a list into the catalogue');
  await window.tabTo(dialog.getByRole('textbox'));
  await window.say(list);
  await window.tabTo(dialog.getByRole('button', { name: 'See what it would do' }));
  await window.press('Enter');
  const words = await dialog.getByRole('status').innerText();
  const take = dialog.getByRole('button', { name: /^Bring in \d+ rows?$/ });
  await window.tabTo(take);
  await window.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  return words;
}

test('a list is brought in, and what cannot be taken is named by its line', async () => {
  await window.run('Catalogue');
  await window.page.getByText('Nothing in the catalogue yet').waitFor();
  const words = await bringIn(
    'Name,Restore group,Supplier,Needs first\nPACS,3,Sectra,Network\nNetwork,0,BT,\n,1,Nobody,\nPayroll,5,Sage,Network',
  );
  expect(words).toContain('3 added, 1 not taken');
  await row(/Payroll/).waitFor();
});

test('CA-6: a field set by hand stands against a fresh export, which is shown beside it and taken by a key', async () => {
  const { page } = window;
  await window.tabTo(grid().locator('[role=row][tabindex="0"]'));
  await window.press('ArrowDown', 'Enter');
  await page.getByRole('region', { name: 'PACS' }).waitFor();
  await window.tabTo(page.getByRole('button', { name: 'Change: Restore group' }));
  await window.press('Enter', 'Control+a');
  await window.say('1');
  await window.press('Enter');
  await page.getByText('set by hand').waitFor();
  await window.press('Escape');
  const words = await bringIn(
    'Name,Restore group,Supplier,Needs first\nPACS,4,Optum,Network\nNetwork,0,BT,\nPayroll,5,Sage,Network',
  );
  expect(words).toContain('1 changed, 2 as they are');
  await row(/PACS.*1 otherwise/).waitFor();
  expect(await row(/PACS/).innerText()).toContain('Optum');
  await window.run('Take what the list says');
  await row(/PACS.*1 otherwise/).waitFor({ state: 'hidden' });
  await window.press('Control+z');
  await row(/PACS.*1 otherwise/).waitFor();
});

test('it is saved as a list that can be read in again: it agrees with what was set by hand', async () => {
  const [download] = await Promise.all([window.page.waitForEvent('download'), window.press('e')]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.split('\r\n').map((line) => line.split(',')[0]?.replace('\uFEFF', ''))).toEqual([
    'Name',
    'Network',
    'PACS',
    'Payroll',
    '',
  ]);
  expect(await bringIn(`${text.slice(1).replaceAll('\r\n', '\n').trimEnd()}\nBleeps`)).toContain(
    '1 added, 1 changed, 2 as they are',
  );
});

test('an incident starts with the part of it that some words find', async () => {
  const { page } = window;
  await window.press('Control+f');
  await window.say('network');
  await page.getByText('3 listed').waitFor();
  await window.press('Enter', 's');
  await page.getByText('With 3 systems of the catalogue').waitFor();
  await window.press('Enter');
  const board = page.getByRole('treegrid', { name: 'Systems' });
  await board.getByRole('row', { name: /PACS/ }).waitFor();
  expect(await board.getByRole('row', { name: /Bleeps/ }).count()).toBe(0);
});
