import { expect, test } from 'vitest';
import {
  about,
  add,
  board,
  confirm,
  lastFact,
  set,
  setAt,
  standing,
  systemNamed,
  trackNamed,
  words,
  type Board,
} from '#shared/testing/systems.ts';
import { ageOf, estimateOf, reckoningOf } from './select-age.ts';
import { owedOf, slipsOf } from './select-owed.ts';
import { reviewRound } from './select-review.ts';

const age = (log: Board, name = 'EMIS Web') => {
  const { track, tier } = systemNamed(log, name);
  return ageOf(track, tier, reckoningOf(log.state.incident, log.now));
};
const owed = (log: Board) => owedOf(systemNamed(log, 'EMIS Web'), log.now).map(({ debt }) => debt);
const recovery = { type: 'incident.set-phase', data: { to: 'recovery', reason: 'Groups 0 to 2 are back.' } };
const full = { state: 'limited', allowedUse: 'Urgent', until: '2024-07-22T05:00:00Z' };

test.each([
  [0, '06:00'],
  [2, '06:00'],
  [3, '09:00'],
  [undefined, '09:00'],
])('SY-20: in Response, trouble in restore group %s is due at %s', (tier, due) => {
  const log = board(add('EMIS Web', tier === undefined ? {} : { tier }), set('EMIS Web', { state: 'down' }));
  expect(age(log)).toMatchObject({ dueAt: `2024-07-19T${due}:00.000Z`, dueBy: 'default', stale: false });
});

test('SY-20: back is due after four hours, and once confirmed after a shift', () => {
  const log = board(add('EMIS Web', { tier: 0 }), set('EMIS Web', full));
  expect(age(log)?.dueAt).toBe('2024-07-19T09:00:00.000Z');
  log.wait(240);
  expect(age(log)).toMatchObject({ minutes: 240, stale: true });
  log.given(confirm('EMIS Web'));
  expect(age(log)).toMatchObject({ minutes: 0, stale: false, dueAt: '2024-07-19T21:00:00.000Z' });
});

test('SY-20: Recovery looks less often', () => {
  const log = board(add('EMIS Web', { tier: 1 }), set('EMIS Web', { state: 'down' }), recovery);
  expect(age(log)?.dueAt).toBe('2024-07-19T07:00:00.000Z');
});

test('SY-20: Not assessed has no age: it is always owed', () => {
  const log = board(add('EMIS Web'));
  expect(age(log)).toBeUndefined();
  log.given(set('EMIS Web', { state: 'down' }), set('EMIS Web', { state: 'unknown' }));
  expect(age(log)).toBeUndefined();
  expect(owed(log)).toEqual(['state']);
});

test('SY-20: a set check comes before the expected-back time, and that before the default', () => {
  const log = board(add('EMIS Web', { tier: 0 }), set('EMIS Web', { state: 'down' }));
  log.given(about('system.set-estimate', 'EMIS Web', { expectedBack: '2024-07-19T12:00:00Z' }));
  expect(age(log)).toMatchObject({ dueAt: '2024-07-19T12:00:00.000Z', dueBy: 'estimate' });
  log.given(about('system.set-next-check', 'EMIS Web', { nextCheck: '2024-07-19T08:00:00Z' }));
  expect(age(log)).toMatchObject({ dueAt: '2024-07-19T08:00:00.000Z', dueBy: 'next-check' });
  log.given(about('system.set-next-check', 'EMIS Web', { nextCheck: null }));
  expect(age(log)?.dueBy).toBe('estimate');
});

test('SY-21: a confirmation meets a set check that is at hand, and leaves a later one', () => {
  const log = board(
    add('EMIS Web'),
    set('EMIS Web', { state: 'down' }, { nextCheck: '2024-07-19T06:00:00Z' }),
  );
  log.wait(20).given(confirm('EMIS Web'));
  expect(age(log)).toMatchObject({ dueAt: '2024-07-19T06:00:00.000Z', dueBy: 'next-check' });
  log.wait(30).given(confirm('EMIS Web'));
  expect(age(log)).toMatchObject({ dueAt: '2024-07-19T09:50:00.000Z', dueBy: 'default' });
});

