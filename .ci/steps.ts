import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { tallyOfVitest, type Tally } from './tally.ts';

/** One thing that `npm test` does. A further runner is one more entry here. */
export interface Step {
  name: string;
  /** A command line, run in the project root with the project's own tools and Node first in the path. */
  command: string;
  /** Nets look at the code without running it: `npm run check` is the nets alone, and they run side by side. */
  net: boolean;
  /** Clears what an earlier run left, so that it cannot be taken for this one's. */
  before?: () => void;
  /** How a runner with tests of its own is counted; without it the step counts as one. */
  tally?: (exitCode: number | null) => Tally;
}

export const root = path.resolve(import.meta.dirname, '..');

const vitestReport = path.join(root, 'node_modules/.cache/vitest-report.json');

export const steps: readonly Step[] = [
  // The slowest first: it then runs beside all the others.
  { name: 'lint', command: 'node .ci/lint-zones.ts', net: true },
  { name: 'format', command: 'prettier --check --log-level warn .', net: true },
  { name: 'types', command: 'tsc --build', net: true },
  { name: 'boundaries', command: 'node .ci/boundaries.ts', net: true },
  { name: 'lockfile', command: 'node .ci/lockfile.ts', net: true },
  { name: 'unused code', command: 'knip --no-config-hints', net: true },
  // Before the tests: those that drive the product from outside drive what is built.
  { name: 'build', command: 'node .ci/build.ts && vite build --logLevel warn', net: false },
  {
    name: 'tests',
    command: `vitest run --reporter=default --reporter=json --outputFile.json="${vitestReport}"`,
    net: false,
    before: () => {
      rmSync(vitestReport, { force: true });
    },
    tally: (exitCode) => tallyOfVitest(exitCode, readIfThere(vitestReport)),
  },
];

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A runner that crashed writes no report; the tally counts that as a failure.
    return null;
  }
}
