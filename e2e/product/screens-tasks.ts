import type { Screen } from './screen.ts';
import type { Window } from './window.ts';

const list = ({ page }: Window) => page.getByRole('treegrid', { name: /tasks/i });

/** Goes to the tasks, and to the row that says these words. */
export async function goToTask(window: Window, words: RegExp): Promise<void> {
  await window.press('j', 'Alt+1');
  await list(window).getByRole('row').nth(2).waitFor();
  await window.tabTo(list(window).locator('[role=row][tabindex="0"]'));
  const current = list(window).locator('[role=row]:focus');
  for (let i = 0; i < 20; i += 1) {
    if (words.test(await current.innerText())) return;
    await window.press('ArrowDown');
  }
  throw new Error(`no task reads like ${String(words)}`);
}

const PAPER = /Put the paper notes/;

const view = (name: string, key: string, label: string): Screen => ({
  name,
  place: 'example',
  open: async (window) => {
    await window.press('j', key);
    await window.page.getByRole('treegrid', { name: label }).waitFor();
  },
});

/** What is said of the task in hand, by its key. */
const asked = (name: string, key: string, dialog: RegExp): Screen => ({
  name,
  place: 'example',
  open: async (window) => {
    await goToTask(window, PAPER);
    await window.press(key);
    await window.dialog(dialog);
  },
});

/** The tasks, one of them, and what is asked about it. */
export const taskScreens: readonly Screen[] = [
  view('tasks', 'Alt+1', 'Tasks, what presses most first'),
  view('tasks-by-owner', 'Alt+2', 'Tasks by owner'),
  view('tasks-blocked', 'Alt+5', 'Blocked tasks, and by what'),
  view('tasks-not-told', 'Alt+7', 'Tasks by whom to ring'),
  view('tasks-done', 'Alt+8', 'Tasks that are done'),
  {
    name: 'task-panel',
    place: 'example',
    open: async (window) => {
      await goToTask(window, PAPER);
      await window.press('Enter');
      await window.page.getByRole('heading', { name: PAPER }).waitFor();
    },
  },
  {
    name: 'new-task',
    place: 'example',
    open: async (window) => {
      await window.press('t');
      await window.dialog('New task');
      // A draft of it may stand there from before.
      await window.press('Control+a');
      await window.say('ring Varian @technical !high 30m #varian @nobody-here');
      await window.page.getByRole('list', { name: 'How it was taken' }).getByText('urgent').waitFor();
    },
  },
  asked('task-done', 'd', /done/),
  asked('task-blocked', 'w', /blocked/),
  asked('task-told', 'a', /told/),
  asked('task-given', 'g', /who has it/),
  asked('task-due', 'e', /due when/),
  asked('task-needs-first', 'p', /needs first/),
  asked('task-struck', 'x', /strike/),
  asked('task-slips', 'Shift+S', /slips/),
  asked('task-slips-back', 'Shift+E', /came back/),
  {
    name: 'tasks-of-roles',
    place: 'example',
    open: async (window) => {
      await window.run('Tasks that roles bring');
      await window.dialog('Tasks that roles bring');
    },
  },
  {
    name: 'tasks-all-of-somebody',
    place: 'example',
    open: async (window) => {
      await window.run('Give all tasks of somebody to another');
      await window.dialog('All tasks of somebody to another');
    },
  },
];
