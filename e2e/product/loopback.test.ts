// The product on a machine that the network has left: nothing but loopback exists, and it works whole. What is run there
// are the tests of the door and of the fast path, browser included.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const RUN_THERE = ['e2e/product/door.test.ts', 'e2e/product/fast-path.test.ts'];

/** In a namespace of its own a machine has no network but what is brought up: here loopback, and no other interface. */
const ALONE = ['-rn', 'sh', '-c', 'ip link set lo up && test "$(ip -o link | wc -l)" = 1 && exec "$0" "$@"'];

const alone = spawnSync('unshare', [...ALONE, 'true'], { encoding: 'utf8' });
const isPossible = alone.status === 0;
if (!isPossible) {
  const reason = alone.error?.message ?? alone.stderr;
  process.stderr.write(
    `NOT RUN: the product where only loopback exists needs "unshare -rn" and "ip": ${reason}\n`,
  );
}

/** Without what the test runner of this process says to those that it starts. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name)),
);

test.skipIf(!isPossible)('it works whole where only loopback exists', { timeout: 300_000 }, async () => {
  const runner = path.join(root, 'node_modules/vitest/vitest.mjs');
  const folder = await mkdtemp(path.join(tmpdir(), 'blackstart-e2e-'));
  const file = path.join(folder, 'report.json');
  const flags = ['run', '--project', 'e2e', '--reporter', 'json', '--outputFile', file];
  const there = [...ALONE, process.execPath, runner, ...flags, ...RUN_THERE];
  await promisify(execFile)('unshare', there, { cwd: root, env: environment });
  const report = JSON.parse(await readFile(file, 'utf8')) as {
    numPassedTests: number;
    numPendingTests: number;
  }; // as: vitest's own report
  expect(report.numPassedTests).toBeGreaterThan(15);
  expect(report.numPendingTests).toBe(0);
  await rm(folder, { recursive: true });
});
