// Run by main/serve.test.ts inside a network namespace that has nothing but loopback: `alone.ts CLI DATA`. Serves, signs
// in, declares an incident over the socket, asks for a second link, ends; prints what it found, one JSON value.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import type { HostClient } from '#shared/contract/host-client.ts';

const [, , cli = '', data = ''] = process.argv;

function serve() {
  const args = [cli, 'serve', '--no-open', '--data', data];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}
async function lineOf(child: ReturnType<typeof serve>): Promise<{ url: string }> {
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return JSON.parse(line) as { url: string };
}

const host = serve();
const { url } = await lineOf(host);
const { origin } = new URL(url);
const signedIn = await fetch(url, { redirect: 'manual' });
const cookie = signedIn.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
const page = await fetch(`${origin}/`, { headers: { cookie } });
const socket = new WebSocket(`${origin.replace('http', 'ws')}/rpc`, { headers: { origin, cookie } });
await once(socket, 'open');
// as: ws has every part of a browser's socket that the link uses
const client: HostClient = createORPCClient(
  new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }),
);
const greeting = await client.hello({ protocol: 1 });
const declare = { name: 'Alone', profile: 'general', exercise: false, timeZone: 'Europe/London' };
const created = await client.incidents.create({ declare });
const second = await lineOf(serve());
socket.close();
host.kill('SIGTERM');
const [exitCode] = (await once(host, 'exit')) as [number | null];

process.stdout.write(
  JSON.stringify({
    interfaces: Object.keys(os.networkInterfaces()),
    page: page.status,
    greeting: greeting.dataFolder === data,
    declared: created.ok,
    secondServe: new URL(second.url).origin === origin,
    exitCode,
  }),
);
