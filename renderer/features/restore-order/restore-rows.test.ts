import { expect, test } from 'vitest';
import { restoreOrder } from '#shared/domain/systems/select-restore.ts';
import { add, board, set, systemNamed, type Board } from '#shared/testing/systems.ts';
import { commandsOf, draftOf, needName } from './needs-draft.ts';
import { orderTroubles, sectionsOf, waitUntil } from './restore-rows.ts';

const steps = (log: Board) => restoreOrder(log.state, log.now);
const estimate = (system: string, expectedBack: string) => ({
  type: 'system.set-estimate',
  data: { subjects: [{ system }], expectedBack },
});

test('sections are the restore groups, first to last; what is back is left out unless it is asked for', () => {
  const log = board(
    add('Identity', { tier: 0 }),
    { type: 'system.set-prerequisites', data: { system: 'Identity', to: [] } },
    add('EMIS Web', { tier: 2, prerequisites: ['Identity'] }),
    add('Fax'),
    set('Identity', { state: 'down' }),
    set('Fax', { state: 'unaffected' }),
  );
  const titles = (shown: 'out' | 'can-start' | 'all') =>
    sectionsOf(steps(log), shown, {}).map(({ title, rows }) => [title, rows.map(({ name }) => name)]);
  expect(titles('out')).toEqual([
    ['Restore group 0', ['Identity']],
    ['Restore group 2', ['EMIS Web']],
  ]);
  expect(titles('can-start')).toEqual([['Restore group 0', ['Identity']]]);
  expect(titles('all').at(-1)).toEqual(['No restore group stated', ['Fax']]);
});

test('what it waits for is back at the latest time given; without one of them that is a lower bound', () => {
  const log = board(
    add('A'),
    add('B'),
    add('C'),
    add('D', { prerequisites: ['A', 'B', 'C', 'Nowhere'] }),
    set(['A', 'B', 'C', 'D'], { state: 'down' }),
    estimate('A', '2024-07-19T08:00:00Z'),
    estimate('B', '2024-07-19T09:30:00Z'),
  );
  const step = steps(log).find(({ name }) => name === 'D');
  if (step === undefined) throw new Error('no D');
  expect(waitUntil(log.state, step, log.now)).toEqual({ at: '2024-07-19T09:30:00.000Z', withoutTime: 2 });
});

test('circles are named once, with what names itself and what is not on the board', () => {
  const log = board(
    add('A', { prerequisites: ['B'] }),
    add('B', { prerequisites: ['C'] }),
    add('C', { prerequisites: ['A'] }),
    add('D', { prerequisites: ['D', 'Old file server'] }),
  );
  const id = (name: string) => systemNamed(log, name).id;
  const troubles = orderTroubles(steps(log));
  expect(troubles.map(({ kind }) => kind)).toEqual(['circle', 'itself', 'missing']);
  const [circle] = troubles;
  expect(circle?.kind === 'circle' && circle.systems.toSorted()).toEqual(
    [id('A'), id('B'), id('C')].toSorted(),
  );
  expect(troubles[2]).toEqual({ kind: 'missing', system: id('D'), names: ['Old file server'] });
});

test('only what was changed is said, with what its author saw; nothing and nobody-knows differ', () => {
  const log = board(add('Identity'), add('EMIS Web', { tier: 2, prerequisites: ['Identity', 'Nowhere'] }));
  const system = systemNamed(log, 'EMIS Web');
  const draft = draftOf(system);
  const identity = systemNamed(log, 'Identity').id;
  expect(draft).toEqual({ needs: [identity, 'Nowhere'], tier: '2' });
  expect(commandsOf(system, draft)).toEqual([]);
  expect(commandsOf(system, { needs: [], tier: '2' })).toEqual([
    {
      type: 'system.set-prerequisites',
      data: { system: system.id, to: [], from: [identity, 'Nowhere'] },
    },
  ]);
  expect(commandsOf(system, { needs: null, tier: 'none' }).map(({ data }) => data)).toMatchObject([
    { to: null },
    { to: { tier: null }, from: { tier: 2 } },
  ]);
  expect(needName(log.state, 'Nowhere')).toBe('Nowhere (not on the board)');
  for (const command of commandsOf(system, { needs: null, tier: '0' })) log.given(command);
  expect(draftOf(systemNamed(log, 'EMIS Web'))).toEqual({ needs: null, tier: '0' });
});
