import { expect, test } from 'vitest';
import { onRuns, runAt, seen, settledWard, startList, states, ward } from '#shared/testing/checklists.ts';
import { conflictRules, lastFact } from '#shared/testing/systems.ts';
import { room } from '#shared/testing/tasks.ts';
import { incidentDomain } from '../incident-domain.ts';
import { checksAgain } from './checks-again.ts';
import { stepRef } from './run-shape.ts';
import { evidenceOf, skippedCritical, taskFromStep } from './select.ts';

test('CL-18: one step answered differently at two stations apart: the later stands, and a person looks', () => {
  const a = ward();
  const b = a
    .copy({ station: 'st-2', origin: 'B' })
    .given({ type: 'incident.join-station', data: { station: 'st-2' } });
  a.wait(1).given(seen('2'));
  b.wait(2).given(onRuns('answer', 'A1', { step: '2', to: { answer: 'different', value: 'Smudged' } }));
  a.merge(b).wait(5);
  expect(conflictRules(a)).toEqual(['CL-18']);
  expect(runAt(a).steps[1]?.answer?.to.answer).toBe('different');
  expect(states(a)).toEqual(states(b.merge(a)));
});

test('CL-20: completed here, a critical answer struck there: it stays closed and stays listed', () => {
  const a = settledWard(ward());
  const b = a
    .copy({ station: 'st-2', origin: 'B' })
    .given({ type: 'incident.join-station', data: { station: 'st-2' } });
  a.wait(1).given(onRuns('complete', 'A1'));
  b.wait(2).given({
    type: 'checklist.correct',
    data: { run: 'A1', step: '2', to: null, reason: 'Not done.' },
  });
  a.merge(b);
  expect(conflictRules(a)).toEqual(['CL-20']);
  expect(skippedCritical(a.state, a.now)).toMatchObject([{ how: 'left-open' }]);
});

test('CL-23: a task is made from a step, and is found under both', () => {
  const log = room(startList({ subjects: [{ system: 'EMIS Web' }] }));
  const row = runAt(log);
  const [step] = row.steps;
  if (step === undefined) throw new Error('no step');
  const { title, from, systems } = taskFromStep(row, step);
  log.given({ type: 'task.add', data: { title, from, systems } });
  const added = lastFact(log);
  expect(added.data).toMatchObject({
    from: { kind: 'step', number: 'A1', text: 'Screen on' },
    systems: [{ name: 'EMIS Web' }],
  });
  expect(incidentDomain.about(added)).toContain(stepRef(row.run.id, step.on.key));
  expect(log.refused({ type: 'task.add', data: { title, from: { ...from, step: '77' } } }).code).toBe(
    'step-not-found',
  );
});

test('CL-23: a file is attached to a step by its id, and is never required', () => {
  const log = ward();
  const row = runAt(log);
  const key = row.steps[0]?.on.key ?? '';
  const about = [row.run.id, stepRef(row.run.id, key)];
  log.given({ type: 'attachment.add', data: { sha256: 'a'.repeat(64), size: 4, name: 'label.jpg', about } });
  expect(evidenceOf(log.state, row.run.id, key).map(({ name }) => name)).toEqual(['label.jpg']);
});

test('CL-24: what was complete on a system is offered again when it goes down again, until it is started anew', () => {
  const set = (state: object) => ({
    type: 'system.set-state',
    data: { subjects: [{ system: 'EMIS Web' }], to: state },
  });
  const log = room(
    set({ state: 'degraded' }),
    set({ state: 'monitoring', watchUntil: '2024-07-19T09:00:00Z' }),
  );
  settledWard(log.wait(1).given(startList({ subjects: [{ system: 'EMIS Web' }] })));
  log.given(onRuns('complete', 'A1')).wait(10);
  expect(checksAgain(log.state, log.now)).toEqual([]);
  log.given(set({ state: 'down' })).wait(1);
  expect(checksAgain(log.state, log.now)).toMatchObject([
    { words: 'EMIS Web', runs: [{ run: { number: 'A1' } }] },
  ]);
  log.given(startList({ subjects: [{ system: 'EMIS Web' }] }));
  expect(checksAgain(log.state, log.now)).toEqual([]);
});
