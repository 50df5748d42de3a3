import { expect, test } from 'vitest';
import { values } from '#shared/domain/collection.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { raiseConflict } from './state.ts';

const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } };
const rename = (name: string) => ({ type: 'incident.rename', data: { name } });

function clashing() {
  const one = new MemoryLog(incidentDomain).given(declare);
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(1).given(rename('Two'));
  return one.given(rename('One')).merge(two);
}
const open = ({ state }: ReturnType<typeof clashing>) => [...values(state.conflicts.open)];
const close = (conflict: string, resolution = 'Asked the lead: it is Two.') => ({
  type: 'conflict.close',
  data: { conflict, resolution },
});

test('CO-1: the same clash of the same event opens one conflict', () => {
  const one = clashing();
  const [conflict] = open(one);
  const fact = one.facts.at(-1);
  if (conflict === undefined || fact === undefined) throw new Error('no conflict');
  const { id, at, ...clash } = conflict;
  raiseConflict(one.state, fact, clash);
  expect(open(one)).toEqual([{ id, at, ...clash }]);
  raiseConflict(one.state, fact, { ...clash, about: ['phase'] });
  expect(open(one)).toHaveLength(2);
});

test('CO-2, CO-3: it says what clashes and what stands, until a person closes it', () => {
  const one = clashing();
  const [conflict] = open(one);
  expect(conflict?.words).toBe(
    'The name was set to One and, by someone who had not seen that, to Two. Two stands.',
  );
  expect(one.refused(close(conflict?.id ?? '', ' ')).code).toBe('invalid-data');
  one.given(close(conflict?.id ?? ''));
  expect(open(one)).toEqual([]);
  expect(one.refused(close(conflict?.id ?? '')).code).toBe('conflict-not-found');
  const closed = one.facts.at(-1);
  expect(closed === undefined ? '' : incidentDomain.describe(closed, { time: (at) => at })).toContain(
    'Settled: Asked the lead: it is Two.',
  );
});

test('CO-3: closed at one station it is closed after a merge', () => {
  const one = clashing();
  const two = one.copy({ station: 'st-3', origin: 'TEST3' }).wait(1);
  two.given(close(open(two)[0]?.id ?? ''));
  expect(open(one.given(rename('Three')).merge(two))).toEqual([]);
});
