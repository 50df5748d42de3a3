import { expect, test } from 'vitest';
import {
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
} from '#shared/testing/systems.ts';
import { reckoningOf } from './select-age.ts';
import { headlineCounts, regressionsOf } from './select-counts.ts';
import { partsStillDown } from './select-parts.ts';
import { STATE_KEYS } from './states.ts';

const emis = add('EMIS Web', { supplier: 'EMIS', supplierContact: 'Supplier desk' });
const tested = { state: 'validated', tester: 'Practice manager', saw: 'A test record opened' };
const clear = { state: 'normal', backlogClear: true };

test.each([['down'], ['degraded'], ['unknown'], ['unaffected']])('SY-10: %s needs no field', (state) => {
  const start =
    state === 'unknown' ? set('EMIS Web', { state: 'down' }) : set('EMIS Web', { state: 'unaffected' });
  const first = state === 'unaffected' ? [] : [start];
  expect(standing(board(emis, ...first, set('EMIS Web', { state })), 'EMIS Web').state.state).toBe(state);
});

test('SY-10: any state may follow any other', () => {
  const full: Record<string, object> = {
    limited: { state: 'limited', allowedUse: 'Urgent work' },
    validated: tested,
    normal: clear,
  };
  for (const from of STATE_KEYS) {
    for (const to of STATE_KEYS.filter((key) => key !== from)) {
      const log = board(emis);
      if (from !== 'unknown') log.given(set('EMIS Web', full[from] ?? { state: from }));
      if (!(from === 'unknown' && to === 'unknown')) log.given(set('EMIS Web', full[to] ?? { state: to }));
      expect(standing(log, 'EMIS Web').state.state).toBe(to);
    }
  }
});

test('SY-11: limited use without its limits is taken, and says do not use yet', () => {
  const log = board(emis, set('EMIS Web', { state: 'limited' }, { source: 'supplier' }));
  expect(words(log)).toBe('EMIS Web: Not assessed to Back, limits not stated: do not use yet, supplier says');
  log.given(set('EMIS Web', { state: 'limited', allowedUse: 'Urgent consultations' }));
  expect(words(log)).toContain('Back, limited use (Urgent consultations)');
});

test('SY-11: watching without a time is watched for four hours, and its end promotes nothing', () => {
  const log = board(emis, set('EMIS Web', { state: 'monitoring' }));
  expect(standing(log, 'EMIS Web').state).toMatchObject({ watchUntil: '2024-07-19T09:00:00.000Z' });
  log.wait(24 * 60).runDue();
  expect(standing(log, 'EMIS Web').state.state).toBe('monitoring');
});

test('SY-12: Tested is refused without who tested and what they saw', () => {
  const log = board(emis);
  expect(log.refused(set('EMIS Web', { state: 'validated' })).code).toBe('test-missing');
  expect(log.refused(set('EMIS Web', { state: 'validated', tester: 'Ward sister' })).code).toBe(
    'test-missing',
  );
  expect(standing(log.given(set('EMIS Web', tested)), 'EMIS Web').confirmedHere).toBe(true);
});

test("SY-12: a supplier's word taken as ours cannot be Tested", () => {
  const log = board(emis);
  const refused = log.refused(set('EMIS Web', tested, { source: 'supplier' }));
  expect(refused).toMatchObject({ code: 'supplier-word-alone' });
  expect(refused.message).toContain("A supplier's word is not a test here");
  expect(log.refused(set('EMIS Web', { ...tested, tester: 'emis' })).code).toBe('supplier-word-alone');
  expect(log.refused({ ...set('EMIS Web', tested), toldBy: { name: 'Supplier desk' } }).code).toBe(
    'supplier-word-alone',
  );
});

test('SY-12: Normal is refused with a backlog, unless somebody signs for it', () => {
  const log = board(emis);
  expect(log.refused(set('EMIS Web', { state: 'normal' })).code).toBe('backlog-not-clear');
  expect(log.refused(set('EMIS Web', { state: 'normal', backlogClear: false })).code).toBe(
    'backlog-not-clear',
  );
  log.given(set('EMIS Web', { state: 'normal', signedReason: 'Forty letters left, safe' }));
  expect(standing(log, 'EMIS Web').state).toMatchObject({
    backlog: { is: 'signed', reason: 'Forty letters left, safe', signedBy: 'Loggist' },
  });
});

