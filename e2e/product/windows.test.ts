// Several windows on one incident, and the host that goes from under them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter } from './places.ts';
import { Product } from './product.ts';
import type { Window } from './window.ts';

let product: Product;
let first: Window;
let second: Window;

beforeAll(async () => {
  product = await Product.start();
  first = await product.signIn();
  await enter(first, 'fresh');
  second = await first.another();
  for (const window of [first, second]) {
    await capture(window).waitFor();
    await window.press('l');
    await window.page.getByRole('heading', { name: 'Log', exact: true }).waitFor();
  }
}, 120_000);
afterAll(async () => {
  await product.close();
});

const capture = ({ page }: Window) => page.getByRole('textbox', { name: 'New log entry' });
const line = ({ page }: Window, text: string) =>
  page.getByRole('treegrid', { name: 'Log, newest first' }).getByText(text, { exact: true });

/** From wherever the cursor is: what is not saved keeps it in the line. */
async function write(window: Window, text: string): Promise<void> {
  await window.press('Escape', 'n');
  await window.say(text);
  await window.press('Enter');
}

test('two windows write; what one writes is in the other', async () => {
  await write(first, 'Ward 7 rang');
  await line(second, 'Ward 7 rang').waitFor();
  await write(second, 'Pharmacy rang');
  await line(first, 'Pharmacy rang').waitFor();
});

test('a third window only reads, says why, and writes as soon as another is closed', async () => {
  const third = await first.another();
  await third.page.getByText('This window only reads.').waitFor();
  await third.page.getByText(/Two windows already write in this incident/).waitFor();
  await write(third, 'Not to be saved');
  await third.page.getByText('Nothing can be saved now').waitFor();
  await line(third, 'Pharmacy rang').waitFor();

  await second.page.close();
  await third.page.getByText('This window only reads.').waitFor({ state: 'hidden' });
  // What was typed meanwhile is still in the line.
  expect(await capture(third).inputValue()).toBe('Not to be saved');
  await third.press('Enter');
  await line(first, 'Not to be saved').waitFor();
  second = third;
});

const SOME = 5;

/** Writes one entry after the other until none is taken any more; keeps those that the log has shown. */
async function writeOn(window: Window, name: string, shown: string[], hasSome: () => void): Promise<void> {
  const notLive = window.page.getByText(/^NOT LIVE SINCE/);
  for (let i = 1; !(await notLive.isVisible()); i += 1) {
    const text = `${name} ${i}`;
    await write(window, text);
    await line(window, text).or(notLive).first().waitFor();
    if (await line(window, text).isVisible()) shown.push(text);
    if (i === SOME) hasSome();
  }
}

test('the host is killed while two windows write: both say so, take nothing, come back and lack nothing', async () => {
  const shown: string[] = [];
  const works: Promise<void>[] = [];
  const haveSome = [first, second].map(
    (window, i) =>
      new Promise<void>((hasSome) => {
        works.push(writeOn(window, i === 0 ? 'Estates' : 'Switchboard', shown, hasSome));
      }),
  );
  await Promise.all(haveSome);
  await product.kill();
  await Promise.all(works);
  expect(shown.length).toBeGreaterThanOrEqual(2 * SOME);

  for (const window of [first, second]) {
    await window.page.getByText(/^NOT LIVE SINCE \d\d:\d\d/).waitFor();
    await window.page.getByText(/nothing new can be saved until the link is back/).waitFor();
    await window.page.getByText('Nothing can be saved now').waitFor();
  }

  await product.restart();
  for (const window of [first, second]) {
    await window.page.getByText(/^NOT LIVE SINCE/).waitFor({ state: 'hidden' });
    for (const text of shown) await line(window, text).waitFor();
    // What was on its way, or typed when nothing was taken any more, is not lost either, and stands there once.
    const left = await capture(window).inputValue();
    if (left !== '') await window.press('Enter');
    await expect.poll(() => capture(window).inputValue()).toBe('');
    if (left !== '') await expect.poll(() => line(window, left).count()).toBe(1);
  }
  await write(first, 'Estates works on');
  await line(second, 'Estates works on').waitFor();
  await write(second, 'Switchboard works on');
  await line(first, 'Switchboard works on').waitFor();
});
