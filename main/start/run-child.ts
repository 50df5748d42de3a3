import { spawn } from 'node:child_process';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How a child came to its end. */
export interface ChildEnd {
  /** Null where a signal ended it, or it never started. */
  readonly exitCode: number | null;
  /** True where this process was told to end, and told the child. */
  readonly wasTold: boolean;
  readonly seconds: number;
}

/** Runs a program as if it were this process: same streams, and what this process is told, it is told. */
export function runChild(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<ChildEnd> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: 'inherit', env: environment });
    let wasTold = false;
    const tell = (signal: NodeJS.Signals): void => {
      wasTold = true;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, tell);
    const end = (exitCode: number | null): void => {
      for (const signal of SIGNALS) process.off(signal, tell);
      resolve({ exitCode, wasTold, seconds: (performance.now() - start) / 1000 });
    };
    child.on('error', () => {
      end(null);
    });
    child.on('exit', end);
  });
}
