import type { Screen } from './screen.ts';

/** Before there is an incident. */
export const firstScreens: readonly Screen[] = [
  {
    name: 'first-screen',
    place: 'first',
    open: async ({ page }) => {
      await page.getByRole('textbox', { name: 'Start an incident' }).waitFor();
    },
  },
  {
    name: 'ready-page',
    place: 'first',
    open: async (window) => {
      await window.tabTo(window.page.getByRole('button', { name: 'Print a test page' }));
    },
  },
  {
    name: 'start-form',
    place: 'first',
    open: async (window) => {
      await window.tabTo(window.page.getByText('Profile, type, level, exercise, time zone'));
      await window.press('Enter');
      await window.page.getByRole('checkbox', { name: /This is an exercise/ }).waitFor();
    },
  },
  {
    name: 'open-a-file',
    place: 'first',
    open: async (window) => {
      await window.run('Open a file');
      const dialog = await window.dialog('Open an incident file');
      await dialog.getByRole('list', { name: /^In / }).waitFor();
    },
  },
  {
    name: 'clock-of-this-pc',
    place: 'first',
    open: async (window) => {
      await window.tabTo(window.page.getByRole('button', { name: 'No', exact: true }));
      await window.press('Enter');
      await window.dialog(/clock|time/i);
    },
  },
  {
    name: 'continue',
    place: 'example',
    open: async (window) => {
      await window.run('First screen');
      await window.page.getByRole('button', { name: /^Continue/ }).waitFor();
    },
  },
];
