import { expect, test } from 'vitest';
import { onRuns, plainList, settledWard, startList, ward } from '#shared/testing/checklists.ts';
import { addTask, onTasks, room } from '#shared/testing/tasks.ts';
import { phaseAt } from '../incident/select.ts';
import { openTasks } from '../tasks/select.ts';
import { openWork } from './open-work.ts';

const phase = (to: string) => ({ type: 'incident.set-phase', data: { to, reason: 'It is over.' } });
test('SD-1: with open work it is not stood down; into Recovery it is carried as it is', () => {
  const log = room(
    addTask('Ring Varian', { owner: { role: 'technical' } }),
    startList({ template: plainList }),
  );
  expect(log.refused(phase('stood-down'))).toMatchObject({
    code: 'open-work',
    message:
      'Not yet: 1 task and 1 checklist are open. Close them by group with a reason, or go to Recovery and carry them on.',
  });
  log.given(phase('recovery'));
  expect(openWork(log.state, log.now).groups).toHaveLength(2);
});

test('SD-2: open work is closed by group, and then it is stood down', () => {
  const owner = { owner: { role: 'technical' } };
  const log = room(
    addTask('One', owner),
    addTask('Two', owner),
    addTask('Three'),
    startList({ template: plainList }),
  );
  const { groups } = openWork(log.state, log.now);
  expect(groups.map(({ title, tasks, runs }) => [title, tasks.length, runs.length])).toEqual([
    ['Technical lead', 2, 0],
    ['Nobody', 1, 0],
    ['Plain', 0, 1],
  ]);
  for (const { tasks, runs } of groups) {
    if (tasks.length > 0) log.given(onTasks('strike', tasks, { reason: 'Stood down.' }));
    if (runs.length > 0) log.given(onRuns('abandon', runs, { reason: 'Stood down.' }));
  }
  log.given(phase('stood-down'));
  expect(log.state.incident.status === 'declared' && phaseAt(log.state.incident, log.now).phase).toBe(
    'stood-down',
  );
});

test('SD-3: what is critical stands by itself', () => {
  const log = ward(addTask('Ring the blood bank', { urgent: true }));
  expect(openWork(log.state, log.now)).toMatchObject({
    groups: [],
    urgentTasks: [{ task: { number: 'A1' } }],
    criticalRuns: [{ run: { number: 'A1' } }],
  });
  expect(log.refused(phase('stood-down')).code).toBe('critical-open-work');
  log.given(onTasks('complete', 'A1'));
  settledWard(log).given(onRuns('complete', 'A1'), phase('stood-down'));
});

test('SD-4: stood down here while work began there, the work stays open', () => {
  const a = room();
  const b = a.copy({ station: 'st-2', origin: 'B' });
  b.given({ type: 'incident.join-station', data: { station: 'st-2' } });
  a.wait(1).given(phase('stood-down'));
  b.wait(1).given(addTask('Ring Varian'));
  a.merge(b).wait(5);
  expect(openTasks(a.state, a.now)).toHaveLength(1);
  expect(openWork(a.state, a.now).groups).toHaveLength(1);
});
