// The contract over each transport beside the bare transport: one process, one run, call by call in turn. The host is in
// memory, so that what is timed is the way there and back; with the real host, on this machine's disk, at the end.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { BroadcastChannel, MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { WebSocket, WebSocketServer } from 'ws';
import { openHost } from '#main/compose.ts';
import { silentLogger } from '#main/platform/logger.ts';
import { channelMain, pageEnd } from '#main/shells/electron/testing/electron-double.ts';
import { servePorts } from '#main/shells/electron/serve-ports.ts';
import { USUAL_PACE } from '#main/shells/watch-head.ts';
import { startWebHost } from '#main/shells/web/web-host.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import type { HostPort } from '#shared/contract/host-port.ts';
import { PROTOCOL_VERSION } from '#shared/contract/protocol.ts';
import { CommandId, type IncidentId } from '#shared/domain/ids.ts';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import { ms, printTable, ratio, timings } from './measure.ts';

/** About as long as a command and its answer. */
const MESSAGE = JSON.stringify({ type: 'incident.rename', data: { name: 'x'.repeat(200) } });

type Call = () => Promise<unknown>;
interface Opened {
  readonly call: Call;
  readonly close: () => Promise<void> | void;
}

async function bareSocket(): Promise<Opened> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (socket) => socket.on('message', (data: Buffer) => socket.send(data)));
  const { port } = server.address() as AddressInfo; // as: a TCP server that listens has a port
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  await once(socket, 'open');
  return {
    call: () => {
      const back = once(socket, 'message');
      socket.send(MESSAGE);
      return back;
    },
    close: () => {
      socket.terminate();
      server.close();
      server.closeAllConnections();
    },
  };
}

function barePort(): Opened {
  const { port1, port2 } = new MessageChannel();
  port2.on('message', (data: unknown) => {
    port2.postMessage(data);
  });
  return {
    call: () => {
      const back = once(port1, 'message');
      port1.postMessage(MESSAGE);
      return back;
    },
    close: () => {
      port1.close();
    },
  };
}

function bareBroadcast(): Opened {
  const [one, other] = [new BroadcastChannel('bench'), new BroadcastChannel('bench')];
  other.onmessage = () => {
    other.postMessage(MESSAGE);
  };
  return {
    call: () =>
      new Promise((resolve) => {
        one.onmessage = resolve;
        one.postMessage(MESSAGE);
      }),
    close: () => {
      one.close();
      other.close();
    },
  };
}

interface Windows {
  /** Another window onto the host. */
  open(): Promise<HostClient>;
  close(): Promise<void> | void;
}

async function webWindows(host: HostPort): Promise<Windows> {
  const page = { bytes: Buffer.from(''), type: 'text/html', isImmutable: false };
  const web = await startWebHost({
    host,
    assets: new Map([['/', page]]),
    port: 0,
    shelf: { load: () => [], save: () => undefined },
    key: 'bench',
    logger: silentLogger,
    pace: USUAL_PACE,
  });
  const sockets: WebSocket[] = [];
  return {
    open: async () => {
      const link = web.signInLink();
      const { origin } = new URL(link);
      const response = await fetch(link, { redirect: 'manual' });
      const cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
      const socket = new WebSocket(`ws://127.0.0.1:${web.port}/rpc`, {
        headers: { origin, cookie },
        perMessageDeflate: false,
      });
      await once(socket, 'open');
      sockets.push(socket);
      // as: ws has every part of a browser's socket that the link uses
      return createORPCClient(new SocketLink({ websocket: socket as unknown as globalThis.WebSocket }));
    },
    close: async () => {
      for (const socket of sockets) socket.terminate();
      await web.close();
    },
  };
}

function portWindows(host: HostPort): Windows {
  let heard: Parameters<Parameters<typeof servePorts>[0]['on']>[1] = () => undefined;
  const parent = { on: (_event: 'message', listener: typeof heard) => (heard = listener) };
  servePorts(parent, { host, logger: silentLogger, pace: USUAL_PACE, shutDown: () => Promise.resolve() });
  const ends: ReturnType<typeof pageEnd>[] = [];
  return {
    open: () => {
      const { port1, port2 } = channelMain();
      heard({ data: { kind: 'window' }, ports: [port1] });
      const port = pageEnd(port2);
      ends.push(port);
      const client: HostClient = createORPCClient(new PortLink({ port }));
      port.start();
      return Promise.resolve(client);
    },
    close: () => {
      for (const end of ends) end.close();
    },
  };
}

