import { expect, test } from 'vitest';
import {
  about,
  add,
  board,
  confirm,
  lastFact,
  set,
  standing,
  systemNamed,
  trackNamed,
  words,
  type Board,
} from '#shared/testing/systems.ts';
import { Instant } from '../instant.ts';
import { estimateOf } from './select-age.ts';
import { regressionsOf } from './select-counts.ts';
import { talliesOf } from './select-tally.ts';
import { stepsOf } from './steps.ts';
import { KEPT } from './track.ts';

const strike = (event: string, reason = 'Wrong system') => ({
  type: 'system.strike-change',
  data: { event, reason },
});
const correct = (event: string, data: object) => ({
  type: 'system.correct-change',
  data: { event, reason: 'Misheard', ...data },
});
const state = (log: Board, name = 'EMIS Web') => standing(log, name).state;
const steps = (log: Board) =>
  stepsOf(trackNamed(log, 'EMIS Web'), log.now).map(({ at, to }) => [at.slice(11, 16), to.state]);

test('SY-30: a fact entered late goes into history and does not become current', () => {
  const log = board(add('EMIS Web')).wait(60);
  log.given(set('EMIS Web', { state: 'degraded' }));
  const late = {
    ...set('EMIS Web', { state: 'down' }, { lateReason: 'On paper' }),
    at: '2024-07-19T05:10:00Z',
  };
  expect(log.send(late)).toMatchObject({
    notice: 'Entered into the history: EMIS Web stays Degraded, the later word.',
  });
  expect(state(log).state).toBe('degraded');
  expect(steps(log)).toEqual([
    ['05:10', 'down'],
    ['06:00', 'degraded'],
  ]);
  expect(words(log)).toBe('EMIS Web: Not assessed to Down. Entered late: On paper');
});

test('SY-30: what is dated ahead of the clock does not rule before its time', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'degraded' }));
  const fact = lastFact(log);
  log.take({
    ...fact,
    id: 'TEST9-1' as never, // as: an event id by its shape
    stamp: fact.stamp.replace('/0000', '/0001') as never, // as: a stamp by its shape
    at: Instant.parse('2030-01-01T00:00:00Z'),
    data: { ...(fact.data as object), to: { state: 'normal', backlog: { is: 'clear' } } },
  });
  expect(state(log).state).toBe('degraded');
  log.wait(10).given(set('EMIS Web', { state: 'down' }));
  expect(state(log).state).toBe('down');
  log.now = Instant.parse('2031-01-01T00:00:00Z');
  expect(state(log).state).toBe('normal');
});

test('SY-31: a confirmation brings its state back where a late entry puts another before it', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down', cause: 'Update' }));
  log.wait(60).given(confirm('EMIS Web'));
  log.given({ ...set('EMIS Web', { state: 'degraded' }), at: '2024-07-19T05:30:00Z' });
  expect(steps(log)).toEqual([
    ['05:00', 'down'],
    ['05:30', 'degraded'],
    ['06:00', 'down'],
  ]);
  expect(state(log)).toMatchObject({ state: 'down', cause: 'Update' });
});

test('SY-32: striking a state brings back what was before, and strikes what leaned on it', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down' })).wait(10);
  log.given(set('EMIS Web', { state: 'degraded' }));
  const wrong = lastFact(log);
  log.wait(10).given(confirm('EMIS Web')).wait(10).given(strike(wrong.id));
  expect(words(log)).toBe('State struck: "EMIS Web: Down to Degraded". Wrong system');
  expect(steps(log)).toEqual([['05:00', 'down']]);
  expect(log.refused(strike(wrong.id)).code).toBe('no-change');
  log.given({ type: 'undo.command', data: { command: lastFact(log).commandId } });
  expect(standing(log, 'EMIS Web')).toMatchObject({
    state: { state: 'degraded' },
    confirmedAt: '2024-07-19T05:20:00.000Z',
  });
});

test('SY-32: a confirmation struck makes the state older, not younger', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down' }))
    .wait(10)
    .given(confirm('EMIS Web'));
  log.given(strike(lastFact(log).id));
  expect(standing(log, 'EMIS Web').confirmedAt).toBe('2024-07-19T05:00:00.000Z');
});

test('SY-32: what is no entry of a track cannot be struck here', () => {
  const log = board(add('EMIS Web'));
  expect(log.refused(strike(lastFact(log).id)).code).toBe('entry-not-found');
  expect(log.refused(strike('TEST1-999')).code).toBe('entry-not-found');
});

