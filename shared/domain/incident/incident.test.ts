import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';

const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } };
const log = () => new MemoryLog(incidentDomain);

test('IN-1: a name is enough to declare, and the phase is Response', () => {
  const { state } = log().given(declare);
  expect(state.incident).toMatchObject({
    status: 'declared',
    name: 'Faulty update',
    phase: 'response',
    exercise: false,
  });
});
