import type { Screen } from './screen.ts';
import type { Window } from './window.ts';

/** Finds a system by its search. */
export async function goToSystem(window: Window, name: string): Promise<void> {
  await window.press('/');
  await window.dialog('Find or do');
  await window.say(name);
  await window.page.getByRole('menuitem', { name }).first().waitFor();
  await window.press('Enter');
  await window.page.getByRole('heading', { name }).waitFor();
}

const goToEpic = (window: Window): Promise<void> => goToSystem(window, 'Epic');

async function openStrip(window: Window): Promise<void> {
  await goToEpic(window);
  await window.press('s');
  await window.dialog(/Epic/);
}

async function openEvidence(window: Window, key: string, form: string): Promise<void> {
  await openStrip(window);
  await window.press(key);
  await window.page.getByRole('form', { name: form }).waitFor();
}

async function openImport(window: Window): Promise<void> {
  await window.run('Bring in a list of systems');
  await window.dialog('Bring in a list of systems');
}

/** The board, and what is said of systems from it. */
export const boardScreens: readonly Screen[] = [
  {
    name: 'board-empty',
    place: 'fresh',
    open: async ({ page }) => {
      await page.getByText('No systems on the board yet').waitFor();
    },
  },
  {
    name: 'import-systems',
    place: 'fresh',
    open: openImport,
  },
  {
    name: 'import-starter-set',
    place: 'fresh',
    open: async (window) => {
      await openImport(window);
      await window.tabTo(window.page.getByRole('tab', { name: 'Paste a list' }), 'Shift+Tab');
      await window.press('ArrowRight', 'ArrowRight');
      await window.page.getByRole('tabpanel', { name: 'A starter set' }).waitFor();
    },
  },
  {
    name: 'import-preview',
    place: 'fresh',
    open: async (window) => {
      await openImport(window);
      await window.tabTo(window.page.getByRole('tab', { name: 'Paste a list' }), 'Shift+Tab');
      await window.press('ArrowRight', 'ArrowRight');
      const set = window.page.getByRole('tabpanel', { name: 'A starter set' }).getByRole('button').first();
      await window.tabTo(set);
      await window.press('Enter');
      await window.page.getByRole('treegrid', { name: 'Rows of the list' }).waitFor();
    },
  },
  {
    name: 'board',
    place: 'example',
    open: async ({ page }) => {
      await page.getByRole('treegrid', { name: 'Systems' }).getByRole('row').nth(2).waitFor();
    },
  },
  { name: 'detail-panel', place: 'example', open: goToEpic },
  { name: 'state-strip', place: 'example', open: openStrip },
  { name: 'limited-use', place: 'example', open: (window) => openEvidence(window, '3', 'Limited use') },
  { name: 'tested', place: 'example', open: (window) => openEvidence(window, '5', 'Tested') },
  { name: 'normal', place: 'example', open: (window) => openEvidence(window, '6', 'Normal') },
  {
    name: 'confirm',
    place: 'example',
    open: async (window) => {
      await goToEpic(window);
      await window.press('c');
      await window.dialog(/Epic/);
    },
  },
  {
    name: 'expected-back',
    place: 'example',
    open: async (window) => {
      await goToEpic(window);
      await window.press('e');
      await window.dialog(/expected back/);
    },
  },
  {
    name: 'review-round-call',
    place: 'example',
    open: async (window) => {
      await window.press('r');
      await window.page.getByRole('form', { name: 'Who is spoken to' }).waitFor();
    },
  },
  {
    name: 'review-round',
    place: 'example',
    open: async (window) => {
      await window.press('r');
      await window.page.getByRole('form', { name: 'Who is spoken to' }).waitFor();
      await window.press('Enter');
      await window.page.getByRole('button', { name: /Confirmed, unchanged/ }).waitFor();
    },
  },
];
