import { expect, test } from 'vitest';
import fc from 'fast-check';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { add, board, lastFact, set, setAt, systemNamed, type Board } from '#shared/testing/systems.ts';
import type { Instant } from '../instant.ts';
import type { RecoveryCurves, RecoveryPage, RestoredPage } from './queries-recovery.ts';
import { STATE_KEYS, type StateKey } from './states.ts';
import { KEPT } from './track.ts';

interface Answers {
  readonly 'systems.recovery-curve': RecoveryCurves;
  readonly 'systems.recovery': RecoveryPage;
  readonly 'systems.restored': RestoredPage;
  readonly 'systems.list': { readonly items: readonly { readonly state: { readonly state: StateKey } }[] };
}
function ask<Name extends keyof Answers>(log: Board, name: Name, input: object = {}): Answers[Name] {
  const query = incidentDomain.queries.get(name);
  if (query === undefined) throw new Error(`no query ${name}`);
  return query.run(log.state, query.input.parse(input) as never, log.reader(), log.now) as Answers[Name]; // as: what the query of that name answers
}
const curves = (log: Board, points?: number) =>
  ask(log, 'systems.recovery-curve', points === undefined ? {} : { points });
const down = { state: 'down' };
const watching = { state: 'monitoring' };

/** `05:00 down 2, unknown 1`. */
const told = ({ at, counts }: { at: Instant; counts: Readonly<Record<StateKey, number>> }): string =>
  `${at.slice(11, 16)} ${STATE_KEYS.filter((key) => counts[key] > 0)
    .map((key) => `${key} ${counts[key]}`)
    .join(', ')}`;

test('SY-80: the curve has a point at each change, and ends now', () => {
  const log = board(add('EMIS Web'), add('PACS'), add('Fax')).given(set(['EMIS Web', 'PACS'], down));
  log.wait(60).given(set('EMIS Web', watching));
  log.wait(30).given(set('EMIS Web', down));
  log.wait(15);
  const { curve } = curves(log);
  expect(curve.points.map(told)).toEqual([
    '05:00 unknown 1, down 2',
    '06:00 unknown 1, down 1, monitoring 1',
    '06:30 unknown 1, down 2',
    '06:45 unknown 1, down 2',
  ]);
  expect(curve).toMatchObject({
    total: 3,
    thinned: false,
    fallCount: 1,
    falls: [{ at: '2024-07-19T06:30:00.000Z', name: 'EMIS Web' }],
  });
});

test('SY-80: parts, struck entries and what is dated ahead are not in it; a fact entered late is where it happened', () => {
  const log = board(add('EMIS Web'), add('PACS')).given(setAt('EMIS Web', 'Riverside', down));
  log.given(set('PACS', down));
  log.given({ type: 'system.strike-change', data: { event: lastFact(log).id, reason: 'Wrong system' } });
  log.wait(60).given(set('EMIS Web', watching));
  log.given({ ...set('EMIS Web', down), at: '2024-07-19T05:20:00Z' });
  expect(curves(log).curve.points.map(told)).toEqual([
    '05:20 unknown 1, down 1',
    '06:00 unknown 1, monitoring 1',
  ]);
});

test('SY-80: where a track no longer holds all, the curve is read from the log', () => {
  const log = board(add('EMIS Web')).given(set('EMIS Web', down));
  for (let n = 0; n < KEPT.changes + 4; n += 1)
    log.wait(10).given(set('EMIS Web', n % 2 === 0 ? watching : down));
  expect(systemNamed(log, 'EMIS Web').track.earlier).toBeDefined();
  const { curve, figures } = curves(log);
  expect(curve.points).toHaveLength(KEPT.changes + 5);
  expect(curve.points[0] && told(curve.points[0])).toBe('05:00 down 1');
  expect(curve.fallCount).toBe((KEPT.changes + 4) / 2);
  expect(figures).toMatchObject({ goneDownAgain: (KEPT.changes + 4) / 2, affected: 1 });
});

