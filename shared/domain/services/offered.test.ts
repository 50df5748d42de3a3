import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { disagreements, offeredServices, serviceStanding, sumServices } from './select.ts';
import { listedServices } from './state.ts';

const log = () =>
  new MemoryLog(incidentDomain).given({
    type: 'incident.declare',
    data: { name: 'Faulty update', profile: 'health-england' },
  });
type Log = ReturnType<typeof log>;

const keysOf = ({ state }: Log) => offeredServices(state).map(({ key }) => key);
const sumsOf = ({ state, now }: Log) =>
  sumServices(
    listedServices(state).map((service) => {
      const standing = serviceStanding(state, service, now);
      return {
        standing,
        disagreements: disagreements(state, service, standing.statement?.capability ?? null, now),
      };
    }),
  );

test('SV-1: all services of the profile that are missing are added by one command, and undone by one', () => {
  const one = log().given({ type: 'service.add', data: { key: 'theatres' } });
  const offered = keysOf(one);
  expect(offered).not.toContain('theatres');
  one.given({ id: 'all', type: 'service.add-from-profile', data: {} });
  expect(listedServices(one.state)).toHaveLength(offered.length + 1);
  expect(keysOf(one)).toEqual([]);
  expect(one.refused({ type: 'service.add-from-profile', data: {} }).code).toBe('no-change');
  one.given({ type: 'undo.command', data: { command: 'all' } });
  expect(listedServices(one.state).map(({ key }) => key)).toEqual(['theatres']);
});

test('SV-1: some of them by their keys; a key that the profile does not have is named', () => {
  const one = log().given({ type: 'service.add-from-profile', data: { keys: ['maternity', 'imaging'] } });
  expect(listedServices(one.state).map(({ name }) => name)).toEqual(['Imaging', 'Maternity']);
  const refused = one.refused({ type: 'service.add-from-profile', data: { keys: ['runway'] } });
  expect(refused).toMatchObject({ code: 'service-not-in-profile' });
});

test('SV-2: what was struck from the list is not offered as if it were new', () => {
  const one = log().given(
    { type: 'service.add', data: { key: 'maternity' } },
    { type: 'service.retire', data: { service: 'maternity', reason: 'Run by the neighbouring trust.' } },
  );
  expect(keysOf(one)).not.toContain('maternity');
});

const said = fc.record({
  service: fc.constantFrom('theatres', 'maternity', 'imaging', 'ambulance'),
  to: fc.constantFrom<object>(
    { capability: 'normal' },
    { capability: 'reduced', percent: 40 },
    { capability: 'on-paper' },
    { capability: 'stopped' },
  ),
});

test('SV-13: whatever was stated, the counts add up to all services on the list', () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 12 }), (statements) => {
      const one = log().given({ type: 'service.add-from-profile', data: {} });
      for (const data of statements) one.send({ type: 'service.set-capability', data });
      const sums = sumsOf(one);
      const all = sums.stopped + sums['on-paper'] + sums.reduced + sums.normal + sums.notStated;
      expect(all).toBe(listedServices(one.state).length);
      expect(sums.notStated).toBe(all - new Set(statements.map(({ service }) => service)).size);
    }),
    { numRuns: 40 },
  );
});
