import { expect, test } from 'vitest';
import { values } from '#shared/domain/collection.ts';
import { systemsCsvImporter } from './importers/systems-csv-importer.ts';
import { notKeptWords, runImport } from './run-import.ts';
import { Desk, given } from './testing/engine-fixture.ts';

const author = { name: 'Loggist', role: 'Loggist' };
const bytes = Buffer.from('Name,Supplier\nEMIS Web,EMIS\n');

function planIn(log: ReturnType<Desk['declare']>) {
  const plan = systemsCsvImporter.read(bytes, log.state);
  if (!plan.ok) throw new Error(plan.message);
  return plan;
}

test('an import names the one command that takes all of it back', async () => {
  const log = new Desk().declare();
  const done = await runImport(log, { plan: planIn(log), bytes, fileName: 'systems.csv' }, author);
  if (!done.ok) throw new Error(done.message);
  expect(done.notKept).toBeNull();
  given(log, { type: 'undo.command', data: { command: done.command } });
  expect([...values(log.state.systems.all)].map(({ retired }) => retired === undefined)).toEqual([false]);
});

test('where only the file itself is refused, the rows are taken and both are said', async () => {
  const log = new Desk().declare();
  const done = await runImport(log, { plan: planIn(log), bytes, fileName: ' ' }, author);
  if (!done.ok || done.notKept === null) throw new Error('the file was kept');
  expect(log.state.systems.all.size).toBe(1);
  expect(notKeptWords(done.notKept)).toMatch(/^The rows were imported\. The file itself was not kept .+\.$/);
});

test('where the rows are refused nothing is taken, and the file is not kept either', async () => {
  const log = new Desk().declare();
  const plan = {
    ...planIn(log),
    commands: [{ type: 'system.import', data: { source: '', rows: [] } }] as const,
  };
  expect(await runImport(log, { plan, bytes, fileName: 'systems.csv' }, author)).toMatchObject({ ok: false });
  expect(log.state.systems.all.size).toBe(0);
  expect(log.store.blobs()).toEqual([]);
});