test('SY-32: a correction puts the right state at the old time and keeps what is left out', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down', cause: 'Update', lost: 'All' })).wait(
    60,
  );
  log.given(correct(lastFact(log).id, { to: { state: 'down', lost: 'Printing' } }));
  expect(state(log)).toMatchObject({ state: 'down', cause: 'Update', lost: 'Printing' });
  expect(standing(log, 'EMIS Web').since).toBe('2024-07-19T05:00:00.000Z');
  const right = lastFact(log);
  log.given(correct(right.id, { to: { state: 'degraded' }, happenedAt: '2024-07-19T05:20:00Z' }));
  expect(steps(log)).toEqual([['05:20', 'degraded']]);
});

test('SY-32: a correction asks for the same evidence, and for something new', () => {
  const log = board(add('EMIS Web'), set('EMIS Web', { state: 'down' }));
  const { id } = lastFact(log);
  expect(log.refused(correct(id, { to: { state: 'validated' } })).code).toBe('test-missing');
  expect(log.refused(correct(id, { to: { state: 'down' } })).code).toBe('no-change');
  expect(log.refused(correct(id, { happenedAt: '2024-07-19T09:00:00Z' })).code).toBe('in-the-future');
  log.given(about('system.review', 'EMIS Web'));
  expect(log.refused(correct(lastFact(log).id, {})).code).toBe('strike-instead');
});

test('SY-32: estimates, counts and confirmations are corrected in one step too', () => {
  const log = board(add('PCs'), set('PCs', { state: 'down' }));
  log.given(about('system.set-estimate', 'PCs', { expectedBack: '2024-07-19T12:00:00Z' }));
  log.given(correct(lastFact(log).id, { expectedBack: '2024-07-19T21:00:00Z' }));
  expect(estimateOf(trackNamed(log, 'PCs'), standing(log, 'PCs'), log.now)?.to.back).toBe(
    '2024-07-19T21:00:00.000Z',
  );
  log.given({
    type: 'system.set-tally',
    data: { system: 'PCs', counts: [{ area: '7b', of: 60, fixed: 24 }] },
  });
  log.given(correct(lastFact(log).id, { count: { of: 60, fixed: 42 } }));
  expect(talliesOf(systemNamed(log, 'PCs'), log.now)).toMatchObject([{ figures: { of: 60, fixed: 42 } }]);
  log.wait(60).given(confirm('PCs'));
  log.given(correct(lastFact(log).id, { happenedAt: '2024-07-19T05:30:00Z' }));
  expect(standing(log, 'PCs').confirmedAt).toBe('2024-07-19T05:30:00.000Z');
});

test('SY-33: a track keeps its newest changes; a late entry from before them is history only', () => {
  const log = board(add('EMIS Web'));
  for (let n = 0; n < KEPT.changes + 6; n += 1) {
    log
      .wait(10)
      .given(set('EMIS Web', n % 2 === 0 ? { state: 'limited', allowedUse: 'Urgent' } : { state: 'down' }));
  }
  const track = trackNamed(log, 'EMIS Web');
  expect(track.changes).toHaveLength(KEPT.changes);
  expect(track.earlier?.changes).toBe(6);
  expect(regressionsOf(track, log.now)).toBe((KEPT.changes + 6) / 2);
  log.given({ ...set('EMIS Web', { state: 'normal', backlogClear: true }), at: '2024-07-19T05:01:00Z' });
  expect(state(log).state).toBe('down');
  expect(track.changes).toHaveLength(KEPT.changes);
});

test('SY-33: counts that fall out stay summed up, and are corrected by a new one', () => {
  const log = board(add('PCs'));
  const count = (line: object) => ({
    type: 'system.set-tally',
    data: { system: 'PCs', counts: [{ area: '7b', ...line }] },
  });
  log.given(count({ of: 100 }));
  const first = lastFact(log).id;
  for (let n = 0; n < 30; n += 1) log.wait(1).given(count({ addFixed: 2 }));
  expect(talliesOf(systemNamed(log, 'PCs'), log.now)).toMatchObject([
    { figures: { of: 100, fixed: 60 }, percent: 60 },
  ]);
  expect(log.refused(strike(first)).code).toBe('summed-up');
});

test('SY-70: undo strikes only what still stands, and says what it passed over', () => {
  const log = board(add('EMIS Web'), add('PACS'), add('Fax'));
  log.given({ ...set(['EMIS Web', 'PACS', 'Fax'], { state: 'down' }), id: 'storm' });
  log.wait(5).given(set('PACS', { state: 'limited' }), confirm('Fax'));
  const outcome = log.send({ type: 'undo.command', data: { command: 'storm' } });
  expect(outcome).toMatchObject({
    ok: true,
    notice:
      'Passed over: PACS (set to Back, limits not stated: do not use yet since by Loggist); Fax (confirmed since by Loggist).',
  });
  expect(state(log).state).toBe('unknown');
  expect([state(log, 'PACS').state, state(log, 'Fax').state]).toEqual(['limited', 'down']);
});
