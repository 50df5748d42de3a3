// Bundles the command line into dist/cli.js, which `npx blackstart` runs.
import { chmod, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const entry = path.join(root, 'main/cli.ts');
const outfile = path.join(root, 'dist/cli.js');

// Packages in CommonJS call `require`, which an ES module does not have.
const requireForCommonJs =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);";

const ownShebang = (await readFile(entry, 'utf8')).startsWith('#!');

await build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true,
  legalComments: 'linked',
  banner: { js: `${ownShebang ? '' : '#!/usr/bin/env node\n'}${requireForCommonJs}` },
  logLevel: 'warning',
});
await chmod(outfile, 0o755);
