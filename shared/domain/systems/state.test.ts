import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { resolveSystem, isRejection } from './references.ts';
import { standingOf } from './select-state.ts';

const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } };
const emis = { type: 'system.add', data: { name: 'EMIS Web', supplier: 'EMIS' } };
const log = () => new MemoryLog(incidentDomain).given(declare, emis);

const set = (to: object, rest: object = {}) => ({
  type: 'system.set-state',
  data: { subjects: [{ system: 'EMIS Web' }], to, ...rest },
});

const standing = (from: MemoryLog<ReturnType<typeof incidentDomain.initial>>) => {
  const system = resolveSystem(from.state, 'EMIS Web');
  if (isRejection(system)) throw new Error(system.message);
  return standingOf(system.track, from.now);
};

test('SY-10: bad news needs no field', () => {
  expect(standing(log().given(set({ state: 'down' }))).state).toMatchObject({ state: 'down' });
});

test('SY-12: Tested is refused without its evidence and on a supplier word alone', () => {
  expect(log().refused(set({ state: 'validated' })).code).toBe('test-missing');
  const tested = { state: 'validated', tester: 'Practice manager', saw: 'Opened and signed a test record' };
  expect(log().refused(set(tested, { source: 'supplier' })).code).toBe('supplier-word-alone');
  expect(standing(log().given(set(tested))).confirmedHere).toBe(true);
});

test('SY-13: the same state again adds details, and bare it confirms', () => {
  const after = log().given(set({ state: 'down', cause: 'Update' }));
  after.wait(10).given(set({ state: 'down', lost: 'Printing' }));
  expect(standing(after).state).toMatchObject({ cause: 'Update', lost: 'Printing' });
  expect(standing(after).since).toBe('2024-07-19T05:00:00.000Z');
  after.wait(10).given(set({ state: 'down' }));
  expect(after.facts.at(-1)?.type).toBe('system.confirmed');
  expect(standing(after).confirmedAt).toBe('2024-07-19T05:20:00.000Z');
});

test('SY-30: a fact entered late goes into history and does not become current', () => {
  const after = log()
    .wait(60)
    .given(set({ state: 'degraded' }), { ...set({ state: 'down' }), at: '2024-07-19T05:10:00Z' });
  expect(standing(after).state).toMatchObject({ state: 'degraded' });
});
