// What `npm start` runs: the desktop window where Electron can show one, else the same app in a browser of this machine.
// It owns that choice and keeps the web host running. It must not know what the app is.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { programAround } from './platform/program.ts';
import { electronIn, FETCH_LIMIT_MS, fetchElectron, hasDisplay } from './start/electron-runtime.ts';
import { isBuilt } from './start/freshness.ts';
import { runChild } from './start/run-child.ts';

const HELP = `npm start [-- FLAGS]

  --web        serve to a browser of this machine, also where a window could be shown
  --data DIR   the data folder (else BLACKSTART_DATA, else the one of this platform)
  --port N     where the browser finds it (else where it was last, else anywhere free)
  --no-open    do not open a browser
  --example    open the worked example, July 2024
`;

/** A host that gives up sooner with an error did not start: it has said why. */
const STARTED_SECONDS = 5;
/** A host that was ended so often, each time before it had run so long, is not helped by another start. */
const MOST_QUICK_ENDS = 5;
const STEADY_SECONDS = 60;
const RESTART_PAUSE_MS = 500;
/** A window that ended with an error within so long could not be shown. */
const SHOWN_SECONDS = 15;

const { folder } = programAround(import.meta.dirname);
const say = (sentence: string): void => void process.stderr.write(`blackstart: ${sentence}\n`);

async function main(): Promise<number> {
  const flags = readFlags();
  if (flags === null) return 2;
  if (flags.help === true) {
    process.stderr.write(HELP);
    return 0;
  }
  if (!isBuilt(folder) && !(await build())) return 1;
  const reason = flags.web === true ? null : await runDesktop(flags);
  if (typeof reason === 'number') return reason;
  if (reason !== null) say(`${reason} Opening in the browser instead: the same app, on this machine only.`);
  return await keepServing(flags);
}

type Flags = NonNullable<ReturnType<typeof readFlags>>;

function readFlags() {
  try {
    return parseArgs({
      options: {
        web: { type: 'boolean' },
        data: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        example: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return null;
  }
}

async function build(): Promise<boolean> {
  say('Building (once after an update, some 10 seconds) ...');
  const vite = path.join(folder, 'node_modules/vite/bin/vite.js');
  const steps = [
    [path.join(folder, '.ci/build.ts')],
    [vite, 'build', '--logLevel', 'error', '--config', path.join(folder, 'vite.config.ts')],
  ];
  for (const args of steps) {
    const { exitCode } = await runChild(process.execPath, args, process.env);
    if (exitCode !== 0) {
      say('The build failed. What it said stands above.');
      return false;
    }
  }
  return true;
}

/** The exit code of the window, or why there is none, in a sentence. */
async function runDesktop({ data, example }: Flags): Promise<number | string> {
  if (!hasDisplay(process.env, process.platform)) return 'There is no display to show a window on.';
  const packageFolder = path.join(folder, 'node_modules/electron');
  if (!existsSync(packageFolder)) return 'Electron is not installed.';
  let electron = electronIn(packageFolder);
  if (electron === null) {
    say(`Fetching the Electron runtime, for ${FETCH_LIMIT_MS / 1000} seconds at most ...`);
    await fetchElectron(packageFolder, FETCH_LIMIT_MS);
    electron = electronIn(packageFolder);
  }
  if (electron === null) return 'There is no Electron runtime here, and none could be fetched.';
  const args = [
    path.join(folder, 'dist/desktop.js'),
    ...(data === undefined ? [] : ['--data', data]),
    ...(example === true ? ['--example'] : []),
  ];
  const { exitCode, wasTold, seconds } = await runChild(electron, args, process.env);
  if (exitCode === 0 || wasTold || seconds > SHOWN_SECONDS) return exitCode ?? 1;
  return 'Electron could not show a window here.';
}

/** Serves, and starts the host again where it ends by itself: browsers find it where it was, and go on. */
async function keepServing(flags: Flags): Promise<number> {
  let quickEnds = 0;
  for (let isFirst = true; ; isFirst = false) {
    const { exitCode, wasTold, seconds } = await runChild(
      process.execPath,
      serveArguments(flags, isFirst),
      process.env,
    );
    if (exitCode === 0 || wasTold) return exitCode ?? 0;
    // Without an exit code it was ended from outside: killed, or out of memory.
    if (exitCode !== null && seconds < STARTED_SECONDS) return exitCode;
    quickEnds = seconds < STEADY_SECONDS ? quickEnds + 1 : 0;
    if (quickEnds > MOST_QUICK_ENDS) return exitCode ?? 1;
    say('The host ended by itself. What was acknowledged is on disk. Starting it again ...');
    await new Promise((resolve) => setTimeout(resolve, RESTART_PAUSE_MS));
  }
}

function serveArguments(flags: Flags, isFirst: boolean): readonly string[] {
  return [
    path.join(folder, 'dist/cli-main.js'),
    'serve',
    ...(flags.data === undefined ? [] : ['--data', flags.data]),
    ...(flags.port === undefined ? [] : ['--port', flags.port]),
    ...(flags['no-open'] === true || !isFirst ? ['--no-open'] : []),
    ...(flags.example === true && isFirst ? ['--example'] : []),
  ];
}

process.exitCode = await main();
