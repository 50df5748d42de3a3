import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dataFolder } from '#main/platform/paths.ts';
import { programAround } from '#main/platform/program.ts';
import { NotServed, serve as serveData, type Served, type Serving } from '#main/serve.ts';
import {
  Failure,
  textOption,
  WrongUsage,
  type Arguments,
  type CliCommand,
  type Terminal,
} from './command.ts';

function portOption(args: Arguments): number | undefined {
  const text = textOption(args, 'port');
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new WrongUsage(`--port takes a number from 1 to 65535, not "${text}".`);
  }
  return port;
}

/** Opens this system's browser, and says so where there is none to open: the link works by hand. */
function openBrowser(url: string, terminal: Terminal): void {
  const [command, ...args] = browserCommand(url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {
    terminal.say('No browser could be opened. Open the link above in one on this machine.');
  });
  child.unref();
}

function browserCommand(url: string): [string, ...string[]] {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
}

/** Resolves when this process is told to end. */
async function toldToEnd(): Promise<void> {
  const gone = new AbortController();
  const signals = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) =>
    once(process, name, { signal: gone.signal }).catch(() => undefined),
  );
  await Promise.race(signals);
  gone.abort();
}

export const serve: CliCommand = {
  synopsis: 'serve [--data DIR] [--port N] [--no-open] [--example]',
  help: `Serves Blackstart to browsers on this machine, and to no other machine. Prints one line when it is ready:
{"url": a link that signs one browser in, once, "pid"}. A second serve on the same data folder prints a fresh link to
the first and ends. Ends on Ctrl+C, when what was entered is on disk.

  --port N         listen there (else where it listened last, else anywhere free)
  --no-open        do not open a browser
  --example        open the worked example, July 2024`,
  options: {
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    example: { type: 'boolean' },
  },
  positionals: 0,
  async run(args, terminal) {
    const port = portOption(args);
    const ended = toldToEnd();
    const served = await startServing(args, terminal, port);
    await terminal.print([JSON.stringify({ url: served.url, pid: served.pid })]);
    if (args.options['no-open'] !== true) openBrowser(served.url, terminal);
    if (!('close' in served)) return 0;
    await ended;
    await served.close();
    return 0;
  },
};

async function startServing(
  args: Arguments,
  { environment }: Terminal,
  port: number | undefined,
): Promise<Served | Serving> {
  try {
    return await serveData({
      dataFolder: dataFolder(textOption(args, 'data'), environment),
      program: programAround(import.meta.dirname),
      port,
      example: args.options['example'] === true,
    });
  } catch (error) {
    throw error instanceof NotServed ? new Failure(error.message) : error;
  }
}
