import { EventEmitter } from 'node:events';
import { silentLogger } from '#main/platform/logger.ts';
import { channelMain, pageEnd } from '#main/shells/electron/testing/electron-double.ts';
import { servePorts } from '#main/shells/electron/serve-ports.ts';
import type { Pace } from '#main/shells/watch-head.ts';
import type { SessionShelf } from '#main/shells/web/sign-ins.ts';
import { startWebHost, type WebHost } from '#main/shells/web/web-host.ts';
import { openHostSession } from '../../../renderer/app/host-session.ts';
import type { HostAccess } from '../../../renderer/store/host-access.ts';
import { messagePortDial } from '../../../renderer/transport/dial-message-port.ts';
import { websocketDial } from '../../../renderer/transport/dial-websocket.ts';
import type { Dial } from '../../../renderer/transport/link.ts';
import { windowTimers } from '../../../renderer/transport/timers.ts';
import { MemoryHost } from '../memory-host.ts';
import { delayedPort, delayedSocket } from './delayed.ts';

/** A host behind one of the two shells, and windows that really are on the other side of it. */
export interface Rig {
  readonly host: MemoryHost;
  /** Opens a window; each message takes `delayMs` each way. */
  openWindow(delayMs?: number): HostAccess;
  /** The host is gone from one moment to the next; its log is on disk. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

const PACE: Pace = { betweenMs: 5, beatMs: 200 };

export const page = { bytes: Buffer.from('<!doctype html>'), type: 'text/html', isImmutable: false };

/** Sessions in memory: what the data folder keeps. */
export function memoryShelf(): SessionShelf {
  let kept: readonly string[] = [];
  return { load: () => kept, save: (hashes) => (kept = hashes) };
}

/** Signs a browser in: gives the cookie that it would send from then on. */
export async function signIn(web: WebHost): Promise<string> {
  const response = await fetch(web.signInLink(), { redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
}

/** Node's own WebSocket, which unlike a browser's lets its user set the headers that a browser sets by itself. */
type SocketWithHeaders = new (url: string, options: { headers: Record<string, string> }) => WebSocket;

let windows = 0;
function opener(dialFor: (delayMs: number) => Dial): {
  open(delayMs?: number): HostAccess;
  closeAll(): void;
} {
  const opened: HostAccess[] = [];
  return {
    open(delayMs = 0) {
      windows += 1;
      let commands = 0;
      const name = `w${windows}`;
      const access = openHostSession(dialFor(delayMs), windowTimers, () => `${name}-${(commands += 1)}`);
      opened.push(access);
      return access;
    },
    closeAll() {
      for (const access of opened) access.close();
    },
  };
}

export async function webRig(): Promise<Rig> {
  const host = new MemoryHost();
  const shelf = memoryShelf();
  const start = (port: number): Promise<WebHost> =>
    startWebHost({
      host,
      assets: new Map([['/', page]]),
      port,
      shelf,
      key: 'key',
      logger: silentLogger,
      pace: PACE,
    });
  let web = await start(0);
  const { port } = web;
  const origin = `http://127.0.0.1:${port}`;
  const headers = { cookie: await signIn(web), origin };
  const open = (url: string): WebSocket => new (WebSocket as unknown as SocketWithHeaders)(url, { headers });
  const fetchSignedIn = (url: string, init: RequestInit = {}): Promise<Response> =>
    fetch(url, { ...init, headers });
  const windowsOfRig = opener((delayMs) =>
    websocketDial(
      origin,
      (url) => (delayMs === 0 ? open(url) : delayedSocket(open(url), delayMs)),
      fetchSignedIn,
    ),
  );
  return {
    host,
    openWindow: (delayMs) => windowsOfRig.open(delayMs),
    crash: () => web.close(),
    restart: async () => {
      web = await start(port);
    },
    close: async () => {
      windowsOfRig.closeAll();
      await web.close();
    },
  };
}

export function portRig(): Promise<Rig> {
  const host = new MemoryHost();
  let hostEnds: ReturnType<typeof channelMain>['port1'][] = [];
  let parent: EventEmitter | null = null;
  let hostStands: () => void = () => undefined;
  let standing = Promise.resolve();
  const restart = (): Promise<void> => {
    parent = new EventEmitter();
    servePorts(parent, { host, logger: silentLogger, pace: PACE, shutDown: () => Promise.resolve() });
    hostStands();
    return Promise.resolve();
  };
  const crash = (): Promise<void> => {
    parent = null;
    standing = new Promise((resolve) => (hostStands = resolve));
    for (const end of hostEnds) end.close();
    hostEnds = [];
    return Promise.resolve();
  };
  const ask = async (): Promise<MessagePort> => {
    await standing;
    const { port1, port2 } = channelMain();
    hostEnds.push(port1);
    parent?.emit('message', { data: { kind: 'window' }, ports: [port1] });
    return pageEnd(port2) as unknown as MessagePort; // as: Node's port is a page's port but for what no link uses
  };
  const windowsOfRig = opener((delayMs) =>
    messagePortDial(async () => (delayMs === 0 ? ask() : delayedPort(await ask(), delayMs))),
  );
  return restart().then(() => ({
    host,
    openWindow: (delayMs) => windowsOfRig.open(delayMs),
    crash,
    restart,
    close: () => {
      windowsOfRig.closeAll();
      return crash();
    },
  }));
}
