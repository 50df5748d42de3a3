import { expect, test } from 'vitest';
import { instantOf } from '#shared/domain/instant.ts';
import { timeWordingIn } from '../../store/use-wording.ts';
import { pageMarks } from './page-marks.ts';
import { ageWords, markOf } from './printed-pack.tsx';

const sheet = {
  serial: 'P-A3-7',
  kind: 'board' as const,
  title: 'Board',
  asAt: instantOf(Date.parse('2024-07-19T05:00:00Z')),
  nextAt: instantOf(Date.parse('2024-07-19T13:00:00Z')),
  blocks: [],
};
const of = (isExercise: boolean) => ({
  incident: 'Faulty update',
  isExercise,
  wording: timeWordingIn('Europe/London'),
});

test('hazard "old paper believed": serial, as-at, replaced-by and page x of y are in the margins', () => {
  const css = pageMarks([markOf(sheet, of(false))]);
  expect(css).toContain('@top-left { content: "P-A3-7 Board"');
  expect(css).toContain('"As at Fri 19 Jul 2024, 06:00 BST. Replaced by the next at Fri 19 Jul 14:00"');
  expect(css).toContain('content: "Page " counter(page) " of " counter(pages)');
});

test('where nobody said when it is replaced, there is room to write it', () => {
  expect(ageWords({ ...sheet, nextAt: null }, timeWordingIn('Europe/London'))).toMatch(/next at ______$/);
});

test('hazard "exercise mistaken for real": the margins of an exercise say so above and below', () => {
  const css = pageMarks([markOf(sheet, of(true))]);
  expect(css).toContain('"EXERCISE P-A3-7 Board"');
  expect(css).toContain('"EXERCISE, not real. Faulty update"');
});

test('what a person typed stays text: quotes, backslashes and line ends do not end it', () => {
  const css = pageMarks([{ sheet: 'a"b\\c\nd', asAt: '', whose: '' }]);
  expect(css).toContain(String.raw`content: "a\"b\\c d"`);
});
