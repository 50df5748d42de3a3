// Bundles the command line into dist: cli.js is what `blackstart` runs, cli-main.js the program that it starts.
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

// Packages in CommonJS call `require`, which an ES module does not have.
const requireForCommonJs =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);";

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
} as const;

await Promise.all([
  build({
    ...options,
    entryPoints: ['main/launch.ts'],
    outfile: 'dist/cli.js',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({
    ...options,
    entryPoints: ['main/cli.ts'],
    outfile: 'dist/cli-main.js',
    target: 'node24',
    legalComments: 'linked',
    // The bundle is started by dist/cli.js, and is an entry all the same.
    define: { 'import.meta.main': 'true' },
    banner: { js: requireForCommonJs },
  }),
]).then(
  () => chmod(path.join(root, 'dist/cli.js'), 0o755),
  () => {
    // esbuild has said what is wrong.
    process.exitCode = 1;
  },
);
