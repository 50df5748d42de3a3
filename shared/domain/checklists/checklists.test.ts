import { expect, test } from 'vitest';
import {
  onRuns,
  runAt,
  seen,
  settledWard,
  startList,
  states,
  ward,
  wardListTwo,
} from '#shared/testing/checklists.ts';
import { lastFact, words } from '#shared/testing/systems.ts';
import { room } from '#shared/testing/tasks.ts';
import { incidentDomain } from '../incident-domain.ts';
import { LEAVES_CRITICAL } from './decide-course.ts';
import { SKIPS_CRITICAL } from './decide-answer.ts';
import { openRuns, runGrid, skippedCritical } from './select.ts';

const SE = { by: { name: 'Shift engineer', role: 'Technical lead' } } as const;
const byPhone = { second: { how: 'phone', who: 'Ward manager' } } as const;
const undo = (command: string) => ({ type: 'undo.command', data: { command } });

test('CL-5: a checklist is copied whole once, and started on what is named', () => {
  const log = room(startList({ subjects: [{ system: 'EMIS Web' }, { shift: 'Night' }] }));
  expect(words(log)).toBe('Checklist A2, Ward back (Night) started, version 1, one of 2');
  log.given(startList({ subjects: [{ site: 'Ward 7b' }] }));
  expect(log.facts.filter(({ type }) => type === 'checklist.copied')).toHaveLength(1);
  expect(log.state.checklists.copies.size).toBe(1);
  expect(log.send(startList({ subjects: [{ site: 'Ward 7b' }] }))).toMatchObject({
    notice: 'In progress there already: A3. Go on with one, give the other up.',
  });
});

test('CL-5: a starter is started by its key; what is here, by key and version', () => {
  const log = room({ type: 'checklist.start', data: { template: { key: 'sbar' } } });
  expect(words(log)).toBe('Checklist A1, SBAR call started, version 1');
  expect(log.refused(startList({ template: { key: 'nothing' } })).code).toBe('template-not-found');
});

test('CL-6: one command starts one on each system, and they stand as a grid', () => {
  const log = room(startList({ subjects: [{ system: 'EMIS Web' }, { system: 'Network' }], run: 'run-1' }));
  log.given(seen('1', 'A2'));
  const grid = runGrid(log.state, runAt(log).run.group, log.now);
  expect(grid.steps.map(({ step }) => step.text)).toEqual(runAt(log).steps.map(({ on }) => on.step.text));
  expect(grid.runs.map(({ cells }) => cells[0]?.state)).toEqual(['open', 'answered']);
  log.given(seen('2', ['A1', 'A2']));
  expect(states(log, 'A1')[1]).toBe('answered');
});

test('CL-7: the stated value, a different one, not applicable', () => {
  const log = ward(seen('1'));
  expect(words(log)).toBe('Checklist A1, Ward back. Screen on: Seen');
  log.given(onRuns('answer', 'A1', { step: '2', to: { answer: 'different', value: 'Smudged' } }));
  expect(words(log)).toBe('Checklist A1, Ward back. Test label printed: Smudged (not "Seen")');
  log.given(onRuns('answer', 'A1', { step: '5', to: { answer: 'not-applicable' } }));
  expect(states(log)).toEqual(['answered', 'answered', 'open', 'open', 'not-applicable']);
  expect(runAt(log).progress).toMatchObject({ answered: 2, different: 1, notApplicable: 1, criticalOpen: 1 });
  expect(log.refused(seen('1')).code).toBe('no-change');
  expect(log.refused(seen('9')).code).toBe('step-not-found');
  const value = { answer: 'different', value: ' seen ' };
  log.given(onRuns('answer', 'A1', { step: '4', to: value }));
  expect(lastFact(log).data).toMatchObject({ to: { answer: 'stated' } });
});

test('CL-8: a critical step is not passed in silence, and stays listed', () => {
  const log = ward();
  const skip = (acknowledged: readonly string[] = []) =>
    onRuns('skip', 'A1', { step: '2', reason: 'No printer.' }, { acknowledged });
  expect(log.refused(skip())).toMatchObject({
    code: SKIPS_CRITICAL,
    details: { acknowledge: SKIPS_CRITICAL },
  });
  expect(log.refused(onRuns('answer', 'A1', { step: '2', to: { answer: 'not-applicable' } })).code).toBe(
    'reason-needed',
  );
  log.given(skip([SKIPS_CRITICAL]), onRuns('skip', 'A1', { step: '1', reason: 'Known.' }));
  expect(skippedCritical(log.state, log.now).map(({ step, how }) => [step.on.place, how])).toEqual([
    [2, 'skipped'],
  ]);
  log.given(seen('2'));
  expect(skippedCritical(log.state, log.now)).toEqual([]);
});