test('SY-80: of many systems that no longer hold all, the log is read once and then on; strikes and late facts count', () => {
  const names = Array.from({ length: 60 }, (_, n) => `System ${String(n)}`);
  const log = board(...names.map((name) => add(name))).given(set(names, down));
  for (let n = 0; n < KEPT.confirmed; n += 1)
    log.wait(10).given({ type: 'system.confirm', data: { subjects: names.map((system) => ({ system })) } });
  const reader = log.reader();
  const now = () => {
    const query = incidentDomain.queries.get('systems.recovery-curve');
    if (query === undefined) throw new Error('no query');
    const { curve } = query.run(log.state, { points: 500 } as never, reader, log.now) as RecoveryCurves; // as: the answer of the query above
    return curve.points.map(told);
  };
  expect(now()).toEqual(['05:00 down 60', '06:20 down 60']);
  log.wait(10).given(set(names.slice(0, 20), watching));
  const wrong = lastFact(log).id;
  expect(now()).toEqual(['05:00 down 60', '06:30 down 40, monitoring 20']);
  log.given({ type: 'system.strike-change', data: { event: wrong, reason: 'Wrong system' } });
  const strike = lastFact(log).commandId;
  log.given({ ...set('System 40', watching), at: '2024-07-19T06:25:00Z' });
  expect(now()).toEqual(['05:00 down 60', '06:25 down 59, monitoring 1', '06:30 down 40, monitoring 20']);
  log.given({ type: 'undo.command', data: { command: strike } });
  expect(now()).toEqual(['05:00 down 60', '06:25 down 59, monitoring 1', '06:30 down 39, monitoring 21']);
});

test('SY-80: more changes than points: evenly spread, each point exact at its own moment', () => {
  const names = Array.from({ length: 40 }, (_, n) => `System ${String(n)}`);
  const log = board(...names.map((name) => add(name))).given(set(names, down));
  for (const name of names) log.wait(1).given(set(name, watching));
  const exact = curves(log).curve;
  const few = curves(log, 5).curve;
  expect(few.thinned).toBe(true);
  expect(few.points.map(told)).toEqual([
    '05:00 down 40',
    '05:10 down 30, monitoring 10',
    '05:20 down 20, monitoring 20',
    '05:30 down 10, monitoring 30',
    '05:40 monitoring 40',
  ]);
  expect(exact.points).toHaveLength(41);
});

test('SY-80: at every point the curve adds up to the whole, and its end is what the board counts', () => {
  const step = fc.record({
    system: fc.nat(4),
    minutes: fc.nat(90),
    late: fc.nat(30),
    state: fc.constantFrom('down', 'degraded', 'monitoring', 'unknown', 'unaffected'),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.integer({ min: 2, max: 30 }), (steps, points) => {
      const log = board(...[0, 1, 2, 3, 4].map((n) => add(`System ${String(n)}`)));
      for (const { system, minutes, late, state } of steps) {
        log.wait(minutes + 30);
        const at = new Date(Date.parse(log.now) - late * 60_000).toISOString();
        log.send({ ...set(`System ${String(system)}`, { state }), at });
      }
      const { curve } = curves(log, points);
      for (const { counts } of curve.points)
        expect(STATE_KEYS.reduce((sum, key) => sum + counts[key], 0)).toBe(5);
      expect(curve.points.length).toBeLessThanOrEqual(points);
      const last = curve.points.at(-1);
      const listed = ask(log, 'systems.list').items;
      for (const key of STATE_KEYS)
        expect(last?.counts[key]).toBe(listed.filter(({ state }) => state.state === key).length);
    }),
    { numRuns: 60 },
  );
});

test('SY-81: what was said of the way back: expected times, those overdue or without, and the targets', () => {
  const names = ['A', 'B', 'C', 'D'];
  const log = board(...names.map((name) => add(name, name === 'D' ? {} : { rtoMinutes: 120 })));
  log.given(set(names, down));
  const expect_ = (system: string, expectedBack: string) => ({
    type: 'system.set-estimate',
    data: { subjects: [{ system }], expectedBack },
  });
  log.given(
    expect_('A', '2024-07-19T05:30:00Z'),
    expect_('B', '2024-07-19T08:00:00Z'),
    expect_('C', '2024-07-19T07:00:00Z'),
  );
  log.wait(60);
  const { curve } = curves(log);
  expect(curve.forecast).toEqual({
    open: 4,
    overdue: 1,
    noTime: 1,
    points: [
      { at: '2024-07-19T07:00:00.000Z', open: 3 },
      { at: '2024-07-19T08:00:00.000Z', open: 2 },
    ],
  });
  expect(curve.objective).toEqual([
    { at: '2024-07-19T05:00:00.000Z', open: 4 },
    { at: '2024-07-19T07:00:00.000Z', open: 1 },
  ]);
});

