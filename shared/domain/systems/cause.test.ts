import { expect, test } from 'vitest';
import { add, board, lastFact, set, systemNamed, type Board } from '#shared/testing/systems.ts';
import { ageOf, reckoningOf } from './select-age.ts';
import { causeOf, owedOf } from './select-owed.ts';

const cause = (log: Board, name = 'EMIS Web') => causeOf(systemNamed(log, name).track, log.now);
const age = (log: Board, name = 'EMIS Web') => {
  const { track, tier } = systemNamed(log, name);
  return ageOf(track, tier, reckoningOf(log.state.incident, log.now));
};
const give = (to: string | null, ...names: readonly string[]) => ({
  type: 'system.set-cause',
  data: { subjects: names.map((system) => ({ system })), cause: to },
});
const AGENT = 'Faulty update of the endpoint agent';

test('SY-26: one cause goes to many in different states; no state changes and no age begins anew', () => {
  const log = board(
    add('EMIS Web'),
    add('PACS'),
    add('Payroll'),
    set('EMIS Web', { state: 'down', lost: 'Everything' }),
    set('PACS', { state: 'degraded' }),
    set('Payroll', { state: 'normal', backlogClear: true }),
  );
  log.wait(300);
  const before = ['EMIS Web', 'PACS'].map((name) => age(log, name));
  expect(before[0]).toMatchObject({ minutes: 300, stale: true });
  const outcome = log.send(give(AGENT, 'EMIS Web', 'PACS', 'Payroll'));
  expect(outcome.ok ? outcome.notice : outcome.message).toContain(
    'Left as they were, 1: Payroll reads Normal',
  );
  expect(['EMIS Web', 'PACS'].map((name) => age(log, name))).toEqual(before);
  expect(['EMIS Web', 'PACS', 'Payroll'].map((name) => cause(log, name))).toEqual([AGENT, AGENT, undefined]);
  expect(systemNamed(log, 'EMIS Web').track.changes).toHaveLength(1);
  expect(owedOf(systemNamed(log, 'EMIS Web'), log.now).map(({ debt }) => debt)).not.toContain('cause');
});

test('SY-26: another detail of the same state leaves the cause alone, and a later cause with a state stands', () => {
  const log = board(
    add('EMIS Web'),
    set('EMIS Web', { state: 'down', cause: 'Network' }),
    give(AGENT, 'EMIS Web'),
  );
  expect(cause(log)).toBe(AGENT);
  log.wait(5).given(set('EMIS Web', { state: 'down', lost: 'Appointments' }));
  expect(cause(log)).toBe(AGENT);
  log.wait(5).given(set('EMIS Web', { state: 'degraded' }));
  expect(cause(log)).toBe(AGENT);
  log.wait(5).given(set('EMIS Web', { state: 'degraded', cause: 'Disk full' }));
  expect(cause(log)).toBe('Disk full');
  log.wait(5).given(give(null, 'EMIS Web'));
  expect(cause(log)).toBeUndefined();
});

test('SY-26: the cause of an outage that is over is none of the next one', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down' }), give(AGENT, 'EMIS Web'));
  log.wait(5).given(set('EMIS Web', { state: 'normal', backlogClear: true }));
  expect(cause(log)).toBeUndefined();
  expect(log.refused(give(AGENT, 'EMIS Web')).code).toBe('no-trouble');
  log.wait(5).given(set('EMIS Web', { state: 'down' }));
  expect(cause(log)).toBeUndefined();
});

test('SY-26: given once more it is no change; undo and a strike bring back what stood before', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down', cause: 'Network' }), {
    ...give(AGENT, 'EMIS Web'),
    id: 'common',
  });
  expect(log.refused(give(AGENT, 'EMIS Web')).code).toBe('no-change');
  log.given({ type: 'undo.command', data: { command: 'common' } });
  expect(cause(log)).toBe('Network');
  log.given(give(AGENT, 'EMIS Web'));
  log.given({ type: 'system.strike-change', data: { event: lastFact(log).id, reason: 'Wrong cause' } });
  expect(cause(log)).toBe('Network');
});

test('SY-26: a cause entered late, for a time before the state was set, stands behind it', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down' }));
  log.wait(60).given(set('EMIS Web', { state: 'degraded', cause: 'Disk full' }));
  log.given({ ...give(AGENT, 'EMIS Web'), at: '2024-07-19T05:30:00.000Z' });
  expect(cause(log)).toBe('Disk full');
});

test('SY-27: a cause or an expected-back time is refused where another was given since its author looked', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down', cause: 'Network' }));
  const caused = (from: string | null) => ({
    type: 'system.set-cause',
    data: { subjects: [{ system: 'EMIS Web', from }], cause: AGENT },
  });
  expect(log.refused(caused(null))).toMatchObject({
    code: 'changed-meanwhile',
    details: { yours: null, theirs: 'Network' },
  });
  log.given(caused('Network'));
  const expected = (from: string | null, expectedBack: string) => ({
    type: 'system.set-estimate',
    data: { subjects: [{ system: 'EMIS Web', from }], expectedBack },
  });
  log.given(expected(null, '2024-07-19T12:00:00.000Z'));
  expect(log.refused(expected(null, '2024-07-19T14:00:00.000Z'))).toMatchObject({
    code: 'changed-meanwhile',
    details: { yours: null, theirs: '2024-07-19T12:00:00.000Z' },
  });
  log.given(expected('2024-07-19T12:00:00.000Z', '2024-07-19T14:00:00.000Z'));
});

test('SY-47: causes stated apart and differing: the later stands, and a conflict names both', () => {
  const a = board(add('EMIS Web'), set('EMIS Web', { state: 'down' }));
  const b = a.copy({ station: 'st-2', origin: 'TEST2' });
  a.wait(1).given(give('Network', 'EMIS Web'));
  b.wait(2).given(give(AGENT, 'EMIS Web'));
  a.merge(b).wait(5);
  expect(cause(a)).toBe(AGENT);
  expect(a.state.conflicts.open.size).toBe(1);
});
