// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fault } from '#shared/contract/answers.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { MemoryHost } from '#shared/testing/memory-host.ts';
import { createIncidentStore } from './incident-store.ts';
import { LogPuller, PAGE_FACTS, type LogSource } from './log-puller.ts';

/** A window over a host in memory, each call of which the test may hold up. */
function window(host: MemoryHost, incident: IncidentId) {
  const { store, writer } = createIncidentStore();
  const calls: string[] = [];
  let gate: Promise<void> = Promise.resolve();
  const source: LogSource = {
    state: async ({ incident: of }) => {
      calls.push('state');
      await gate;
      return host.log.state(of);
    },
    eventsSince: async ({ incident: of, ...request }) => {
      calls.push(`since ${request.seq}`);
      await gate;
      return host.log.eventsSince(of, request);
    },
  };
  const puller = new LogPuller(incident, source, store, writer);
  return {
    store,
    writer,
    puller,
    calls,
    source,
    hold(): () => void {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => (release = resolve));
      return release;
    },
    look: () => {
      puller.reach(host.log.head(incident));
    },
    get seq() {
      const content = store.getState();
      return content.kind === 'ready' ? content.seq : -1;
    },
    get state() {
      const content = store.getState();
      return content.kind === 'ready' ? content.state : null;
    },
  };
}

const atRest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const rest = async (until: () => boolean): Promise<void> => {
  while (!until()) await atRest();
};

test('starts from the state, then follows by pages', async () => {
  const host = new MemoryHost();
  const incident = host.declare('One');
  const one = window(host, incident);
  one.look();
  await rest(() => one.seq === 1);
  host.storm(incident, PAGE_FACTS + 3);
  one.look();
  await rest(() => one.seq === PAGE_FACTS + 4);
  expect(one.calls).toEqual(['state', 'since 1', `since ${PAGE_FACTS + 1}`]);
  expect(one.state).toEqual(host.logOf(incident).state);
});

test('asks for the state before it has heard of any head, and once only', async () => {
  const host = new MemoryHost();
  const incident = host.declare('One');
  const one = window(host, incident);
  one.puller.begin();
  one.look();
  await rest(() => one.seq === 1);
  one.puller.begin();
  await atRest();
  expect(one.calls).toEqual(['state']);
});

test('asked on after a command, it brings what came of it before anybody says where the log ends', async () => {
  const host = new MemoryHost();
  const incident = host.declare('One');
  const one = window(host, incident);
  one.look();
  await rest(() => one.seq === 1);
  host.storm(incident, 1);
  one.puller.askOn();
  await rest(() => one.seq === 2);
  one.look();
  await atRest();
  expect(one.calls).toEqual(['state', 'since 1']);
});

test('an end that is heard of while nothing more was there to bring is still reached', async () => {
  const host = new MemoryHost();
  const incident = host.declare('One');
  const one = window(host, incident);
  one.look();
  await rest(() => one.seq === 1);
  const nothing = host.log.eventsSince(incident, { ...host.log.head(incident), seq: 1, limit: 1 });
  const source: LogSource = {
    state: (request) => one.source.state(request),
    eventsSince: (request) => {
      if (host.log.head(incident).seq > 1) return one.source.eventsSince(request);
      host.storm(incident, 1);
      puller.reach(host.log.head(incident));
      return Promise.resolve(nothing);
    },
  };
  const puller = new LogPuller(incident, source, one.store, one.writer);
  puller.reach(host.log.head(incident));
  await atRest();
  puller.askOn();
  await rest(() => one.seq === 2);
  expect(one.state).toEqual(host.logOf(incident).state);
});

test('heads that come while it pulls cost no call of their own', async () => {
  const host = new MemoryHost();
  const incident = host.declare('One');
  const one = window(host, incident);
  one.look();
  await rest(() => one.seq === 1);
  const release = one.hold();
  for (let i = 0; i < 50; i += 1) {
    host.storm(incident, 1);
    one.look();
  }
  release();
  await rest(() => one.seq === 51);
  expect(one.calls).toEqual(['state', 'since 1']);
});

test('the part of the state that no fact touched stays the same object', async () => {
  const host = new MemoryHost();
  const incident = host.declare('One');
  const one = window(host, incident);
  one.look();
  await rest(() => one.seq === 1);
  const before = one.state;
  host.storm(incident, 2);
  one.look();
  await rest(() => one.seq === 3);
  expect(one.state?.incident).not.toBe(before?.incident);
  expect(one.state?.conflicts).toBe(before?.conflicts);
});

test('a pull that is stopped writes nothing any more', async () => {
  const host = new MemoryHost();
  const incident = host.declare('One');
  const one = window(host, incident);
  const release = one.hold();
  one.look();
  one.puller.stop();
  release();
  await atRest();
  expect(one.store.getState()).toEqual({ kind: 'none' });
});

test('what the host says no to is shown, not hidden', async () => {
  const host = new MemoryHost();
  const incident = host.declare('One');
  const one = window(host, incident);
  one.source.state = () => Promise.resolve(fault('damaged', 'The file is damaged.'));
  one.look();
  await rest(() => one.store.getState().kind === 'unavailable');
  expect(one.store.getState()).toMatchObject({ trouble: { code: 'damaged' } });
});

test('a fold that throws is said: the screen does not just stand still', async () => {
  const host = new MemoryHost();
  const incident = host.declare('One');
  const one = window(host, incident);
  one.look();
  await rest(() => one.seq === 1);
  host.storm(incident, 3);
  const { eventsSince } = { eventsSince: one.source.eventsSince.bind(one.source) };
  one.source.eventsSince = async (request) => {
    const page = await eventsSince(request);
    return page.ok ? { ok: true, value: { ...page.value, facts: page.value.facts.slice(1) } } : page;
  };
  one.look();
  await rest(() => one.store.getState().kind === 'unavailable');
  expect(one.store.getState()).toMatchObject({ trouble: { code: 'not-folded' } });
});

test('however a history is split into pages, commands and looks, the window holds the state of the host', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ facts: fc.integer({ min: 0, max: 1_200 }), looks: fc.integer({ min: 0, max: 3 }) }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      async (steps) => {
        const host = new MemoryHost();
        const incident = host.declare('One');
        const one = window(host, incident);
        for (const { facts, looks } of steps) {
          host.storm(incident, facts);
          for (let i = 0; i < looks; i += 1) {
            one.look();
            await atRest();
          }
        }
        one.look();
        const end = host.logOf(incident).facts.length;
        await rest(() => one.seq === end);
        expect(one.state).toEqual(host.logOf(incident).state);
      },
    ),
    { numRuns: 25 },
  );
});
