import type { ParseArgsConfig } from 'node:util';

/** What is known on the command line once it was read: options by name, the rest in order. */
export interface Arguments {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** What a command may reach of the process that it runs in. */
export interface Terminal {
  readonly environment: NodeJS.ProcessEnv;
  readonly input: AsyncIterable<Buffer>;
  /** Writes lines to stdout; waits while whoever reads them is behind. Machine output only. */
  print(lines: readonly string[]): Promise<void>;
  /** Writes a sentence for a person to stderr. */
  say(sentence: string): void;
}

/** One command of the command line. */
export interface CliCommand {
  /** The first line of its help: how it is written, without the program's name. */
  readonly synopsis: string;
  /** What it does and what it prints. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many positional arguments it takes. */
  readonly positionals: number;
  /** Gives the exit code. Throws Failure for what went wrong and can be said in a sentence. */
  run(args: Arguments, terminal: Terminal): Promise<0 | 1>;
}

/** The thing failed: exit 1 with this sentence and no stack trace. */
export class Failure extends Error {}

/** It was asked for wrongly: exit 2 with this sentence and how to ask. */
export class WrongUsage extends Error {}

/** The text of an option that takes one; undefined where it was not given. */
export function textOption({ options }: Arguments, name: string): string | undefined {
  const value = options[name];
  if (value === '') throw new WrongUsage(`--${name} is empty.`);
  return typeof value === 'string' ? value : undefined;
}

/** A positional argument; the number of them was checked. */
export function positional({ positionals }: Arguments, index: number): string {
  const value = positionals[index];
  if (value === undefined || value === '') throw new WrongUsage('A file name is empty.');
  return value;
}
