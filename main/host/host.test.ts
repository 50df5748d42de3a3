import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHost, type OpenedHost } from '#main/compose.ts';
import type { Answer } from '#shared/contract/answers.ts';
import type { HostPort } from '#shared/contract/host-port.ts';
import type { OpenedIncident } from '#shared/contract/incidents.ts';
import { CommandId, IncidentId } from '#shared/domain/ids.ts';

// The whole host on real files: what a shell may rely on.

const programFolder = path.resolve(import.meta.dirname, '../..');
let folder: string;
let host: OpenedHost;
let port: HostPort;

const start = async (data = 'data'): Promise<OpenedHost> =>
  openHost({ dataFolder: path.join(folder, data), programFolder, version: '0.0.0' });

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'blackstart-host-'));
  host = await start();
  ({ port } = host);
});
afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The host ends, and another one stands in its place. */
async function restart(): Promise<void> {
  await host.close();
  host = await start();
  ({ port } = host);
}

function must<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}

const declare = async (name: string, more: object = {}): Promise<OpenedIncident> =>
  must(
    await port.incidents.create({
      declare: { name, profile: 'general', exercise: false, timeZone: 'Europe/London', ...more },
    }),
  );

const rename = (name: string, id?: string) => ({
  type: 'incident.rename',
  data: { name },
  ...(id === undefined ? {} : { id: CommandId.parse(id) }),
});

describe('incidents', () => {
  test('a new one gets a file that is named after it, an exercise marked as one', async () => {
    const { file } = await declare('Ward 3: "EMIS" / lab');
    expect(path.basename(file)).toBe('Ward 3 EMIS lab.blackstart');
    const second = await declare('Ward 3: "EMIS" / lab');
    expect(path.basename(second.file)).toBe('Ward 3 EMIS lab 2.blackstart');
    expect(path.basename((await declare('Drill', { exercise: true })).file)).toBe(
      'EXERCISE Drill.blackstart',
    );
    expect(path.basename((await declare('...//..')).file)).toBe('Incident.blackstart');
  });

  test('one that would be refused leaves no file behind', async () => {
    const answer = await port.incidents.create({ declare: { name: 'X', profile: 'no-such-profile' } });
    expect(answer).toMatchObject({ ok: false, kind: 'rejection', code: 'profile-not-found' });
    expect(readdirSync(path.join(folder, 'data')).filter((name) => name.endsWith('.blackstart'))).toEqual([]);
  });

  test('the list knows them after a restart, the last used first, without opening them', async () => {
    const one = await declare('One');
    await declare('Two');
    await port.log.dispatch(one.incident, rename('One, renamed'));
    await restart();
    const list = must(await port.incidents.list());
    expect(list.map(({ name, isOpen }) => ({ name, isOpen }))).toContainEqual({
      name: 'One, renamed',
      isOpen: false,
    });
    expect(list).toHaveLength(2);
    expect(must(await port.incidents.open({ file: one.file, readOnly: false })).incident).toBe(one.incident);
    expect(must(await port.incidents.list())[0]).toMatchObject({ incident: one.incident, isOpen: true });
  });

  test('a file that lies in the data folder shows by its name until it is opened', async () => {
    const { file } = await declare('From elsewhere');
    await host.close();
    rmSync(path.join(folder, 'data', 'incidents.json'));
    host = await start();
    ({ port } = host);
    expect(must(await port.incidents.list())).toMatchObject([
      { file, incident: null, name: 'From elsewhere' },
    ]);
  });

  test('what is no incident file is said, not opened', async () => {
    const file = path.join(folder, 'notes.blackstart');
    writeFileSync(file, 'not a database at all, but long enough to look like something');
    const answer = await port.incidents.open({ file, readOnly: false });
    expect(answer.ok).toBe(false);
    expect(
      await port.incidents.open({ file: path.join(folder, 'absent.blackstart'), readOnly: false }),
    ).toMatchObject({
      ok: false,
      code: 'not-found',
    });
  });

  test('opened for reading takes no commands and says so in its head', async () => {
    const { file } = await declare('One');
    await restart();
    const { incident, readOnly } = must(await port.incidents.open({ file, readOnly: true }));
    expect(readOnly).not.toBeNull();
    expect(port.log.head(incident)).toMatchObject({ readOnly: { code: 'asked' }, faults: [] });
    expect(await port.log.dispatch(incident, rename('No'))).toMatchObject({ ok: false });
  });
});

