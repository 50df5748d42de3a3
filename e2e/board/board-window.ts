// The board as a person works it from the keyboard.
import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { enter } from '../product/places.ts';
import { Product } from '../product/product.ts';
import type { Window } from '../product/window.ts';

export class BoardWindow {
  readonly product: Product;
  readonly window: Window;

  private constructor(product: Product, window: Window) {
    this.product = product;
    this.window = window;
  }

  /** A fresh incident, nothing known yet. */
  static async start(): Promise<BoardWindow> {
    const product = await Product.start();
    const window = await product.signIn({ permissions: ['clipboard-read', 'clipboard-write'] });
    await enter(window, 'fresh');
    return new BoardWindow(product, window);
  }

  /** The same board in another window of the product. */
  beside(window: Window): BoardWindow {
    return new BoardWindow(this.product, window);
  }

  get grid(): Locator {
    return this.window.page.getByRole('treegrid', { name: 'Systems' });
  }

  /** Brings in a list by pasting it into the dialog. */
  async pasteIn(list: string, rows: number): Promise<void> {
    const { window } = this;
    await window.run('Bring in a list of systems');
    await window.dialog('Bring in a list of systems');
    await window.page.keyboard.insertText(list);
    await window.tabTo(window.page.getByRole('button', { name: 'See what it would do' }));
    await window.press('Enter');
    await this.#bringIn(rows);
  }

  /** Brings in a list from a file. */
  async fileIn(list: string, rows: number): Promise<void> {
    const { window } = this;
    const { page } = window;
    await window.run('Bring in a list of systems');
    await window.dialog('Bring in a list of systems');
    await window.tabTo(page.getByRole('tab', { name: 'Paste a list' }), 'Shift+Tab');
    await window.press('ArrowRight');
    const chosen = page.waitForEvent('filechooser');
    await window.tabTo(page.getByRole('button', { name: 'Choose a file' }));
    await window.press('Enter');
    const file = { name: 'systems.tsv', mimeType: 'text/plain', buffer: Buffer.from(list) };
    await (await chosen).setFiles(file);
    await this.#bringIn(rows);
  }

  async #bringIn(rows: number): Promise<void> {
    const { window } = this;
    const count = rows.toLocaleString('en-GB');
    await window.tabTo(window.page.getByRole('button', { name: `Bring in ${count} rows` }));
    await window.press('Enter');
    await window.page.getByRole('dialog').waitFor({ state: 'hidden', timeout: 60_000 });
    await this.counts(`${count} Not assessed`);
  }

  /** Waits until the counts over the board say so. */
  async counts(words: string): Promise<void> {
    const pattern = new RegExp(words.replace(' ', '\\s*'));
    await this.window.page.getByRole('button', { name: pattern }).first().waitFor();
  }

  /** Ctrl+F, letters, Enter: the first that is found is current. */
  async find(letters: string): Promise<void> {
    await this.window.press('Control+f');
    await this.window.typeCounted(letters);
    await this.window.press('Enter');
    await expect.poll(() => this.grid.locator(':focus').count()).toBe(1);
  }

  /** Shift+F: nothing is left out any more. */
  async whole(): Promise<void> {
    await this.window.press('Shift+F');
    await this.window.page.getByRole('group', { name: 'Filters' }).waitFor({ state: 'hidden' });
  }

  /** `s`, and the strip is there. */
  async strip(): Promise<void> {
    await this.window.press('s');
    await this.window.page.getByText('Unusable for its main purpose.').waitFor();
  }

  /** The strip has gone, and what was done is said. */
  async done(said: RegExp): Promise<void> {
    await this.window.page.getByText(said).first().waitFor();
    await this.window.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** Puts a text into the clipboard, as another program would. */
  async copy(text: string): Promise<void> {
    await this.window.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  }

  async close(): Promise<void> {
    await this.product.close();
  }
}
