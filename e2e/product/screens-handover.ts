import type { Screen } from './screen.ts';
import type { Window } from './window.ts';

async function toHandover(window: Window, view: string): Promise<void> {
  await window.press('u', view);
}

async function toDraft(window: Window): Promise<void> {
  await window.press('F2');
  await window.dialog('Who is at the keyboard?');
  await window.say('Night lead');
  await window.press('Enter');
  await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await toHandover(window, 'Alt+1');
  const begin = window.page.getByRole('button', { name: 'Begin a draft' });
  const open = window.page.getByRole('button', { name: 'Hand over to ...' });
  await begin.or(open).first().waitFor();
  if ((await begin.count()) > 0) {
    await window.tabTo(begin);
    await window.press('Enter');
  }
  await open.waitFor();
}

/** The handover in hand and what stands without one; people. */
export const handoverScreens: readonly Screen[] = [
  {
    name: 'handover-none',
    place: 'fresh',
    open: async (window) => {
      await toHandover(window, 'Alt+1');
      await window.page.getByRole('button', { name: 'Begin a draft' }).waitFor();
    },
  },
  {
    name: 'people',
    place: 'example',
    open: async (window) => {
      await toHandover(window, 'Alt+2');
      await window.page.getByRole('region', { name: 'Who is here' }).waitFor();
    },
  },
  {
    name: 'check-in',
    place: 'example',
    open: async (window) => {
      await window.press('Shift+I');
      await window.dialog('Who is here?');
    },
  },
  {
    name: 'take-over-now',
    place: 'example',
    open: async (window) => {
      await window.press('Shift+U');
      await window.dialog('Take over now');
    },
  },
  { name: 'handover-draft', place: 'example', open: toDraft },
  {
    name: 'handover-to-whom',
    place: 'example',
    open: async (window) => {
      await toDraft(window);
      await window.tabTo(window.page.getByRole('button', { name: 'Hand over to ...' }));
      await window.press('Enter');
      await window.dialog(/to whom/);
    },
  },
];
