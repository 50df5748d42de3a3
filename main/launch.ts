// What `blackstart` starts once it is built (dist/cli.js). It knows only where the program lies and which Node that
// needs: on an older one it hands over to the Node that the project pins, or says in a sentence what is missing. So it
// may import nothing that an old Node lacks.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** The first major version with all that the program uses (node:sqlite without a warning among it). */
const NODE_MAJOR = 24;

const program = new URL('./cli-main.js', import.meta.url);
const executable = process.platform === 'win32' ? 'node.exe' : 'node';
const pinnedNode = fileURLToPath(new URL(`../node_modules/node/bin/${executable}`, import.meta.url));

if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR) {
  // A script may start this many times: the compiled program is kept for the next start.
  module.enableCompileCache();
  await import(program.href);
} else if (existsSync(pinnedNode)) {
  handOver();
} else {
  process.stderr.write(
    `Blackstart needs Node ${NODE_MAJOR} or later, and this is Node ${process.versions.node}. ` +
      'Run "npm ci" in its folder: that brings the right one along.\n',
  );
  process.exitCode = 1;
}

/** Runs the program on the pinned Node as if it were this process: same streams, signals and exit code. */
function handOver(): void {
  const child = spawn(pinnedNode, [fileURLToPath(program), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (exitCode) => {
    process.exitCode = exitCode ?? 1;
  });
  child.on('error', (error) => {
    process.stderr.write(`Blackstart could not start its own Node: ${error.message}\n`);
    process.exitCode = 1;
  });
}
