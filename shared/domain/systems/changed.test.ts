import { expect, test } from 'vitest';
import { about, add, board, confirm, set, setAt, systemNamed, type Board } from '#shared/testing/systems.ts';
import { changedAt } from './select-changed.ts';

const minutesAgo = (log: Board, name: string): number | undefined => {
  const at = changedAt(systemNamed(log, name), log.now);
  return at === undefined ? undefined : (Date.parse(log.now) - Date.parse(at)) / 60_000;
};

test('SY-56 what nobody has assessed has not changed', () => {
  expect(minutesAgo(board(add('EMIS Web')), 'EMIS Web')).toBeUndefined();
});

test('SY-56 a state, one of a place, an estimate and a workaround are news; a confirmation is none', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down' })).wait(10);
  log.given(confirm('EMIS Web'), about('system.review', 'EMIS Web'));
  expect(minutesAgo(log, 'EMIS Web')).toBe(10);
  log.given(about('system.set-estimate', 'EMIS Web', { expectedBack: '2024-07-19T20:00:00Z' })).wait(5);
  expect(minutesAgo(log, 'EMIS Web')).toBe(5);
  log.given(about('system.set-workaround', 'EMIS Web', { procedure: 'Paper' })).wait(4);
  expect(minutesAgo(log, 'EMIS Web')).toBe(4);
  log.given(setAt('EMIS Web', 'Leighton', { state: 'degraded' })).wait(1);
  expect(minutesAgo(log, 'EMIS Web')).toBe(1);
});

test('SY-56 what was struck is no news', () => {
  const log = board(add('EMIS Web'), { ...set('EMIS Web', { state: 'down' }), id: 'slip' });
  log.given({ type: 'undo.command', data: { command: 'slip' } });
  expect(minutesAgo(log, 'EMIS Web')).toBeUndefined();
});
