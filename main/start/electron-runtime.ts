import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Fetching the runtime may take so long, and not longer: during an outage the tool must start. */
export const FETCH_LIMIT_MS = 20_000;

/**
 * The Electron executable that lies in this folder of the `electron` package; null where it is not (all) there. Read from
 * the files that the package itself writes, because requiring it starts a download.
 */
export function electronIn(packageFolder: string): string | null {
  try {
    const read = (name: string): string => readFileSync(path.join(packageFolder, name), 'utf8').trim();
    const manifest: unknown = JSON.parse(read('package.json'));
    const wanted =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : null;
    const executable = path.join(packageFolder, 'dist', read('path.txt'));
    const isWhole = read('dist/version').replace(/^v/, '') === wanted && existsSync(executable);
    return isWhole ? executable : null;
  } catch {
    // Not installed, or only in part.
    return null;
  }
}

/** Lets the package fetch its runtime, for at most `limitMs`; resolves when it came to its end, however. */
export function fetchElectron(packageFolder: string, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], { stdio: 'ignore' });
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
    const end = (): void => {
      clearTimeout(limit);
      resolve();
    };
    child.on('error', end);
    child.on('exit', end);
  });
}

/** True where a window can be shown at all. */
export const hasDisplay = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean =>
  platform !== 'linux' ||
  [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((name) => (name ?? '') !== '');
