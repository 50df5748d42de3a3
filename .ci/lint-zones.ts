// ESLint with the types of the whole project needs more memory than Node gives one process: one run a zone, one after
// the other, and the worst of their exit codes. What is given on the command line goes to each, as `--fix`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const eslint = path.join(root, 'node_modules/eslint/bin/eslint.js');

const ZONES = ['shared', 'main', 'renderer'];
/** Each run's files: the zones, then all that is in none of them. */
const runs = [
  ...ZONES.map((zone) => [zone]),
  ['.', ...ZONES.flatMap((zone) => ['--ignore-pattern', `${zone}/**`])],
];

const codes = runs.map(
  (files) =>
    spawnSync(process.execPath, [eslint, '--max-warnings', '0', ...process.argv.slice(2), ...files], {
      cwd: root,
      stdio: 'inherit',
    }).status ?? 1,
);
process.exitCode = Math.max(...codes);
