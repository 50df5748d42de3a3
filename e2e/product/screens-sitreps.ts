import type { Screen } from './screen.ts';
import type { Window } from './window.ts';

const VIEW = 'Handover & sitreps';

async function showView(window: Window, label: string): Promise<void> {
  await window.run(`${VIEW}: ${label}`);
  await window.page.getByRole('heading', { level: 1, name: `${VIEW}: ${label}` }).waitFor();
}

/** A draft lies in the data folder and in no log. */
async function write(window: Window): Promise<void> {
  await window.press('Shift+S');
  await window.page.getByRole('textbox', { name: 'Headline' }).waitFor();
}

const update = (name: string, key: string, title: RegExp): Screen => ({
  name,
  place: 'example',
  open: async (window) => {
    await showView(window, 'Updates');
    await window.press(key);
    await window.dialog(title);
  },
});

/** Sitreps, their draft and its dialogs; the update clocks and what is done about one. */
export const sitrepScreens: readonly Screen[] = [
  { name: 'sitreps', place: 'example', open: (window) => showView(window, 'Sitreps') },
  { name: 'sitrep-draft', place: 'example', open: write },
  {
    name: 'sitrep-issue',
    place: 'example',
    open: async (window) => {
      await write(window);
      await window.press('Control+Enter');
      await window.dialog('Approve and issue');
    },
  },
  { name: 'updates', place: 'example', open: (window) => showView(window, 'Updates') },
  update('update-message', 'm', /the update$/),
  update('update-sent', 'd', /sent another way$/),
  update('update-snooze', 'z', /snooze$/),
];
