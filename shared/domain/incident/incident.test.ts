import { expect, test } from 'vitest';
import { values } from '#shared/domain/collection.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { StationId } from '../ids.ts';
import { msOf } from '../instant.ts';
import { levelAt, objectivesAt, phaseAt, typeAt } from './select.ts';
import { incidentNow, nextNumber, takeNumber } from './state.ts';

const declare = (data: object = {}) => ({
  type: 'incident.declare',
  data: { name: 'Faulty update', profile: 'health-england', ...data },
});
const log = (data: object = {}) => new MemoryLog(incidentDomain).given(declare(data));
type Log = ReturnType<typeof log>;

const incidentOf = ({ state }: Log) => {
  if (state.incident.status === 'undeclared') throw new Error('nothing is declared');
  return state.incident;
};
const setPhase = (to: string, at?: string) => ({
  type: 'incident.set-phase',
  data: { to, reason: 'Decided by the lead.' },
  ...(at === undefined ? {} : { at }),
});
const setLevel = (to: string | null) => ({
  type: 'incident.set-level',
  data: { to, reason: 'Region asked.' },
});
const phase = (on: Log) => phaseAt(incidentOf(on), on.now).phase;
const conflicts = ({ state }: Log) => [...values(state.conflicts.open)].map(({ rule }) => rule);
const undo = (command: string) => ({ type: 'undo.command', data: { command } });
const twoOf = (one: Log) => one.copy({ station: 'st-2', origin: 'TEST2' });

test('IN-1: a name is enough to declare, and the phase is Response', () => {
  const one = new MemoryLog(incidentDomain).given({ type: 'incident.declare', data: { name: 'Outage' } });
  expect(incidentOf(one)).toMatchObject({ name: 'Outage', exercise: false, timeZone: 'Europe/London' });
  expect(phaseAt(incidentOf(one), one.now)).toEqual({ phase: 'response', since: one.now });
  expect(incidentOf(one).profile.key).toBe('health-england');
});

test('IN-1: a file holds one incident, and nothing is asked of it before it is declared', () => {
  expect(log().refused(declare()).code).toBe('already-declared');
  const empty = new MemoryLog(incidentDomain);
  for (const request of [setPhase('recovery'), { type: 'incident.rename', data: { name: 'Outage' } }]) {
    expect(empty.refused(request).code).toBe('incident-not-declared');
  }
});

test('IN-2: what the profile does not have is refused with what it has', () => {
  const empty = () => new MemoryLog(incidentDomain);
  expect(empty().refused(declare({ profile: 'navy' })).message).toContain('health-england');
  expect(empty().refused(declare({ type: 'p1' })).message).toContain('critical');
  expect(empty().refused(declare({ level: '9' })).code).toBe('level-not-found');
  expect(log().refused(setLevel('9')).code).toBe('level-not-found');
  const one = log({ type: 'critical', level: '2' });
  expect(typeAt(incidentOf(one), one.now)?.name).toBe('Critical incident');
  expect(levelAt(incidentOf(one), one.now)?.key).toBe('2');
});

test('IN-3: an exercise is one from its first event; only it has a clock of its own', () => {
  const move = { type: 'incident.move-clock', data: { to: '2024-07-19T04:00:00Z', running: false } };
  expect(incidentOf(log({ exercise: true }).given(move)).exercise).toBe(true);
  expect(log().refused(move).code).toBe('not-an-exercise');
  expect([...incidentDomain.commands.keys()].filter((type) => /exercise|convert/.test(type))).toEqual([]);
});

