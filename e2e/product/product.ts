// The built product, driven as a person drives it: one host with a data folder of its own, and browser windows on it.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { Window } from './window.ts';

const root = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.join(root, 'dist/cli.js');

/** A host process and who may sign in to it. */
interface Served {
  readonly url: string;
  readonly process: ChildProcess;
}

/** `blackstart serve` on a fresh data folder, a browser beside it. */
export class Product {
  readonly folder: string;
  readonly browser: Browser;
  #host: Served;

  private constructor(folder: string, browser: Browser, host: Served) {
    this.folder = folder;
    this.browser = browser;
    this.#host = host;
  }

  static async start(...flags: readonly string[]): Promise<Product> {
    if (!existsSync(path.join(root, 'dist/renderer/index.html')))
      throw new Error('run "npm run build" first');
    const folder = await mkdtemp(path.join(tmpdir(), 'blackstart-e2e-'));
    return new Product(folder, await openBrowser(), await serve(folder, flags));
  }

  /** The address without the link's secret. */
  get origin(): string {
    return new URL(this.#host.url).origin;
  }

  /** The first window: its link signs the browser in, once. */
  async signIn(options: Parameters<Browser['newContext']>[0] = {}): Promise<Window> {
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 768 },
      timezoneId: 'Europe/London',
      ...options,
    });
    const page = await context.newPage();
    await page.goto(this.#host.url);
    return new Window(page, context);
  }

  /** Ends the host as a power cut ends it. */
  async kill(): Promise<void> {
    const { process } = this.#host;
    const ended = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await ended;
  }

  /** A host again, on the same data folder; it takes the port that its windows know. */
  async restart(): Promise<void> {
    this.#host = await serve(this.folder, []);
  }

  async close(): Promise<void> {
    await this.browser.close();
    if (this.#host.process.exitCode === null) await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function serve(folder: string, flags: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--data', folder, '--no-open', ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url: string }; // as: the one line of `serve`
    return { url, process: child };
  }
  throw new Error('serve ended without a line');
}
