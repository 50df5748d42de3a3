import { expect, test } from 'vitest';
import { addTask, onTasks, room } from '#shared/testing/tasks.ts';
import { callName, callsFor, type Call } from './calls.ts';
import { openTasks } from './select.ts';
import { RING_AFTER_MINUTES } from './silence.ts';

type Log = ReturnType<typeof room>;
const calls = (log: Log, howLong?: 'at-once'): readonly Call[] =>
  callsFor(log.state, openTasks(log.state, log.now), log.now, howLong);
const numbers = (rows: Call['untold']): readonly string[] => rows.map(({ task }) => task.number);

test('TK-22: one line a person with how they are reached, once they were silent too long', () => {
  const log = room(
    addTask('Fetch the key', { owner: { person: 'JS' } }),
    addTask('Print the lists', { owner: { person: 'JS' }, urgent: true }),
  );
  expect(calls(log)).toEqual([]);
  expect(calls(log, 'at-once').map(({ untold }) => numbers(untold))).toEqual([['A2', 'A1']]);
  log.wait(RING_AFTER_MINUTES.usual.untold);
  const [call, ...others] = calls(log);
  expect(others).toEqual([]);
  expect(call?.bearer?.name).toBe('Junior scribe');
  expect(call?.reach).toBe('bleep 2041');
  expect(numbers(call?.untold ?? [])).toEqual(['A2', 'A1']);
});

test('TK-22: what a person has by a role and by name is one call; by a role alone it is called by the role', () => {
  const byRole = room(addTask('Ring Varian', { owner: { role: 'technical' } })).wait(20);
  const [lead] = calls(byRole);
  expect(lead === undefined ? null : callName(lead)).toBe('Technical lead');
  const both = byRole.given(addTask('Fetch the key', { owner: { person: 'SE' } })).wait(20);
  const [one, ...more] = calls(both);
  expect(more).toEqual([]);
  expect(one?.owners).toHaveLength(2);
  expect(one === undefined ? null : callName(one)).toBe('Shift engineer');
});

test('TK-22: told and not answered, overdue, and handed on with a role are each named', () => {
  const log = room(
    addTask('Ring Varian', { owner: { role: 'technical' }, due: { inMinutes: 5 } }),
    addTask('Try the repair', { owner: { role: 'technical' } }),
    onTasks('tell', ['A1', 'A2'], { how: 'phone' }),
    onTasks('accept', 'A2'),
  ).wait(RING_AFTER_MINUTES.usual.unaccepted);
  const [told] = calls(log);
  expect(numbers(told?.unaccepted ?? [])).toEqual(['A1']);
  expect(numbers(told?.overdue ?? [])).toEqual(['A1']);
  const [after] = calls(
    log.given({
      type: 'role.assign',
      data: { role: 'technical', person: 'JS', reason: 'End of shift.' },
    }),
  );
  expect(after?.bearer?.name).toBe('Junior scribe');
  expect(numbers(after?.handedOn ?? []).toSorted()).toEqual(['A1', 'A2']);
});

test('TK-22: where nobody has a task, or nobody holds the role, there is nobody to ring', () => {
  const log = room(addTask('Print the lists'), addTask('Say the plan', { owner: { role: 'tactical' } })).wait(
    20,
  );
  expect(calls(log).map((call) => [call.bearer, callName(call)])).toEqual([
    [null, null],
    [null, 'Tactical commander (silver)'],
  ]);
});
