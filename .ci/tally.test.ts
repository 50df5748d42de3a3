import { describe, expect, test } from 'vitest';
import { closingLine, sumOf, tallyOfExit, tallyOfVitest } from './tally.ts';

const file = (status: string, ...tests: [fullName: string, status: string][]) => ({
  name: 'some.test.ts',
  status,
  assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
});
const report = (...testResults: unknown[]) => JSON.stringify({ testResults });

test('a step without tests counts as one', () => {
  expect(tallyOfExit(0)).toEqual({ passed: 1, failed: 0, skipped: [] });
  expect(tallyOfExit(1)).toEqual({ passed: 0, failed: 1, skipped: [] });
  expect(tallyOfExit(null)).toEqual({ passed: 0, failed: 1, skipped: [] });
});

describe('a vitest run', () => {
  test('counts its tests', () => {
    const text = report(
      file('passed', ['a', 'passed'], ['b', 'passed']),
      file('failed', ['c', 'failed'], ['d', 'passed']),
    );
    expect(tallyOfVitest(1, text)).toEqual({ passed: 3, failed: 1, skipped: [] });
  });

  test('names what did not run', () => {
    const text = report(file('passed', ['a', 'passed'], ['b', 'skipped'], ['c', 'todo'], ['d', 'pending']));
    expect(tallyOfVitest(0, text)).toEqual({ passed: 1, failed: 0, skipped: ['b', 'c', 'd'] });
  });

  test('counts a file that could not be loaded', () => {
    const text = report(file('failed'), file('passed', ['a', 'passed']));
    expect(tallyOfVitest(1, text)).toEqual({ passed: 1, failed: 1, skipped: [] });
  });

  test('that ends badly although every test passed has failed', () => {
    expect(tallyOfVitest(1, report(file('passed', ['a', 'passed'])))).toMatchObject({ passed: 1, failed: 1 });
    expect(tallyOfVitest(null, report(file('passed', ['a', 'passed'])))).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  test('without one test has failed', () => {
    expect(tallyOfVitest(0, report())).toMatchObject({ passed: 0, failed: 1 });
    expect(tallyOfVitest(0, report(file('passed', ['a', 'skipped'])))).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });

  test.each([null, '', '{"testRes', '{}'])('without a readable report has failed: %j', (text) => {
    expect(tallyOfVitest(0, text)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});

test('the closing line totals every runner, and says what was skipped', () => {
  const tallies = [tallyOfExit(0), { passed: 40, failed: 2, skipped: [] }, tallyOfExit(1)];
  expect(closingLine(sumOf(tallies))).toBe('41 passed, 3 failed');
  expect(closingLine(sumOf([...tallies, { passed: 0, failed: 0, skipped: ['a'] }]))).toBe(
    '41 passed, 3 failed, 1 skipped',
  );
});
