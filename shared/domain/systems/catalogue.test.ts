import { expect, test } from 'vitest';
import {
  about,
  add,
  board,
  lastFact,
  set,
  setAt,
  standing,
  systemNamed,
  words,
} from '#shared/testing/systems.ts';
import { lookup } from '../collection.ts';
import { headlineCounts } from './select-counts.ts';
import { listedParts } from './select-parts.ts';
import { partName } from './state.ts';

const reckoning = (log: ReturnType<typeof board>) => ({ now: log.now, phase: 'response' as const });

test('SY-1: a name is enough, and a system is called by id, name or alias', () => {
  const log = board(add('EMIS Web', { aliases: ['EMIS'] }));
  const { id } = systemNamed(log, 'EMIS Web');
  expect(systemNamed(log, '  emis   WEB ').id).toBe(id);
  expect(systemNamed(log, 'emis').id).toBe(id);
  expect(systemNamed(log, id).id).toBe(id);
  expect(words(log)).toBe('System added: EMIS Web');
});

test('SY-1: a name that is taken is refused, naming the one there is', () => {
  const log = board(add('EMIS Web', { aliases: ['EMIS'] }));
  const refused = log.refused(add('emis'));
  expect(refused).toMatchObject({ code: 'name-taken', details: { name: 'EMIS Web' } });
  log.given(add('EMIS Web', { organisation: 'Trust B' }));
  expect(log.refused(set('EMIS Web', { state: 'down' }))).toMatchObject({
    code: 'name-ambiguous',
    message:
      'More than one system is called "EMIS Web": EMIS Web, EMIS Web (Trust B). Give the id of the one you mean.',
  });
});

test('SY-2: an id is made of the name, the same at every station, and never used twice', () => {
  const id = systemNamed(board(add('EMIS Web')), 'EMIS Web').id;
  const log = board(add('EMIS Web'));
  expect(systemNamed(log, 'EMIS Web').id).toBe(id);
  expect(id).toMatch(/^sys-emis-web-[a-z0-9]{8}$/);
  log.given(
    { type: 'system.edit', data: { system: 'EMIS Web', to: { name: 'EMIS Web (old)' } } },
    add('EMIS Web'),
  );
  expect(systemNamed(log, 'EMIS Web (old)').id).toBe(id);
  expect(systemNamed(log, 'EMIS Web').id).not.toBe(id);
});

test('SY-3: an edit that has not seen the latest text is refused with both', () => {
  const log = board(add('EMIS Web'));
  log.given({
    type: 'system.edit',
    data: { system: 'EMIS Web', to: { owner: 'Anna' }, from: { owner: null } },
  });
  const refused = log.refused({
    type: 'system.edit',
    data: { system: 'EMIS Web', to: { owner: 'Bela' }, from: { owner: null } },
  });
  expect(refused).toMatchObject({
    code: 'changed-meanwhile',
    details: { yours: { owner: 'Bela' }, theirs: { owner: 'Anna' } },
  });
  log.given({ type: 'system.edit', data: { system: 'EMIS Web', to: { owner: null } } });
  expect(systemNamed(log, 'EMIS Web').owner).toBeUndefined();
});

test('SY-3: a renamed system is found by its new name only', () => {
  const log = board(add('EMIS Web'), add('PACS'));
  expect(log.refused({ type: 'system.edit', data: { system: 'PACS', to: { name: 'emis web' } } }).code).toBe(
    'name-taken',
  );
  log.given({ type: 'system.edit', data: { system: 'PACS', to: { name: 'Imaging' } } });
  expect(log.refused(set('PACS', { state: 'down' })).code).toBe('system-not-found');
  log.given(add('PACS'), set('Imaging', { state: 'down' }));
  expect(standing(log, 'PACS').state.state).toBe('unknown');
});

test('SY-4: what is struck from the list counts nowhere and comes back with everything', () => {
  const log = board(add('EMIS Web', { owner: 'Anna' }), set('EMIS Web', { state: 'down' }));
  log.given({ type: 'system.retire', data: { system: 'EMIS Web', reason: 'Listed twice' } });
  expect(headlineCounts(log.state, reckoning(log)).total).toBe(0);
  expect(log.refused(set('EMIS Web', { state: 'degraded' })).code).toBe('system-retired');
  expect(log.refused(add('EMIS Web')).message).toContain('Reinstate it');
  log.given({ type: 'system.reinstate', data: { system: 'EMIS Web' } });
  expect(standing(log, 'EMIS Web').state.state).toBe('down');
  expect(systemNamed(log, 'EMIS Web').owner).toBe('Anna');
});

