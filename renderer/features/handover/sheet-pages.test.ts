import { expect, test } from 'vitest';
import type { Sheet } from '#shared/domain/handover/sheet.ts';
import { Instant } from '#shared/domain/instant.ts';
import { COLUMN_LINES, groupLines, printedGroups } from './sheet-pages.ts';

const at = Instant.parse('2024-07-19T05:00:00Z');
const GROUPS = ['down', 'degraded', 'not-assessed', 'overdue', 'blocked', 'tasks'] as const;

function sheetOf(each: number): Sheet {
  return {
    number: 'A1',
    asAt: at,
    since: at,
    shift: null,
    outgoing: null,
    incoming: null,
    posts: [],
    headline: 'watch',
    because: [],
    summary: '',
    mustSays: [],
    ifThens: [],
    questions: [],
    groups: GROUPS.map((group) => {
      const all = Array.from({ length: each }, (_, n) => ({
        key: `${group}:${n}`,
        group,
        rev: '',
        title: `${group} item number ${n}`,
        facts: [{ words: 'Down since', at }],
      }));
      return { group, total: each, items: all.slice(0, 60), more: all.slice(60).map(({ title }) => title) };
    }),
  };
}
const lines = (sheet: Sheet): number => printedGroups(sheet).reduce((sum, one) => sum + groupLines(one), 0);

test('a sheet of few items stands in full', () => {
  expect(printedGroups(sheetOf(3)).every(({ full, names }) => full.length === 3 && names.length === 0)).toBe(
    true,
  );
});

test.each([10, 25, 50, 60, 200, 900])('%i items in each of six groups fit the second page', (each) => {
  expect(lines(sheetOf(each))).toBeLessThanOrEqual(COLUMN_LINES);
});

test('three hundred open items all stand at least by name; what has no room is counted, never dropped in silence', () => {
  for (const group of printedGroups(sheetOf(50))) expect(group.left).toBe(0);
  for (const { full, names, left, total } of printedGroups(sheetOf(900))) {
    expect(full.length + names.length + left).toBe(total);
  }
});
