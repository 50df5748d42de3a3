import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  /** The values on stdout, one a line. */
  readonly values: readonly unknown[];
  readonly stderr: string;
}

/** The command line as it is shipped, with a data folder of its own. */
export class BuiltCli {
  readonly folder: string;
  readonly #program: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.#program = path.join(folder, 'program', 'cli.js');
  }

  /** Builds it into a folder of its own. */
  static build(): BuiltCli {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-cli-'));
    const cli = new BuiltCli(folder);
    const built = spawnSync(process.execPath, ['.ci/build.ts', path.join(folder, 'program')], {
      cwd: root,
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(`the command line could not be built: ${built.stderr}`);
    return cli;
  }

  /** A file name in its folder. */
  file(name: string): string {
    return path.join(this.folder, name);
  }

  /** The arguments of Node that start it. */
  argv(...args: readonly string[]): string[] {
    return [this.#program, ...args];
  }

  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, BLACKSTART_DATA: path.join(this.folder, 'data') };
  }

  /** Starts a command with its streams open. */
  start(...args: readonly string[]): ChildProcessWithoutNullStreams {
    return spawn(process.execPath, this.argv(...args), { env: this.environment });
  }

  /** Runs a command to its end. */
  run(args: readonly string[], input = ''): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, this.argv(...args), {
      env: this.environment,
      input,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    const lines = stdout.split('\n').filter((line) => line !== '');
    return { code: status, values: lines.map((line) => JSON.parse(line) as unknown), stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
