import { expect, test } from 'vitest';
import {
  about,
  add,
  board,
  confirm,
  conflictRules,
  lastFact,
  set,
  standing,
  systemNamed,
  trackNamed,
  type Board,
} from '#shared/testing/systems.ts';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { values } from '../collection.ts';
import { listedSystems } from './select-counts.ts';
import { talliesOf } from './select-tally.ts';
import { STATE_KEYS } from './states.ts';

/** Two stations start from one log, say things without seeing each other, and are brought together. */
function apart(
  common: readonly TestCommand[],
  here: readonly TestCommand[],
  there: readonly TestCommand[],
): Board {
  const one = board(...common);
  const other = one.copy({ station: 'st-2', origin: 'TEST2' });
  one.wait(10).given(...here);
  other.wait(20).given(...there);
  one.now = other.now;
  return one.merge(other);
}

const wordsOf = ({ state }: Board): string[] => [...values(state.conflicts.open)].map(({ words }) => words);
const count = (line: object) => ({
  type: 'system.set-tally',
  data: { system: 'EMIS Web', counts: [{ area: '7b', ...line }] },
});
const emis = add('EMIS Web');

test('SY-40: a system added at two stations is one, and where the fields differ a conflict says so', () => {
  const log = apart(
    [],
    [add('EMIS Web', { owner: 'Anna' }), set('EMIS Web', { state: 'down' })],
    [add('emis web', { owner: 'Bela', tier: 3 })],
  );
  expect([...listedSystems(log.state)]).toHaveLength(1);
  expect(systemNamed(log, 'EMIS Web')).toMatchObject({ owner: 'Bela', tier: 3 });
  expect(standing(log, 'EMIS Web').state.state).toBe('down');
  expect(wordsOf(log)).toEqual([
    'emis web was added twice, apart from each other, and is one system now. The later entry stands for: Name, Owner. If two systems are meant, add the other one under a name of its own.',
  ]);
});

test('SY-40: the same list read in at two stations opens no conflict', () => {
  const list = {
    type: 'system.import',
    data: { source: 'cmdb', rows: [{ name: 'EMIS Web', tier: 3, sites: ['Riverside'] }] },
  };
  const log = apart([], [list], [list]);
  expect([...listedSystems(log.state)]).toHaveLength(1);
  expect(conflictRules(log)).toEqual([]);
});

test('SY-41: two systems that end up under one name are both kept, and a conflict is opened', () => {
  const rename = { type: 'system.edit', data: { system: 'Imaging', to: { name: 'PACS' } } };
  const log = apart([add('Imaging')], [rename], [add('PACS')]);
  expect([...listedSystems(log.state)].map(({ name }) => name)).toEqual(['PACS', 'PACS']);
  expect(conflictRules(log)).toEqual(['SY-41']);
});

test('SY-42: a field edited by two persons: the later stands, the conflict names both', () => {
  const edit = (owner: string) => ({ type: 'system.edit', data: { system: 'EMIS Web', to: { owner } } });
  const log = apart([emis], [edit('Anna')], [edit('Bela')]);
  expect(systemNamed(log, 'EMIS Web').owner).toBe('Bela');
  expect(wordsOf(log)[0]).toContain('Owner: Anna, then Bela');
  expect(conflictRules(apart([emis], [edit('Anna')], [edit('Anna')]))).toEqual([]);
});

test("SY-42: a person's word stands against a list without a conflict", () => {
  const edit = { type: 'system.edit', data: { system: 'EMIS Web', to: { owner: 'Anna' } } };
  const list = {
    type: 'system.import',
    data: { source: 'cmdb', rows: [{ name: 'EMIS Web', owner: 'Helpdesk' }] },
  };
  for (const log of [apart([emis], [edit], [list]), apart([emis], [list], [edit])]) {
    expect(systemNamed(log, 'EMIS Web').owner).toBe('Anna');
    expect(conflictRules(log)).toEqual([]);
  }
});

test('SY-43: prerequisites set twice: the later list stands, and a conflict is opened', () => {
  const needs = (...to: string[]) => ({ type: 'system.set-prerequisites', data: { system: 'EMIS Web', to } });
  const log = apart([emis], [needs('Network')], [needs('Identity')]);
  expect(systemNamed(log, 'EMIS Web').needs).toEqual([{ name: 'Identity' }]);
  expect(conflictRules(log)).toEqual(['SY-43']);
});

test('SY-44: struck from the list at one station, set at another: it stays struck, in either order', () => {
  const retire = { type: 'system.retire', data: { system: 'EMIS Web', reason: 'Listed twice' } };
  const down = set('EMIS Web', { state: 'down' });
  for (const log of [apart([emis], [retire], [down]), apart([emis], [down], [retire])]) {
    expect(systemNamed(log, 'EMIS Web').retired).toBeDefined();
    expect(conflictRules(log)).toEqual(['SY-44']);
  }
});

