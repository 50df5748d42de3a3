// Where a screen is reached from.
import type { Window } from './window.ts';

/**
 * - `first`: the first screen of a data folder that nobody has used.
 * - `fresh`: an incident that was just started by its name; nobody is at the keyboard.
 * - `example`: the worked example of July 2024.
 */
export type Place = 'first' | 'fresh' | 'example';

/** From the first screen, by keyboard, to `place`; gives back the address that `Window.reopen` comes back to it by. */
export async function enter(window: Window, place: Place): Promise<string> {
  const { page } = window;
  await page.getByRole('heading', { name: 'Blackstart' }).waitFor();
  if (place === 'first') return page.url();
  if (place === 'fresh') {
    const name = page.getByRole('textbox', { name: /^Start an/ });
    await window.tabTo(name);
    await window.say('Faulty update');
    await window.press('Enter');
  } else {
    await window.run('Practise on July 2024');
  }
  await atRest(window, place);
  return page.url();
}

/** Waits until the place stands there and takes keys. */
export async function atRest(window: Window, place: Place): Promise<void> {
  const { page } = window;
  if (place === 'first') await page.getByRole('button', { name: 'Start the incident' }).waitFor();
  else await page.getByPlaceholder(/What has happened/).waitFor();
}
