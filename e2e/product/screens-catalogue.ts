import type { Screen } from './screen.ts';
import type { Window } from './window.ts';

/** The catalogue with a starter set in it; a later screen finds it there already. */
export async function openCatalogue(window: Window): Promise<void> {
  await window.run('Catalogue');
  await window.page.getByRole('heading', { level: 1, name: 'Catalogue' }).waitFor();
  const rows = window.page.getByRole('grid', { name: 'Catalogue' }).getByRole('row');
  if ((await rows.count()) > 1) return;
  await window.press('i');
  await window.dialog('Bring a list into the catalogue');
  await window.tabTo(window.page.getByRole('tab', { name: 'Paste a list' }), 'Shift+Tab');
  await window.press('ArrowRight', 'ArrowRight');
  const sets = window.page.getByRole('tabpanel', { name: 'A starter set' });
  await window.tabTo(sets.getByRole('button', { name: /^GP practice/ }));
  await window.press('Enter');
  await window.page.getByRole('button', { name: /^Bring in \d+ rows$/ }).waitFor();
  await window.press('Enter');
  await rows.nth(2).waitFor();
}

/** Down the list to its first row. */
export async function toFirstEntry(window: Window): Promise<void> {
  await window.tabTo(
    window.page.getByRole('grid', { name: 'Catalogue' }).locator('[role=row][tabindex="0"]'),
  );
}

/** What is looked after in quiet times. */
export const catalogueScreens: readonly Screen[] = [
  { name: 'catalogue', place: 'first', open: openCatalogue },
  {
    name: 'catalogue-entry',
    place: 'first',
    open: async (window) => {
      await openCatalogue(window);
      await toFirstEntry(window);
      await window.press('Enter');
      await window.page.getByRole('button', { name: 'Change: Name' }).waitFor();
    },
  },
  {
    name: 'catalogue-take-out',
    place: 'first',
    open: async (window) => {
      await openCatalogue(window);
      await toFirstEntry(window);
      await window.press('x');
      await window.dialog(/^Take out/);
    },
  },
  {
    name: 'catalogue-import',
    place: 'first',
    open: async (window) => {
      await openCatalogue(window);
      await window.press('i');
      await window.dialog('Bring a list into the catalogue');
    },
  },
];