test('SY-21: reviewed, no news silences the reminder and leaves the age alone', () => {
  const log = board(add('EMIS Web', { tier: 0 }), set('EMIS Web', { state: 'down' }));
  log.wait(70).given(about('system.review', 'EMIS Web'));
  expect(age(log)).toMatchObject({ minutes: 70, stale: true, remindAt: '2024-07-19T07:10:00.000Z' });
  expect(words(log)).toBe('EMIS Web: reviewed, no news (Down)');
});

test('SY-22: every slip is kept with its reason, and one without a reason is owed', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down', cause: 'Update', lost: 'All' }));
  const expectedBack = (at: string, extra: object = {}) =>
    about('system.set-estimate', 'EMIS Web', { expectedBack: `2024-07-19T${at}:00Z`, ...extra });
  log
    .given(expectedBack('09:00'))
    .wait(5)
    .given(expectedBack('11:00', { reason: 'Database' }));
  log.wait(5).given(expectedBack('14:00'));
  expect(slipsOf(trackNamed(log, 'EMIS Web'), log.now)).toMatchObject([
    { minutes: 120, reason: 'Database' },
    { minutes: 180, reason: undefined },
  ]);
  expect(owed(log)).toEqual(['slip-reason']);
  expect(words(log)).toBe('EMIS Web: expected back 14:00, was 11:00');
  expect(log.refused(expectedBack('04:00')).code).toBe('time-passed');
});

test('SY-22: an estimate ends with the outage and does not come back with the next', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down' }));
  log.given(about('system.set-estimate', 'EMIS Web', { expectedBack: '2024-07-19T12:00:00Z' }));
  const estimate = () => estimateOf(trackNamed(log, 'EMIS Web'), standing(log, 'EMIS Web'), log.now);
  expect(estimate()?.to.back).toBe('2024-07-19T12:00:00.000Z');
  log.wait(10).given(set('EMIS Web', full));
  expect(estimate()).toBeUndefined();
  const again = about('system.set-estimate', 'EMIS Web', { expectedBack: '2024-07-19T12:00:00Z' });
  expect(log.refused(again).code).toBe('not-out');
  log.wait(10).given(set('EMIS Web', { state: 'down' }));
  expect(estimate()).toBeUndefined();
});

/** Other areas note what is due beside it. */
const EXPIRY = 'system.expiry-noted';

test('SY-23: each time that is over is noted once, and changes no state', () => {
  const log = board(add('EMIS Web', { mtpdMinutes: 300 }), set('EMIS Web', { state: 'down' }));
  log.given(
    about('system.set-estimate', 'EMIS Web', { expectedBack: '2024-07-19T06:00:00Z' }),
    about('system.set-workaround', 'EMIS Web', { procedure: 'Paper', safeUntil: '2024-07-19T08:00:00Z' }),
  );
  const notes = () => log.facts.filter(({ type }) => type === EXPIRY).length;
  log.wait(59).runDue();
  expect(notes()).toBe(0);
  log.wait(2).runDue().runDue();
  expect(notes()).toBe(1);
  expect(words(log, EXPIRY)).toBe('EMIS Web: expected back has passed: ask again (06:00)');
  expect(lastFact(log, EXPIRY).by).toBe('system');
  log.wait(300).runDue().wait(60).runDue();
  expect(notes()).toBe(3);
  expect(words(log, EXPIRY)).toBe('EMIS Web: longest tolerable outage (MTPD) passed (10:00)');
  expect(standing(log, 'EMIS Web').state.state).toBe('down');
});

test('SY-23: watching and limited use run out; a new time is noted anew', () => {
  const log = board(
    add('EMIS Web'),
    setAt('EMIS Web', 'Riverside', { state: 'monitoring' }),
    set('EMIS Web', { ...full, until: '2024-07-19T06:00:00Z' }),
  );
  log.wait(61).runDue();
  expect(words(log, EXPIRY)).toBe(
    'EMIS Web: limited use has run out: do not use until somebody says how it goes on (06:00)',
  );
  log
    .given(set('EMIS Web', { state: 'limited', until: '2024-07-19T07:00:00Z' }))
    .wait(60)
    .runDue();
  expect(words(log, EXPIRY)).toContain('(07:00)');
  log.wait(120).runDue();
  expect(words(log, EXPIRY)).toBe(
    'EMIS Web, Riverside: watch time over, still Back, watching: test it, or watch on (09:00)',
  );
});

