import { expect, test } from 'vitest';
import {
  about,
  add,
  board,
  confirm,
  conflictRules,
  lastFact,
  set,
  standing,
  words,
  type Board,
} from '#shared/testing/systems.ts';
import { ageOf, reckoningOf } from './select-age.ts';
import { headlineCounts } from './select-counts.ts';
import { systemNamed } from '#shared/testing/systems.ts';
import { restoreOrder } from './select-restore.ts';

// The hazards that the tool itself brings (EXPERIENCE 5), as far as the domain is their control.

const counts = (log: Board) => headlineCounts(log.state, reckoningOf(log.state.incident, log.now));
const age = (log: Board, name: string) => {
  const { track, tier } = systemNamed(log, name);
  return ageOf(track, tier, reckoningOf(log.state.incident, log.now));
};
const three = [add('EMIS Web', { supplier: 'EMIS' }), add('PACS'), add('Fax')];
const limited = { state: 'limited', allowedUse: 'Urgent work' };

test('hazard: "Back online 180" read as recovered', () => {
  const log = board(
    ...three,
    set('EMIS Web', limited, { source: 'supplier' }),
    set('PACS', { state: 'monitoring' }, { source: 'seen' }),
  );
  expect(counts(log).back).toEqual({
    total: 2,
    limited: 1,
    monitoring: 1,
    validated: 0,
    normal: 0,
    notConfirmedHere: 1,
  });
});

test('hazard: stale green', () => {
  const log = board(...three, set('EMIS Web', { state: 'monitoring' }, { source: 'seen' }));
  log.wait(239);
  expect(counts(log).overdue).toBe(0);
  log.wait(2).runDue();
  expect(counts(log).overdue).toBe(1);
  expect(age(log, 'EMIS Web')?.stale).toBe(true);
  log.given(about('system.review', 'EMIS Web'));
  expect(age(log, 'EMIS Web')?.stale).toBe(true);
  expect(standing(log, 'EMIS Web').state.state).toBe('monitoring');
});

test("hazard: supplier's word taken as ours", () => {
  const log = board(...three);
  log.given({ ...set('EMIS Web', { state: 'monitoring' }), toldBy: { name: 'EMIS' } });
  expect(words(log)).toContain('supplier says');
  expect(standing(log, 'EMIS Web').confirmedHere).toBe(false);
  const tested = { state: 'validated', tester: 'Practice manager', saw: 'A test record' };
  expect(log.refused({ ...set('EMIS Web', tested), toldBy: { name: 'EMIS' } }).code).toBe(
    'supplier-word-alone',
  );
});

test('hazard: reflex confirming', () => {
  const log = board(...three, set(['EMIS Web', 'PACS', 'Fax'], { state: 'down' }));
  log.wait(30).given({
    ...confirm('EMIS Web'),
    toldBy: { name: 'Sister Ahmed', place: 'Ward 7b', ringBack: 'ext 4411' },
  });
  expect(standing(log, 'EMIS Web').confirmedBy).toBe('Sister Ahmed');
  log.given({ type: 'system.confirm', data: { subjects: [{ system: 'PACS' }, { system: 'Fax' }] } });
  expect(words(log)).toBe('Fax: confirmed, still Down, seen (one of 2 at once)');
});

test('hazard: undo or merge hides later news', () => {
  const log = board(...three, { ...set(['EMIS Web', 'PACS'], { state: 'down' }), id: 'storm' });
  const other = log.copy({ station: 'st-2', origin: 'TEST2' });
  log.wait(10).given(set('EMIS Web', limited));
  other.wait(20).given(set('EMIS Web', { state: 'degraded' }));
  expect(log.send({ type: 'undo.command', data: { command: 'storm' } })).toMatchObject({
    ok: true,
    notice: expect.stringContaining('Passed over: EMIS Web') as string,
  });
  expect(conflictRules(log.merge(other))).toEqual(['SY-45']);
});

test('SY-18, hazard: a state confirmed or overridden that its author has not seen', () => {
  const log = board(...three, set('EMIS Web', { state: 'down' }))
    .wait(5)
    .given(set('EMIS Web', limited));
  const seenDown = { subjects: [{ system: 'EMIS Web', from: 'down' }] };
  const refused = log.refused({ type: 'system.confirm', data: seenDown });
  expect(refused).toMatchObject({ code: 'changed-meanwhile', details: { yours: 'down', theirs: limited } });
  expect(refused.message).toBe(
    'EMIS Web was set to Back, limited use by Loggist since you looked. Look again, then send yours.',
  );
  expect(
    log.refused({ type: 'system.set-state', data: { ...seenDown, to: { state: 'degraded' } } }).code,
  ).toBe('changed-meanwhile');
});

test('hazard: the tool reassures', () => {
  const log = board(...three, set('EMIS Web', { state: 'limited' }, { source: 'seen' }));
  expect(words(log)).toContain('do not use yet');
  const [first] = restoreOrder(log.state, log.now);
  expect(first?.readiness).not.toBe('usable');
  expect(lastFact(log).by).not.toBe('system');
});
