import type { Screen } from './screen.ts';
import type { Window } from './window.ts';

async function toPrint(window: Window): Promise<void> {
  await window.press('Shift+P');
  await window.page.getByRole('button', { name: /^Print the pack/ }).waitFor();
}

/** Paper, both ways. */
export const printScreens: readonly Screen[] = [
  { name: 'print-pack', place: 'example', open: toPrint },
  {
    name: 'print-big-text',
    place: 'example',
    open: async (window) => {
      await toPrint(window);
      await window.run('Show the pack in big text');
      await window.dialog('The pack in big text');
    },
  },
  {
    name: 'print-key-in',
    place: 'example',
    open: async (window) => {
      await toPrint(window);
      await window.press('Alt+2');
      await window.page.getByLabel('Serial of the sheet').waitFor();
    },
  },
  {
    name: 'print-sheets-out',
    place: 'example',
    open: async (window) => {
      await toPrint(window);
      await window.press('Alt+3');
      await window.page.getByRole('heading', { name: /Old paper/ }).waitFor();
    },
  },
];
