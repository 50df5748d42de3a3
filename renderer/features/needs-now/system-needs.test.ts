import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { createNeedsReckoner } from './system-needs.ts';

const log = () =>
  new MemoryLog(incidentDomain).given(
    { type: 'incident.declare', data: { name: 'Faulty update' } },
    { type: 'system.add', data: { name: 'PACS', tier: 2 } },
    { type: 'system.add', data: { name: 'EMIS Web' } },
    {
      type: 'system.set-state',
      data: { subjects: [{ system: 'PACS' }], to: { state: 'down', cause: 'Update', lost: 'Everything' } },
    },
    {
      type: 'system.set-estimate',
      data: { subjects: [{ system: 'PACS' }], expectedBack: '2024-07-19T05:30:00Z' },
    },
  );
const needsIn = ({ state, now }: MemoryLog<ReturnType<typeof incidentDomain.initial>>) =>
  createNeedsReckoner()(state, reckoningOf(state.incident, now));

test('nothing is asked for while every time lies ahead; what nobody assessed is counted elsewhere', () => {
  expect(needsIn(log())).toEqual({ over: [], untold: [], due: new Map(), owing: 0 });
});

test('an expected-back time that has passed names its system, and what is overdue counts by restore group', () => {
  const { over, due } = needsIn(log().wait(90));
  expect(over).toMatchObject([
    { system: { name: 'PACS' }, part: undefined, expiry: 'estimate', over: '2024-07-19T05:30:00.000Z' },
  ]);
  expect([...due]).toEqual([[2, 1]]);
});

test('reviewed without news is not overdue any more, but the passed time stays', () => {
  const one = log()
    .wait(90)
    .given({ type: 'system.review', data: { subjects: [{ system: 'PACS' }] } });
  const { over, due } = needsIn(one);
  expect(over).toHaveLength(1);
  expect(due.size).toBe(0);
});
