// Bundles the command line into dist: cli.js is what `blackstart` runs, cli-main.js the program that it starts. What a
// command alone needs lies in a chunk of its own, so that the others start without it.
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { foldFingerprint } from '../main/engine/fold-fingerprint.ts';

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

const dist = path.join(root, 'dist');
const CHUNK = 'cli-chunk-';
await mkdir(dist, { recursive: true });
const old = (await readdir(dist)).filter((name) => name.startsWith(CHUNK));
await Promise.all(old.map((name) => rm(path.join(dist, name))));

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
    // The threads that the store starts lie beside the program.
    entryPoints: { 'cli-main': 'main/cli.ts', 'store-worker': 'main/store/store-worker.ts' },
    outdir: 'dist',
    splitting: true,
    chunkNames: `${CHUNK}[hash]`,
    target: 'node24',
    legalComments: 'linked',
    // The bundle is started by dist/cli.js, and is an entry all the same.
    define: { 'import.meta.main': 'true', BUILT_FOLD: JSON.stringify(foldFingerprint(root)) },
    banner: { js: requireForCommonJs },
  }),
]).then(
  () => chmod(path.join(root, 'dist/cli.js'), 0o755),
  () => {
    // esbuild has said what is wrong.
    process.exitCode = 1;
  },
);
