// Finds a Chromium to test with, on any machine, without a manual step and without root: one that is installed, else the
// one that @sparticuz/chromium brings along from the registry (Linux), unpacked once.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
/** A browser that takes longer to tell its version is a stub that waits for something. */
const ANSWER_MS = 20_000;

export interface BrowserChoice {
  readonly executablePath: string;
  /** What it needs in the environment besides what is there. */
  readonly env: Readonly<Record<string, string>>;
  /** As it calls itself: "Chromium 156.0". */
  readonly version: string;
}

/** No network, no first run, no updates; no sandbox, because containers run tests as root. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let found: Promise<BrowserChoice> | null = null;

/** Opens a browser without a window. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  found ??= findBrowser();
  const { executablePath, env } = await found;
  return chromium.launch({ executablePath, args: QUIET, env: { ...environment(), ...env } });
}

/** The first that answers: what BLACKSTART_TEST_BROWSER names, what is installed, what the package brings. */
export async function findBrowser(): Promise<BrowserChoice> {
  for (const executablePath of installedBrowsers(process.platform, process.env)) {
    const version = existsSync(executablePath) ? await versionOf(executablePath, {}) : null;
    if (version !== null) return { executablePath, env: {}, version };
  }
  return packagedBrowser();
}

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS_PATHS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a Chromium, Chrome or Edge stands on a machine that has one. */
export function installedBrowsers(platform: NodeJS.Platform, env: Environment): string[] {
  const named = env['BLACKSTART_TEST_BROWSER'];
  const first = named === undefined ? [] : [named];
  if (platform === 'darwin') {
    return [...first, ...MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)];
  }
  if (platform === 'win32') {
    const bases = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    const folders = bases.filter((folder) => folder !== undefined);
    return [
      ...first,
      ...WINDOWS_PATHS.flatMap((file) => folders.map((folder) => path.win32.join(folder, file))),
    ];
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return [...first, ...LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)))];
}

async function versionOf(executablePath: string, env: Environment): Promise<string | null> {
  // Windows' browsers print nothing and would open a window: that they are there is enough.
  if (process.platform === 'win32') return path.win32.basename(executablePath);
  try {
    const options = { timeout: ANSWER_MS, env: { ...environment(), ...env } };
    const { stdout } = await run(executablePath, ['--version', '--no-sandbox'], options);
    return /\d+\.\d+/.test(stdout) ? stdout.trim() : null;
  } catch {
    // A stub that only says how to install it, or a browser whose libraries are missing.
    return null;
  }
}

/**
 * The Chromium of @sparticuz/chromium, unpacked under node_modules/.cache. It is built for a bare machine; the libraries
 * that such a machine lacks lie beside it and are used only where they are missing.
 */
export async function packagedBrowser(): Promise<BrowserChoice> {
  const folder = await unpacked();
  const executablePath = path.join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const libraries = [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']];
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: libraries.filter((one) => one !== undefined).join(':') };
  for (const env of [fonts, withLibraries]) {
    const version = await versionOf(executablePath, env);
    if (version !== null) return { executablePath, env, version };
  }
  throw new Error(
    `No browser to test with: none is installed, and ${executablePath} does not start here. Install Chromium, or name one in BLACKSTART_TEST_BROWSER.`,
  );
}

async function unpacked(): Promise<string> {
  const packageFolder = path.join(root, 'node_modules/@sparticuz/chromium');
  const manifest: unknown = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const { version } = manifest as { version: string }; // as: every installed package has a version
  const cache = path.join(root, 'node_modules/.cache');
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  // Whole or not at all: unpacked aside, then named, so that two runs at once cannot see half of it.
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(path.join(cache, 'chromium-'));
  const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((file) =>
    path.join(packageFolder, 'bin', file),
  );
  // The package unpacks into the machine's temporary folder, which is asked for by TMPDIR.
  const script = `import { inflate } from '@sparticuz/chromium'; for (const archive of process.argv.slice(1)) await inflate(archive);`;
  await run(process.execPath, ['--input-type=module', '--eval', script, ...archives], {
    cwd: root,
    env: { ...environment(), TMPDIR: aside },
  });
  try {
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
