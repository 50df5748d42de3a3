import { execFile, execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { HostClient } from '#shared/contract/host-client.ts';
import { CommandId } from '#shared/domain/ids.ts';

const cli = path.resolve(import.meta.dirname, 'cli.ts');

interface Standing {
  readonly process: ChildProcess;
  readonly url: string;
  readonly pid: number;
}

let data: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  data = mkdtempSync(path.join(os.tmpdir(), 'blackstart-serve-'));
});
afterEach(async () => {
  for (const one of running.splice(0)) {
    if (one.exitCode !== null || one.signalCode !== null) continue;
    one.kill('SIGKILL');
    await once(one, 'exit');
  }
  rmSync(data, { recursive: true, force: true });
});

/** Starts `serve` and reads its one line. */
async function serve(...flags: readonly string[]): Promise<Standing> {
  const child = spawn(process.execPath, [cli, 'serve', '--no-open', '--data', data, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const said = JSON.parse(line) as { url: string; pid: number };
  expect(Object.keys(said)).toEqual(['url', 'pid']);
  return { process: child, ...said };
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}

/** A signed-in window, as far as the contract goes. */
async function connect(url: string, cookie: string): Promise<{ client: HostClient; socket: WebSocket }> {
  const { origin } = new URL(url);
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { origin, cookie } });
  await once(socket, 'open');
  // as: ws has every part of a browser's socket that the link uses
  const websocket = socket as unknown as globalThis.WebSocket;
  return { client: createORPCClient(new RPCLink({ websocket })), socket };
}

const declare = { name: 'Faulty update', profile: 'general', exercise: false, timeZone: 'Europe/London' };

test('prints one line when it is ready, and a second one prints a fresh link to the first', async () => {
  const first = await serve();
  expect(first.pid).toBe(first.process.pid);
  const second = await serve();
  expect((await once(second.process, 'exit'))[0]).toBe(0);
  expect(second.pid).toBe(first.pid);
  expect(new URL(second.url).origin).toBe(new URL(first.url).origin);
  expect(second.url).not.toBe(first.url);
  expect(await signIn(second.url)).not.toBe('');
  expect(await signIn(first.url)).not.toBe('');
  expect(await signIn(first.url)).toBe('');
});

test('what opens the door is readable by this user only', async () => {
  await serve();
  if (process.platform !== 'win32') expect(statSync(path.join(data, 'serve.json')).mode & 0o077).toBe(0);
  expect(readFileSync(path.join(data, 'serve.json'), 'utf8')).toContain('"pid"');
});

test('SIGTERM ends it with 0, and everything acknowledged is on disk', async () => {
  const standing = await serve();
  const { client } = await connect(standing.url, await signIn(standing.url));
  const created = await client.incidents.create({ declare });
  if (!created.ok) throw new Error(created.message);
  const { incident, file } = created.value;
  const sent = Array.from({ length: 20 }, (_, i) =>
    client.dispatch({
      incident,
      command: { id: CommandId.parse(`c-${i}`), type: 'incident.rename', data: { name: `Name ${i}` } },
    }),
  );
  const first = await sent[0];
  standing.process.kill('SIGTERM');
  const answers = await Promise.allSettled(sent);
  expect((await once(standing.process, 'exit'))[0]).toBe(0);
  const acknowledged = answers.flatMap((one) =>
    one.status === 'fulfilled' && one.value.ok ? [one.value] : [],
  );
  expect(first?.ok).toBe(true);
  const lines = execFileSync(process.execPath, [cli, 'events', file, '--data', data], { encoding: 'utf8' });
  const onDisk = new Set(
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { commandId: string }).commandId),
  );
  for (const { id } of acknowledged) expect(onDisk.has(id)).toBe(true);
});

test('killed in the middle, it comes back where it was: browsers stay signed in and find what was acknowledged', async () => {
  const first = await serve();
  const cookie = await signIn(first.url);
  const { client } = await connect(first.url, cookie);
  const created = await client.incidents.create({ declare });
  if (!created.ok) throw new Error(created.message);
  const { incident } = created.value;
  const command = { id: CommandId.parse('c-1'), type: 'incident.rename', data: { name: 'Acknowledged' } };
  const receipt = await client.dispatch({ incident, command });
  first.process.kill('SIGKILL');
  await once(first.process, 'exit');

  const second = await serve();
  expect(new URL(second.url).origin).toBe(new URL(first.url).origin);
  const again = await connect(second.url, cookie);
  const state = await again.client.state({ incident });
  expect(state.ok && state.value.json).toContain('Acknowledged');
  expect(await again.client.dispatch({ incident, command })).toEqual(receipt);
});

test('--example opens the worked example: the link names it', async () => {
  const standing = await serve('--example');
  const { hash } = new URL(standing.url);
  const { client } = await connect(standing.url, await signIn(standing.url));
  const list = await client.incidents.list();
  expect(list).toMatchObject({
    ok: true,
    value: [{ incident: hash.slice(2), exercise: true, isOpen: true }],
  });
});

test.each([
  [['--port', 'many'], 2],
  [['--port', '70000'], 2],
  [['--prot', '1'], 2],
])('%j is wrong usage', async (flags, exitCode) => {
  const run = promisify(execFile)(process.execPath, [cli, 'serve', '--no-open', '--data', data, ...flags]);
  await expect(run).rejects.toMatchObject({ code: exitCode, stdout: '' });
});

test('a port that is taken is said in a sentence', async () => {
  const first = await serve();
  const { port } = new URL(first.url);
  const other = mkdtempSync(path.join(os.tmpdir(), 'blackstart-serve-'));
  const run = promisify(execFile)(process.execPath, [
    cli,
    'serve',
    '--no-open',
    '--data',
    other,
    '--port',
    port,
  ]);
  await expect(run).rejects.toMatchObject({ code: 1, stdout: '' });
  await expect(run).rejects.toThrow(`Port ${port} cannot be used`);
  rmSync(other, { recursive: true, force: true });
});

describe('where only loopback exists', () => {
  const unshare = spawnSync('unshare', ['-rn', 'true']);
  const reason = unshare.error?.message ?? unshare.stderr.toString();
  const canUnshare = unshare.status === 0;
  if (!canUnshare)
    process.stderr.write(`NOT RUN: the test without a network needs "unshare -rn": ${reason}\n`);

  test.skipIf(!canUnshare)('it works whole: sign-in, page, socket, command, second serve', async () => {
    // The script runs inside the namespace, in which nothing but loopback is up; what it prints is what it found.
    const script = path.resolve(import.meta.dirname, 'shells/web/testing/alone.ts');
    const command = `ip link set lo up 2>/dev/null || ifconfig lo up; exec "${process.execPath}" "${script}" "${cli}" "${data}"`;
    const { stdout } = await promisify(execFile)('unshare', ['-rn', 'sh', '-c', command]);
    expect(JSON.parse(stdout)).toEqual({
      interfaces: ['lo'],
      page: 200,
      greeting: true,
      declared: true,
      secondServe: true,
      exitCode: 0,
    });
  });
});