test('SY-82: what a recovery comes to: median and worst beside the mean, targets met, missed and open', () => {
  const log = board(
    add('A', { rtoMinutes: 60 }),
    add('B', { rtoMinutes: 60 }),
    add('C', { rtoMinutes: 600, mtpdMinutes: 100 }),
    add('D'),
  ).given(set(['A', 'B', 'C'], down));
  log.wait(30).given(set('A', watching));
  log.wait(60).given(set('B', { state: 'validated', tester: 'Ward 7', saw: 'Signed in' }));
  log.wait(30);
  expect(curves(log).figures).toMatchObject({
    affected: 3,
    restored: 2,
    backNow: 2,
    testedNow: 1,
    toFirstRestore: { count: 2, meanMinutes: 60, medianMinutes: 60, worstMinutes: 90 },
    downtime: { count: 3, meanMinutes: 80, medianMinutes: 90, worstMinutes: 120 },
    restoreToTested: { count: 1, meanMinutes: 0 },
    meanRepairMinutes: 120,
    minutesIn: { down: 240, monitoring: 90, validated: 30, unknown: 0 },
    rto: { met: 1, missed: 1, open: 1 },
    mtpd: { passed: 1, within: 0 },
    goneDownAgain: 0,
  });
  const page = ask(log, 'systems.recovery', { limit: 2 });
  expect(page.items.map(({ name }) => name)).toEqual(['C', 'B']);
  expect(page).toMatchObject({ next: 2, total: 3, summary: { affected: 3, restored: 2 } });
  expect(ask(log, 'systems.recovery', { skip: 2 })).toMatchObject({
    items: [{ name: 'A' }],
    next: null,
  });
});

test('SY-83: the plan beside what happened: by group and need, and where the two part', () => {
  const log = board(
    add('Identity', { tier: 0, prerequisites: [] }),
    add('Network', { tier: 1, prerequisites: [] }),
    add('EMIS Web', { tier: 2, prerequisites: ['Identity', 'Network'] }),
    add('PACS', { tier: 2, prerequisites: ['Identity'] }),
    add('Fax', { tier: 5, prerequisites: ['EMIS Web'] }),
    add('Print', { prerequisites: [] }),
  ).given(set(['Identity', 'Network', 'EMIS Web', 'PACS', 'Fax'], down));
  log.wait(10).given(set('Identity', watching));
  log.wait(10).given(set(['EMIS Web', 'PACS'], watching));
  log.wait(10).given(set('EMIS Web', down));
  const page = ask(log, 'systems.restored');
  expect(page).toMatchObject({ affected: 5, restored: 3, deviating: 2, next: null });
  expect(page.items.map(({ name, planned, happened }) => [name, planned, happened])).toEqual([
    ['Identity', 1, 1],
    ['EMIS Web', 3, 2],
    ['PACS', 4, 2],
    ['Network', 2, null],
    ['Fax', 5, null],
  ]);
  expect(page.items.map(({ deviations }) => deviations)).toMatchObject([
    [],
    [
      { kind: 'before-need', name: 'Network' },
      { kind: 'before-group', tier: 1, systems: 1 },
    ],
    [{ kind: 'before-group', tier: 1, systems: 1 }],
    [],
    [],
  ]);
  expect(page.items[1]).toMatchObject({ firstRestoredAt: '2024-07-19T05:20:00.000Z', restoredAt: null });
});

test('SY-83: a circle and a need of itself are cut where they are met, and every system has one place', () => {
  const log = board(
    add('A', { tier: 1, prerequisites: ['B', 'A'] }),
    add('B', { tier: 1, prerequisites: ['A', 'Nowhere'] }),
    add('C', { tier: 0, prerequisites: ['A'] }),
  ).given(set(['A', 'B', 'C'], down));
  const { items } = ask(log, 'systems.restored');
  expect(items.map(({ name, planned }) => [name, planned])).toEqual([
    ['B', 1],
    ['A', 2],
    ['C', 3],
  ]);
});

const count = (...counts: object[]) => ({ type: 'system.set-tally', data: { system: 'PCs', counts } });

test('SY-84: tallies over time, all areas of one counting together, from the log where counts were summed up', () => {
  const log = board(add('PCs')).given(count({ area: '7b', of: 60, fixed: 0 }));
  log.wait(10).given(count({ area: 'ED', fixed: 5 }));
  log.wait(10).given(count({ area: 'ED', of: 40, blocked: 2 }));
  expect(curves(log).tallies).toMatchObject([
    {
      counting: 'devices',
      areas: 2,
      points: [
        { at: '2024-07-19T05:00:00.000Z', of: 60, fixed: 0, blocked: 0 },
        { at: '2024-07-19T05:10:00.000Z', of: null, fixed: 5, blocked: 0 },
        { at: '2024-07-19T05:20:00.000Z', of: 100, fixed: 5, blocked: 2 },
      ],
    },
  ]);
  for (let n = 0; n < KEPT.tally + 3; n += 1) log.wait(10).given(count({ area: '7b', addFixed: 1 }));
  const points = curves(log).tallies[0]?.points ?? [];
  expect(points).toHaveLength(KEPT.tally + 6);
  expect(points[0]).toMatchObject({ of: 60, fixed: 0 });
  expect(points.at(-1)).toMatchObject({ of: 100, fixed: KEPT.tally + 8 });
});
