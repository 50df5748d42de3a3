import type { Screen } from './screens.ts';
import type { Window } from './window.ts';

const lines = ({ page }: Window) => page.getByRole('treegrid', { name: 'Log' }).getByRole('row');

async function goToLog(window: Window): Promise<void> {
  await window.press('l');
  await lines(window).nth(2).waitFor();
}

/** An entry of the worked example that stands there with its words. */
async function openEntry(window: Window): Promise<void> {
  await goToLog(window);
  await window.tabTo(window.page.getByRole('treegrid', { name: 'Log' }).locator('[tabindex="0"]').first());
  await window.press('Enter');
  await window.page.getByRole('button', { name: /^Redact/ }).waitFor();
}

async function openFullEntry(window: Window): Promise<void> {
  await window.press('Shift+N');
  await window.dialog('Entry in full');
}

/** The log, and what is written into it. */
export const logScreens: readonly Screen[] = [
  { name: 'log', place: 'example', open: goToLog },
  { name: 'entry-panel', place: 'example', open: openEntry },
  { name: 'entry-in-full', place: 'example', open: openFullEntry },
];
