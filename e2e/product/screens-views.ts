import { goToSystem } from './screens-board.ts';
import type { Screen } from './screen.ts';

/** Another way to look at the board. */
const view = (name: string, label: string): Screen => ({
  name,
  place: 'example',
  open: async (window) => {
    await window.run(`Board: ${label}`);
    await window.page.getByRole('heading', { level: 1, name: `Board: ${label}` }).waitFor();
  },
});

/** An action on the system in hand, and the dialog that it opens. */
const onSystem = (name: string, action: string): Screen => ({
  name,
  place: 'example',
  open: async (window) => {
    await goToSystem(window, 'Epic');
    await window.run(action);
    await window.page.getByRole('dialog').waitFor();
  },
});

/** The other views of the board, and what they and their systems ask. */
export const viewScreens: readonly Screen[] = [
  view('sites', 'Sites'),
  view('services', 'Services'),
  {
    // A window of its own, for a second screen: its address is the incident's with another place.
    name: 'wallboard',
    place: 'example',
    open: async ({ page }) => {
      await page.evaluate(() => {
        location.hash = location.hash.replace(/^(#\/[^/]+)\/.*$/, '$1/wallboard');
      });
      await page.getByRole('heading', { name: 'Wallboard' }).waitFor();
    },
  },
  onSystem('pick-from-a-list', 'Pick systems from a list'),
  onSystem('restore-group', 'Restore group'),
  onSystem('workaround', 'Put a workaround in force'),
  onSystem('tallies', 'Tallies'),
  {
    name: 'look-back',
    place: 'example',
    open: async (window) => {
      await window.run('Look back');
      await window.dialog('Look back');
    },
  },
];
