// The worked example, opened from the first screen: looked back to, the window shows at each published time what was
// published for then, in its rows, in its counts and in the parts of a system.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { STATES, type Headline, type StateKey } from '#shared/domain/systems/states.ts';
import { PUBLISHED_BOARD, PUBLISHED_SUBJECTS } from '../published.ts';
import { enter } from './places.ts';
import { Product } from './product.ts';
import type { Window } from './window.ts';

/** The words of EXPERIENCE 3, as they stand on screen. */
const WORDS: Readonly<Partial<Record<StateKey, string>>> = {
  unknown: 'Not assessed',
  down: 'Down',
  degraded: 'Degraded',
  monitoring: 'Back, watching',
  validated: 'Back, tested',
  unaffected: 'Not affected',
};
const HEADLINES: Readonly<Record<Headline, string>> = {
  down: 'Down',
  degraded: 'Degraded',
  back: 'Back online',
  unknown: 'Not assessed',
  unaffected: 'Not affected',
};

let product: Product;
let window: Window;

beforeAll(async () => {
  product = await Product.start();
  window = await product.signIn();
  await enter(window, 'example');
}, 120_000);
afterAll(async () => {
  await product.close();
});

const grid = (): Locator => window.page.getByRole('treegrid').or(window.page.getByRole('grid')).first();

/** `2024-07-19T09:00+01:00` as a person types it, and as the window says it. */
function spoken(at: string): { readonly typed: string; readonly said: string } {
  const [date = '', clock = ''] = at.slice(0, 16).split('T');
  const [year, month, day = ''] = date.split('-');
  const weekday = new Date(`${date}T12:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    timeZone: 'UTC',
  });
  return {
    typed: `${day}/${month ?? ''}/${year ?? ''} ${clock.replace(':', '')}`,
    said: `The board as it stood at ${weekday} ${String(Number(day))} Jul ${clock} BST.`,
  };
}

async function lookBackTo(at: string): Promise<void> {
  const { typed, said } = spoken(at);
  await window.run('Look back');
  const dialog = await window.dialog('Look back');
  await window.say(typed);
  await dialog.getByText('ago').or(dialog.getByText('just now')).first().waitFor();
  await window.press('Enter');
  await window.page.getByRole('status').filter({ hasText: said }).waitFor();
}

async function openEpic(): Promise<void> {
  await window.press('/');
  await window.say('Epic');
  await window.page.getByRole('menuitem', { name: /Epic/ }).first().waitFor();
  await window.press('Enter');
  await window.page.getByRole('heading', { name: 'Epic electronic care record' }).waitFor();
}

/** Folded groups hide their rows: opens them, by keyboard, as far as they are folded. */
async function unfoldAll(): Promise<void> {
  for (;;) {
    const folded = grid().locator('[role=row][aria-expanded=false]').first();
    if ((await folded.count()) === 0) return;
    await folded.click();
  }
}

/** Every listed system with the word for its state, by name. */
async function shownRows(): Promise<Readonly<Record<string, string>>> {
  await unfoldAll();
  const rows = await grid().locator('[role=row][aria-level="2"]').all();
  const read = await Promise.all(
    rows.map(async (row) => {
      const name = await row.getByRole('rowheader').innerText();
      const word = await row.getByRole('img').getAttribute('aria-label');
      // "last known" stands for the age of a state, not for the state.
      return [name.trim(), (word ?? '').replace(/, last known$/, '')] as const;
    }),
  );
  return Object.fromEntries(read);
}

/** How many the counts say, by headline. */
async function shownCounts(): Promise<Readonly<Record<string, number>>> {
  const items = await window.page.getByRole('group', { name: 'Systems by state' }).getByRole('button').all();
  const read = await Promise.all(items.map((item) => item.innerText()));
  return Object.fromEntries(
    read.map((text) => {
      const [figure = '', word = ''] = text.split('\n');
      return [word, Number(figure)];
    }),
  );
}

type PublishedMoment = (typeof PUBLISHED_BOARD)[number];

/** Times at which nothing was published: just before, and after everything. */
const NO_CHANGE_THEN = /T05:09|T08:59|-31T/;

const published = ({ states }: PublishedMoment) =>
  PUBLISHED_SUBJECTS.map(([system, part], i) => ({ system, part, state: states[i] ?? 'unknown' }));

function countsOf(states: readonly StateKey[]): Readonly<Record<string, number>> {
  const counts = Object.fromEntries(Object.values(HEADLINES).map((word) => [word, 0]));
  for (const state of states) {
    const word = HEADLINES[STATES[state].headline];
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

test.each(PUBLISHED_BOARD.slice(0, -1))(
  'at $at the board and its counts are the published ones',
  async (then) => {
    await lookBackTo(then.at);
    const systems = published(then).filter(({ part }) => part === undefined);
    const rows = Object.fromEntries(systems.map(({ system, state }) => [system, WORDS[state]]));
    await expect.poll(shownRows).toEqual(rows);
    expect(await shownCounts()).toMatchObject(countsOf(systems.map(({ state }) => state)));
  },
);

test('Esc comes back to now: the board is the one after the last published time', async () => {
  await window.press('Escape');
  await expect.poll(() => window.page.getByText('The board as it stood').count()).toBe(0);
  const last = PUBLISHED_BOARD.at(-1);
  if (last === undefined) throw new Error('nothing was published');
  const systems = published(last).filter(({ part }) => part === undefined);
  expect(await shownRows()).toEqual(
    Object.fromEntries(systems.map(({ system, state }) => [system, WORDS[state]])),
  );
});

test('from now, [ goes back through the published times and ] on again', async () => {
  const times = PUBLISHED_BOARD.filter(({ at }) => !NO_CHANGE_THEN.test(at)).map(({ at }) => spoken(at).said);
  for (const said of times.toReversed()) {
    await window.press('[');
    await window.page.getByRole('status').filter({ hasText: said }).waitFor();
  }
  for (const said of times.slice(1)) {
    await window.press(']');
    await window.page.getByRole('status').filter({ hasText: said }).waitFor();
  }
  await window.press('Escape');
  await expect.poll(() => window.page.getByText('The board as it stood').count()).toBe(0);
});

test.each([
  ['2024-07-19T10:30+01:00', 'Down'],
  ['2024-07-19T18:00+01:00', 'Back, watching'],
])('at %s endoscopy imaging, a part of the record, stands as published: %s', async (at, word) => {
  await lookBackTo(at);
  await openEpic();
  const part = window.page
    .getByRole('list', { name: 'Parts of Epic electronic care record' })
    .getByRole('listitem')
    .filter({ hasText: 'Endoscopy imaging' });
  await part.filter({ hasText: word }).waitFor();
});

test('looking back, nothing can be changed, and that is said', async () => {
  await lookBackTo('2024-07-19T18:00+01:00');
  await openEpic();
  await window.press('s');
  await window.page
    .getByText(/^You are looking back: nothing can be changed there/)
    .first()
    .waitFor();
  expect(await window.page.getByRole('dialog').count()).toBe(0);
});
