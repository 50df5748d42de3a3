import { once } from 'node:events';
import path from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { beforeEach, describe, expect, test } from 'vitest';
import type { HostClient } from '#shared/contract/host-client.ts';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import { silentLogger } from '../../platform/logger.ts';
import { USUAL_PACE } from '../watch-head.ts';
import { AppDouble } from './testing/app-double.ts';
import { fileInArguments } from './desktop-shell.ts';
import { pageEnd } from './testing/electron-double.ts';
import { TAKEN } from './host-keeper.ts';
import { ASK_FOR_PORT, PORT } from './port-channel.ts';
import { servePorts } from './serve-ports.ts';

let electron: AppDouble;
const host = (n: number) => {
  const one = electron.hosts[n];
  if (one === undefined) throw new Error(`host ${n} was not started`);
  return one;
};
/** The page asks for a port, as its preload does. */
const asks = (window = electron.firstWindow, url = 'app://blackstart/'): void => {
  electron.ipc.emit(ASK_FOR_PORT, { sender: window.page.contents, senderFrame: { url } });
};

beforeEach(() => {
  electron = new AppDouble();
});

describe('a window', () => {
  test("shows the app's own page, sandboxed, isolated and without Node", async () => {
    await electron.start();
    expect(electron.firstWindow).toMatchObject({ url: 'app://blackstart/', isShown: true });
    expect(electron.firstWindow.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      preload: '/app/dist/preload.cjs',
    });
  });

  test('cannot be led elsewhere, open another or embed one', async () => {
    await electron.start();
    const { emitter } = electron.firstWindow.page;
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(isPrevented(event, 'https://evil.example/')).toBe(true);
      expect(isPrevented(event, 'app://blackstart.evil.example/')).toBe(true);
      expect(isPrevented(event, 'file:///etc/passwd')).toBe(true);
      expect(isPrevented(event, 'app://blackstart/?open=x')).toBe(false);
    }
    expect(isPrevented('will-attach-webview', '')).toBe(true);
    emitter.emit('test:open-window', { url: 'https://evil.example/' }, (action: string) => {
      expect(action).toBe('deny');
    });
    expect(emitter.listenerCount('test:open-window')).toBe(1);
    expect(electron.windows).toHaveLength(1);
  });

  test('opens the wallboard as a window of its own: locked and served as any other', async () => {
    await electron.start();
    const url = 'app://blackstart/#/inc-1/wallboard';
    electron.firstWindow.page.emitter.emit('test:open-window', { url }, (action: string) => {
      expect(action).toBe('deny');
    });
    expect(electron.windows.map((window) => window.url)).toEqual(['app://blackstart/', url]);
    const [, wall] = electron.windows;
    expect(wall?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
    expect(wall?.page.emitter.listenerCount('test:open-window')).toBe(1);
  });

  const isPrevented = (event: string, url: string): boolean => {
    let prevented = false;
    electron.firstWindow.page.emitter.emit(event, { url, preventDefault: () => (prevented = true) });
    return prevented;
  };

  test('whose process died is loaded again and gets a fresh port', async () => {
    await electron.start();
    host(0).spawn();
    asks();
    electron.firstWindow.page.emitter.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    electron.ring();
    expect(electron.firstWindow.page.reloads).toBe(1);
    asks();
    expect(electron.firstWindow.page.posted).toHaveLength(2);
    expect(electron.hosts).toHaveLength(1);
  });
});

describe('ports', () => {
  test('go straight from the window to the host, and carry the contract', async () => {
    await electron.start();
    host(0).spawn();
    asks();
    const [given] = electron.firstWindow.page.posted;
    expect(given?.channel).toBe(PORT);
    const [sent] = host(0).messages;
    expect(sent?.message).toEqual({ kind: 'window' });

    const memory = new MemoryHost();
    const parent = hostSide();
    servePorts(parent, {
      host: memory,
      logger: silentLogger,
      pace: USUAL_PACE,
      shutDown: () => Promise.resolve(),
    });
    parent.say({ kind: 'window' }, sent?.ports ?? []);
    const [port] = given?.ports ?? [];
    if (port === undefined) throw new Error('no port was handed over');
    const end = pageEnd(port);
    const client: HostClient = createORPCClient(new RPCLink({ port: end }));
    end.start();
    expect(await client.hello({ protocol: 1 })).toMatchObject({ protocol: 1, station: 'st-1' });
    end.close();
    await once(end, 'close');
  });

  test('are given only to the own page', async () => {
    await electron.start();
    host(0).spawn();
    asks(electron.firstWindow, 'https://evil.example/');
    asks(electron.firstWindow, '');
    expect(electron.firstWindow.page.posted).toHaveLength(0);
  });

  test('wait for a host that is starting, and for one that is started again after it died', async () => {
    await electron.start();
    asks();
    expect(electron.firstWindow.page.posted).toHaveLength(0);
    host(0).spawn();
    expect(electron.firstWindow.page.posted).toHaveLength(1);

    host(0).exit(139);
    asks();
    expect(electron.hosts).toHaveLength(1);
    electron.ring();
    expect(electron.hosts).toHaveLength(2);
    expect(electron.firstWindow.page.posted).toHaveLength(1);
    host(1).spawn();
    expect(electron.firstWindow.page.posted).toHaveLength(2);
    expect(host(1).messages).toHaveLength(1);
  });

  test('a data folder that is in use is said, and nothing is started again', async () => {
    await electron.start();
    host(0).exit(TAKEN);
    electron.ring();
    expect(electron.calls).toContain('error box: Blackstart is open already');
    expect(electron.exitCode).toBe(1);
    expect(electron.hosts).toHaveLength(1);
  });

  test('are not given to a window that is gone meanwhile', async () => {
    await electron.start();
    asks();
    electron.firstWindow.page.isDestroyed = true;
    host(0).spawn();
    expect(host(0).messages).toHaveLength(0);
  });
});