describe('the log', () => {
  test('a window that outlives its host goes on: the incident is opened again, receipts hold', async () => {
    const { incident } = await declare('One');
    const receipt = await port.log.dispatch(incident, rename('Acknowledged', 'c-1'));
    await restart();
    expect(must(port.log.state(incident)).json).toContain('Acknowledged');
    expect(await port.log.dispatch(incident, rename('Acknowledged', 'c-1'))).toEqual(receipt);
  });

  test('an incident that a person closed stays closed', async () => {
    const { incident } = await declare('One');
    await port.incidents.close(incident);
    expect(port.log.state(incident)).toMatchObject({ ok: false, code: 'incident-not-open' });
    expect(port.log.head(incident).faults[0]?.code).toBe('incident-not-open');
  });

  test('an incident that was never here is not open', () => {
    expect(port.log.state(IncidentId.parse('never'))).toMatchObject({ ok: false, code: 'incident-not-open' });
  });

  test('each commit moves the head; who stopped listening hears nothing', async () => {
    const { incident } = await declare('One');
    let heard = 0;
    const stop = port.log.onHead(incident, () => (heard += 1));
    await port.log.dispatch(incident, rename('Two'));
    expect(heard).toBeGreaterThan(0);
    stop();
    heard = 0;
    await port.log.dispatch(incident, rename('Three'));
    expect(heard).toBe(0);
    expect(port.log.head(incident)).toMatchObject({ seq: 3, readOnly: null });
  });

  test('facts come in pages of the own epoch only', async () => {
    const { incident } = await declare('One');
    for (const name of ['a', 'b', 'c']) await port.log.dispatch(incident, rename(name));
    const { epoch } = port.log.head(incident);
    const page = must(port.log.eventsSince(incident, { epoch, seq: 1, limit: 2 }));
    expect(page).toMatchObject({ epoch, head: 4 });
    expect(page.facts.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(must(port.log.eventsSince(incident, { epoch: 'another', seq: 1, limit: 2 })).facts).toEqual([]);
  });

  test('search finds words, newest first, with what the event says', async () => {
    const { incident } = await declare('One');
    await port.log.dispatch(incident, rename('Theatre lists'));
    const found = must(await port.log.search(incident, { text: 'thea', before: null, limit: 5 }));
    expect(found.rows[0]).toMatchObject({ seq: 2 });
    expect(found.rows[0]?.words).toContain('Theatre lists');
  });

  test('a question that nobody answers, or that is asked wrongly, is refused in words', async () => {
    const { incident } = await declare('One');
    expect(await port.log.query(incident, { name: 'no.such', input: {} })).toMatchObject({
      ok: false,
      code: 'unknown-query',
    });
  });
});

describe('files and sticks', () => {
  const stick = (): string => {
    const made = path.join(folder, 'stick');
    mkdirSync(made, { recursive: true });
    return made;
  };

  test('the second copy falls behind and catches up, and the choice outlives the host', async () => {
    const { incident } = await declare('One');
    expect(must(await port.exchange.chooseSecondCopy(incident, stick()))).toMatchObject({ folder: stick() });
    await port.log.dispatch(incident, rename('Two'));
    await expect
      .poll(() => port.log.head(incident).secondCopy, { timeout: 10_000 })
      .toMatchObject({
        state: 'current',
        behind: 0,
      });
    await restart();
    must(port.log.state(incident));
    await expect.poll(() => port.log.head(incident).secondCopy.state, { timeout: 10_000 }).toBe('current');
    expect(must(await port.exchange.chooseSecondCopy(incident, null)).state).toBe('none');
  });

  test('a copy is whole; a second one stands beside the first', async () => {
    const { incident } = await declare('One');
    const { file } = must(await port.exchange.copy(incident, stick()));
    expect(must(await port.exchange.copy(incident, stick())).file).not.toBe(file);
    const other = await start('other');
    expect(must(await other.port.incidents.open({ file, readOnly: false })).incident).toBe(incident);
    await other.close();
  });

  test('moved to a stick, it goes on there and is only read here, also after a restart', async () => {
    const { incident } = await declare('One');
    const { file } = must(await port.exchange.moveToStick(incident, stick()));
    expect(await port.log.dispatch(incident, rename('Here'))).toMatchObject({ ok: false });
    await restart();
    must(port.log.state(incident));
    expect(port.log.head(incident).readOnly).not.toBeNull();
    expect(must(await port.incidents.list())[0]?.problem?.message).toContain(file);
  });

  test("another station's changes: first looked at, then brought in", async () => {
    const { incident } = await declare('One');
    const { file } = must(await port.exchange.copy(incident, stick()));
    const other = await start('other');
    must(await other.port.incidents.open({ file, readOnly: false }));
    await other.port.log.dispatch(incident, rename('From the other station'));
    await other.close();
    const { epoch } = port.log.head(incident);
    const preview = must(await port.exchange.bringIn(incident, file, true));
    expect(preview.arrived).toBeGreaterThan(0);
    expect(port.log.head(incident)).toMatchObject({ epoch, seq: 1 });
    expect(must(await port.exchange.bringIn(incident, file, false))).toEqual(preview);
    expect(port.log.head(incident).epoch).not.toBe(epoch);
    expect(must(port.log.state(incident)).json).toContain('From the other station');
  });

  test('a list is previewed, imported, and a file of no such format refused', async () => {
    const { incident } = await declare('One');
    const bytes = Buffer.from('Name,Restore group\nEMIS Web,1\nCRIS,2\n');
    const file = { bytes, name: 'systems.csv' };
    const preview = must(await port.exchange.previewImport(incident, 'systems-csv', file));
    expect(preview.rows.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
    expect(port.log.head(incident).seq).toBe(1);
    must(await port.exchange.runImport(incident, 'systems-csv', file, undefined));
    expect(must(port.log.state(incident)).json).toContain('EMIS Web');
    expect(await port.exchange.runImport(incident, 'no-such', file, undefined)).toMatchObject({ ok: false });
  });

  test('an export is written into the folder that was chosen', async () => {
    const { incident } = await declare('One');
    const { file } = must(await port.exchange.runExport(incident, 'md', stick()));
    expect(existsSync(file)).toBe(true);
    expect(path.dirname(file)).toBe(stick());
  });

  test('bytes that are kept come back; those that are not there are said', async () => {
    const { incident } = await declare('One');
    const stored = must(await port.blobs.put(incident, chunks('a photograph', ' of a screen')));
    const found = must(await port.blobs.get(incident, stored.hash));
    const parts: Uint8Array[] = [];
    for await (const part of found.chunks) parts.push(part);
    expect(Buffer.concat(parts).toString()).toBe('a photograph of a screen');
    expect(await port.blobs.get(incident, '0'.repeat(64))).toMatchObject({
      ok: false,
      code: 'blob-not-found',
    });
  });

  test('folders show incident files and journals by kind; one that is gone is said', async () => {
    const { file } = await declare('One');
    const listing = must(await port.exchange.folder(path.dirname(file)));
    expect(listing.entries.find(({ path: at }) => at === file)?.kind).toBe('incident');
    expect(await port.exchange.folder(path.join(folder, 'gone'))).toMatchObject({
      ok: false,
      code: 'folder-not-read',
    });
  });
});

test('the worked example is made once, whole, on its own clock', async () => {
  const example = must(await port.incidents.openExample());
  expect(must(port.log.state(example.incident)).json).toContain('EMIS');
  expect(must(await port.incidents.openExample())).toEqual(example);
  expect(readdirSync(path.join(folder, 'data')).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('settings and drafts are kept for everybody or for one, and a draft can be taken away', async () => {
  await port.personal.putSetting(null, 'theme', 'dark');
  await port.personal.putSetting('Shift lead A', 'theme', 'light');
  await port.personal.putDraft(null, 'Shift lead A', 'capture', 'Ward 3 ra');
  await restart();
  expect(must(await port.personal.settings(null))).toEqual({ theme: 'dark' });
  expect(must(await port.personal.settings('Shift lead A'))).toEqual({ theme: 'light' });
  expect(must(await port.personal.drafts(null, 'Shift lead A'))).toEqual({ capture: 'Ward 3 ra' });
  await port.personal.putDraft(null, 'Shift lead A', 'capture', null);
  expect(must(await port.personal.drafts(null, 'Shift lead A'))).toEqual({});
});

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}
