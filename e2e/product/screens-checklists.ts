import type { Screen } from './screen.ts';
import type { Window } from './window.ts';

async function goToShelf(window: Window): Promise<void> {
  await window.press('k', 'Alt+2');
  await window.page.getByRole('treegrid', { name: 'Checklists', exact: true }).waitFor();
}

/** Finds a checklist on the shelf and opens it. */
async function readOne(window: Window, title: string): Promise<void> {
  await goToShelf(window);
  await window.press('Control+f');
  await window.say(title);
  await window.press('Enter', 'Enter');
  await window.page.getByRole('region', { name: title }).waitFor();
}

/** Starts a checklist by its title; on what is in hand. */
export async function startChecklist(window: Window, title: string): Promise<void> {
  await window.press('Alt+k');
  await window.dialog('Start a checklist');
  await window.say(title);
  await window.press('Enter');
  await window.page.getByRole('button', { name: /^Start it/, disabled: false }).waitFor();
  await window.press('Enter');
}

const aStep = ({ page }: Window) => page.getByRole('region', { name: /^Step \d/ });

/** The shelf of checklists, and the writing of one. */
export const checklistScreens: readonly Screen[] = [
  {
    name: 'checklists-on-this-pc',
    place: 'first',
    open: async (window) => {
      await window.run('Checklists on this PC');
      await window.page.getByRole('heading', { name: 'Checklists on this PC' }).waitFor();
    },
  },
  {
    name: 'checklists-empty',
    place: 'fresh',
    open: async (window) => {
      await window.press('k');
      await window.page.getByText('No checklist in progress').waitFor();
    },
  },
  { name: 'checklist-templates', place: 'example', open: goToShelf },
  {
    name: 'checklist-read',
    place: 'example',
    open: (window) => readOne(window, 'Validation after a restore'),
  },
  {
    name: 'checklist-editor',
    place: 'example',
    open: async (window) => {
      await readOne(window, 'Validation after a restore');
      await window.tabTo(window.page.getByRole('button', { name: 'Change', exact: true }));
      await window.press('Enter');
      await window.page.getByRole('textbox', { name: 'Title' }).waitFor();
      await window.tabTo(window.page.locator('[data-step][tabindex="0"]'), 'Shift+Tab');
      await window.press('ArrowDown', 'ArrowDown', 'ArrowDown');
      await window.page.getByRole('textbox', { name: 'What to do' }).waitFor();
    },
  },
  {
    name: 'checklist-bring-in',
    place: 'example',
    open: async (window) => {
      await goToShelf(window);
      await window.tabTo(window.page.getByRole('button', { name: 'Bring in' }));
      await window.press('Enter');
      await window.dialog('Bring in a checklist');
    },
  },
  {
    name: 'checklist-start',
    place: 'example',
    open: async (window) => {
      await window.press('Alt+k');
      await window.dialog('Start a checklist');
    },
  },
];

/** Checklists in progress. What is shown was started for it: they are the last of all that is walked. */
export const runScreens: readonly Screen[] = [
  {
    name: 'checklist-in-progress',
    place: 'example',
    open: async (window) => {
      await window.press('k');
      await startChecklist(window, 'Validation');
      await aStep(window).waitFor();
    },
  },
  {
    name: 'checklist-two-people',
    place: 'example',
    open: async (window) => {
      await window.press('k');
      await startChecklist(window, 'Validation');
      await aStep(window).waitFor();
      await window.press(...Array.from({ length: 11 }, () => 'ArrowDown'));
      await window.page.getByRole('region', { name: 'Step 12' }).waitFor();
      await window.tabTo(window.page.getByRole('button', { name: /^Name and words logged/ }));
      await window.press('Enter');
      await window.page.getByRole('textbox', { name: /^Second person/ }).waitFor();
    },
  },
  {
    name: 'checklists-in-progress',
    place: 'example',
    open: async (window) => {
      await window.press('k');
      await startChecklist(window, 'Start of shift');
      await aStep(window).waitFor();
      await window.press('Escape');
      await window.page.getByRole('treegrid', { name: 'Checklists in progress' }).waitFor();
    },
  },
  {
    name: 'checklists-by-step',
    place: 'example',
    open: async (window) => {
      await window.press('ArrowDown', 'Control+a');
      await window.page.getByRole('region', { name: 'Picked systems' }).waitFor();
      await startChecklist(window, 'One Windows');
      await window.page.getByRole('grid', { name: 'Checklists by step' }).waitFor();
    },
  },
];
