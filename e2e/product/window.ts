// One browser window, worked as a person works it: with a keyboard that counts.
import type { BrowserContext, Locator, Page } from 'playwright-core';

/** Further from the focus than this, nobody reaches it with Tab. */
const TABS_AT_MOST = 80;
/** Further down in the palette, nobody looks for what they typed. */
const CHOICES_AT_MOST = 10;

export class Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Keys pressed, free text not among them (EXPERIENCE 2). */
  keys = 0;
  /** Letters of free text. */
  letters = 0;

  constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.context = context;
  }

  /** Another window of the same browser on the same address. */
  async another(): Promise<Window> {
    const page = await this.context.newPage();
    await page.goto(this.page.url());
    return new Window(page, this.context);
  }

  /** Presses keys one after the other: each counts. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Types letters that count, such as the four of a search. */
  async typeCounted(text: string): Promise<void> {
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  /** Types free text: what a person has to say in any tool. */
  async say(text: string): Promise<void> {
    this.letters += text.length;
    await this.page.keyboard.type(text);
  }

  /** How many keys the work took. */
  async counting(work: () => Promise<void>): Promise<number> {
    const before = this.keys;
    await work();
    return this.keys - before;
  }

  /** Runs an action by its whole name, from the palette. */
  async run(label: string): Promise<void> {
    await this.press('Control+k');
    const palette = await this.dialog('Find or do');
    await this.say(label);
    const current = palette.locator('[role=menuitem][data-focused]');
    // Where several begin alike, the arrows find the one that is meant.
    for (let i = 0; i < CHOICES_AT_MOST; i += 1) {
      const [name] = (await current.innerText()).split('\n');
      if (name === label) {
        const opened = await palette.elementHandle();
        await this.press('Enter');
        // This one, for an action may open another.
        await opened.waitForElementState('hidden');
        return;
      }
      await this.press('ArrowDown');
    }
    throw new Error(`the palette has no "${label}"`);
  }

  /** Goes to it with Tab, or back with Shift+Tab; fails where the keyboard does not come to it. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let i = 0; i < TABS_AT_MOST; i += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    throw new Error(`the keyboard does not come to ${target.toString()}`);
  }

  /** Waits for a dialog by its title. */
  async dialog(name: string | RegExp): Promise<Locator> {
    const dialog = this.page.getByRole('dialog', { name });
    await dialog.waitFor();
    return dialog;
  }

  /** The window anew on an address of the product, as after F5. */
  async reopen(address: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(address);
  }
}
