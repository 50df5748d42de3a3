// The door of the web host as it is built: who is let in, from where, and with how much.
import { mkdtemp, rm } from 'node:fs/promises';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, serve, type Served } from './served.ts';

let folder: string;
let host: Served;
let link: URL;
/** What a signed-in page of the product sends. */
let own: { cookie: string; origin: string };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'blackstart-e2e-'));
  host = await serve(folder);
  link = new URL(host.url);
  const signedIn = await ask('GET', link.pathname);
  own = { cookie: signedIn.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '', origin: link.origin };
}, 60_000);
afterAll(async () => {
  await ended(host, 'SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const ASKED_TO_UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
};

/** The answer to one request in which every header is the test's. */
function ask(
  method: string,
  where: string,
  headers: OutgoingHttpHeaders = {},
  body?: Buffer,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: link.hostname,
      port: link.port,
      method,
      path: where,
      agent: false,
      headers,
    });
    outgoing.on('response', (incoming) => {
      // Its sentence is read, so that the connection ends.
      void text(incoming).then(() => resolve(incoming), reject);
    });
    outgoing.on('upgrade', (incoming, socket) => {
      socket.destroy();
      resolve(incoming);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const status = async (...request: Parameters<typeof ask>): Promise<number | undefined> =>
  (await ask(...request)).statusCode;
const upgradeStatus = (headers: OutgoingHttpHeaders) =>
  status('GET', '/rpc', { ...ASKED_TO_UPGRADE, ...headers });

test('a page that signed in is let in', async () => {
  expect(await status('GET', '/', own)).toBe(200);
  expect(await upgradeStatus(own)).toBe(101);
});

test('the link signs one browser in, once: the second gets 403 and no cookie', async () => {
  const second = await ask('GET', link.pathname);
  expect(second.statusCode).toBe(403);
  expect(second.headers['set-cookie']).toBeUndefined();
});

test('without its cookie everything is 401', async () => {
  const { origin } = own;
  for (const where of ['/', '/index.html', '/session', '/blobs/INC1'])
    expect(await status('GET', where, { origin }), where).toBe(401);
  expect(await upgradeStatus({ origin })).toBe(401);
});

describe('is 403', () => {
  test.each(['evil.example', 'localhost', '[::1]'])('what comes to the name %s', async (name) => {
    const foreign = { ...own, host: `${name}:${link.port}` };
    expect(await status('GET', '/', foreign)).toBe(403);
    expect(await upgradeStatus(foreign)).toBe(403);
  });

  test.each(['http://evil.example', 'null', 'http://localhost'])('what comes from %s', async (origin) => {
    const foreign = { ...own, origin };
    expect(await status('GET', '/', foreign)).toBe(403);
    expect(await upgradeStatus(foreign)).toBe(403);
  });

  test('an upgrade that does not say where it comes from', async () => {
    expect(await upgradeStatus({ cookie: own.cookie })).toBe(403);
  });
});

test('a body over the bound is 413', async () => {
  expect(await status('POST', '/elsewhere', own, Buffer.alloc(70_000))).toBe(413);
});
