// The built product, driven as a person drives it: one host with a data folder of its own, and browser windows on it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { ended, serve, type Served, type StartedBy } from './served.ts';
import { Window } from './window.ts';

export interface StationOptions {
  readonly home?: string;
  readonly browser?: Browser;
  readonly by?: StartedBy;
}

/** A host on a fresh data folder, a browser beside it. */
export class Product {
  readonly folder: string;
  readonly browser: Browser;
  #host: Served;

  private constructor(folder: string, browser: Browser, host: Served) {
    this.folder = folder;
    this.browser = browser;
    this.#host = host;
  }

  /** On a station of its own. `home` is where its user's files are; windows of several stations can share a browser. */
  static async start({ home, browser, by }: StationOptions = {}): Promise<Product> {
    const folder = await mkdtemp(path.join(tmpdir(), 'blackstart-e2e-'));
    const own = home === undefined ? {} : { HOME: home, USERPROFILE: home };
    return new Product(folder, browser ?? (await openBrowser()), await serve(folder, own, by));
  }

  /** The address without the link's secret. */
  get origin(): string {
    return new URL(this.#host.url).origin;
  }

  /**
   * The first window: its link signs the browser in, once. Nothing moves by itself in it: what is looked at while it
   * changes colour is neither the one nor the other.
   */
  async signIn(options: Parameters<Browser['newContext']>[0] = {}): Promise<Window> {
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 768 },
      timezoneId: 'Europe/London',
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    await page.goto(this.#host.url);
    return new Window(page, context);
  }

  /** Ends the host as its user ends it: what is open is closed. */
  async quit(): Promise<void> {
    await ended(this.#host, 'SIGTERM');
  }

  /** Ends the host as a power cut ends it. */
  async kill(): Promise<void> {
    await ended(this.#host, 'SIGKILL');
  }

  /** A host again, on the same data folder; it takes the port that its windows know. */
  async restart(): Promise<void> {
    this.#host = await serve(this.folder);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}
