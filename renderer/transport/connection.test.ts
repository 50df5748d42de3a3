// @vitest-environment node
import { expect, test } from 'vitest';
import type { Head } from '#shared/contract/head.ts';
import type { HostClient } from '#shared/contract/host-client.ts';
import { BEAT_MS, PROTOCOL_VERSION } from '#shared/contract/protocol.ts';
import { IncidentId } from '#shared/domain/ids.ts';
import { Connection, type LinkStatus } from './connection.ts';
import { LinkRefused, type Link } from './link.ts';
import type { Timers } from './timers.ts';

// The connection alone: links are made by hand, and time passes when the test says so.

const head: Head = {
  incident: null,
  epoch: '1',
  seq: 0,
  lastSaved: null,
  readOnly: null,
  faults: [],
  secondCopy: { state: 'none', folder: null, behind: 0, currentAt: null, message: null },
};

class HandTimers implements Timers {
  #now = 1_000_000;
  readonly #alarms = new Map<number, { at: number; run: () => void }>();
  #count = 0;

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const id = (this.#count += 1);
    this.#alarms.set(id, { at: this.#now + ms, run });
    return () => this.#alarms.delete(id);
  }

  /** Lets time pass; alarms ring in their order, and what they set off comes to rest after each. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const next = [...this.#alarms].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#alarms.delete(next[0]);
      this.#now = next[1].at;
      next[1].run();
      await atRest();
    }
    this.#now = end;
  }
}

/** Everything that only waits for promises has happened. */
const atRest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A link whose host speaks when the test says so. */
function handLink(protocol = PROTOCOL_VERSION) {
  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => (lose = resolve));
  const listeners: ((head: Head) => void)[] = [];
  const watched: (string | null)[] = [];
  const client = {
    hello: () => Promise.resolve({ protocol, version: '1', station: 'st-1', dataFolder: '/', notices: [] }),
    watch: ({ incident }: { incident: string | null }) => {
      watched.push(incident);
      return Promise.resolve(heads());
    },
  };
  async function* heads(): AsyncGenerator<Head> {
    for (;;) {
      yield await new Promise<Head>((resolve, reject) => {
        listeners.push(resolve);
        void lost.then(() => {
          reject(new Error('lost'));
        });
      });
    }
  }
  const link: Link = {
    client: client as unknown as HostClient, // as: of the host the connection calls these two
    blobs: { put: () => Promise.reject(new Error('unused')), get: () => Promise.reject(new Error('unused')) },
    lost,
    close: () => {
      lose();
    },
  };
  return {
    link,
    watched,
    lose: () => lose(),
    say: (one: Head) => listeners.splice(0).forEach((hear) => hear(one)),
  };
}

type HandLink = ReturnType<typeof handLink>;

function connect(...dials: readonly (HandLink | Error)[]) {
  const timers = new HandTimers();
  const statuses: LinkStatus[] = [];
  const heads: Head[] = [];
  const waiting = [...dials];
  let attempts = 0;
  const connection = new Connection(
    () => {
      attempts += 1;
      const next = waiting.shift() ?? new Error('nobody there');
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next.link);
    },
    timers,
    {
      statusChanged: (status) => statuses.push(status),
      linkStands: () => undefined,
      headMoved: (one) => heads.push(one),
    },
  );
  connection.open();
  return { connection, timers, statuses, heads, attempts: () => attempts };
}

test('goes live, follows what it is told to, and hands on each head', async () => {
  const host = handLink();
  const { connection, statuses, heads } = connect(host);
  await atRest();
  expect(statuses.at(-1)).toMatchObject({ kind: 'live', greeting: { station: 'st-1' } });
  connection.follow(IncidentId.parse('INC1'));
  await atRest();
  expect(host.watched).toEqual([null, 'INC1']);
  host.say({ ...head, incident: IncidentId.parse('INC1'), seq: 4 });
  await atRest();
  expect(heads.map(({ seq }) => seq)).toEqual([4]);
});