test('SY-7: functions, interfaces and sites are parts; an interface has a direction, another end and a queue', () => {
  const log = board(
    add('Pathology'),
    add('EMIS Web', {
      functions: ['Appointments'],
      interfaces: [{ name: 'Results in', direction: 'in', with: 'pathology' }],
      sites: ['Riverside', 'riverside'],
    }),
  );
  const parts = listedParts(systemNamed(log, 'EMIS Web'));
  expect(parts.map((part) => [part.kind, partName(log.state, part)])).toEqual([
    ['function', 'Appointments'],
    ['interface', 'Results in'],
    ['site', 'Riverside'],
  ]);
  expect(parts[1]).toMatchObject({ direction: 'in', with: { system: systemNamed(log, 'Pathology').id } });
  log.given({ type: 'part.set-queue', data: { system: 'EMIS Web', part: 'results in', waiting: 1240 } });
  expect(words(log)).toBe('EMIS Web, Results in: queue 1240');
  expect(
    log.refused({ type: 'part.set-queue', data: { system: 'EMIS Web', part: 'Appointments', waiting: 1 } })
      .code,
  ).toBe('not-an-interface');
});

test('SY-7: two green systems can have a dead link between them', () => {
  const log = board(
    add('EMIS Web', { interfaces: [{ name: 'Results in' }] }),
    set('EMIS Web', { state: 'monitoring' }),
  );
  log.given({
    type: 'system.set-state',
    data: { subjects: [{ system: 'EMIS Web', part: 'Results in' }], to: { state: 'down' } },
  });
  expect(words(log)).toBe('EMIS Web, Results in: Not assessed to Down');
  expect(standing(log, 'EMIS Web').state.state).toBe('monitoring');
});

test('SY-7: a place is one place for every system, and is renamed for all', () => {
  const log = board(add('EMIS Web'), add('PACS'));
  log.given(setAt('EMIS Web', 'Ward 7b', { state: 'down' }), setAt('PACS', 'ward 7B', { state: 'down' }));
  expect(log.state.systems.sites.size).toBe(1);
  const [part] = listedParts(systemNamed(log, 'PACS'));
  expect(
    log.refused({ type: 'part.rename', data: { system: 'PACS', part: 'Ward 7b', name: 'X' } }).code,
  ).toBe('rename-the-site');
  log.given({ type: 'site.rename', data: { site: 'Ward 7b', name: 'Ward 9' } });
  expect(part === undefined ? '' : partName(log.state, part)).toBe('Ward 9');
  expect(log.refused({ type: 'site.add', data: { name: 'ward 9' } }).code).toBe('no-change');
  log.given({ type: 'site.add', data: { name: 'Ward 7b' } });
  expect(log.state.systems.sites.size).toBe(2);
});

test('SY-7: a part added twice is refused, and a struck one is reinstated', () => {
  const log = board(add('EMIS Web', { functions: ['Printing'] }));
  const adding = { type: 'part.add', data: { system: 'EMIS Web', kind: 'function', name: 'PRINTING' } };
  expect(log.refused(adding).message).toContain('has a part called "Printing" already');
  log.given({ type: 'part.retire', data: { system: 'EMIS Web', part: 'Printing' } });
  expect(log.refused(adding).message).toContain('Reinstate it');
  log.given({ type: 'part.reinstate', data: { system: 'EMIS Web', part: 'Printing' } });
  expect(listedParts(systemNamed(log, 'EMIS Web'))).toHaveLength(1);
});

test('SY-51: prerequisites are looked up by name, whenever the name turns up', () => {
  const log = board(add('EMIS Web', { prerequisites: ['Identity service', 'identity SERVICE'] }));
  expect(systemNamed(log, 'EMIS Web').needs).toEqual([{ name: 'Identity service' }]);
  log.given(add('Identity service'));
  const edit = (to: string[] | null, from?: string[] | null) => ({
    type: 'system.set-prerequisites',
    data: { system: 'EMIS Web', to, ...(from === undefined ? {} : { from }) },
  });
  expect(log.refused(edit(['Network'], ['Backup'])).code).toBe('changed-meanwhile');
  log.given(edit(['Identity service', 'Network']));
  expect(systemNamed(log, 'EMIS Web').needs).toEqual([
    { system: systemNamed(log, 'Identity service').id },
    { name: 'Network' },
  ]);
  expect(words(log)).toBe('EMIS Web needs first: Identity service, Network (before: Identity service)');
});

test('SY-70: undoing an addition strikes it from the list, unless something is entered for it', () => {
  const log = board({ ...add('EMIS Web'), id: 'add-emis' }, { ...add('PACS'), id: 'add-pacs' });
  log.given(set('PACS', { state: 'down' }));
  log.given({ type: 'undo.command', data: { command: 'add-emis' } });
  expect(systemNamed(log, 'EMIS Web').retired).toBeDefined();
  expect(log.refused({ type: 'undo.command', data: { command: 'add-pacs' } }).message).toContain(
    'something is entered for it',
  );
});

test('nothing can be said before an incident is declared', () => {
  const log = board();
  log.state = { ...log.state, incident: { status: 'undeclared' } };
  for (const command of [
    add('EMIS Web'),
    set('EMIS Web', { state: 'down' }),
    about('system.review', 'EMIS Web'),
  ]) {
    expect(log.refused(command).code).toBe('incident-not-declared');
  }
  expect(lookup(log.state.systems.all, 'none')).toBeUndefined();
  expect(lastFact(log).type).toBe('incident.declared');
});