test('CL-8: a critical step is skipped in one checklist at a time', () => {
  const log = room(startList({ subjects: [{ system: 'EMIS Web' }, { system: 'Network' }] }));
  const skip = onRuns('skip', ['A1', 'A2'], { step: '2', reason: 'No printer.' });
  expect(log.refused({ ...skip, acknowledged: [SKIPS_CRITICAL] }).code).toBe('one-by-one');
});

test('CL-9: a second person takes the keyboard, or is named by phone or on paper', () => {
  const log = ward(seen('3'), seen('4'));
  expect(states(log).slice(2, 4)).toEqual(['second-owed', 'second-owed']);
  expect(log.refused(onRuns('confirm', 'A1', { step: '3' })).code).toBe('same-person');
  log.given(onRuns('confirm', 'A1', { step: '3' }, SE));
  expect(words(log)).toBe(
    'Checklist A1, Ward back. Second look: confirmed by Shift engineer at the keyboard',
  );
  log.given(onRuns('confirm', 'A1', { step: '4', ...byPhone }));
  expect(words(log)).toBe('Checklist A1, Ward back. Blood fridge read: confirmed by Ward manager by phone');
  expect(states(log).slice(2, 4)).toEqual(['answered', 'answered']);
  expect(log.refused(onRuns('confirm', 'A1', { step: '1' })).code).toBe('not-answered');
  log.given(seen('1'));
  expect(log.refused(onRuns('confirm', 'A1', { step: '1' }, SE)).code).toBe('one-person');
});

test('CL-9: the second person may be named with the answer, and is not the first', () => {
  const log = ward(onRuns('answer', 'A1', { step: '3', second: { how: 'paper', who: 'Ward manager' } }));
  expect(states(log)[2]).toBe('answered');
  const alone = { step: '4', second: { how: 'phone', who: 'Loggist' } };
  expect(log.refused(onRuns('answer', 'A1', alone)).code).toBe('same-person');
});

test('CL-10: paused with a reason, it is taken up where it was left', () => {
  const log = ward(seen('1')).wait(5);
  log.given(onRuns('pause', 'A1', { reason: 'Called away.', step: '4' })).wait(14);
  expect(runAt(log)).toMatchObject({ status: { status: 'paused' }, current: { on: { place: 4 } } });
  expect(runAt(log).progress).toMatchObject({ elapsedMinutes: 19, pausedMinutes: 14, plannedMinutes: 5 });
  log.given(onRuns('resume', 'A1'));
  expect(words(log)).toBe('Checklist A1, Ward back taken up again at "Blood fridge read"');
  expect(runAt(log).last?.on.place).toBe(1);
  expect(runAt(log).current?.on.place).toBe(2);
});

test('CL-11: an answer is corrected by another; the earlier one is struck and stays', () => {
  const log = ward(seen('2'));
  log.given({
    type: 'checklist.correct',
    data: { run: 'A1', step: '2', to: { answer: 'different', value: 'Smudged' }, reason: 'Looked again.' },
  });
  const [answer] = Object.values(runAt(log).run.answers);
  expect(answer?.map(({ to, struck }) => [to.answer, struck !== undefined])).toEqual([
    ['stated', true],
    ['different', false],
  ]);
  log.given({ type: 'checklist.correct', data: { run: 'A1', step: '2', to: null, reason: 'Not done.' } });
  expect(states(log)[1]).toBe('open');
});

test('CL-11: what was done earlier is entered with its own time', () => {
  const log = ward()
    .wait(20)
    .given({ ...seen('1'), at: '2024-07-19T05:03:00Z' });
  expect(runAt(log).steps[0]?.answer?.at).toBe('2024-07-19T05:03:00.000Z');
});

test('CL-12: complete is refused while a critical step is open, and says what else is', () => {
  const log = ward(seen('1'));
  expect(log.refused(onRuns('complete', 'A1'))).toMatchObject({ code: 'critical-open' });
  expect(settledWard(log).send(onRuns('complete', 'A1', { said: 'Ward back complete.' }))).toMatchObject({
    ok: true,
    notice: 'Checklist A1: not done: 3 Second look; 5 Ward told.',
  });
  expect(words(log)).toBe('Checklist A1, Ward back complete: Ward back complete. 2 other steps not done');
  expect(openRuns(log.state, log.now)).toEqual([]);
  expect(log.refused(seen('3')).code).toBe('run-closed');
  log.given(onRuns('reopen', 'A1', { reason: 'Gone again.' }), seen('3'));
  expect(runAt(log).status.status).toBe('running');
});

