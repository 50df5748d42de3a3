import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandAnswer } from '#shared/contract/answers.ts';
import { LIMITS } from '#shared/contract/protocol.ts';
import { CommandId } from '#shared/domain/ids.ts';
import { MESSAGE_LIMIT_BYTES } from '../router.ts';
import { clientOver, WebRig } from './testing/web-rig.ts';

let rig: WebRig;
beforeEach(async () => {
  rig = await new WebRig().start();
});
afterEach(() => rig.web.close());

describe('bounds', () => {
  test('a file that says it is too large is 413 before a byte of it is read', async () => {
    const headers = { ...(await rig.ownHeaders()), 'content-length': LIMITS.blobBytes + 1 };
    const outgoing = rig.begin('PUT', '/blobs/INC1', headers);
    outgoing.flushHeaders();
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    expect(JSON.parse(await text(response))).toMatchObject({ ok: false, code: 'blob-too-large' });
    outgoing.destroy();
  });

  test('a file that turns out too large is 413, and nothing of it is kept', async () => {
    const outgoing = rig.begin('PUT', '/blobs/INC1', {
      ...(await rig.ownHeaders()),
      'transfer-encoding': 'chunked',
    });
    // The host hangs up on what is still on its way.
    outgoing.on('error', () => undefined);
    const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
    const chunk = Buffer.alloc(1_048_576);
    for (let sent = 0; sent <= LIMITS.blobBytes && !outgoing.destroyed; sent += chunk.length) {
      if (!outgoing.write(chunk)) await Promise.race([once(outgoing, 'drain'), answered]);
    }
    expect((await answered)[0].statusCode).toBe(413);
    outgoing.destroy();
    expect(rig.host.blobCount).toBe(0);
  });

  test('any other body over the bound is 413', async () => {
    const reply = await rig.ask('POST', '/elsewhere', await rig.ownHeaders(), Buffer.alloc(70_000));
    expect(reply.status).toBe(413);
  });

  test('a message over the bound ends its own window, and no other', async () => {
    const [loud, quiet] = [await rig.openSocket(), await rig.openSocket()];
    loud.on('error', () => undefined);
    loud.send(Buffer.alloc(MESSAGE_LIMIT_BYTES + 1));
    await once(loud, 'close');
    expect(await clientOver(quiet).hello({ protocol: 1 })).toMatchObject({ protocol: 1 });
    quiet.terminate();
  });

  test.each(['', '{', '{"i":1}', '[]', 'null', '\u0000', Buffer.from([0xff, 0xff])])(
    'bytes that are no message (%j) end their own window, and no other',
    async (bytes) => {
      const [odd, other] = [await rig.openSocket(), await rig.openSocket()];
      odd.send(bytes);
      await once(odd, 'close');
      expect(await clientOver(other).hello({ protocol: 1 })).toMatchObject({ protocol: 1 });
      other.terminate();
    },
  );

  test('a request that is no HTTP does not end the host', async () => {
    const socket = net.connect(rig.web.port, '127.0.0.1');
    socket.resume();
    socket.end('GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n\r\n\0\0');
    await once(socket, 'close');
    expect(await rig.ask('GET', '/')).toMatchObject({ status: 401 });
  });
});

test('every answer carries the headers that keep the page to itself', async () => {
  const cookie = await rig.signIn();
  const replies = [
    await rig.ask('GET', '/', { cookie }),
    await rig.ask('GET', '/'),
    await rig.ask('GET', '/sign-in/x'),
    await rig.ask('GET', '/', { host: 'evil.example' }),
  ];
  for (const { headers } of replies) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  }
});

test('the page is never kept by a browser; a file under its hash is', async () => {
  const cookie = await rig.signIn();
  expect((await rig.ask('GET', '/', { cookie })).headers['cache-control']).toBe('no-store');
  const hashed = await rig.ask('GET', '/assets/app-1a2b.js', { cookie });
  expect(hashed.headers['cache-control']).toContain('immutable');
});

test('only what was built is served, and only to look at', async () => {
  const cookie = await rig.signIn();
  for (const path of ['/assets/../../etc/passwd', '/assets/%2e%2e/index.html', '/index', '//evil.example/']) {
    expect(await rig.ask('GET', path, { cookie })).toMatchObject({ status: 404 });
  }
  expect(await rig.ask('DELETE', '/', { cookie, origin: rig.origin })).toMatchObject({ status: 405 });
});

test('only loopback listens', async () => {
  const socket = net.connect(rig.web.port, '::1');
  const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toMatch(/ECONNREFUSED|EADDRNOTAVAIL/);
});

test('closing lets a command that is underway come to its answer', async () => {
  const { log } = rig.host;
  const dispatch = log.dispatch.bind(log);
  let release: () => void = () => undefined;
  const arrived = new Promise<void>((begun) => {
    log.dispatch = async (...request): Promise<CommandAnswer> => {
      begun();
      await new Promise<void>((resolve) => (release = resolve));
      return dispatch(...request);
    };
  });
  const socket = await rig.openSocket();
  const command = { id: CommandId.parse('cmd-1'), type: 'incident.rename', data: { name: 'At last' } };
  const answer = clientOver(socket).dispatch({ incident: rig.incident, command });
  await arrived;
  const closing = rig.web.close();
  release();
  expect(await answer).toMatchObject({ ok: true, seq: 2 });
  await closing;
});
