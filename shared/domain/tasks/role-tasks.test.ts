import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import type { TestCommand } from '#shared/testing/memory-log.ts';
import { openTasks } from './select.ts';
import { offeredTasks } from './role-tasks.ts';

const give = (person: string, reason?: string): TestCommand => ({
  type: 'role.assign',
  data: { role: 'deputy', person, ...(reason === undefined ? {} : { reason }) },
});
const takeUp: TestCommand = { type: 'task.add-of-role', data: { roles: ['deputy'] } };

const declared = () =>
  new MemoryLog(incidentDomain).given(
    { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } },
    { type: 'person.add', data: { name: 'Junior scribe' } },
    { type: 'person.add', data: { name: 'Shift engineer' } },
  );

test('TK-23: a role brings its tasks as an offer, and nothing is on the list until it is taken up', () => {
  const log = declared().given(give('JS'));
  const offered = offeredTasks(log.state, 'deputy');
  expect(offered.length).toBeGreaterThan(0);
  expect(openTasks(log.state, log.now)).toEqual([]);
  log.given(takeUp);
  const rows = openTasks(log.state, log.now);
  expect(rows.map(({ task }) => task.title).toSorted()).toEqual(offered.map(({ title }) => title).toSorted());
  for (const { standing, task } of rows) {
    expect(standing.bearer?.name).toBe('Junior scribe');
    expect(task.from).toMatchObject({ kind: 'role', role: 'deputy' });
  }
  expect(offeredTasks(log.state, 'deputy')).toEqual([]);
});

test('TK-23: each is taken up once; what was struck is not offered again', () => {
  const log = declared().given(takeUp);
  expect(log.send(takeUp)).toMatchObject({ ok: false, code: 'no-change' });
  const [row] = openTasks(log.state, log.now);
  log.given({ type: 'task.strike', data: { tasks: [row?.task.number], reason: 'Not needed here.' } });
  expect(offeredTasks(log.state, 'deputy')).toEqual([]);
});

test('TK-3 TK-4 TK-23: handed on, its tasks follow and read handed on until the new holder was told', () => {
  const log = declared().given(give('JS'), takeUp);
  const numbers = openTasks(log.state, log.now).map(({ task }) => task.number);
  log.given({ type: 'task.tell', data: { tasks: numbers, how: 'in-person' } }).wait(60);
  log.given(give('SE', 'End of shift.'));
  const rows = openTasks(log.state, log.now);
  expect(rows.map(({ task }) => task.number).toSorted()).toEqual(numbers.toSorted());
  expect(new Set(rows.map(({ standing }) => standing.bearer?.name))).toEqual(new Set(['Shift engineer']));
  expect(new Set(rows.map(({ standing }) => standing.knowing))).toEqual(new Set(['handed-on']));
});

test('TK-23: a role that the profile does not know is refused, by name', () => {
  const answer = declared().send({ type: 'task.add-of-role', data: { roles: ['Harbour master'] } });
  expect(answer).toMatchObject({ ok: false, code: 'role-not-found' });
});
