import { expect, test } from 'vitest';
import { add, board, set, systemNamed, type Board } from '#shared/testing/systems.ts';
import { circlesOf, dependentsOf, needsGraph, restoreOrder } from './select-restore.ts';

const order = (log: Board) => restoreOrder(log.state, log.now);
const step = (log: Board, name: string) => {
  const found = order(log).find((one) => one.name === name);
  if (found === undefined) throw new Error(`${name} is not in the order`);
  return found;
};
const back = (name: string) => set(name, { state: 'monitoring' });
const needs = (system: string, to: string[] | null) => ({
  type: 'system.set-prerequisites',
  data: { system, to },
});

const hospital = (): Board =>
  board(
    add('Identity', { tier: 0 }),
    add('Network', { tier: 0, usersServed: 9000 }),
    add('Integration engine', { tier: 1, prerequisites: ['Network', 'Identity'] }),
    add('EPR', { tier: 3, prerequisites: ['Identity', 'Integration engine'] }),
    add('Fax'),
    needs('Identity', ['Network']),
    needs('Network', []),
    set(['Identity', 'Network', 'Integration engine', 'EPR', 'Fax'], { state: 'down' }),
  );

test('SY-51: can start now, waiting for, nothing known; and how much each unlocks', () => {
  const log = hospital();
  expect(order(log).map(({ name, readiness, unlocks }) => [name, readiness, unlocks])).toEqual([
    ['Network', 'can-start', 3],
    ['Identity', 'waiting', 2],
    ['Integration engine', 'waiting', 1],
    ['EPR', 'waiting', 0],
    ['Fax', 'nothing-known', 0],
  ]);
  expect(step(log, 'Integration engine').waitingFor.map(({ name }) => name)).toEqual(['Network', 'Identity']);
  log.wait(5).given(back('Network'));
  expect(step(log, 'Identity').readiness).toBe('can-start');
  expect(step(log, 'Integration engine').waitingFor.map(({ name }) => name)).toEqual(['Identity']);
  expect(step(log, 'Network')).toMatchObject({ readiness: 'usable', unlocks: 0 });
});

test('SY-51: everything behind the identity service', () => {
  const log = hospital();
  const behind = dependentsOf(needsGraph(log.state), systemNamed(log, 'Identity').id);
  expect([...behind].sort()).toEqual(
    [systemNamed(log, 'EPR').id, systemNamed(log, 'Integration engine').id].sort(),
  );
});

test('SY-11, SY-51: limited use counts only once its limits are stated', () => {
  const log = hospital()
    .wait(5)
    .given(set('Network', { state: 'limited' }));
  expect(step(log, 'Identity').readiness).toBe('waiting');
  log.given(set('Network', { state: 'limited', allowedUse: 'Servers only' }));
  expect(step(log, 'Identity').readiness).toBe('can-start');
});

test('SY-51: what is not assessed or not on the list is waited for by name', () => {
  const log = board(
    add('EPR', { prerequisites: ['Pathology', 'Storage'] }),
    add('Pathology'),
    set('EPR', { state: 'down' }),
  );
  expect(step(log, 'EPR').waitingFor).toMatchObject([
    { found: true, name: 'Pathology', state: 'unknown' },
    { found: false, name: 'Storage' },
  ]);
  log.given(add('Storage'), set(['Storage', 'Pathology'], { state: 'unaffected' }));
  expect(step(log, 'EPR').readiness).toBe('can-start');
  log.given({ type: 'system.retire', data: { system: 'Storage', reason: 'Sold' } });
  expect(step(log, 'EPR').waitingFor).toEqual([{ found: false, name: 'Storage' }]);
});

test('SY-51: circles and self-references are accepted and named, while all else works', () => {
  const log = hospital().given(needs('Network', ['EPR']), needs('Fax', ['Fax']));
  const circle = circlesOf(needsGraph(log.state)).get(systemNamed(log, 'EPR').id);
  expect([...(circle ?? [])].sort()).toEqual(
    ['Network', 'Identity', 'Integration engine', 'EPR'].map((name) => systemNamed(log, name).id).sort(),
  );
  expect(step(log, 'Network')).toMatchObject({ readiness: 'waiting', unlocks: 3 });
  expect(step(log, 'Fax')).toMatchObject({ needsItself: true, circle: [], readiness: 'can-start' });
});

test('SY-51: a circle of three thousand is walked without running out of stack', () => {
  const log = board();
  const rows = Array.from({ length: 3000 }, (_, n) => ({
    name: `System ${n}`,
    prerequisites: [`System ${(n + 1) % 3000}`],
  }));
  log.given({ type: 'system.import', data: { source: 'cmdb', rows } });
  expect(circlesOf(needsGraph(log.state)).get(systemNamed(log, 'System 7').id)).toHaveLength(3000);
});

test('SY-51: nobody knowing what a system needs is not the same as its needing nothing', () => {
  const log = hospital().given(needs('Network', null));
  expect(step(log, 'Network').readiness).toBe('nothing-known');
});
