#!/usr/bin/env node
// The command line. It owns arguments, streams and exit codes: 0 done, 1 the thing failed, 2 wrong usage. What a command
// does it leaves to main/cli/; each is loaded when it is asked for, because a script may start this many times.
import { parseArgs } from 'node:util';
import { Failure, WrongUsage, type CliCommand, type Terminal } from './cli/command.ts';
import { fileLogger } from './platform/logger.ts';
import { dataFolder } from './platform/paths.ts';
import { BlobTooLarge, MergeRefused, OpeningRefused, StoreFault } from './store/log-store.ts';

const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  new: async () => (await import('./cli/new-incident.ts')).newIncident,
  exec: async () => (await import('./cli/exec.ts')).exec,
  state: async () => (await import('./cli/state.ts')).state,
  events: async () => (await import('./cli/events.ts')).events,
  verify: async () => (await import('./cli/verify.ts')).verify,
  merge: async () => (await import('./cli/merge.ts')).merge,
  rebuild: async () => (await import('./cli/rebuild.ts')).rebuild,
  'import-systems': async () => (await import('./cli/import-systems.ts')).importSystems,
  attach: async () => (await import('./cli/attach.ts')).attach,
  export: async () => (await import('./cli/export.ts')).exportLog,
  serve: async () => (await import('./cli/serve.ts')).serve,
  schema: async () => (await import('./cli/schema.ts')).schema,
};

const DATA_HELP = '  --data DIR       the data folder (else BLACKSTART_DATA, else the one of this platform)';

const overview = `Blackstart: the recovery command centre on the one machine that the outage did not reach.

  blackstart COMMAND --help     how a command is used

Commands: ${Object.keys(commands).join(', ')}
What goes to stdout is JSON, one value a line; what is for people goes to stderr.
Exit codes: 0 done, 1 the thing failed, 2 wrong usage.
`;

const terminal: Terminal = {
  environment: process.env,
  get input() {
    return process.stdin;
  },
  print: (lines) =>
    new Promise((resolve, reject) => {
      if (lines.length === 0) resolve();
      else {
        const done = (error?: Error | null): void => (error instanceof Error ? reject(error) : resolve());
        process.stdout.write(`${lines.join('\n')}\n`, done);
      }
    }),
  say: (sentence) => process.stderr.write(`blackstart: ${sentence}\n`),
};

async function main([name, ...rest]: readonly string[]): Promise<0 | 1 | 2> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stderr.write(overview);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    throw new WrongUsage(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  }
  const command = await load();
  const { values, positionals } = read(command, rest);
  if (values.help === true) {
    process.stderr.write(`blackstart ${command.synopsis}\n\n${command.help}\n${DATA_HELP}\n`);
    return 0;
  }
  if (positionals.length !== command.positionals) {
    throw new WrongUsage(`Written so: blackstart ${command.synopsis}`);
  }
  return await command.run({ options: values, positionals }, terminal);
}

function read(command: CliCommand, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...command.options, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    throw new WrongUsage(`${because}\nWritten so: blackstart ${command.synopsis}`);
  }
}

/** Says what went wrong, and gives the exit code for it. */
function report(error: unknown): 1 | 2 {
  if (error instanceof WrongUsage) {
    terminal.say(error.message);
    return 2;
  }
  if (!(error instanceof Error)) throw error;
  const systemCode = 'code' in error && 'syscall' in error ? error.code : undefined;
  // Whoever reads the output has enough of it, such as "head".
  if (systemCode === 'EPIPE') return 1;
  const isSaid = [Failure, StoreFault, OpeningRefused, MergeRefused, BlobTooLarge].some(
    (kind) => error instanceof kind,
  );
  if (isSaid || systemCode !== undefined) {
    terminal.say(error.message);
    return 1;
  }
  const folder = dataFolder(undefined, process.env);
  fileLogger(folder).write('error', 'the command line met a bug', { error });
  terminal.say(`Blackstart met an error of its own (${error.message}). It is written down in ${folder}.`);
  return 1;
}

// Its errors come to whoever wrote; without a listener the first would end the process.
process.stdout.on('error', () => undefined);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}
