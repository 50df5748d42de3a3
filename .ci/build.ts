// Bundles what runs on Node into dist: cli.js is what `blackstart` runs, cli-main.js the program that it starts; desktop.js,
// host.js and preload.cjs are the desktop's. What a command alone needs lies in a chunk of its own, so that the others
// start without it. The window is Vite's. `node .ci/build.ts FOLDER` builds
// somewhere else, for tests.
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { foldFingerprint } from '../main/engine/fold-fingerprint.ts';

const root = path.resolve(import.meta.dirname, '..');

// Packages in CommonJS call `require`, which an ES module does not have.
const requireForCommonJs =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);";

/** zod brings its messages in fifty languages along; the app speaks one. Halves what is read at every start. */
const oneLanguage: Plugin = {
  name: 'one-language',
  setup(bundle) {
    bundle.onLoad({ filter: /node_modules[\\/]zod[\\/]v4[\\/]locales[\\/]index[.]js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  sourcemap: true,
  minifyWhitespace: true,
  plugins: [oneLanguage],
  logLevel: 'warning',
} satisfies BuildOptions;

const dist = path.resolve(root, process.argv[2] ?? 'dist');
const CHUNK = 'cli-chunk-';
await mkdir(dist, { recursive: true });
const old = (await readdir(dist)).filter((name) => name.startsWith(CHUNK));
await Promise.all(old.map((name) => rm(path.join(dist, name))));

await Promise.all([
  build({
    ...options,
    entryPoints: ['main/launch.ts'],
    outfile: path.join(dist, 'cli.js'),
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({
    ...options,
    // The threads that the store starts lie beside the program, and so does the desktop's host process.
    entryPoints: {
      'cli-main': 'main/cli.ts',
      'store-worker': 'main/store/store-worker.ts',
      desktop: 'main/desktop.ts',
      host: 'main/host.ts',
    },
    // Electron brings itself.
    external: ['electron'],
    outdir: dist,
    splitting: true,
    chunkNames: `${CHUNK}[hash]`,
    target: 'node24',
    legalComments: 'linked',
    // The bundle is started by dist/cli.js, and is an entry all the same.
    define: { 'import.meta.main': 'true', BUILT_FOLD: JSON.stringify(foldFingerprint(root)) },
    banner: { js: requireForCommonJs },
  }),
  build({
    ...options,
    entryPoints: ['main/preload.ts'],
    outfile: path.join(dist, 'preload.cjs'),
    // A sandboxed window loads no ES module before its page.
    format: 'cjs',
    target: 'chrome140',
    external: ['electron'],
  }),
]).then(
  () => chmod(path.join(dist, 'cli.js'), 0o755),
  () => {
    // esbuild has said what is wrong.
    process.exitCode = 1;
  },
);