test('CL-12: a countersignature is owed where it is asked for, and given by somebody else', () => {
  const template = {
    ...wardListTwo,
    key: 'signed',
    countersign: true,
    chunks: wardListTwo.chunks.slice(0, 1),
  };
  const log = room(startList({ template }), seen('3'), seen('5'));
  log.given(onRuns('confirm', 'A1', { step: '3', ...byPhone }), onRuns('complete', 'A1'));
  expect(openRuns(log.state, log.now)).toMatchObject([{ countersignOwed: true }]);
  expect(log.refused(onRuns('countersign', 'A1')).code).toBe('same-person');
  log.given(onRuns('countersign', 'A1', {}, SE));
  expect(openRuns(log.state, log.now)).toEqual([]);
});

test('CL-13: given up with open critical steps it asks, and they stay listed until each is let stand', () => {
  const log = ward(seen('2'));
  const abandon = onRuns('abandon', 'A1', { reason: 'Ward moved.' });
  expect(log.refused(abandon).code).toBe(LEAVES_CRITICAL);
  log.given({ ...abandon, acknowledged: [LEAVES_CRITICAL] });
  expect(skippedCritical(log.state, log.now)).toMatchObject([
    { how: 'left-open', step: { on: { place: 4 } } },
  ]);
  const settle = (step: string) => ({
    type: 'checklist.settle',
    data: { run: 'A1', step, reason: 'Fridge went with the ward.' },
  });
  expect(log.refused(settle('1')).code).toBe('nothing-to-settle');
  log.given(settle('4'));
  expect(skippedCritical(log.state, log.now)).toEqual([]);
  expect(openRuns(log.state, log.now)).toEqual([]);
});

test('CL-14: a newer version keeps the answers of unchanged steps and loses no critical one', () => {
  const log = ward(seen('1'), seen('3'));
  expect(log.send(onRuns('take-version', 'A1', { template: wardListTwo }))).toMatchObject({
    ok: true,
    notice:
      '2 answers stay, 1 step is new; 1 critical step of version 1 not to be lost: see the end of the list.',
  });
  expect(runAt(log).steps.map(({ on, state }) => [on.step.text, on.former, state])).toEqual([
    ['Ward told', null, 'open'],
    ['Screen on', null, 'answered'],
    ['Blood fridge read', null, 'open'],
    ['Second look', null, 'second-owed'],
    ['Clock right', null, 'open'],
    ['Test label printed', 1, 'open'],
  ]);
  expect(log.refused(onRuns('take-version', 'A1', { template: { key: 'sbar' } })).code).toBe(
    'other-checklist',
  );
});

test('CL-15: what is overdue is said once for all that were started together', () => {
  const log = room(startList({ subjects: [{ system: 'EMIS Web' }, { system: 'Network' }] }));
  log.wait(29).runDue();
  expect(log.facts.some(({ type }) => type === 'checklist.raised')).toBe(false);
  log.wait(2).runDue();
  const raised = log.facts.findLast(({ type }) => type === 'checklist.raised');
  expect(raised && incidentDomain.describe(raised, { time: (at) => at })).toMatch(
    /^Overdue since .*: Ward told\. Checklist Ward back, A1 EMIS Web, A2 Network\. Ask Technical lead \(Shift engineer\)\.$/,
  );
  expect(incidentDomain.due(log.state, log.now).filter(({ type }) => type === 'checklist.raise')).toEqual([]);
  expect(openRuns(log.state, log.now).map(({ progress }) => progress.overdue)).toEqual([1, 1]);
});

test('CL-16: undo takes back what stands last', () => {
  const log = ward({ ...seen('1'), id: 'one' }, undo('one'));
  expect(states(log)[0]).toBe('open');
  log.given({ ...onRuns('pause', 'A1', { reason: 'Away.' }), id: 'two' }, undo('two'));
  expect(runAt(log).status.status).toBe('running');
  log.given({ ...onRuns('take-version', 'A1', { template: wardListTwo }), id: 'three' });
  expect(log.refused(undo('three')).message).toContain('not taken back');
  log.given({ ...startList({ subjects: [{ shift: 'Night' }] }), id: 'four' }, undo('four'));
  expect(openRuns(log.state, log.now).map(({ run }) => run.number)).toEqual(['A1']);
});
