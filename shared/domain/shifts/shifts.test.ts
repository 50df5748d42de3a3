import { expect, test } from 'vitest';
import { values } from '#shared/domain/collection.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { nextShift, plannedShifts, presentShift, thisShiftSince } from './select.ts';

const plan = (shift: string, start: string | null, end: string, more: object = {}) => ({
  type: 'shift.plan',
  data: {
    shift,
    ...(start === null ? {} : { start: `2024-07-${start}:00Z` }),
    end: `2024-07-${end}:00Z`,
    ...more,
  },
});
const log = () =>
  new MemoryLog(incidentDomain).given(
    { type: 'incident.declare', data: { name: 'Faulty update', profile: 'general' } },
    { type: 'person.add', data: { person: 'lead', name: 'Night lead' } },
  );
const present = ({ state, now }: ReturnType<typeof log>) => presentShift(state, now)?.shift.id;

test('SH-1: when it ends is enough; it follows the last one that is planned', () => {
  const one = log().given(plan('day', null, '19T19:00'), plan('night', null, '20T07:00', { lead: 'NL' }));
  expect(plannedShifts(one.state).map(({ id, start, lead }) => [id, start, lead?.name ?? null])).toEqual([
    ['day', '2024-07-19T05:00:00.000Z', null],
    ['night', '2024-07-19T19:00:00.000Z', 'Night lead'],
  ]);
  expect(one.refused(plan('x', '20T07:00', '19T07:00')).code).toBe('ends-before');
  expect(
    one.refused({ type: 'shift.edit', data: { shift: 'day', to: { end: '2024-07-19T04:00:00Z' } } }).code,
  ).toBe('ends-before');
});

test('SH-2, SH-3: the planned shift whose time it is, until one is said to begin; that one stays past its end', () => {
  const one = log();
  expect([present(one), thisShiftSince(one.state, one.now)]).toEqual([undefined, '2024-07-19T05:00:00.000Z']);
  one.given(plan('day', '19T06:00', '19T19:00'), plan('night', '19T19:00', '20T07:00'));
  one.wait(120);
  expect([present(one), nextShift(one.state, one.now)?.id]).toEqual(['day', 'night']);
  one.wait(13 * 60);
  expect(present(one)).toBe('night');
  one.given({ type: 'shift.begin', data: { shift: 'day' } });
  expect(presentShift(one.state, one.now)).toMatchObject({
    shift: { id: 'day' },
    overrun: true,
    began: one.now,
  });
  expect(one.refused({ type: 'shift.begin', data: { shift: 'day' } }).code).toBe('no-change');
});

test('SH-1: an edit carries what its author saw', () => {
  const one = log().given(plan('day', null, '19T19:00'));
  const edit = (from: string, to: string) => ({
    type: 'shift.edit',
    data: { shift: 'day', to: { end: `2024-07-${to}:00Z` }, from: { end: `2024-07-${from}:00Z` } },
  });
  one.given(edit('19T19:00', '19T20:00'));
  expect(one.refused(edit('19T19:00', '19T21:00')).code).toBe('changed-meanwhile');
});

test('SH-4: one shift edited apart: the later stands, and a conflict is opened', () => {
  const one = log().given(plan('day', null, '19T19:00'));
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(1);
  const edit = (end: string) => ({
    type: 'shift.edit',
    data: { shift: 'day', to: { end: `2024-07-${end}:00Z` } },
  });
  one.given(edit('19T20:00'));
  two.given(edit('19T21:00'));
  one.merge(two);
  expect(plannedShifts(one.state)[0]?.end).toBe('2024-07-19T21:00:00.000Z');
  expect([...values(one.state.conflicts.open)].map(({ rule }) => rule)).toEqual(['SH-4']);
});

test('SH-5: planning, editing and cancelling are undone where they still stand', () => {
  const one = log().given({ ...plan('day', null, '19T19:00'), id: 'c1' });
  one.given({ type: 'shift.edit', id: 'c2', data: { shift: 'day', to: { name: 'Day' } } });
  const undo = (command: string) => ({ type: 'undo.command', data: { command } });
  one.given(undo('c2'), { type: 'shift.cancel', id: 'c3', data: { shift: 'day' } }, undo('c3'));
  expect(plannedShifts(one.state)).toMatchObject([{ id: 'day', name: null }]);
  one.given(undo('c1'));
  expect(plannedShifts(one.state)).toEqual([]);
});
