import { expect, test } from 'vitest';
import { add, board, lastFact, standing, set, systemNamed, type Board } from '#shared/testing/systems.ts';
import type { CatalogueRow } from './catalogue-row.ts';
import { planImport } from './import-plan.ts';
import { headlineCounts } from './select-counts.ts';
import { listedParts } from './select-parts.ts';
import { partName } from './state.ts';

const list = (...rows: readonly object[]) => ({ type: 'system.import', data: { source: 'cmdb', rows } });
const total = (log: Board) => headlineCounts(log.state, { now: log.now, phase: 'response' }).total;
const summary = (log: Board) => log.facts.findLast(({ type }) => type === 'system.imported')?.data;

test('SY-5: a list is one command: added, changed, unchanged, refused, each counted', () => {
  const log = board(add('PACS'), add('Old'), {
    type: 'system.retire',
    data: { system: 'Old', reason: 'Gone' },
  });
  const rows = [
    { name: 'EMIS Web', tier: 3, externalKey: 'CI1' },
    { name: 'PACS', owner: 'Anna' },
    { name: 'Old' },
  ];
  const outcome = log.send({ ...list(...rows), id: 'import-1' });
  expect(outcome).toMatchObject({
    ok: true,
    notice: expect.stringContaining('Row 3, Old: It was struck') as string,
  });
  expect(summary(log)).toMatchObject({
    added: 1,
    changed: 1,
    unchanged: 0,
    refused: [{ row: 3, name: 'Old' }],
  });
  expect(new Set(log.facts.slice(-3).map(({ commandId }) => commandId))).toEqual(new Set(['import-1']));
  log.given(list(...rows.slice(0, 2)));
  expect(summary(log)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
});

test('SY-5: the preview is what the command does', () => {
  const log = board(add('PACS'));
  const rows: CatalogueRow[] = [
    { name: 'EMIS Web' },
    { name: 'PACS', tier: 2 },
    { name: 'emis web', sites: ['Riverside'] },
  ];
  const plan = planImport(log.state, { source: 'cmdb', rows }, () => 'preview');
  expect(plan.rows.map(({ outcome }) => outcome)).toEqual(['added', 'changed', 'added']);
  expect(plan.systems).toEqual({ added: 1, changed: 1, unchanged: 0 });
  const outcome = log.send(list(...rows));
  expect(outcome.ok ? outcome.events.slice(1) : []).toEqual(plan.events);
});

test('SY-5: a row finds its system by its key, also after it was renamed on either side', () => {
  const log = board().given(list({ name: 'EMIS Web', externalKey: 'CI1' }));
  const { id } = systemNamed(log, 'EMIS Web');
  log.given(list({ name: 'EMIS Web Enterprise', externalKey: 'CI1' }));
  expect(systemNamed(log, 'EMIS Web Enterprise').id).toBe(id);
  log.given({ type: 'system.edit', data: { system: id, to: { name: 'EMIS' } } });
  log.given(list({ name: 'EMIS Web Enterprise', externalKey: 'CI1', tier: 3 }));
  expect(systemNamed(log, 'EMIS')).toMatchObject({ id, tier: 3 });
  expect(total(log)).toBe(1);
});

test('SY-5: the same name in two organisations is two systems', () => {
  const log = board().given(
    list({ name: 'PACS', organisation: 'Trust A' }, { name: 'PACS', organisation: 'Trust B' }),
  );
  expect(total(log)).toBe(2);
});

test('SY-5: a row without an organisation is taken for the one system of that name', () => {
  const log = board(add('PACS', { organisation: 'Trust A' }), add('EMIS Web'));
  log.given(list({ name: 'PACS', tier: 2 }, { name: 'EMIS Web', organisation: 'Practice', tier: 3 }));
  expect(total(log)).toBe(2);
  expect(systemNamed(log, 'EMIS Web').organisation).toBe('Practice');
});

test('SY-5: rows of one system are joined: a cell a site, and what contradicts is said', () => {
  const log = board();
  const outcome = log.send(
    list(
      { name: 'PACS', owner: 'Anna', sites: ['North'] },
      { name: 'pacs', owner: 'Bela', sites: ['South'], tier: 2 },
    ),
  );
  expect(outcome).toMatchObject({
    ok: true,
    notice: 'Row 2 is the same system as row 1, "PACS", and says otherwise for: Owner. Row 1 stands.',
  });
  const system = systemNamed(log, 'PACS');
  expect(system).toMatchObject({ owner: 'Anna', tier: 2 });
  expect(listedParts(system).map((part) => partName(log.state, part))).toEqual(['North', 'South']);
});

test('SY-5: a list whose rows are all refused changes nothing and says why', () => {
  const log = board(add('Old'), { type: 'system.retire', data: { system: 'Old', reason: 'Gone' } });
  const refused = log.refused(list({ name: 'Old' }));
  expect(refused.code).toBe('nothing-to-import');
  expect(refused.message).toContain('Row 1, Old: It was struck from the list here.');
  expect(lastFact(log).type).toBe('system.retired');
});

test('SY-6: a fresh list leaves alone what a person set, and fills in the rest', () => {
  const log = board().given(list({ name: 'EMIS Web', owner: 'Service desk', externalKey: 'CI1' }));
  log.given({ type: 'system.edit', data: { system: 'EMIS Web', to: { owner: 'Practice manager' } } });
  log.given(list({ name: 'EMIS Web', owner: 'Helpdesk', tester: 'Nurse', externalKey: 'CI1' }));
  expect(systemNamed(log, 'EMIS Web')).toMatchObject({ owner: 'Practice manager', tester: 'Nurse' });
  expect(summary(log)).toMatchObject({ changed: 1, keptByHand: 1 });
});

test('SY-6: what a person typed when adding a system is set by hand too', () => {
  const log = board(add('EMIS Web', { tier: 1 })).given(list({ name: 'EMIS Web', tier: 4, owner: 'Anna' }));
  expect(systemNamed(log, 'EMIS Web')).toMatchObject({ tier: 1, owner: 'Anna' });
});

test('SY-6: a list adds parts and prerequisites, takes none away and touches no state', () => {
  const log = board(
    add('EMIS Web', { functions: ['Printing'], prerequisites: ['Network'] }),
    set('EMIS Web', { state: 'down' }),
  );
  log.given(
    list(
      { name: 'EMIS Web', functions: ['Appointments'], prerequisites: ['Identity'] },
      { name: 'Identity' },
    ),
  );
  const system = systemNamed(log, 'EMIS Web');
  expect(listedParts(system)).toHaveLength(2);
  expect(system.needs).toEqual([{ name: 'Network' }, { system: systemNamed(log, 'Identity').id }]);
  expect(standing(log, 'EMIS Web').state.state).toBe('down');
});

test('SY-70: undoing an import strikes what it brought, and says nothing of its own line', () => {
  const log = board().given({ ...list({ name: 'EMIS Web' }, { name: 'PACS' }), id: 'import-1' });
  const outcome = log.send({ type: 'undo.command', data: { command: 'import-1' } });
  expect(outcome).not.toHaveProperty('notice');
  expect(total(log)).toBe(0);
});