const full: Record<string, object> = {
  limited: { state: 'limited', allowedUse: 'Urgent' },
  validated: { state: 'validated', tester: 'Ward sister', saw: 'A test record' },
  normal: { state: 'normal', backlogClear: true },
};
const to = (state: string) => set('EMIS Web', full[state] ?? { state });

test('SY-45: two states set apart: the later in time stands, a conflict names both', () => {
  for (const base of ['unknown', 'down', 'limited'] as const) {
    for (const here of STATE_KEYS.filter((key) => key !== base)) {
      for (const there of STATE_KEYS.filter((key) => key !== base)) {
        const common = base === 'unknown' ? [emis] : [emis, to(base)];
        const log = apart(common, [to(here)], [to(there)]);
        expect(standing(log, 'EMIS Web').state.state).toBe(there);
        expect(conflictRules(log)).toEqual(here === there ? [] : ['SY-45']);
      }
    }
  }
});

test('SY-45: an entry dated before one that was not seen clashes too, and the later in time stands', () => {
  const late = { ...to('degraded'), at: '2024-07-19T05:05:00Z' };
  const log = apart([emis], [to('down')], [late]);
  expect(standing(log, 'EMIS Web').state.state).toBe('down');
  expect(wordsOf(log)).toEqual([
    'EMIS Web was set to Down by Loggist and, without that being known, to Degraded. The later in time stands: find out which is right.',
  ]);
});

test('SY-45: two stations that follow the same events apart open no conflict', () => {
  const here = [to('down'), to('limited')];
  const one = board(emis);
  const other = one.copy({ station: 'st-2', origin: 'TEST2' });
  for (const command of here) {
    one.wait(10).given(command);
    other.now = one.now;
    other.wait(2).given(command);
  }
  expect(conflictRules(one.merge(other))).toEqual([]);
});

test('SY-45: a state confirmed that had been set otherwise, unseen', () => {
  const log = apart([emis, to('down')], [to('limited')], [confirm('EMIS Web')]);
  expect(standing(log, 'EMIS Web').state.state).toBe('down');
  expect(conflictRules(log)).toEqual(['SY-45']);
});

test('SY-46: what is added apart adds up; a figure said outright beside it opens a conflict', () => {
  const figures = (log: Board) => talliesOf(systemNamed(log, 'EMIS Web'), log.now)[0]?.figures;
  const common = [emis, count({ of: 60, fixed: 10 })];
  const added = apart(common, [count({ addFixed: 12 })], [count({ addFixed: 5 })]);
  expect(figures(added)).toEqual({ of: 60, fixed: 27, blocked: null });
  expect(conflictRules(added)).toEqual([]);
  const mixed = apart(common, [count({ fixed: 30 })], [count({ addFixed: 5 })]);
  expect(figures(mixed)?.fixed).toBe(35);
  expect(conflictRules(mixed)).toEqual(['SY-46']);
  expect(conflictRules(apart(common, [count({ fixed: 30 })], [count({ blocked: 5 })]))).toEqual([]);
  expect(conflictRules(apart(common, [count({ fixed: 30 })], [count({ fixed: 30 })]))).toEqual([]);
});

test('SY-47: expected back and workaround set apart and differing: the later stands', () => {
  const back = (time: string) =>
    about('system.set-estimate', 'EMIS Web', { expectedBack: `2024-07-19T${time}:00Z` });
  const log = apart([emis], [back('12:00')], [back('15:00')]);
  expect(trackNamed(log, 'EMIS Web').estimate?.at(-1)?.to.back).toBe('2024-07-19T15:00:00.000Z');
  expect(conflictRules(log)).toEqual(['SY-47']);
  expect(conflictRules(apart([emis], [back('12:00')], [back('12:00')]))).toEqual([]);
  const paper = (procedure: string) => about('system.set-workaround', 'EMIS Web', { procedure });
  expect(conflictRules(apart([emis], [paper('Red sheets')], [paper('Blue sheets')]))).toEqual(['SY-47']);
});

test('SY-48: a state struck at one station and confirmed at another stays struck', () => {
  const one = board(emis, to('down'), to('degraded'));
  const strike = { type: 'system.strike-change', data: { event: lastFact(one).id, reason: 'Wrong system' } };
  for (const [here, there] of [
    [strike, confirm('EMIS Web')],
    [confirm('EMIS Web'), strike],
  ] as const) {
    const log = apart([emis, to('down'), to('degraded')], [here], [there]);
    expect(standing(log, 'EMIS Web').state.state).toBe('down');
    expect(conflictRules(log)).toHaveLength(1);
  }
});