test('a lost link is said with the time of the last word, and dialled again', async () => {
  const [first, second] = [handLink(), handLink()];
  const { connection, timers, statuses } = connect(first, second);
  await atRest();
  await timers.pass(2_000);
  first.say(head);
  await atRest();
  const heard = timers.now();
  await timers.pass(3_000);
  first.lose();
  await atRest();
  expect(statuses.at(-1)).toEqual({
    kind: 'not-live',
    since: heard,
    retryAt: timers.now() + 100,
    attempts: 1,
  });
  expect(connection.link).toBeNull();
  await timers.pass(100);
  expect(statuses.at(-1)).toMatchObject({ kind: 'live' });
  expect(connection.link).toBe(second.link);
});

test('goes on trying for ever, with waits that grow and stay bounded', async () => {
  const { timers, statuses, attempts } = connect();
  await atRest();
  const waits: number[] = [];
  for (let i = 0; i < 12; i += 1) {
    const status = statuses.at(-1);
    if (status?.kind !== 'not-live' || status.retryAt === null)
      throw new Error('no further attempt is planned');
    waits.push(status.retryAt - timers.now());
    await timers.pass(status.retryAt - timers.now());
  }
  expect(waits.slice(0, 6)).toEqual([100, 250, 500, 1_000, 2_000, 3_000]);
  expect(Math.max(...waits)).toBe(3_000);
  expect(attempts()).toBe(13);
});

test('a host that says nothing for three beats is not there', async () => {
  const [first, second] = [handLink(), handLink()];
  const { timers, statuses } = connect(first, second);
  await atRest();
  await timers.pass(2 * BEAT_MS);
  first.say(head);
  await atRest();
  await timers.pass(3 * BEAT_MS - 1);
  expect(statuses.at(-1)).toMatchObject({ kind: 'live' });
  await timers.pass(1);
  expect(statuses.some(({ kind }) => kind === 'not-live')).toBe(true);
  await timers.pass(100);
  expect(statuses.at(-1)).toMatchObject({ kind: 'live' });
});

test('another version and a browser that is signed out are said, and not tried again', async () => {
  const other = connect(handLink(PROTOCOL_VERSION + 1));
  await atRest();
  expect(other.statuses.at(-1)).toMatchObject({ kind: 'refused', code: 'other-version' });
  await other.timers.pass(60_000);
  expect(other.attempts()).toBe(1);

  const signedOut = connect(new LinkRefused('signed-out', 'Run serve again.'));
  await atRest();
  expect(signedOut.statuses.at(-1)).toEqual({
    kind: 'refused',
    code: 'signed-out',
    message: 'Run serve again.',
  });
  await signedOut.timers.pass(60_000);
  expect(signedOut.attempts()).toBe(1);
});

test('a person can try at once, and once only', async () => {
  const host = handLink();
  const { connection, statuses, attempts } = connect(new Error('nobody there'), host);
  await atRest();
  connection.retryNow();
  connection.retryNow();
  await atRest();
  expect(statuses.at(-1)).toMatchObject({ kind: 'live' });
  connection.retryNow();
  expect(attempts()).toBe(2);
});

test('a window that is closed dials no more and says nothing more', async () => {
  const host = handLink();
  const { connection, timers, statuses, attempts } = connect(host);
  await atRest();
  const said = statuses.length;
  connection.close();
  await atRest();
  await timers.pass(60_000);
  expect(statuses).toHaveLength(said);
  expect(attempts()).toBe(1);
});

test('a head of a link that is gone is not handed on', async () => {
  const [first, second] = [handLink(), handLink()];
  const { timers, heads } = connect(first, second);
  await atRest();
  first.lose();
  first.say({ ...head, seq: 9 });
  await atRest();
  await timers.pass(100);
  second.say({ ...head, seq: 2 });
  await atRest();
  expect(heads.map(({ seq }) => seq)).toEqual([2]);
});