test('IN-4: phase, type and level are set with a reason, as often as needed', () => {
  const one = log().wait(1).given(setPhase('stood-down')).wait(1).given(setPhase('response'));
  expect(phase(one)).toBe('response');
  expect(one.refused(setPhase('response')).code).toBe('no-change');
  expect(one.refused({ type: 'incident.set-phase', data: { to: 'recovery', reason: ' ' } }).code).toBe(
    'invalid-data',
  );
  one.given(setLevel('3'), { type: 'incident.set-type', data: { to: 'major', reason: 'Casualties.' } });
  expect(levelAt(incidentOf(one), one.now)?.name).toBe('Level 3');
  expect(typeAt(incidentOf(one), one.now)?.key).toBe('major');
  expect(levelAt(incidentOf(one.wait(1).given(setLevel(null))), one.now)).toBeNull();
});

test('IN-4: a phase entered late finds its place and does not become current', () => {
  const one = log()
    .wait(240)
    .given(setPhase('recovery', '2024-07-19T08:00:00Z'), setPhase('standby', '2024-07-19T06:00:00Z'));
  expect(phase(one)).toBe('recovery');
  expect(phaseAt(incidentOf(one), one.facts[0]?.at ?? one.now).phase).toBe('response');
});

test('IN-4: what a clock that jumped to 2030 dated ahead does not rule when it is back', () => {
  const one = log();
  const real = one.now;
  one.wait(3_000_000).given(setPhase('stood-down'));
  one.now = real;
  one.wait(5);
  expect(phase(one)).toBe('response');
  one.given(setPhase('recovery'));
  expect(phase(one)).toBe('recovery');
});

test('IN-5: three objectives at most', () => {
  const set = (...objectives: string[]) => ({ type: 'incident.set-objectives', data: { objectives } });
  const one = log().given(set('Theatres run on Saturday', 'Phones by noon'));
  expect(objectivesAt(incidentOf(one), one.now)).toEqual(['Theatres run on Saturday', 'Phones by noon']);
  expect(one.refused(set('Theatres run on Saturday', 'Phones by noon')).code).toBe('no-change');
  expect(one.refused(set('a', 'b', 'c', 'd')).message).toContain('Three');
});

test('IN-6: the clock is the machine as corrected at this station', () => {
  const one = log();
  const wall = msOf(one.now);
  expect(incidentNow(one.state.incident, one.station, wall)).toBe('2024-07-19T05:00:00.000Z');
  one.given({
    type: 'incident.correct-clock',
    data: { rightTime: '2024-07-19T05:31:00Z', reason: 'Wall clock.' },
  });
  expect(incidentNow(one.state.incident, one.station, wall)).toBe('2024-07-19T05:31:00.000Z');
  expect(incidentNow(one.state.incident, StationId.parse('st-2'), wall)).toBe('2024-07-19T05:00:00.000Z');
});

test('IN-6: an exercise runs on its own clock, running or stopped, and that one is moved, not corrected', () => {
  const one = log({ exercise: true });
  const move = (running: boolean) => ({
    type: 'incident.move-clock',
    data: { to: '2024-07-19T04:09:00Z', running },
  });
  const wall = msOf(one.now);
  one.given(move(false));
  expect(incidentNow(one.state.incident, one.station, wall + 60_000)).toBe('2024-07-19T04:09:00.000Z');
  one.given(move(true));
  expect(incidentNow(one.state.incident, one.station, wall + 60_000)).toBe('2024-07-19T04:10:00.000Z');
  expect(
    one.refused({
      type: 'incident.correct-clock',
      data: { rightTime: '2024-07-19T05:31:00Z', reason: 'No.' },
    }).code,
  ).toBe('exercise-clock');
});

test('IN-6: an exercise is declared when its own clock is first set, and what is reckoned from there starts there', () => {
  const one = log({ exercise: true });
  const move = (to: string) => ({ type: 'incident.move-clock', data: { to, running: false } });
  const declaredAt = () => one.state.incident.status === 'declared' && one.state.incident.declaredAt;
  one.given(move('2024-07-12T04:09:00Z'), move('2024-07-12T16:00:00Z'));
  expect(declaredAt()).toBe('2024-07-12T04:09:00.000Z');
});

