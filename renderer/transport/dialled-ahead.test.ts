// @vitest-environment node
import { expect, test } from 'vitest';
import type { HostClient } from '#shared/contract/host-client.ts';
import { PROTOCOL_VERSION } from '#shared/contract/protocol.ts';
import { IncidentId } from '#shared/domain/ids.ts';
import { dialledAhead } from './dialled-ahead.ts';
import type { Link } from './link.ts';

const ONE = IncidentId.parse('INC1');
const OTHER = IncidentId.parse('INC2');

/** A host that writes down what it is asked. */
function host() {
  const asked: string[] = [];
  const client = {
    hello: ({ protocol }: { protocol: number }) => {
      asked.push('hello');
      return Promise.resolve({ protocol });
    },
    state: ({ incident }: { incident: string }) => {
      asked.push(`state ${incident}`);
      return Promise.resolve({ of: incident });
    },
    search: () => Promise.resolve('found'),
  };
  const link = (): Link => ({
    client: client as unknown as HostClient, // as: these are called
    blobs: { put: () => Promise.reject(new Error('unused')), get: () => Promise.reject(new Error('unused')) },
    lost: new Promise(() => undefined),
    close: () => undefined,
  });
  return { asked, link };
}

const gone = (): AbortSignal => new AbortController().signal;

test('dials and asks before anybody does, and whoever dials first gets those answers', async () => {
  const { asked, link } = host();
  const dial = dialledAhead(() => Promise.resolve(link()), ONE);
  await Promise.resolve();
  await Promise.resolve();
  expect(asked).toEqual(['hello', 'state INC1']);
  const { client } = await dial(gone());
  expect(await client.hello({ protocol: PROTOCOL_VERSION })).toEqual({ protocol: PROTOCOL_VERSION });
  expect(await client.state({ incident: ONE })).toEqual({ of: ONE });
  expect(asked).toEqual(['hello', 'state INC1']);
});

test('an answer is given once, and only to its own question', async () => {
  const { asked, link } = host();
  const { client } = await dialledAhead(() => Promise.resolve(link()), ONE)(gone());
  expect(await client.state({ incident: OTHER })).toEqual({ of: OTHER });
  expect(await client.state({ incident: ONE })).toEqual({ of: ONE });
  expect(await client.state({ incident: ONE })).toEqual({ of: ONE });
  expect(asked).toEqual(['hello', 'state INC1', 'state INC2', 'state INC1']);
});

test('every other question goes to the host as ever', async () => {
  const { asked, link } = host();
  const { client } = await dialledAhead(() => Promise.resolve(link()), null)(gone());
  expect(await client.search({ incident: ONE, text: 'radio', before: null, limit: 1 })).toBe('found');
  expect(asked).toEqual(['hello']);
});

test('a first attempt that fails is told to whoever dials, and the next dials anew', async () => {
  const { link } = host();
  const dials = [Promise.reject(new Error('nobody there')), Promise.resolve(link())];
  const dial = dialledAhead(() => dials.shift() ?? Promise.reject(new Error('unused')), ONE);
  await expect(dial(gone())).rejects.toThrow('nobody there');
  expect((await dial(gone())).client).toBeDefined();
});

test('whoever gives the first attempt up ends it', () => {
  let stopped: AbortSignal | undefined;
  const dial = dialledAhead((signal) => {
    stopped = signal;
    return new Promise(() => undefined);
  }, null);
  const attempt = new AbortController();
  void dial(attempt.signal);
  attempt.abort();
  expect(stopped?.aborted).toBe(true);
});