describe('files and instances', () => {
  test('a file in the arguments opens in its window', async () => {
    await electron.start('--data', '/data', 'shift b.blackstart');
    const file = path.resolve('shift b.blackstart');
    expect(electron.windows.map((window) => window.url)).toEqual([
      `app://blackstart/?${new URLSearchParams({ open: file }).toString()}`,
    ]);
  });

  test('the worked example opens in the first window where it is asked for', async () => {
    await electron.start('--example');
    expect(electron.windows.map((window) => window.url)).toEqual(['app://blackstart/?example=1']);
  });

  test('a file that is double-clicked before and after the start opens', async () => {
    electron.begin();
    electron.app.emit('open-file', { preventDefault: () => undefined }, '/a.blackstart');
    await electron.becomeReady();
    electron.app.emit('open-file', { preventDefault: () => undefined }, '/b.blackstart');
    expect(electron.windows.map((window) => window.url)).toEqual([
      'app://blackstart/?open=%2Fa.blackstart',
      'app://blackstart/?open=%2Fb.blackstart',
    ]);
  });

  test('a second instance hands its file to the first and starts nothing', async () => {
    electron.isFirst = false;
    await electron.start('x.blackstart');
    expect(electron.calls).toContain('quit');
    expect(electron.windows).toHaveLength(0);
    expect(electron.hosts).toHaveLength(0);
  });

  test('the first opens what a second was started with, else comes forward', async () => {
    await electron.start();
    electron.app.emit('second-instance', {}, ['blackstart', 'x.blackstart'], '/home/ops');
    expect(electron.windows[1]?.url).toBe('app://blackstart/?open=%2Fhome%2Fops%2Fx.blackstart');
    electron.app.emit('second-instance', {}, ['blackstart'], '/home/ops');
    expect(electron.windows).toHaveLength(2);
    expect(electron.firstWindow.isFocused).toBe(true);
  });

  test.each([
    [['blackstart'], undefined],
    [['blackstart', '--inspect', 'notes.txt'], undefined],
    [['first.blackstart'], undefined],
    [['blackstart', '--x.blackstart', 'a b.blackstart'], 'a b.blackstart'],
  ])('%j names the file %s', (argv, file) => {
    expect(fileInArguments(argv)).toBe(file);
  });
});

describe('quitting', () => {
  test('waits until the host has come to its end', async () => {
    await electron.start();
    host(0).spawn();
    let prevented = false;
    electron.app.emit('will-quit', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
    expect(host(0).messages.at(-1)?.message).toEqual({ kind: 'shut-down' });
    expect(electron.exitCode).toBeNull();
    host(0).exit(0);
    await expect.poll(() => electron.exitCode).toBe(0);
    expect(electron.hosts).toHaveLength(1);
  });

  test('does not wait for a host that hangs', async () => {
    await electron.start();
    host(0).spawn();
    electron.app.emit('will-quit', { preventDefault: () => undefined });
    electron.ring();
    expect(host(0).wasKilled).toBe(true);
    await expect.poll(() => electron.exitCode).toBe(0);
  });

  test('the last window closed ends the program', async () => {
    await electron.start();
    electron.app.emit('window-all-closed');
    expect(electron.calls).toContain('quit');
  });

  test('New window in the menu opens one on the first screen', async () => {
    await electron.start();
    const file = electron.menu.find(({ label }) => label === '&File')?.submenu;
    const [newWindow] = Array.isArray(file) ? file : [];
    newWindow?.click?.({} as never, undefined, {});
    expect(electron.windows.map((window) => window.url)).toEqual(['app://blackstart/', 'app://blackstart/']);
  });
});

/** The host process's end of the shell. */
function hostSide() {
  let listener: (message: { data: unknown; ports: never[] }) => void = () => undefined;
  return {
    on: (_event: 'message', heard: typeof listener) => (listener = heard),
    say: (data: unknown, ports: readonly unknown[]) => {
      listener({ data, ports: [...ports] as never[] });
    },
  };
}
