import { z } from 'zod';

/** What one step found. A step without tests of its own counts as one. */
export interface Tally {
  passed: number;
  failed: number;
  /** The full names of tests that did not run. */
  skipped: string[];
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** The tally of a step that either succeeds or does not. */
export function tallyOfExit(exitCode: number | null): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] };
}

/**
 * The tally of a vitest run from its JSON report. What the report cannot show is a failure as well: no readable report,
 * not one test that ran, a file that could not be loaded, or an exit code that no failed test explains.
 */
export function tallyOfVitest(exitCode: number | null, reportText: string | null): Tally {
  const report = readReport(reportText);
  if (report === null) return { passed: 0, failed: 1, skipped: [] };

  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((result) => result.status === 'passed').length;
  const failedTests = tests.filter((result) => result.status === 'failed').length;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const skipped = tests
    .filter((result) => result.status !== 'passed' && result.status !== 'failed')
    .map((result) => result.fullName);

  const failed = failedTests + brokenFiles;
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed, skipped };
}

function readReport(text: string | null): z.infer<typeof vitestReport> | null {
  if (text === null) return null;
  try {
    return vitestReport.parse(JSON.parse(text));
  } catch {
    // Half a report is what a runner leaves that was killed: the caller counts it as a failure.
    return null;
  }
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
    skipped: tallies.flatMap((tally) => tally.skipped),
  };
}

/** The one line that closes a run: `N passed, N failed`, and `, N skipped` where tests did not run. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped.length === 0 ? line : `${line}, ${skipped.length} skipped`;
}
