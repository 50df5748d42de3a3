import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { board, lastFact, type Board } from '#shared/testing/systems.ts';
import type { StepCurve } from '../step-curve.ts';
import { STATED_KINDS, type StatedKind } from './service-curve.ts';
import { KEPT } from './state.ts';

function curve(log: Board): StepCurve<StatedKind> {
  const query = incidentDomain.queries.get('services.curve');
  if (query === undefined) throw new Error('no query');
  return query.run(log.state, query.input.parse({}) as never, log.reader(), log.now) as StepCurve<StatedKind>; // as: the answer of the query above
}
const say = (service: string, capability: string) => ({
  type: 'service.set-capability',
  data: { service, to: { capability } },
});
const told = (log: Board): string[] =>
  curve(log).points.map(
    ({ at, counts }) =>
      `${at.slice(11, 16)} ${STATED_KINDS.filter((kind) => counts[kind] > 0)
        .map((kind) => `${kind} ${counts[kind]}`)
        .join(', ')}`,
  );
const theatres = (): Board =>
  board(
    { type: 'service.add', data: { name: 'Theatres' } },
    { type: 'service.add', data: { name: 'Dispensing' } },
  );

test('SV-20: services over time, struck statements left out, nothing inferred', () => {
  const log = theatres().given(say('Theatres', 'stopped'));
  log.wait(30).given(say('Dispensing', 'on-paper'));
  log.wait(30).given(say('Theatres', 'normal'));
  const wrong = lastFact(log).id;
  expect(told(log)).toEqual([
    '05:00 stopped 1, not-stated 1',
    '05:30 on-paper 1, stopped 1',
    '06:00 normal 1, on-paper 1',
  ]);
  log.given({ type: 'service.strike-change', data: { event: wrong, reason: 'Wrong service' } });
  expect(told(log)).toEqual([
    '05:00 stopped 1, not-stated 1',
    '05:30 on-paper 1, stopped 1',
    '06:00 on-paper 1, stopped 1',
  ]);
});

test('SV-20: where a service no longer keeps all that was stated, it is read from the log', () => {
  const log = theatres();
  for (let n = 0; n < KEPT.changes + 5; n += 1)
    log.wait(5).given(say('Theatres', n % 2 === 0 ? 'stopped' : 'on-paper'));
  const { points } = curve(log);
  expect(points).toHaveLength(KEPT.changes + 5);
  expect(points[0]?.at).toBe('2024-07-19T05:05:00.000Z');
});
