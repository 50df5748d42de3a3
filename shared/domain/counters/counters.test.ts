import fc from 'fast-check';
import { expect, test } from 'vitest';
import { values } from '#shared/domain/collection.ts';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { KEPT_COUNTS, lastCount, totalAt } from './state.ts';

const KEY = 'patients-affected';
const declare = { type: 'incident.declare', data: { name: 'Faulty update', profile: 'health-england' } };
const log = () => new MemoryLog(incidentDomain).given(declare);
type Log = ReturnType<typeof log>;

const count = (data: object, at?: string) => ({
  type: 'counter.count',
  data: { counter: KEY, ...data },
  ...(at === undefined ? {} : { at }),
});
const total = ({ state, now }: Log) => totalAt(state.counters.byKey[KEY], now);
const strike = (event: string | undefined) => ({
  type: 'counter.strike-count',
  data: { event, reason: 'Counted twice.' },
});
const conflicts = ({ state }: Log) => [...values(state.conflicts.open)].map(({ rule }) => rule);
const said = ({ facts }: Log) =>
  facts.map((fact) => incidentDomain.describe(fact, { time: (at) => at })).at(-1);

test('CT-1: counters are those of the profile, and not counted until somebody counts', () => {
  const one = log();
  expect(total(one)).toBeNull();
  expect(lastCount(one.state.counters.byKey[KEY], one.now)).toBeNull();
  expect(one.refused({ type: 'counter.count', data: { counter: 'passengers', total: 3 } }).code).toBe(
    'counter-not-found',
  );
  expect(total(one.given(count({ total: 0 })))).toBe(0);
});

test('CT-2: totals and changes come to what stands, and read so', () => {
  const one = log().given(count({ total: 30 }));
  expect(said(one)).toBe('Patients affected: 30 patients');
  one.given(count({ change: 12, note: 'Clinic list' }));
  expect(said(one)).toBe('Patients affected: +12, makes 42 patients: Clinic list');
  expect(total(one)).toBe(42);
});

test('CT-2: a count entered late adds up where it belongs', () => {
  const one = log()
    .wait(60)
    .given(count({ change: 5 }, '2024-07-19T05:50:00Z'), count({ total: 100 }, '2024-07-19T05:30:00Z'));
  expect(total(one)).toBe(105);
  one.given(count({ change: 7 }, '2024-07-19T05:10:00Z'));
  expect(total(one)).toBe(105);
});

test('CT-2: in whatever order counts are entered, they come to the same', () => {
  const entry = fc.record({
    minute: fc.nat(50),
    data: fc.oneof(fc.record({ total: fc.nat(500) }), fc.record({ change: fc.integer({ min: 1, max: 50 }) })),
  });
  const entries = fc.uniqueArray(entry, { selector: ({ minute }) => minute, maxLength: 12 });
  const both = entries.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  const enter = (list: readonly { minute: number; data: object }[]) =>
    log()
      .wait(60)
      .given(
        ...list.map(({ minute, data }) =>
          count(data, `2024-07-19T05:${String(minute).padStart(2, '0')}:00Z`),
        ),
      );
  fc.assert(
    fc.property(both, ([list, shuffled]) => {
      expect(total(enter(shuffled))).toBe(total(enter(list)));
    }),
    { numRuns: 50 },
  );
});

test('CT-3: nothing is counted below nought, and a change of nothing is none', () => {
  const one = log().given(count({ total: 3 }));
  expect(one.refused(count({ change: -4 })).code).toBe('below-zero');
  expect(one.refused(count({ change: 0 })).code).toBe('no-change');
  expect(one.refused(count({ total: -1 })).code).toBe('invalid-data');
  expect(one.refused(count({ total: 0.125 })).code).toBe('invalid-data');
  expect(
    log()
      .given(count({ total: 1e9 }))
      .refused(count({ change: 1 })).code,
  ).toBe('too-large');
  one.given({ type: 'counter.count', data: { counter: 'staff-hours', total: 7.35 } });
});

test('CT-3: what a strike would take below nought stands at nought', () => {
  const one = log()
    .given(count({ total: 10 }))
    .wait(1)
    .given(count({ change: -4 }));
  one.given(strike(one.facts[1]?.id));
  expect(total(one)).toBe(0);
  expect(total(one.wait(1).given(count({ change: 3 })))).toBe(3);
});

test('CT-4: changes made apart add up; of totals said apart the later stands and a conflict is opened', () => {
  const one = log().given(count({ total: 10 }));
  const two = one
    .copy({ station: 'st-2', origin: 'TEST2' })
    .wait(1)
    .given(count({ change: 5 }));
  one
    .given(count({ change: 7 }))
    .merge(two)
    .wait(2);
  expect([total(one), ...conflicts(one)]).toEqual([22]);
  const three = one
    .copy({ station: 'st-3', origin: 'TEST3' })
    .wait(1)
    .given(count({ total: 40 }));
  one
    .given(count({ total: 30 }))
    .merge(three)
    .wait(2);
  expect([total(one), ...conflicts(one)]).toEqual([40, 'CT-4']);
});

test('CT-5: a struck count counts for nothing, and undo strikes', () => {
  const one = log().given(count({ total: 10 }), { ...count({ change: 5 }), id: 'c-1' });
  one.given({ type: 'undo.command', data: { command: 'c-1' } });
  expect(total(one)).toBe(10);
  const first = one.facts[1]?.id;
  one.given(strike(first));
  expect(total(one)).toBeNull();
  expect(one.refused(strike(first)).code).toBe('already-struck');
  expect(one.refused(strike(one.facts[0]?.id)).code).toBe('entry-not-found');
});

test('CT-6: counts beyond the kept ones are added up, and nothing is counted before them any more', () => {
  const one = log();
  for (let n = 0; n < KEPT_COUNTS + 50; n += 1) one.given(count({ change: 1 }));
  expect(one.refused(count({ total: 3 }, '2024-07-19T04:00:00Z')).code).toBe('too-old');
  expect(total(one)).toBe(KEPT_COUNTS + 50);
  expect(one.state.counters.byKey[KEY]?.counts).toHaveLength(KEPT_COUNTS);
  expect(one.refused(strike(one.facts[1]?.id)).code).toBe('already-struck');
});
