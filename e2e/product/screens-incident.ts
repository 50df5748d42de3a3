import type { Screen } from './screen.ts';

/** An action of the palette and the dialog that it opens. */
const opened = (name: string, action: string, dialog: string | RegExp): Screen => ({
  name,
  place: 'example',
  open: async (window) => {
    await window.run(action);
    await window.dialog(dialog);
  },
});

/** What is reached from everywhere in an incident. */
export const incidentScreens: readonly Screen[] = [
  {
    name: 'palette',
    place: 'example',
    open: async (window) => {
      await window.press('Control+k');
      await window.dialog('Find or do');
    },
  },
  {
    name: 'find',
    place: 'example',
    open: async (window) => {
      await window.press('/');
      await window.say('Epic');
      await window.page.getByRole('menuitem', { name: /Epic/ }).first().waitFor();
    },
  },
  {
    name: 'keys',
    place: 'example',
    open: async (window) => {
      await window.press('?');
      await window.dialog('Keys');
    },
  },
  {
    name: 'sign-on',
    place: 'example',
    open: async (window) => {
      await window.press('F2');
      await window.dialog(/keyboard/i);
    },
  },
  opened('settings', 'Settings', /^Settings/),
  opened('command-roles', 'Command roles', 'In charge, and command roles'),
  opened('in-charge', 'Say who is in charge', /: who\?$/),
  opened('incident-facts', 'The incident: phase, type, level', 'The incident'),
  opened('change-the-phase', 'Change the phase', 'Change the phase'),
  opened('change-the-level', 'Change the level', 'Change the level'),
  opened('stand-down', 'Stand down', 'Stand down'),
  {
    name: 'stand-down-a-group',
    place: 'example',
    open: async (window) => {
      await window.run('Stand down');
      const dialog = await window.dialog('Stand down');
      await window.tabTo(dialog.getByRole('region', { name: 'By group' }).getByRole('button').first());
      await window.press('Enter');
      await dialog.getByRole('form', { name: /^Close: / }).waitFor();
    },
  },
  opened('objectives', 'Set the objectives', /objectives/i),
  opened('counters', 'Count the impact', 'Count the impact'),
  opened('exercise-clock', 'Set the exercise clock', /clock/i),
  opened('second-copy', 'Second copy', 'Second copy'),
  opened('copy', 'Copy the incident', 'Copy the incident'),
  opened('move-to-stick', 'Move to a stick', 'Move to a stick'),
  opened('bring-in', 'Bring in changes from another station', 'Bring in changes from another station'),
];
