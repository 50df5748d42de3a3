// Runs after every `npm ci` and `npm install`: builds the program and its window, so that `npx blackstart` and `npm start`
// work at once, and sets up the commit hooks of a developer's checkout. Plain JavaScript, because an installation without devDependencies
// runs it on the machine's own Node. It never fails an installation: what it could not do, it says.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
/** @param {string} relativePath */
const has = (relativePath) => existsSync(path.join(root, relativePath));

/**
 * @param {string} purpose
 * @param {string[]} args of node
 */
function attempt(purpose, args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) console.error(`blackstart: could not ${purpose}. The installation itself is complete.`);
}

if (has('main/cli.ts') && has('node_modules/esbuild')) attempt('build dist/cli.js', ['.ci/build.ts']);
if (has('renderer/index.html') && has('node_modules/vite')) {
  attempt('build the window', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']);
}

const inCi = (process.env['CI'] ?? '') !== '';
if (has('.git') && has('node_modules/lefthook') && !inCi) {
  attempt('set up the commit hooks', ['node_modules/lefthook/bin/index.js', 'install']);
}
