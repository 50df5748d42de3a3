import type { Screen } from './screen.ts';
import type { Window } from './window.ts';

/** As many rows as are walked before one is given up. */
const ROWS_AT_MOST = 60;

const log = ({ page }: Window) => page.getByRole('treegrid', { name: 'Log, newest first' });

async function goToLog(window: Window): Promise<void> {
  await window.press('l');
  await log(window).getByRole('row').nth(2).waitFor();
}

/** Walks down the log to the newest line that reads like `words`. */
async function goToLine(window: Window, words: RegExp): Promise<void> {
  await goToLog(window);
  await window.tabTo(log(window).locator('[role=row][tabindex="0"]'));
  const current = log(window).locator('[role=row]:focus');
  for (let i = 0; i < ROWS_AT_MOST; i += 1) {
    if (words.test(await current.innerText())) return;
    await window.press('ArrowDown');
  }
  throw new Error(`no line of the log reads like ${String(words)}`);
}

/** An entry that a person wrote. */
const ENTRY = /World-wide, about 99%/;
const CHANGE_OF_STATE = /Degraded to Back/;

async function openLine(window: Window, words: RegExp): Promise<void> {
  await goToLine(window, words);
  await window.press('Enter');
  await window.page.getByRole('button', { name: /^Redact/ }).waitFor();
}

/** The newest entry that a person wrote. */
export const openEntry = (window: Window): Promise<void> => openLine(window, ENTRY);

/** What is done with the entry that is open or current, by its key. */
const byKey = (name: string, key: string, dialog: string | RegExp): Screen => ({
  name,
  place: 'example',
  open: async (window) => {
    await openLine(window, ENTRY);
    await window.press(key);
    await window.dialog(dialog);
  },
});

/** What has no key of its own is a button of the panel. */
const byButton = (name: string, words: RegExp, button: string, dialog: string | RegExp): Screen => ({
  name,
  place: 'example',
  open: async (window) => {
    await openLine(window, words);
    await window.tabTo(window.page.getByRole('button', { name: button }));
    await window.press('Enter');
    await window.dialog(dialog);
  },
});

async function writeLate(window: Window): Promise<void> {
  await window.press('Shift+N');
  await window.dialog('Entry in full');
  const field = (name: string) => window.page.getByRole('textbox', { name });
  // A draft of it may stand there from before.
  await window.tabTo(field('What happened'));
  await window.press('Control+a');
  await window.say('Ward 7 rang: charts are on paper');
  await window.tabTo(field('When it happened'));
  await window.press('Control+a');
  await window.say('-40');
  await field('Why it is entered late').waitFor();
}

/** The log, one entry of it, and what is asked about it. */
export const logScreens: readonly Screen[] = [
  { name: 'log', place: 'example', open: goToLog },
  { name: 'entry-panel', place: 'example', open: openEntry },
  byKey('correct', 'c', /^Correct/),
  byKey('strike', 'x', /^Strike/),
  byButton('redact', ENTRY, 'Redact', /^Redact/),
  byButton('undo-from-the-log', CHANGE_OF_STATE, 'Undo this', /^Undo/),
  byKey('state-from-entry', 's', /^Set a state from A/),
  byKey('decision-from-entry', 'd', /^A decision from A/),
  byKey('count-from-entry', '#', /^Count from A/),
  { name: 'late-entry', place: 'example', open: writeLate },
];
