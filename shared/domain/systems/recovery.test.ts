import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { add, board, set, setAt, systemNamed, type Board } from '#shared/testing/systems.ts';
import { Instant } from '../instant.ts';
import { statesOf } from './history.ts';
import { KEPT } from './track.ts';
import { recoveryOf, summariseRecovery } from './select-recovery.ts';
import { sumTallies, talliesOf } from './select-tally.ts';

const at = (time: string, command: ReturnType<typeof set>) => ({
  ...command,
  at: `2024-07-${time}:00+01:00`,
});
const recovery = (log: Board, name: string) => {
  const { id, track, rtoMinutes, mtpdMinutes } = systemNamed(log, name);
  return recoveryOf(
    statesOf(track, { system: id }, log.reader(), log.now),
    { rtoMinutes, mtpdMinutes },
    log.now,
  );
};
const tested = { state: 'validated', tester: 'Practices', saw: 'operational and tested' };

test('SY-52: the restore times of Northern Ireland, as published, out of the log', () => {
  const log = board(
    add('Epic', { rtoMinutes: 240 }),
    add('EMIS GP', { mtpdMinutes: 1440 }),
    add('eRostering'),
  );
  log.now = Instant.parse('2024-07-22T12:00:00+01:00');
  log.given(
    at('20T21:00', set('EMIS GP', tested)),
    at('19T05:30', set(['Epic', 'EMIS GP', 'eRostering'], { state: 'down' })),
    at('19T09:00', set('Epic', { state: 'monitoring', watchUntil: '2024-07-20T09:00:00Z' })),
    at(
      '19T10:30',
      setAt('eRostering', 'Some trusts', { state: 'monitoring', watchUntil: '2024-07-20T09:00:00Z' }),
    ),
    at('20T15:30', set('eRostering', { state: 'monitoring', watchUntil: '2024-07-21T09:00:00Z' })),
  );
  expect(recovery(log, 'Epic')).toMatchObject({
    restoredAt: '2024-07-19T08:00:00.000Z',
    minutesToFirstRestore: 210,
    rtoMet: true,
    testedAt: null,
  });
  expect(recovery(log, 'EMIS GP')).toMatchObject({
    restoredAt: '2024-07-20T20:00:00.000Z',
    testedAt: '2024-07-20T20:00:00.000Z',
    disruptedMinutes: 39 * 60 + 30,
    mtpdPassed: true,
    rtoMet: null,
  });
  const all = ['Epic', 'EMIS GP', 'eRostering'].map((name) => recovery(log, name));
  expect(summariseRecovery(all)).toEqual({
    affected: 3,
    restored: 3,
    meanMinutes: (210 + 2370 + 2040) / 3,
    medianMinutes: 2040,
    worstMinutes: 2370,
  });
});

test('SY-52: a fall begins the restore anew, and the time in each state adds up', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down' }));
  log.wait(60).given(set('EMIS Web', { state: 'limited', allowedUse: 'Urgent' }));
  log
    .wait(30)
    .given(set('EMIS Web', { state: 'down' }))
    .wait(20);
  expect(recovery(log, 'EMIS Web')).toMatchObject({
    restoredAt: null,
    minutesToFirstRestore: 60,
    regressions: 1,
  });
  log.given(set('EMIS Web', tested)).wait(10);
  const { restoredAt, minutesIn, disruptedMinutes } = recovery(log, 'EMIS Web');
  expect(restoredAt).toBe('2024-07-19T06:50:00.000Z');
  expect(minutesIn).toMatchObject({ down: 80, limited: 30, validated: 10 });
  expect(disruptedMinutes).toBe(80);
});

test('SY-52: nothing affected, nothing restored', () => {
  const log = board(
    add('EMIS Web', { rtoMinutes: 60, mtpdMinutes: 60 }),
    set('EMIS Web', { state: 'unaffected' }),
  );
  expect(recovery(log, 'EMIS Web')).toMatchObject({
    affectedAt: null,
    restoredAt: null,
    rtoMet: null,
    mtpdPassed: null,
  });
  expect(summariseRecovery([recovery(log, 'EMIS Web')])).toMatchObject({ affected: 0, medianMinutes: null });
});

