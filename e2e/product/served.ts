// The web host as it is built, in a process of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname, '../..');

/** How a host is started: by the command line, or by what `npm start -- --web` runs. */
const STARTED_BY = {
  serve: ['dist/cli.js', 'serve'],
  'npm start': ['main/start.ts', '--web'],
} as const;
export type StartedBy = keyof typeof STARTED_BY;

/** A host process and who may sign in to it. */
export interface Served {
  /** The one-time link. */
  readonly url: string;
  readonly process: ChildProcess;
}

/** Starts a host on a data folder; resolves when it is ready. Rejects where nothing was built. */
export async function serve(
  folder: string,
  own: NodeJS.ProcessEnv = {},
  by: StartedBy = 'serve',
): Promise<Served> {
  if (!existsSync(path.join(root, 'dist/renderer/index.html'))) throw new Error('run "npm run build" first');
  const child = spawn(process.execPath, [...STARTED_BY[by], '--data', folder, '--no-open'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...own },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url: string }; // as: the one line of `serve`
    return { url, process: child };
  }
  throw new Error('serve ended without a line');
}

/** Ends a host: as its user does (SIGTERM), or as a power cut does (SIGKILL). Resolves when it is gone. */
export async function ended({ process }: Served, how: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill(how);
  await gone;
}
