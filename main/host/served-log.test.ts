import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHost, type OpenedHost } from '#main/compose.ts';
import type { Answer } from '#shared/contract/answers.ts';
import type { HostPort } from '#shared/contract/host-port.ts';
import type { OpenedIncident } from '#shared/contract/incidents.ts';
import { LIBRARY } from '#shared/domain/ids.ts';
import { Instant } from '#shared/domain/instant.ts';

// The logs that a host serves beside that of the incident as it is now, on real files.

let folder: string;
let host: OpenedHost;
let port: HostPort;

async function start(): Promise<void> {
  host = await openHost({
    dataFolder: folder,
    programFolder: path.resolve(import.meta.dirname, '../..'),
    version: '0.0.0',
  });
  ({ port } = host);
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-host-'));
  await start();
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

function must<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}

const declare = async (name: string): Promise<OpenedIncident> =>
  must(await port.incidents.create({ declare: { name, profile: 'general' } }));

const rename = (name: string) => ({ type: 'incident.rename', data: { name } });

describe('the library', () => {
  const put = (name: string) => ({ type: 'catalogue.put', data: { row: { name } } });

  test('it is a log like any other under its own id: nothing opens it, and it stands after a restart', async () => {
    expect(must(port.log.state(LIBRARY)).seq).toBe(0);
    let heard = 0;
    port.log.onHead(LIBRARY, () => (heard += 1));
    expect(await port.log.dispatch(LIBRARY, put('EMIS Web'))).toMatchObject({ ok: true, seq: 1 });
    expect(heard).toBeGreaterThan(0);
    expect(port.log.head(LIBRARY)).toMatchObject({ incident: LIBRARY, seq: 1, readOnly: null, faults: [] });
    const { epoch } = port.log.head(LIBRARY);
    const page = must(port.log.eventsSince(LIBRARY, { epoch, seq: 0, limit: 5 }));
    expect(page.facts.map(({ fact }) => fact.type)).toEqual(['catalogue.entry-put']);
    await host.close();
    await start();
    expect(must(port.log.state(LIBRARY)).json).toContain('EMIS Web');
  });

  test('it takes its own commands only, and no incident shows it', async () => {
    expect(await port.log.dispatch(LIBRARY, rename('No'))).toMatchObject({ ok: false, kind: 'rejection' });
    await port.log.dispatch(LIBRARY, put('EMIS Web'));
    expect(must(await port.incidents.list())).toEqual([]);
  });

  test('where its file cannot be read, that is said and incidents go on', async () => {
    const { incident } = await declare('One');
    await host.close();
    writeFileSync(path.join(folder, 'library.blackstart-library'), 'x'.repeat(8_192));
    await start();
    expect(port.log.state(LIBRARY).ok).toBe(false);
    expect(port.log.head(LIBRARY).readOnly?.message).toMatch(/\w/);
    expect(port.log.state(incident).ok).toBe(true);
  });
});

test('the state at a past time is asked like the one of now', async () => {
  const { incident } = await declare('One');
  await port.log.dispatch(incident, { type: 'system.add', data: { name: 'EMIS Web' } });
  const down = { subjects: [{ system: 'EMIS Web' }], to: { state: 'down' } };
  expect(await port.log.dispatch(incident, { type: 'system.set-state', data: down })).toMatchObject({
    ok: true,
  });
  const { seq, epoch } = port.log.head(incident);
  const before = must(port.log.stateAt(incident, Instant.parse('2020-01-01T00:00:00Z')));
  expect(before).toMatchObject({ seq, epoch });
  expect(before.json).toContain('EMIS Web');
  expect(before.json).not.toContain('"down"');
  expect(must(port.log.state(incident)).json).toContain('"down"');
});

test('what is asked of a past time is answered from what had happened by then', async () => {
  const { incident } = await declare('One');
  const note = (text: string, at: string) =>
    port.log.dispatch(incident, { type: 'log.note', data: { text }, at: Instant.parse(at) });
  await note('Theatre lists on paper', '2024-07-19T06:00:00Z');
  await note('Theatre lists back', '2024-07-19T09:00:00Z');
  const at = Instant.parse('2024-07-19T07:00:00Z');
  const page = must(await port.log.query(incident, { name: 'log.page', input: { limit: 5 }, at }));
  expect(JSON.stringify(page)).toContain('on paper');
  expect(JSON.stringify(page)).not.toContain('Theatre lists back');
  const found = must(await port.log.search(incident, { text: 'theatre', before: null, limit: 5, at }));
  expect(found.rows).toHaveLength(1);
  expect(found.next).toBeNull();
});