/** A command in one window until its fact has arrived in another, which watches and pulls as every window does. */
async function toSecondWindow(windows: Windows, incident: IncidentId, run: string): Promise<Call> {
  const [one, other] = [await windows.open(), await windows.open()];
  const start = await other.state({ incident });
  if (!start.ok) throw new Error(start.message);
  let { seq } = start.value;
  const { epoch } = start.value;
  let arrived: (seq: number) => void = () => undefined;
  void (async () => {
    for await (const head of await other.watch({ incident })) {
      if (head.seq <= seq) continue;
      const page = await other.eventsSince({ incident, epoch, seq, limit: 500 });
      if (!page.ok) throw new Error(page.message);
      seq = page.value.facts.at(-1)?.seq ?? seq;
      arrived(seq);
    }
  })().catch(() => undefined); // The windows are closed under it at the end.
  let n = 0;
  return async () => {
    n += 1;
    const command = {
      id: CommandId.parse(`${run}-${n}`),
      type: 'incident.rename',
      data: { name: `${run} ${n}` },
    };
    const before = seq;
    const seen = new Promise<void>((resolve) => {
      arrived = (place) => {
        if (place > before) resolve();
      };
    });
    const answer = await one.dispatch({ incident, command });
    if (!answer.ok) throw new Error(answer.message);
    if (seq < answer.seq) await seen;
  };
}

async function inTurn(
  rounds: number,
  calls: Readonly<Record<string, Call>>,
): Promise<Record<string, number[]>> {
  const samples: Record<string, number[]> = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  const warmUp = Math.ceil(rounds / 5);
  for (let round = 0; round < rounds + warmUp; round += 1) {
    for (const [name, call] of Object.entries(calls)) {
      const begun = performance.now();
      await call();
      if (round >= warmUp) samples[name]?.push(performance.now() - begun);
      // The pace of the head push is not what is measured: a person does not type within it.
      if (name.startsWith('second'))
        await new Promise((resolve) => setTimeout(resolve, 2 * USUAL_PACE.betweenMs));
    }
  }
  return samples;
}

export async function rpcSuite({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const memory = new MemoryHost();
  const [web, port] = [await webWindows(memory), portWindows(memory)];
  const [socketEcho, portEcho] = [await bareSocket(), barePort()];
  const [overSocket, overPort] = [await web.open(), await port.open()];
  const hello = { protocol: PROTOCOL_VERSION };
  const samples = await inTurn(isQuick ? 500 : 3_000, {
    socketEcho: socketEcho.call,
    socket: () => overSocket.hello(hello),
    portEcho: portEcho.call,
    port: () => overPort.hello(hello),
  });
  printTable('A call there and back, the host in memory', [
    HEAD,
    row('WebSocket', samples, 'socket', 'socketEcho', 'p50 0.10 ms'),
    row('MessagePort', samples, 'port', 'portEcho', 'p50 0.04-0.06 ms'),
  ]);
  await Promise.all([web.close(), port.close(), socketEcho.close(), portEcho.close()]);
  await secondWindowSuite(isQuick);
}

const HEAD = ['', 'product p50', 'p95', 'anchor p50', 'p95', 'ratio p50', 'BENCH.md'] as const;

function row(
  title: string,
  samples: Record<string, number[]>,
  product: string,
  anchor: string,
  target: string,
): readonly string[] {
  const [ours, theirs] = [timings(samples[product] ?? []), timings(samples[anchor] ?? [])];
  return [
    title,
    ms(ours.p50),
    ms(ours.p95),
    ms(theirs.p50),
    ms(theirs.p95),
    ratio(ours.p50, theirs.p50),
    target,
  ];
}

/** With the real host: the command is on disk before the other window hears of it. */
async function secondWindowSuite(isQuick: boolean): Promise<void> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-bench-'));
  const programFolder = path.resolve(import.meta.dirname, '..');
  const host = await openHost({ dataFolder, programFolder, version: 'bench' });
  const declare = { name: 'Bench', profile: 'general', exercise: false, timeZone: 'Europe/London' };
  const created = await host.port.incidents.create({ declare });
  if (!created.ok) throw new Error(created.message);
  const [web, port] = [await webWindows(host.port), portWindows(host.port)];
  const broadcast = bareBroadcast();
  const samples = await inTurn(isQuick ? 40 : 200, {
    broadcast: broadcast.call,
    'second window, WebSocket': await toSecondWindow(web, created.value.incident, 'web'),
    'second window, MessagePort': await toSecondWindow(port, created.value.incident, 'port'),
  });
  printTable(
    'A command until it is on disk and its fact in a second window; the anchor is a BroadcastChannel echo',
    [
      HEAD,
      row('WebSocket', samples, 'second window, WebSocket', 'broadcast', 'p95 50 ms, painted'),
      row('MessagePort', samples, 'second window, MessagePort', 'broadcast', 'p95 50 ms, painted'),
    ],
  );
  await Promise.all([web.close(), port.close(), broadcast.close()]);
  await host.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
