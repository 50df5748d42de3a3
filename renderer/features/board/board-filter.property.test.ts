import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentDomain } from '#shared/domain/incident-domain.ts';
import { thisShiftSince } from '#shared/domain/shifts/select.ts';
import { reckoningOf } from '#shared/domain/systems/select-age.ts';
import { sumStates } from '#shared/domain/systems/select-counts.ts';
import { isBack, STATE_KEYS } from '#shared/domain/systems/states.ts';
import { MemoryLog } from '#shared/testing/memory-log.ts';
import { DECLARED, systemSteps, takeSteps } from '#shared/testing/system-steps.ts';
import { MARKS, SPANS, type Condition } from './board-condition.ts';
import {
  GROUPINGS,
  headlineOf,
  narrowed,
  NARROWINGS,
  WHOLE_BOARD,
  type BoardFilter,
} from './board-filter.ts';
import { createBoardReckoner, type ShownRow } from './board-reckoner.ts';
import { sectionsOf } from './board-sections.ts';

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ by: fc.constant('state' as const), is: fc.constantFrom(...STATE_KEYS) }),
  fc.record({ by: fc.constant('mark' as const), is: fc.constantFrom(...MARKS) }),
  fc.record({ by: fc.constant('changed' as const), is: fc.constantFrom(...SPANS) }),
  fc.constant({ by: 'field' as const, field: 'supplier' as const, is: 'EMIS', shown: 'EMIS' }),
);
const filters: fc.Arbitrary<BoardFilter> = fc.record({
  text: fc.constantFrom('', 'e', 'emis web', 'pacs', 'nothing like it'),
  only: fc.option(fc.constantFrom(...NARROWINGS)),
  also: fc.array(condition, { maxLength: 3 }),
  group: fc.constantFrom(...GROUPINGS),
  folded: fc.constant({}),
});

const boards = systemSteps().map((steps) => {
  const { state, now } = takeSteps(new MemoryLog(incidentDomain).given(...DECLARED), steps);
  const reckoning = reckoningOf(state.incident, now);
  return {
    times: { now, shiftSince: thisShiftSince(state, now) },
    rows: createBoardReckoner()(state, reckoning),
  };
});

const expectAddsUp = (rows: readonly ShownRow[]): void => {
  const { total, unknown, down, degraded, back, unaffected } = sumStates(rows);
  expect(total).toBe(rows.length);
  expect(unknown + down + degraded + back.total + unaffected).toBe(total);
  expect(back.limited + back.monitoring + back.validated + back.normal).toBe(back.total);
};

test('SY-50: in any state and any filter the counts add up to the whole', () => {
  fc.assert(
    fc.property(boards, filters, ({ rows, times }, filter) => {
      const left = narrowed(rows, filter, times);
      expectAddsUp(rows);
      expectAddsUp(left);
      const out = rows.filter((row) => !left.includes(row));
      expect(left.length + out.length).toBe(rows.length);
      const headlines = ['unknown', 'down', 'degraded', 'back', 'unaffected'] as const;
      const byHeadline = headlines.map((only) => narrowed(left, { ...WHOLE_BOARD, only }, times).length);
      expect(byHeadline.reduce((sum, count) => sum + count, 0)).toBe(left.length);
    }),
    { numRuns: 60 },
  );
});

test('in any grouping every row that the filter leaves stands under one heading, once', () => {
  fc.assert(
    fc.property(boards, filters, ({ rows, times }, filter) => {
      const left = narrowed(rows, filter, times);
      const grouped = sectionsOf(left, filter, (id) => id).flatMap((section) => section.rows);
      expect(grouped).toHaveLength(left.length);
      expect(new Set(grouped)).toEqual(new Set(left));
    }),
    { numRuns: 60 },
  );
});

test('SY-20: no row of the board is green without an age', () => {
  fc.assert(
    fc.property(boards, ({ rows }) => {
      for (const row of rows) {
        const isGreen = isBack(row.state.state) || headlineOf(row) === 'unaffected';
        expect(isGreen && row.age === undefined).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});
