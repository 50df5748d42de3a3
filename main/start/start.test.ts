import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronIn, fetchElectron, hasDisplay } from './electron-runtime.ts';
import { isBuilt } from './freshness.ts';
import { runChild } from './run-child.ts';

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-start-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A folder of the electron package's layout; `parts` leaves out what a broken download would. */
function electronPackage(parts: { version?: string; path?: string; executable?: boolean }): void {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version: '45.4.1' }));
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  if (parts.version !== undefined) writeFileSync(path.join(folder, 'dist/version'), parts.version);
  if (parts.path !== undefined) writeFileSync(path.join(folder, 'path.txt'), parts.path);
  if (parts.executable === true) writeFileSync(path.join(folder, 'dist/electron'), '#!/bin/sh\n');
}

test('a whole runtime of the right version is found, without anything being run', () => {
  electronPackage({ version: 'v45.4.1', path: 'electron', executable: true });
  expect(electronIn(folder)).toBe(path.join(folder, 'dist/electron'));
});

test.each([
  ['nothing at all', {}],
  ['another version', { version: '44.0.0', path: 'electron', executable: true }],
  ['no executable', { version: '45.4.1', path: 'electron' }],
  ['a download that broke off', { version: '45.4.1', executable: true }],
])('%s is no runtime', (_name, parts) => {
  electronPackage(parts);
  expect(electronIn(folder)).toBeNull();
});

test('fetching a runtime ends within its bound, whatever the network does', async () => {
  writeFileSync(path.join(folder, 'install.js'), 'setInterval(() => {}, 1000);');
  const start = performance.now();
  await fetchElectron(folder, 300);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['win32', {}, true],
  ['darwin', {}, true],
] as const)('on %s with %j a window can be shown: %s', (platform, environment, can) => {
  expect(hasDisplay(environment, platform)).toBe(can);
});

test('a program is built when its build is there and nothing is newer', () => {
  for (const part of ['shared', 'dist/renderer']) mkdirSync(path.join(folder, part), { recursive: true });
  writeFileSync(path.join(folder, 'shared/source.ts'), '');
  expect(isBuilt(folder)).toBe(false);
  for (const file of ['cli-main.js', 'desktop.js', 'renderer/index.html']) {
    writeFileSync(path.join(folder, 'dist', file), '');
  }
  expect(isBuilt(folder)).toBe(true);
  writeFileSync(path.join(folder, 'shared/source.test.ts'), '');
  expect(isBuilt(folder)).toBe(true);
});

test('a child that cannot be started, or ends by itself, is told apart from one that was told to', async () => {
  expect(await runChild(path.join(folder, 'absent'), [], process.env)).toMatchObject({
    exitCode: null,
    wasTold: false,
  });
  const ended = await runChild(process.execPath, ['-e', 'process.exit(7)'], process.env);
  expect(ended).toMatchObject({ exitCode: 7, wasTold: false });
});

/** `npm start`, as far as its own process goes, on a copy of the program that this test may break. */
function start(environment: NodeJS.ProcessEnv, ...flags: readonly string[]) {
  const args = [path.join(root, 'main/start.ts'), '--no-open', '--data', path.join(folder, 'data'), ...flags];
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], HOME: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, lines: createInterface({ input: child.stdout }), said: () => said };
}

/** The program may have to be built first. */
const WITH_BUILD = 120_000;

test(
  'where no window can be shown it says so in a line and serves to the browser',
  { timeout: WITH_BUILD },
  async () => {
    const { child, lines, said } = start({});
    const [line] = (await once(lines, 'line')) as [string];
    expect(said()).toMatch(/no display to show a window on[.] Opening in the browser instead/);
    const { url } = JSON.parse(line) as { url: string };
    expect((await fetch(new URL('/', url))).status).toBe(401);
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  },
);

test('a host that is killed is started again where it was', { timeout: WITH_BUILD }, async () => {
  const { child, lines, said } = start({}, '--web');
  const [first] = (await once(lines, 'line')) as [string];
  const { url, pid } = JSON.parse(first) as { url: string; pid: number };
  const again = once(lines, 'line') as Promise<[string]>;
  process.kill(pid, 'SIGKILL');
  const second = JSON.parse((await again)[0]) as { url: string; pid: number };
  expect(new URL(second.url).origin).toBe(new URL(url).origin);
  expect(second.pid).not.toBe(pid);
  expect(said()).toContain('Starting it again');
  child.kill('SIGTERM');
  expect((await once(child, 'exit'))[0]).toBe(0);
});