test('SY-13: the same state again adds details, keeps the others and does not begin anew', () => {
  const log = board(emis, set('EMIS Web', { state: 'down', cause: 'Update' }));
  log.wait(10).given(set('EMIS Web', { state: 'down', lost: 'Printing' }));
  expect(standing(log, 'EMIS Web')).toMatchObject({
    state: { cause: 'Update', lost: 'Printing' },
    since: '2024-07-19T05:00:00.000Z',
    confirmedAt: '2024-07-19T05:10:00.000Z',
  });
  log.given(set('EMIS Web', { state: 'down', cause: null }));
  expect(standing(log, 'EMIS Web').state).not.toHaveProperty('cause');
});

test('SY-13: the same state with nothing new to it confirms', () => {
  const log = board(emis, set('EMIS Web', { state: 'down', cause: 'Update' }));
  log.wait(10).given(set('EMIS Web', { state: 'down' }));
  expect(lastFact(log).type).toBe('system.confirmed');
  expect(words(log)).toBe('EMIS Web: confirmed, still Down');
});

test('SY-13: more certainty is something new', () => {
  const log = board(emis, set('EMIS Web', { state: 'down' }, { confidence: 'likely' }));
  log.given(set('EMIS Web', { state: 'down' }, { confidence: 'confirmed' }));
  expect(lastFact(log).type).toBe('system.state-set');
});

test('SY-13: what was never assessed cannot be confirmed', () => {
  const log = board(emis);
  expect(log.refused(confirm('EMIS Web')).code).toBe('never-assessed');
  expect(log.refused(set('EMIS Web', { state: 'unknown' })).code).toBe('no-change');
});

test('SY-14: whose word it is follows from who told it', () => {
  const sourceAfter = (toldBy?: { name: string; place?: string }) => {
    const log = board(emis, {
      ...set('EMIS Web', { state: 'limited' }),
      ...(toldBy === undefined ? {} : { toldBy }),
    });
    return standing(log, 'EMIS Web').change?.to.source;
  };
  expect(sourceAfter({ name: 'Sister Ahmed', place: 'Ward 7b' })).toBe('user-report');
  expect(sourceAfter({ name: 'supplier DESK' })).toBe('supplier');
  expect(sourceAfter({ name: 'Anna', place: 'EMIS' })).toBe('supplier');
  expect(sourceAfter()).toBeUndefined();
});

test("SY-15: back on a supplier's word is counted apart until somebody here confirms it", () => {
  const log = board(emis, add('PACS'));
  log.given(set('EMIS Web', { state: 'limited', allowedUse: 'Urgent' }, { source: 'supplier' }));
  log.given(set('PACS', { state: 'limited', allowedUse: 'Reads' }, { source: 'seen' }));
  const counts = () => headlineCounts(log.state, reckoningOf(log.state.incident, log.now)).back;
  expect(counts()).toMatchObject({ total: 2, limited: 2, notConfirmedHere: 1 });
  log.wait(5).given(confirm('EMIS Web', { source: 'supplier' }));
  expect(counts().notConfirmedHere).toBe(1);
  log.wait(5).given(confirm('EMIS Web'));
  expect(counts().notConfirmedHere).toBe(0);
});

test('SY-15: a new state needs a word of its own, but Normal keeps the test', () => {
  const log = board(emis, set('EMIS Web', { state: 'limited', allowedUse: 'Urgent' }, { source: 'seen' }));
  log.wait(5).given(set('EMIS Web', { state: 'monitoring' }, { source: 'supplier' }));
  expect(standing(log, 'EMIS Web').confirmedHere).toBe(false);
  log.wait(5).given(set('EMIS Web', tested)).wait(5).given(set('EMIS Web', clear));
  expect(standing(log, 'EMIS Web').confirmedHere).toBe(true);
});

