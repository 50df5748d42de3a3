import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { values } from '../collection.ts';
import { Instant } from '../instant.ts';
import { MemoryLog, type TestCommand } from '#shared/testing/memory-log.ts';
import { updateClocks } from './select.ts';

const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'health-england' } };
/** Declared at 05:00 UTC. */
const log = () => new MemoryLog(incidentDomain).given(declare);
type Log = ReturnType<typeof log>;

const sent = (data: object = {}, at?: string): TestCommand => ({
  type: 'update.mark-sent',
  data: { audiences: ['executives'], by: 'telephone', ...data },
  ...(at === undefined ? {} : { at }),
});
const snooze = (until: string): TestCommand => ({
  type: 'update.snooze',
  data: { audience: 'executives', until, reason: 'They sit with us.' },
});
const interval = (intervalMinutes: number | null, reason?: string): TestCommand => ({
  type: 'update.set-interval',
  data: { audience: 'executives', intervalMinutes, ...(reason === undefined ? {} : { reason }) },
});
const clock = (one: Log, key = 'executives') => {
  const found = updateClocks(one.state, one.now).find(({ audience }) => audience.key === key);
  if (found === undefined) throw new Error(`no clock of ${key}`);
  return found;
};
const due = (one: Log, key?: string) => clock(one, key).due?.slice(11, 16);
const noted = (one: Log) => one.facts.filter(({ type }) => type === 'update.overdue-noted').length;

test('UP-1: each audience of the profile has a clock that begins with the declaration', () => {
  const one = log();
  const { incident } = one.state;
  const audiences = incident.status === 'declared' ? incident.profile.audiences : [];
  expect(updateClocks(one.state, one.now).map(({ audience }) => audience.key)).toEqual(
    audiences.toSorted((a, b) => a.intervalMinutes - b.intervalMinutes).map(({ key }) => key),
  );
  expect([due(one), clock(one).state]).toEqual(['05:30', 'running']);
  expect(one.refused(sent({ audiences: ['executives', 'press'] })).code).toBe('audience-not-found');
});

test('UP-1, IN-6: in an exercise whose clock was put back the clocks begin there', () => {
  const one = new MemoryLog(incidentDomain).given(
    { ...declare, data: { ...declare.data, exercise: true } },
    { type: 'incident.move-clock', data: { to: '2024-07-18T04:00:00Z', running: false } },
  );
  one.now = Instant.parse('2024-07-18T04:10:00Z');
  expect([due(one), clock(one).state]).toEqual(['04:30', 'running']);
});

test('UP-1: an added audience has a clock from then on', () => {
  const one = log().wait(60);
  one.given({ type: 'update.add-audience', data: { name: 'Regional press office', intervalMinutes: 90 } });
  expect(due(one, 'regional-press-office')).toBe('07:30');
  const again = { type: 'update.add-audience', data: { name: 'regional press OFFICE', intervalMinutes: 5 } };
  expect(one.refused(again).code).toBe('already-there');
});

test('UP-2: owed as promised, else after the interval; an interval set later rules', () => {
  const one = log().wait(10).given(sent());
  expect(due(one)).toBe('05:40');
  one.wait(10).given(sent({ next: '2024-07-19T06:15:00Z' }));
  expect(due(one)).toBe('06:15');
  one.wait(1).given(interval(120));
  expect(due(one)).toBe('07:20');
  expect(one.refused(sent({ next: '2024-07-19T05:00:00Z' })).code).toBe('next-in-the-past');
});

test('UP-2: nothing is owed once stood down, and it is again when reopened', () => {
  const phase = (to: string): TestCommand => ({
    type: 'incident.set-phase',
    data: { to, reason: 'All groups are back.' },
  });
  const one = log().wait(60).given(phase('stood-down'));
  expect([due(one), clock(one).state]).toEqual([undefined, 'off']);
  expect(clock(one.wait(1).given(phase('recovery'))).state).toBe('overdue');
});

