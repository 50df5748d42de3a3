// Every action by keyboard alone: what the palette lists opens something, and Esc leads back to where one was.
import type { JSHandle } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atRest, enter, type Place } from './places.ts';
import { Product } from './product.ts';
import { goToSystem } from './screens-board.ts';
import { openEntry } from './screens-log.ts';
import { goToTask } from './screens-tasks.ts';
import type { Window } from './window.ts';

let product: Product;
let window: Window;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn();
}, 120_000);
afterAll(async () => {
  await product.close();
});

/** Not opened here: they change the log, or leave for where nothing leads back from. */
const NOT_WALKED = new Set([
  'Undo what was just done',
  'Practise on July 2024',
  'First screen',
  'Begin a handover',
  'Write a sitrep',
  'Go on with the sitrep',
]);

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

/** Where a person is: what has the focus, what the window shows, and how many windows there are. */
interface Whereabouts {
  readonly focus: JSHandle;
  readonly shown: string;
  readonly windows: number;
}

async function whereabouts(): Promise<Whereabouts> {
  return {
    focus: await window.page.evaluateHandle(() => document.activeElement),
    shown: await shown(),
    windows: window.context.pages().length,
  };
}

/** Its words, and what is chosen in it. */
const shown = (): Promise<string> =>
  window.page.evaluate(() => {
    const chosen = document.querySelectorAll('[aria-selected=true], [aria-checked=true]');
    return `${document.body.innerText} ${chosen.length}`;
  });

/** What running an action led to: a dialog or a field that Esc takes back, or something else that is shown now. */
async function outcome(before: Whereabouts): Promise<'over' | 'shown' | null> {
  const dialog = window.page.getByRole('dialog').first();
  // A dialog takes Esc from the moment that it has the focus; one that never takes it has not opened for the keyboard.
  if (await dialog.isVisible())
    return (await dialog.evaluate((shown) => shown.contains(document.activeElement))) ? 'over' : null;
  const isTyping = await before.focus.evaluate(
    (focus) =>
      document.activeElement !== focus && document.activeElement?.matches('input, textarea') === true,
  );
  if (isTyping) return 'over';
  const isElsewhere = (await shown()) !== before.shown || window.context.pages().length > before.windows;
  return isElsewhere ? 'shown' : null;
}

const isBack = async ({ focus }: Whereabouts): Promise<boolean> =>
  !(await window.page.getByRole('dialog').first().isVisible()) &&
  (await focus.evaluate((before) => before === document.activeElement));

/** Whether it becomes true in a time that nobody waits longer. */
const soon = (what: () => Promise<unknown>): Promise<boolean> =>
  expect
    .poll(what, { timeout: 3_000 })
    .toBeTruthy()
    .then(
      () => true,
      () => false,
    );

/** Runs an action and takes it back with Esc; gives back what is wrong with that, or null. */
async function wrongWith(name: string, restore: () => Promise<void>): Promise<string | null> {
  const before = await whereabouts();
  await window.run(name);
  if (!(await soon(() => outcome(before)))) return `${name}: nothing opened`;
  if ((await outcome(before)) === 'shown') {
    const others = window.context.pages().filter((page) => page !== window.page);
    for (const page of others) await page.close();
    await restore();
    return null;
  }
  await window.press('Escape');
  if (await soon(() => isBack(before))) return null;
  await restore();
  return `${name}: Esc does not lead back`;
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
  {
    from: 'a task',
    place: 'example',
    open: (at) => goToTask(at, /Put the paper notes/),
    here: /^(Walk the list|Tasks$|Tasks: Open)/,
  },
];

/** What is offered in several places is walked from the first of them. */
const walked = new Set<string>();

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
      if (isBlocked || walked.has(name) || NOT_WALKED.has(name) || here.test(name)) continue;
      walked.add(name);
      const found = await wrongWith(name, restore);
      if (found !== null) wrong.push(found);
    }
    expect(wrong).toEqual([]);
  });
});
