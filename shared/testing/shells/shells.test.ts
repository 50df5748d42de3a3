import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandAnswer } from '#shared/contract/answers.ts';
import { CommandId, type IncidentId } from '#shared/domain/ids.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import type { HostAccess } from '../../../renderer/store/host-access.ts';
import { PAGE_FACTS } from '../../../renderer/store/log-puller.ts';
import { MemoryLog } from '../memory-log.ts';
import { portRig, webRig, type Rig } from './rigs.ts';

// One suite on both transports: the same window, the same host, and everything real in between.

/** Resolves once `holds` is true; looked at whenever the window's stores change. */
function until(window: HostAccess, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      for (const stop of stops) stop();
      resolve();
    };
    const stops = [window.incident.subscribe(look), window.live.subscribe(look)];
    look();
  });
}

const place = (window: HostAccess): number => {
  const content = window.incident.getState();
  return content.kind === 'ready' ? content.seq : -1;
};
const nameIn = (window: HostAccess): string | null => {
  const content = window.incident.getState();
  if (content.kind !== 'ready' || content.state.incident.status !== 'declared') return null;
  return content.state.incident.name;
};
const rename = (to: string) => ({ type: 'incident.rename', data: { name: to } });

describe.each([
  ['a WebSocket', webRig],
  ['a MessagePort', portRig],
])('over %s', (_name, makeRig) => {
  let rig: Rig;
  let incident: IncidentId;
  beforeEach(async () => {
    rig = await makeRig();
    incident = rig.host.declare('Faulty update');
  });
  afterEach(() => rig.close());

  const openOnIncident = async (delayMs?: number): Promise<HostAccess> => {
    const window = rig.openWindow(delayMs);
    window.show(incident);
    await until(window, () => place(window) >= 1);
    return window;
  };

  test('a window gets the state, the head and who the host is', async () => {
    const window = await openOnIncident();
    expect(nameIn(window)).toBe('Faulty update');
    await until(window, () => window.live.getState().head !== null);
    expect(window.live.getState()).toMatchObject({
      link: { kind: 'live', greeting: { station: 'st-1' } },
      head: { incident, seq: 1, readOnly: null, faults: [] },
    });
  });

  test('an accepted command answers with its place, and the window has folded it by then', async () => {
    const window = await openOnIncident();
    expect(await window.send(rename('Faulty security update'))).toMatchObject({ ok: true, seq: 2 });
    expect(nameIn(window)).toBe('Faulty security update');
    expect(place(window)).toBe(2);
  });

  test('a command carries who sits at the keyboard', async () => {
    const window = await openOnIncident();
    window.ui.sitDown({ name: 'Shift lead A', role: 'Loggist' });
    await window.send(rename('Renamed'));
    expect(rig.host.logOf(incident).facts.at(-1)?.by).toEqual({ name: 'Shift lead A', role: 'Loggist' });
  });

  test('a rejection comes back with its code and its sentence, and changes nothing', async () => {
    const window = await openOnIncident();
    expect(await window.send(rename('Faulty update'))).toMatchObject({
      ok: false,
      kind: 'rejection',
      code: 'no-change',
      message: 'The incident is already called "Faulty update".',
    });
    expect(place(window)).toBe(1);
  });

  test('a fault comes back as one, and shows in the head until it is over', async () => {
    const window = await openOnIncident();
    rig.host.fault = { code: 'disk-full', message: 'The disk is full.' };
    rig.host.moved();
    expect(await window.send(rename('X'))).toMatchObject({ ok: false, kind: 'fault', code: 'disk-full' });
    await until(window, () => window.live.getState().head?.faults[0]?.code === 'disk-full');
    rig.host.fault = null;
    rig.host.moved();
    await until(window, () => window.live.getState().head?.faults.length === 0);
    expect(await window.send(rename('X'))).toMatchObject({ ok: true });
  });

  test('a request that fits no schema is refused at the edge and reaches no host', async () => {
    const window = await openOnIncident();
    await expect(
      window.send({ type: 'incident.rename', at: 'yesterday' as never, data: {} }),
    ).rejects.toThrow();
    expect(rig.host.logOf(incident).facts).toHaveLength(1);
    expect(await window.send(rename('Still works'))).toMatchObject({ ok: true });
  });

  test('the same command id sent twice counts once and gets the first answer again', async () => {
    const window = await openOnIncident();
    const command = { ...rename('Once'), id: CommandId.parse('cmd-7') };
    const first = await window.send(command);
    expect(await window.send(command)).toEqual(first);
    expect(rig.host.logOf(incident).facts).toHaveLength(2);
  });

  test("two windows see each other's commands", async () => {
    const [one, other] = await Promise.all([openOnIncident(), openOnIncident()]);
    await one.send(rename('From one'));
    await until(other, () => nameIn(other) === 'From one');
    await other.send(rename('From the other'));
    await until(one, () => nameIn(one) === 'From the other');
    expect(one.incident.getState()).toEqual(other.incident.getState());
  });

  test('a window that comes back after the host was gone pulls what it missed', async () => {
    const window = await openOnIncident();
    const command = { ...rename('Before the crash'), id: CommandId.parse('cmd-before') };
    const receipt = await window.send(command);
    await rig.crash();
    await until(window, () => window.live.getState().link.kind === 'not-live');
    expect(await window.send(rename('Into the void'))).toMatchObject({
      ok: false,
      kind: 'fault',
      code: 'not-live',
    });
    expect(nameIn(window)).toBe('Before the crash');

    rig.host.storm(incident, 3);
    await rig.restart();
    await until(window, () => place(window) === 5);
    expect(window.live.getState().link.kind).toBe('live');
    expect(await window.send(command)).toEqual(receipt);
    expect(rig.host.logOf(incident).facts).toHaveLength(5);
  });

  test('two windows both say that the host is gone, and both come back by themselves', async () => {
    const all = await Promise.all([openOnIncident(), openOnIncident()]);
    await all[0].send(rename('Acknowledged'));
    await rig.crash();
    for (const window of all) await until(window, () => window.live.getState().link.kind === 'not-live');
    await rig.restart();
    for (const window of all) await until(window, () => window.live.getState().link.kind === 'live');
    for (const window of all) await until(window, () => nameIn(window) === 'Acknowledged');
  });

  test('a command whose answer was lost on the way is sent again and counts once', async () => {
    const window = await openOnIncident(20);
    const sent = window.send(rename('Half way'));
    // The host has it on disk; the answer still takes its time.
    await reached(rig, incident, 2);
    await rig.crash();
    await rig.restart();
    expect(await sent).toMatchObject({ ok: true, seq: 2 });
    expect(rig.host.logOf(incident).facts).toHaveLength(2);
  });

  test('10,000 events behind, a window catches up page by page, one request at a time', async () => {
    const window = await openOnIncident();
    const pagesBefore = rig.host.pagesRead;
    const longest = watchWidest(rig);
    rig.host.storm(incident, 10_000);
    await until(window, () => place(window) === 10_001);
    expect(rig.host.pagesRead - pagesBefore).toBeLessThanOrEqual(10_000 / PAGE_FACTS + 1);
    expect(longest()).toBeLessThanOrEqual(1);
    expect(nameIn(window)).toBe('Name 10001');
  });

  test('on a slow link a storm of commands costs a few pulls, not one each', async () => {
    const window = await openOnIncident(25);
    const other = await openOnIncident();
    const pagesBefore = rig.host.pagesRead;
    const answers: CommandAnswer[] = [];
    for (let i = 1; i <= 60; i += 1) answers.push(await other.send(rename(`Name ${i}`)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    await until(window, () => nameIn(window) === 'Name 60');
    // The quick window pulls once a command; the slow one must add far fewer than that.
    expect(rig.host.pagesRead - pagesBefore - 60).toBeLessThan(40);
  });

  test('another epoch makes a window start again from the state', async () => {
    const window = await openOnIncident();
    await window.send(rename('Here'));
    const elsewhere = new MemoryLog(incidentDomain, { origin: 'ELSEWHERE', now: '2024-07-19T04:00:00Z' });
    elsewhere.given({ type: 'incident.declare', data: { name: 'Declared elsewhere, earlier' } });
    rig.host.merge(incident, elsewhere);
    await until(window, () => {
      const content = window.incident.getState();
      return content.kind === 'ready' && content.epoch === '2';
    });
    const content = window.incident.getState();
    expect(content.kind === 'ready' && content.state).toEqual(rig.host.logOf(incident).state);
    expect(place(window)).toBe(3);
    expect(await window.send(rename('After the merge'))).toMatchObject({ ok: true, seq: 4 });
  });

  test('an incident that is closed under a window shows as a fault in its head', async () => {
    const window = await openOnIncident();
    await window.ask((host) => host.incidents.close({ incident }));
    await until(window, () => window.live.getState().head?.faults[0]?.code === 'incident-not-open');
    expect(await window.send(rename('Too late'))).toMatchObject({ ok: false, code: 'incident-not-open' });
  });

  test('a window that moves to another incident shows nothing of the one before', async () => {
    const second = rig.host.declare('Second');
    const window = await openOnIncident();
    window.ui.select('board', 'sys-1');
    window.show(second);
    expect(window.incident.getState()).toEqual({ kind: 'loading', incident: second });
    await until(window, () => nameIn(window) === 'Second');
    expect(window.ui.getState().selected).toEqual({});
    await window.send(rename('Second, renamed'));
    expect(rig.host.logOf(incident).facts).toHaveLength(1);
  });

  test('a file of several chunks goes there and back', async () => {
    const window = await openOnIncident();
    const bytes = Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * 31) % 251);
    const put = await window.putBlob(new Blob([bytes]));
    if (!put.ok) throw new Error(put.message);
    expect(put.value.size).toBe(bytes.byteLength);
    const got = await window.getBlob(put.value.hash);
    if (!got.ok) throw new Error(got.message);
    expect(Buffer.from(await got.value.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(await window.getBlob('0'.repeat(64))).toMatchObject({ ok: false });
  });

  test('search, settings, drafts, imports and the second copy go through the same few procedures', async () => {
    const window = await openOnIncident();
    const found = await window.ask((host) =>
      host.search({ incident, text: 'Faulty', before: null, limit: 10 }),
    );
    expect(found).toMatchObject({ ok: true, value: { rows: [{ seq: 1 }], next: null } });
    await window.ask((host) => host.settings.put({ person: null, key: 'theme', value: 'dark' }));
    expect(await window.ask((host) => host.settings.get({ person: null }))).toMatchObject({
      value: { theme: 'dark' },
    });
    await window.ask((host) =>
      host.drafts.put({ incident, person: 'Shift lead A', key: 'capture', value: 'Ward 3 ra' }),
    );
    expect(await window.ask((host) => host.drafts.get({ incident, person: 'Shift lead A' }))).toMatchObject({
      value: { capture: 'Ward 3 ra' },
    });
    const file = new Blob(['EMIS Web\nCRIS']);
    expect(
      await window.ask((host) => host.importers.preview({ incident, format: 'names', file })),
    ).toMatchObject({
      value: {
        rows: [
          { line: 1, name: 'EMIS Web' },
          { line: 2, name: 'CRIS' },
        ],
      },
    });
    await window.ask((host) => host.secondCopy.choose({ incident, folder: '/media/stick' }));
    await until(window, () => window.live.getState().head?.secondCopy.state === 'current');
  });

  test('a window that is closed leaves no watcher behind', async () => {
    const window = await openOnIncident();
    await until(window, () => rig.host.watchers > 0);
    window.close();
    rig.host.moved();
    await expect.poll(() => rig.host.watchers).toBe(0);
  });
});

/** Resolves once the host's log holds `length` facts, whatever any window knows. */
function reached(rig: Rig, incident: IncidentId, length: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = rig.host.log.onHead(incident, () => {
      if (rig.host.logOf(incident).facts.length < length) return;
      stop();
      resolve();
    });
  });
}

/** The most `eventsSince` calls that were ever in one turn of the event loop. */
function watchWidest(rig: Rig): () => number {
  let inTurn = 0;
  let widest = 0;
  const { log } = rig.host;
  const eventsSince = log.eventsSince.bind(log);
  log.eventsSince = (...request) => {
    inTurn += 1;
    widest = Math.max(widest, inTurn);
    setImmediate(() => (inTurn -= 1));
    return eventsSince(...request);
  };
  return () => widest;
}