test('SY-23: two stations give the same notice the same id', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'monitoring' }));
  const other = log.copy({ station: 'st-2', origin: 'TEST2' });
  const [one] = log.wait(300).domain.due(log.state, log.now);
  const [two] = other.domain.due(other.state, log.now);
  expect(one?.id).toBe(two?.id);
  expect(log.refused({ type: 'system.note-expiry', data: { ...one?.data, expiry: 'mtpd' } }).code).toBe(
    'not-over',
  );
});

test('SY-24: what a quick entry left out is owed, and nothing more once it is said', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down' }));
  expect(owed(log)).toEqual(['cause', 'lost']);
  log.wait(5).given(set('EMIS Web', { state: 'down', cause: 'Update' }));
  log.wait(5).given(set('EMIS Web', { state: 'degraded' }));
  expect(owed(log)).toEqual(['lost']);
  log.wait(5).given(set('EMIS Web', { state: 'limited' }));
  expect(owed(log)).toEqual(['limits', 'source']);
  log.wait(5).given(set('EMIS Web', { state: 'limited', allowedUse: 'Urgent' }, { source: 'seen' }));
  expect(owed(log)).toEqual(['limits-until']);
  log.wait(5).given(set('EMIS Web', { state: 'unaffected' }));
  expect(owed(log)).toEqual(['checked-by']);
  log.wait(5).given(confirm('EMIS Web'));
  expect(owed(log)).toEqual([]);
});

test('SY-24: a workaround owes where the forms are, who was told and until when it is safe', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down', cause: 'Update', lost: 'All' }));
  log.given(about('system.set-workaround', 'EMIS Web', { procedure: 'Paper' }));
  expect(owed(log)).toEqual(['forms', 'told', 'safe-until']);
  log.given(about('system.end-workaround', 'EMIS Web', { reason: 'Released' }));
  expect(words(log)).toBe('EMIS Web: workaround ended: Paper. Released');
  expect(owed(log)).toEqual([]);
});

test('SY-24: parts nobody assessed are owed once the system is known not to be down', () => {
  const log = board(add('EMIS Web', { functions: ['Printing'] }));
  expect(owed(log)).toEqual(['state']);
  log.given(set('EMIS Web', { state: 'down', cause: 'Update', lost: 'All' }));
  expect(owed(log)).toEqual([]);
  log.wait(5).given(set('EMIS Web', { state: 'monitoring' }, { source: 'seen' }));
  expect(owed(log)).toEqual(['state']);
});

test('SY-25: a round gathers what is due by the person to phone, most overdue first', () => {
  const log = board(
    add('EMIS Web', { owner: 'Practice manager', supplier: 'EMIS', supplierContact: 'EMIS desk', tier: 0 }),
    add('ProScript', { owner: 'Practice manager', tier: 0 }),
    add('PACS', { owner: 'Imaging lead', tier: 0 }),
    add('Fax'),
    set('ProScript', { state: 'down' }),
  );
  log.wait(10).given(set('EMIS Web', { state: 'down' }), set('PACS', { state: 'down' }));
  const round = () =>
    reviewRound(log.state, reckoningOf(log.state.incident, log.now)).map(({ phone, items }) => [
      phone,
      ...items.map(({ subject }) => systemNamed(log, subject.system).name),
    ]);
  expect(round()).toEqual([[null, 'Fax']]);
  log.wait(60);
  expect(round()).toEqual([
    [null, 'Fax'],
    ['Practice manager', 'ProScript', 'EMIS Web'],
    ['Imaging lead', 'PACS'],
  ]);
  log.given(about('system.review', 'Fax'), confirm('PACS'));
  expect(round()).toEqual([['Practice manager', 'ProScript', 'EMIS Web']]);
  log.given(set('EMIS Web', { state: 'limited' }, { source: 'supplier' })).wait(300);
  expect(round().map(([phone]) => phone)).toContain('EMIS desk');
});