test('SY-16: a fall from back is a regression, also over Not assessed; a first outage is none', () => {
  const log = board(emis, set('EMIS Web', { state: 'down' }));
  expect(standing(log, 'EMIS Web').regression).toBe(false);
  log.wait(5).given(set('EMIS Web', { state: 'monitoring' }));
  log.wait(5).given(set('EMIS Web', { state: 'unknown' }));
  log.wait(5).given(set('EMIS Web', { state: 'degraded' }));
  expect(standing(log, 'EMIS Web').regression).toBe(true);
  log.wait(5).given(set('EMIS Web', { state: 'down' }));
  expect(standing(log, 'EMIS Web').regression).toBe(true);
  expect(regressionsOf(trackNamed(log, 'EMIS Web'), log.now)).toBe(1);
  log.wait(5).given(set('EMIS Web', tested));
  expect(standing(log, 'EMIS Web').regression).toBe(false);
});

test('SY-17: one action, many systems: each has its own event and recovers by itself', () => {
  const names = ['EMIS Web', 'PACS', 'Identity service'];
  const log = board(emis, add('PACS'), add('Identity service'));
  log.given(set([...names, 'pacs'], { state: 'down' }, { reason: 'Faulty update' }));
  expect(log.facts.filter(({ type }) => type === 'system.state-set')).toHaveLength(3);
  log.wait(30).given(set('PACS', { state: 'monitoring' }));
  expect(names.map((name) => standing(log, name).state.state)).toEqual(['down', 'monitoring', 'down']);
});

test('SY-17: what is wrong with one refuses all by name; what is no change is left out and said', () => {
  const log = board(emis, add('PACS'));
  const refused = log.refused(set(['EMIS Web', 'Pax', 'Emys'], { state: 'down' }));
  expect(refused.code).toBe('system-not-found');
  expect(refused.details).toMatchObject({ refused: [{}, {}] });
  expect(standing(log, 'EMIS Web').state.state).toBe('unknown');
  log.given(set('EMIS Web', { state: 'down' }));
  const outcome = log.send(confirm('EMIS Web'));
  expect(outcome).not.toHaveProperty('notice');
  const mixed = log.send(set(['EMIS Web', 'PACS'], { state: 'unknown' }));
  expect(mixed).toMatchObject({ ok: true, notice: 'Left as they were, 1: PACS is Not assessed already.' });
});

test('SY-7, SY-8: a cell of the grid has a state of its own, and a part worse than its system is named', () => {
  const log = board(emis);
  log.given(setAt('EMIS Web', 'Riverside', { state: 'down' }), set('EMIS Web', { state: 'monitoring' }));
  expect(standing(log, 'EMIS Web').state.state).toBe('monitoring');
  expect(standing(log, 'EMIS Web', 'riverside').state.state).toBe('down');
  expect(partsStillDown(systemNamed(log, 'EMIS Web'), log.now)).toHaveLength(1);
  log.given(set('EMIS Web', { state: 'down' }));
  expect(partsStillDown(systemNamed(log, 'EMIS Web'), log.now)).toHaveLength(0);
});

test('SY-17: in bulk, what was never assessed is left out of a confirmation and said', () => {
  const log = board(emis, add('PACS'), set('EMIS Web', { state: 'down' }));
  const both = { type: 'system.confirm', data: { subjects: [{ system: 'EMIS Web' }, { system: 'PACS' }] } };
  expect(log.send(both)).toMatchObject({
    ok: true,
    events: [{ type: 'system.confirmed' }],
    notice: expect.stringContaining('Left as they were, 1: PACS was never assessed') as string,
  });
});

test('SY-17: a notice names five and counts the rest', () => {
  const names = Array.from({ length: 8 }, (_, n) => `System ${n}`);
  const log = board(emis, ...names.map((name) => add(name)), set('EMIS Web', { state: 'down' }));
  const outcome = log.send(set([...names, 'EMIS Web'], { state: 'unknown' }));
  expect(outcome).toMatchObject({
    ok: true,
    notice: expect.stringMatching(/^Left as they were, 8: .*And 3 more\.$/) as string,
  });
});

test('SY-11: a default watch time is said', () => {
  const outcome = board(emis).send(set('EMIS Web', { state: 'monitoring' }));
  expect(outcome).toMatchObject({ notice: 'Watched for 4 hours, as no time was given.' });
});
