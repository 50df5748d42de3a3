import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebRig } from './testing/web-rig.ts';

let rig: WebRig;
beforeEach(async () => {
  rig = await new WebRig().start();
});
afterEach(() => rig.web.close());

const everyPath = [
  '/',
  '/assets/app-1a2b.js',
  '/session',
  '/nothing',
  '/blobs/INC1',
  `/blobs/INC1/${'0'.repeat(64)}`,
];

describe('signing in', () => {
  test('a link signs one browser in, with a cookie that only this host and port ever see', async () => {
    const reply = await rig.ask('GET', rig.linkPath());
    expect(reply).toMatchObject({ status: 303, headers: { location: '/', 'cache-control': 'no-store' } });
    const cookie = reply.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(
      new RegExp(`^blackstart-${rig.web.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/; Max-Age=\\d+$`),
    );
    expect(await rig.ask('GET', '/', { cookie: cookie.split(';', 1)[0] })).toMatchObject({ status: 200 });
  });

  test('a link that was used is refused', async () => {
    const path = rig.linkPath();
    await rig.ask('GET', path);
    const second = await rig.ask('GET', path);
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test('a link that was never issued is refused, and so is one that is only looked at', async () => {
    expect(await rig.ask('GET', '/sign-in/AAAA')).toMatchObject({ status: 403 });
    const path = rig.linkPath();
    expect(await rig.ask('HEAD', path)).toMatchObject({ status: 401 });
    expect(await rig.ask('GET', path)).toMatchObject({ status: 303 });
  });

  test('a browser stays signed in when the host was started again', async () => {
    const cookie = await rig.signIn();
    await rig.restart();
    expect(await rig.ask('GET', '/session', { cookie })).toMatchObject({ status: 204 });
  });

  test('what is kept of a session does not open anything', async () => {
    await rig.signIn();
    const [hash = ''] = rig.kept;
    expect(await rig.ask('GET', '/session', { cookie: `blackstart-${rig.web.port}=${hash}` })).toMatchObject({
      status: 401,
    });
  });
});

describe('without its cookie', () => {
  test.each(everyPath)('%s is 401', async (path) => {
    expect(await rig.ask('GET', path)).toMatchObject({ status: 401 });
    expect(
      await rig.ask('GET', path, { cookie: `blackstart-${rig.web.port}=forged; blackstart=1` }),
    ).toMatchObject({
      status: 401,
    });
  });

  test('nothing is stored and no socket opens', async () => {
    const put = await rig.ask('PUT', '/blobs/INC1', { origin: rig.origin }, Buffer.from('x'));
    expect(put.status).toBe(401);
    expect(await rig.upgrade('/rpc', { origin: rig.origin })).toBe(401);
  });
});

describe('to a foreign page', () => {
  const foreign = [
    'http://evil.example',
    'null',
    'http://127.0.0.1:1',
    'https://127.0.0.1',
    'http://localhost',
  ];

  test.each(['evil.example:', 'localhost:', '[::1]:', '127.0.0.1:1', ''])(
    'a request to %sPORT is 403',
    async (name) => {
      const headers = { host: `${name}${rig.web.port}` };
      const cookie = await rig.signIn();
      expect(await rig.ask('GET', '/', { ...headers, cookie })).toMatchObject({ status: 403 });
      expect(await rig.ask('GET', rig.linkPath(), headers)).toMatchObject({ status: 403 });
    },
  );

  test.each(foreign)('a request from %s is 403', async (origin) => {
    const cookie = await rig.signIn();
    for (const path of everyPath)
      expect(await rig.ask('GET', path, { origin, cookie })).toMatchObject({ status: 403 });
    expect(await rig.ask('PUT', '/blobs/INC1', { origin, cookie }, Buffer.from('x'))).toMatchObject({
      status: 403,
    });
  });

  test.each(foreign)('an upgrade from %s is 403', async (origin) => {
    expect(await rig.upgrade('/rpc', { origin, cookie: await rig.signIn() })).toBe(403);
  });

  test('an upgrade to another name, from nowhere or to another path is 403', async () => {
    const cookie = await rig.signIn();
    const origin = rig.origin;
    expect(await rig.upgrade('/rpc', { origin, cookie, host: `evil.example:${rig.web.port}` })).toBe(403);
    expect(await rig.upgrade('/rpc', { cookie })).toBe(403);
    expect(await rig.upgrade('/', { origin, cookie })).toBe(403);
    expect(await rig.upgrade('/rpc', { origin, cookie })).toBe(101);
  });

  test('a change without an origin is 403', async () => {
    const cookie = await rig.signIn();
    expect(await rig.ask('PUT', '/blobs/INC1', { cookie }, Buffer.from('x'))).toMatchObject({ status: 403 });
  });
});

describe('a second process of this user', () => {
  const authorization = 'Bearer the-key-of-this-host';

  test('gets a fresh link for the key, and it signs in', async () => {
    const reply = await rig.ask('POST', '/fresh-link', { authorization });
    const { url, pid } = JSON.parse(reply.body) as { url: string; pid: number };
    expect(pid).toBe(process.pid);
    expect(await rig.ask('GET', new URL(url).pathname)).toMatchObject({ status: 303 });
  });

  test('gets none for another key, from a page, or under another name', async () => {
    for (const headers of [
      {},
      { authorization: 'Bearer guessed' },
      { authorization, origin: rig.origin },
      { authorization, host: 'evil.example' },
    ]) {
      const reply = await rig.ask('POST', '/fresh-link', headers);
      expect(reply.body).not.toContain('/sign-in/');
      expect([401, 403]).toContain(reply.status);
    }
    expect((await rig.ask('GET', '/fresh-link', { authorization })).status).toBe(401);
  });
});
