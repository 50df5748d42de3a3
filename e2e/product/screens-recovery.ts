import { goToSystem } from './screens-board.ts';
import type { Screen } from './screen.ts';
import type { Window } from './window.ts';

async function toRestoreOrder(window: Window): Promise<void> {
  await window.press('Alt+4');
  await window.page.getByRole('treegrid', { name: 'Restore order' }).waitFor();
}

/** What to restore next, what needs what, and how it came back. */
export const recoveryScreens: readonly Screen[] = [
  { name: 'restore-order', place: 'example', open: toRestoreOrder },
  {
    name: 'plan-and-what-happened',
    place: 'example',
    open: async (window) => {
      await toRestoreOrder(window);
      await window.tabTo(window.page.getByRole('tab', { name: 'What is next' }));
      await window.press('ArrowRight');
      await window.page.getByRole('grid', { name: 'Planned order and what happened' }).waitFor();
    },
  },
  {
    name: 'needs-first',
    place: 'example',
    open: async (window) => {
      await toRestoreOrder(window);
      await goToSystem(window, 'Epic');
      await window.press('p');
      await window.dialog(/needs first/);
    },
  },
  {
    name: 'dependency-map-empty',
    place: 'example',
    open: async (window) => {
      await window.press('Alt+5');
      await window.page.getByText('No system is linked to another yet').waitFor();
    },
  },
  {
    name: 'recovery-curve',
    place: 'example',
    open: async (window) => {
      await window.press('Alt+6');
      await window.page.getByRole('table', { name: 'Each affected system, longest out first' }).waitFor();
    },
  },
];