test('SY-33: where a track does not hold all, recovery is read from the log, struck entries left out', () => {
  const log = board(add('EMIS Web')).given(set('EMIS Web', { state: 'degraded' }));
  const wrong = log.facts.at(-1)?.id ?? '';
  for (let n = 0; n < KEPT.changes; n += 1) {
    log.wait(10).given(set('EMIS Web', n % 2 === 0 ? { state: 'down' } : { state: 'monitoring' }));
  }
  log.given({ type: 'system.strike-change', data: { event: wrong, reason: 'Wrong system' } });
  expect(systemNamed(log, 'EMIS Web').track.earlier?.changes).toBe(1);
  expect(recovery(log, 'EMIS Web')).toMatchObject({
    affectedAt: '2024-07-19T05:10:00.000Z',
    minutesIn: { degraded: 0, down: (KEPT.changes / 2) * 10 },
  });
});

const count = (...counts: object[]) => ({ type: 'system.set-tally', data: { system: 'PCs', counts } });

test('SY-53: figures are said outright or added, by area, and sum up', () => {
  const log = board(add('PCs'));
  log.given(
    count(
      { area: '7b', of: 60, fixed: 30 },
      { area: 'ED', of: 40, addFixed: 10 },
      { area: 'ed', addFixed: 2 },
    ),
  );
  log.given(count({ area: '7B', addFixed: 12, blocked: 3 }));
  const tallies = talliesOf(systemNamed(log, 'PCs'), log.now);
  expect(tallies).toMatchObject([
    {
      area: '7b',
      counting: 'devices',
      figures: { of: 60, fixed: 42, blocked: 3 },
      remaining: 15,
      percent: 70,
    },
    { area: 'ED', figures: { of: 40, fixed: 12, blocked: null }, percent: 30 },
  ]);
  expect(sumTallies(tallies)).toEqual([
    { counting: 'devices', areas: 2, of: 100, fixed: 54, blocked: 3, percent: 54 },
  ]);
});

test('SY-53: more than there are is refused, and so is a count that says nothing', () => {
  const log = board(add('PCs')).given(count({ area: '7b', of: 60, fixed: 50 }));
  expect(log.refused(count({ area: '7b', addFixed: 12 }))).toMatchObject({
    code: 'more-than-there-are',
    message:
      'PCs, 7b: 62 fixed and 0 blocked make more than 60. Check the figures, or give the new total too.',
  });
  log.given(count({ area: '7b', addFixed: 12, of: 70 }));
  expect(log.refused(count({ area: '7b' })).code).toBe('empty-count');
});

test('SY-53: the rate is that of the last four hours, and a finish follows from it', () => {
  const log = board(add('PCs')).given(count({ area: '7b', of: 100, fixed: 0, blocked: 10 }));
  const progress = () => talliesOf(systemNamed(log, 'PCs'), log.now)[0];
  expect(progress()).toMatchObject({ perHour: null, projectedFinish: null });
  log
    .wait(60)
    .given(count({ area: '7b', addFixed: 20 }))
    .wait(60)
    .given(count({ area: '7b', addFixed: 10 }));
  expect(progress()).toMatchObject({
    perHour: 15,
    remaining: 60,
    projectedFinish: '2024-07-19T11:00:00.000Z',
  });
  log.wait(24 * 60);
  expect(progress()).toMatchObject({ perHour: null, projectedFinish: null });
});

test('SY-53: a count entered late goes where it belongs', () => {
  const log = board(add('PCs'))
    .wait(120)
    .given(count({ area: '7b', of: 60, fixed: 40 }));
  log.given({ ...count({ area: '7b', addFixed: 5 }), at: '2024-07-19T05:30:00Z' });
  expect(talliesOf(systemNamed(log, 'PCs'), log.now)[0]?.figures.fixed).toBe(40);
});

test('SY-53: a count keyed back from paper names its sheet, in the log too', () => {
  const log = new MemoryLog(incidentDomain).given(
    { type: 'incident.declare', data: { name: 'Faulty update' } },
    { type: 'system.add', data: { name: 'Workstations' } },
    {
      type: 'system.set-tally',
      data: { system: 'Workstations', counts: [{ area: '7b', of: 60, fixed: 12 }], sheet: 'T-A17' },
    },
  );
  const fact = log.facts.at(-1);
  expect(fact?.data).toMatchObject({ area: '7b', sheet: 'T-A17' });
  expect(fact && incidentDomain.describe(fact, { time: String })).toContain('Sheet T-A17');
});
