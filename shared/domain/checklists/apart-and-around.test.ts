import { expect, test } from 'vitest';
import {
  onRuns,
  plainList,
  runAt,
  seen,
  settledWard,
  startList,
  states,
  ward,
  wardListTwo,
} from '#shared/testing/checklists.ts';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { conflictRules, lastFact } from '#shared/testing/systems.ts';
import { room } from '#shared/testing/tasks.ts';
import { incidentDomain } from '../incident-domain.ts';
import { checksAgain } from './checks-again.ts';
import { stepRef } from './run-shape.ts';
import { evidenceOf, openRuns, skippedCritical, taskFromStep } from './select.ts';

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

/** Two stations that begin from one copy and do something apart. */
function apart(log: ReturnType<typeof ward>, here: readonly TestCommand[], there: readonly TestCommand[]) {
  const other = log.copy({ station: 'st-2', origin: 'B' });
  other.given({ type: 'incident.join-station', data: { station: 'st-2' } });
  log.wait(1).given(...here);
  other.wait(2).given(...there);
  return log.merge(other).wait(5);
}

test('CL-17: taken on to different versions apart: critical steps of both stay', () => {
  const three = {
    ...wardListTwo,
    version: 3,
    chunks: wardListTwo.chunks.map((chunk) => ({ ...chunk, title: 'B' })),
  };
  const log = apart(
    ward(),
    [onRuns('take-version', 'A1', { template: wardListTwo })],
    [onRuns('take-version', 'A1', { template: three })],
  );
  expect(conflictRules(log)).toEqual(['CL-17']);
  expect(runAt(log).copy?.template.version).toBe(3);
  expect(
    runAt(log)
      .steps.filter(({ on }) => on.former !== null)
      .map(({ on }) => on.step.text),
  ).toEqual(['Test label printed']);
});

test('CL-18: the same answer apart is no conflict', () => {
  expect(conflictRules(apart(ward(), [seen('2')], [seen('2')]))).toEqual([]);
});

test('CL-19: completed here and paused there: the later stands, and a person looks', () => {
  const log = apart(
    settledWard(ward()),
    [onRuns('complete', 'A1')],
    [onRuns('pause', 'A1', { reason: 'Away.' })],
  );
  expect(conflictRules(log)).toEqual(['CL-19']);
  expect(runAt(log).status.status).toBe('paused');
});

test('CL-21: taken back here and worked on there: it stays taken back, and a person looks', () => {
  const log = ward().given({ ...startList({ subjects: [{ shift: 'Night' }] }), id: 'second' });
  const merged = apart(log, [{ type: 'undo.command', data: { command: 'second' } }], [seen('2', 'A2')]);
  expect(conflictRules(merged)).toEqual(['CL-21']);
  expect(openRuns(merged.state, merged.now).map(({ run }) => run.number)).toEqual(['A1']);
});

test('CL-22: the 500 closed last are kept, older ones are in the log; what is not settled stays', () => {
  const log = room();
  const on = Array.from({ length: 300 }, (_, n) => ({ shift: `Shift ${String(n)}` }));
  const all = Array.from({ length: 300 }, (_, n) => `A${String(n + 1)}`);
  log.given(startList({ template: plainList, subjects: on }), onRuns('complete', all));
  log.given(startList({ template: plainList, subjects: on }));
  const again = all.map((_, n) => `A${String(n + 301)}`);
  log.given(onRuns('complete', again));
  const { runs, closed, gone } = log.state.checklists;
  expect([runs.size, closed.length, gone.size]).toEqual([500, 500, 100]);
  expect(log.refused(onRuns('reopen', 'A1', { reason: 'Again.' })).code).toBe('run-long-closed');
});

test('CL-22: what only the log has is read by queries, with whether it stands', () => {
  const log = settledWard(ward(seen('1'))).given(onRuns('complete', 'A1'));
  log.given(startList({ subjects: [{ system: 'EMIS Web' }] }));
  const ask = (name: string, input: object): unknown => {
    const query = incidentDomain.queries.get(name);
    return query?.run(log.state, query.input.parse(input) as never, log.reader(), log.now); // as: as the host calls it
  };
  expect(ask('checklists.list', {})).toMatchObject({
    total: 1,
    items: [{ number: 'A2', subject: 'EMIS Web' }],
  });
  expect(ask('checklists.list', { list: 'closed' })).toMatchObject({ items: [{ number: 'A1' }] });
  expect(ask('checklists.list', { system: 'EMIS Web' })).toMatchObject({ items: [{ number: 'A2' }] });
  expect(ask('checklists.run', { run: 'A1' })).toMatchObject({ ok: true, steps: { length: 5 } });
  expect(ask('checklists.closed', {})).toMatchObject({ items: [{ stands: 'closed' }] });
  const history = ask('checklists.history', { run: 'A1' }) as { items: { fact: { type: string } }[] }; // as: its answer
  expect(history.items.map(({ fact }) => fact.type)).toEqual([
    'checklist.completed',
    'checklist.step-confirmed',
    'checklist.step-answered',
    'checklist.step-answered',
    'checklist.step-answered',
    'checklist.started',
  ]);
});

test('CL-5: a checklist on a system shows in its history', () => {
  const log = room(startList({ subjects: [{ system: 'EMIS Web' }] }));
  const { on } = runAt(log).run;
  expect(on.kind === 'system' && incidentDomain.about(lastFact(log)).includes(on.on.system)).toBe(true);
});