test('UP-3: an update entered late moves the clock only where nothing later was sent', () => {
  const one = log().wait(30).given(sent({}, '2024-07-19T05:20:00Z'));
  expect(due(one)).toBe('05:50');
  one.given(sent({ by: 'in person' }, '2024-07-19T05:05:00Z'));
  expect([due(one), clock(one).lastSent?.by]).toEqual(['05:50', 'telephone']);
  expect(one.refused(sent({}, '2024-07-19T09:00:00Z')).code).toBe('not-yet');
});

test('UP-4: a snooze silences and leaves it as overdue as it is; what is sent ends it', () => {
  const one = log().wait(45).given(snooze('2024-07-19T06:30:00Z'));
  expect(clock(one)).toMatchObject({
    state: 'snoozed',
    overdueMinutes: 15,
    snooze: { reason: 'They sit with us.' },
  });
  expect(clock(one.wait(46))).toMatchObject({ state: 'overdue', overdueMinutes: 61, snooze: null });
  one.given(snooze('2024-07-19T08:00:00Z')).wait(1).given(sent());
  expect(clock(one)).toMatchObject({ state: 'running', overdueMinutes: 0, snooze: null });
  expect(one.refused(snooze('2024-07-19T05:00:00Z')).code).toBe('until-in-the-past');
  expect(one.refused(snooze('2024-07-22T05:00:00Z')).code).toBe('too-long');
});

test('UP-5: who is owed no updates has a reason for it', () => {
  const one = log();
  expect(one.refused(interval(null)).code).toBe('reason-missing');
  one.given(interval(null, 'The region speaks to them.')).wait(600);
  expect([clock(one).state, due(one)]).toEqual(['off', undefined]);
  expect(one.refused(snooze('2024-07-19T18:00:00Z')).code).toBe('owed-nothing');
  expect(due(one.given(interval(30)))).toBe('15:30');
  expect(one.refused(interval(30)).code).toBe('no-change');
});

test('UP-6: the longest overdue on top, who is owed nothing last', () => {
  const one = log()
    .given({ ...interval(null, 'Not on call here.'), at: '2024-07-19T05:00:00Z' })
    .wait(150)
    .given(sent({ audiences: ['departments'] }));
  const order = updateClocks(one.state, one.now);
  expect(order.map(({ state }) => state)).toEqual([
    'overdue',
    'overdue',
    'overdue',
    'running',
    'running',
    'running',
    'off',
  ]);
  expect(order.at(-1)?.audience.key).toBe('executives');
  expect(order[3]?.audience.key).toBe('departments');
});

test('UP-7: what was owed and had not gone is noted once, a snoozed one not', () => {
  const one = log().wait(31).runDue().runDue();
  expect(noted(one)).toBe(1);
  one.given(sent()).wait(31).given(snooze('2024-07-19T06:30:00Z')).runDue();
  expect(noted(one)).toBe(2); // of the departments, after an hour
  expect(
    one.facts.filter(
      ({ type, data }) =>
        type === 'update.overdue-noted' && (data as { audience: string }).audience === 'executives',
    ), // as: the payload of that event
  ).toHaveLength(1);
});

test('UP-8: intervals set apart open a conflict, updates sent apart both count', () => {
  const one = log();
  const two = one.copy({ station: 'st-2', origin: 'TEST2' }).wait(5).given(interval(60), sent());
  one.wait(1).given(interval(120), sent()).merge(two).wait(10);
  expect([...values(one.state.conflicts.open)].map(({ rule }) => rule)).toEqual(['UP-8']);
  expect([clock(one).intervalMinutes, due(one)]).toEqual([60, '06:05']);
});

test('UP-9: what was said to be sent is struck, by name or by undo', () => {
  const one = log()
    .wait(10)
    .given({ ...sent(), id: 'c-1' });
  expect(due(one)).toBe('05:40');
  one.given({ type: 'undo.command', data: { command: 'c-1' } });
  expect([due(one), clock(one).lastSent]).toEqual(['05:30', null]);
  const target = one.facts.find(({ type }) => type === 'update.sent')?.id;
  const strike = { type: 'update.strike', data: { event: target, reason: 'Never went.' } };
  expect(one.refused(strike).code).toBe('entry-not-found');
  one.given(interval(60));
  one.given({ type: 'update.strike', data: { event: one.facts.at(-1)?.id, reason: 'Wrong one.' } });
  expect(clock(one).intervalMinutes).toBe(30);
});
