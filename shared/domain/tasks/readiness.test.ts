import { expect, test } from 'vitest';
import { addTask, room, rowOf } from '#shared/testing/tasks.ts';
import { set } from '#shared/testing/systems.ts';
import { eventIdOf } from '../ids.ts';
import { openTasks, startableTasks } from './select.ts';

test('TK-9, TK-10: five thousand tasks in one chain are read, and their circle is found, without a deep call', () => {
  const log = room(addTask('Ring Varian', { task: 't-1' }));
  const [added] = log.facts.slice(-1);
  if (added === undefined) throw new Error('nothing was added');
  const link = (n: number, first: number) => {
    const place = log.facts.length + 1;
    const needsFirst = [{ kind: 'task', task: `t-${String(first)}`, number: `A${String(first)}` }];
    const data = { ...(added.data as object), task: `t-${String(n)}`, number: `A${String(n)}`, needsFirst }; // as: a payload is an object
    log.take({ ...added, id: eventIdOf(log.origin, place), n: place, data });
  };
  for (let n = 2; n <= 5000; n += 1) link(n, n - 1);
  const chain = openTasks(log.state, log.now);
  expect(chain).toHaveLength(5000);
  expect(startableTasks(chain).map(({ task }) => task.number)).toEqual(['A1']);

  log.given({ type: 'task.edit', data: { task: 't-1', to: { needsFirst: [{ task: 't-5000' }] } } });
  const circle = openTasks(log.state, log.now);
  expect(startableTasks(circle)).toEqual([]);
  expect(circle.every((row) => row.circle.length === 5000)).toBe(true);
});

test('TK-9: a system’s state holds a task until it is back as far as was asked', () => {
  const log = room(
    addTask('Open clinics', { needsFirst: [{ system: 'EMIS Web' }] }),
    addTask('Enter the paper', { needsFirst: [{ system: 'EMIS Web', until: 'validated' }] }),
  );
  const ready = () => ['A1', 'A2'].map((task) => rowOf(log, task).readiness);
  expect(ready()).toEqual(['waiting', 'waiting']);
  log.wait(1).given(set('EMIS Web', { state: 'limited' }));
  expect(ready()).toEqual(['waiting', 'waiting']);
  log.wait(1).given(set('EMIS Web', { state: 'limited', allowedUse: 'Urgent work' }));
  expect(ready()).toEqual(['can-start', 'waiting']);
  log.wait(1).given(set('EMIS Web', { state: 'validated', tester: 'Ward manager', saw: 'A result' }));
  expect(ready()).toEqual(['can-start', 'can-start']);
});
