import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { handOverPort, type PageWindow } from './hand-over-port.ts';
import { ASK_FOR_PORT, PORT } from './port-channel.ts';

function preload() {
  const ipc = new EventEmitter();
  const sent: string[] = [];
  const posted: { message: unknown; origin: string; ports: readonly unknown[] }[] = [];
  let listener: (event: { source: unknown; data: unknown }) => void = () => undefined;
  const page: PageWindow = {
    addEventListener: (_type, heard) => (listener = heard),
    postMessage: (message, origin, ports) => posted.push({ message, origin, ports }),
  };
  // as: of the renderer's ipc the preload uses these two
  handOverPort(Object.assign(ipc, { send: (channel: string) => sent.push(channel) }) as never, page);
  const says = (data: unknown, source: unknown = page): void => {
    listener({ source, data });
  };
  return { ipc, sent, posted, says };
}

test('a page that asks for a port is heard, and gets the one that comes, for its own origin only', () => {
  const { ipc, sent, posted, says } = preload();
  says(ASK_FOR_PORT);
  expect(sent).toEqual([ASK_FOR_PORT]);
  const port = {};
  ipc.emit(PORT, { ports: [port] });
  expect(posted).toEqual([{ message: PORT, origin: '/', ports: [port] }]);
});

test('nothing else that a page says goes anywhere, nor what another frame says', () => {
  const { sent, says } = preload();
  for (const data of ['blackstart:port', { kind: 'shut-down' }, null, 'quit']) says(data);
  says(ASK_FOR_PORT, {});
  expect(sent).toEqual([]);
});