test('IN-7: set differently apart: the later in time stands, and a conflict is opened', () => {
  const one = log();
  const two = twoOf(one).wait(9).given(setPhase('stood-down'));
  one.wait(5).given(setPhase('recovery')).merge(two).wait(10);
  expect(phase(one)).toBe('stood-down');
  expect(conflicts(one)).toEqual(['IN-7']);
});

test('IN-7: the same set at two stations is no conflict; of two names the later in the log stands', () => {
  const one = log();
  const two = twoOf(one)
    .wait(1)
    .given(setLevel('3'), { type: 'incident.rename', data: { name: 'Two' } });
  one.given(setLevel('3'), { type: 'incident.rename', data: { name: 'One' } }).merge(two);
  expect(incidentOf(one).name).toBe('Two');
  expect(conflicts(one)).toEqual(['IN-7']);
});

const join = (station: string) => ({ type: 'incident.join-station', data: { station } });

test('IN-8: of two stations that took one letter apart the later takes the next', () => {
  const one = log();
  const two = twoOf(one).given(join('st-2'));
  const three = one.copy({ station: 'st-3', origin: 'TEST3' }).wait(1).given(join('st-3'));
  one.merge(two).merge(three);
  expect(Object.values(incidentOf(one).stations).map(({ id, letter }) => [id, letter])).toEqual([
    ['st-1', 'A'],
    ['st-2', 'B'],
    ['st-3', 'C'],
  ]);
  expect(conflicts(one)).toEqual(['IN-8']);
  expect(one.refused(join('st-2')).code).toBe('no-change');
});

test('IN-9: a number is letter and running number of its series, and given once', () => {
  const one = log();
  const incident = incidentOf(one);
  expect(nextNumber(incident, 'task', one.station)).toBe('A1');
  takeNumber(incident, 'task', 'A7');
  takeNumber(incident, 'task', 'A3');
  expect(nextNumber(incident, 'task', one.station)).toBe('A8');
  expect(nextNumber(incident, 'log', one.station)).toBe('A1');
});

test('IN-10: undo strikes what was set only while it is the last', () => {
  const one = log();
  one
    .given({ ...setPhase('recovery'), id: 'p-1' })
    .wait(1)
    .given({ ...setPhase('stood-down'), id: 'p-2' });
  expect(one.refused(undo('p-1')).code).toBe('nothing-to-undo');
  expect(phase(one.given(undo('p-2')))).toBe('recovery');
  expect(phase(one.given(undo('p-1')))).toBe('response');
  one.given(
    { ...setLevel('3'), id: 'l-1' },
    { id: 't-1', type: 'incident.set-type', data: { to: 'major', reason: 'Why.' } },
  );
  one.given({ id: 'o-1', type: 'incident.set-objectives', data: { objectives: ['Phones'] } });
  one.given(undo('l-1'), undo('t-1'), undo('o-1'));
  expect([
    levelAt(incidentOf(one), one.now),
    typeAt(incidentOf(one), one.now),
    objectivesAt(incidentOf(one), one.now),
  ]).toEqual([null, null, []]);
});

test('IN-10: a name goes back only where it still stands', () => {
  const rename = (name: string, id: string) => ({ id, type: 'incident.rename', data: { name } });
  const one = log().given(rename('One', 'n-1'), rename('Two', 'n-2'));
  expect(one.refused(rename('Two', 'n-3')).code).toBe('no-change');
  expect(one.refused(undo('n-1')).code).toBe('nothing-to-undo');
  expect(incidentOf(one.given(undo('n-2'))).name).toBe('One');
});

test('IN-11: a jump of the clock is noted and moves nothing', () => {
  const one = log();
  const before = structuredClone(one.state);
  one.given({
    type: 'incident.note-clock-jump',
    data: { byMs: 1e11, words: "This PC's clock jumped ahead." },
  });
  expect(one.state).toEqual(before);
  expect(one.facts).toHaveLength(2);
});
