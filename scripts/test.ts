import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findBrowser } from '../tests/harness/browsers.ts';
import { check } from './check.ts';
import { type Assertion, roadsReport } from './roads-report.ts';
import { run } from './run.ts';

const report = 'reports/tests.json';

/** Everything: checks, then unit, golden and browser tests; the last line counts them all. */
mkdirSync('reports', { recursive: true });
rmSync(report, { force: true });
await findBrowser('chromium');
await findBrowser('firefox');
const checks = check();
const ended = run(
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
);
const tests = JSON.parse(readFileSync(report, 'utf8')) as {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: readonly { readonly assertionResults: readonly Assertion[] }[];
};
const roads = roadsReport(tests.testResults.flatMap((file) => file.assertionResults));
if (roads) {
  writeFileSync('reports/roads.md', roads);
  console.log(`\n${roads}`);
}
const passed = checks.passed + tests.numPassedTests;
// A file that can't even be read fails the run without a failed test of its own.
const unread = !ended && tests.numFailedTests === 0 ? 1 : 0;
const failed = checks.failed + tests.numFailedTests + unread;
const skipped = tests.numPendingTests > 0 ? `, ${tests.numPendingTests} skipped` : '';
const summary = `${passed} passed, ${failed} failed${skipped}`;
writeFileSync('reports/summary.txt', `${summary}\n`);
console.log(summary);
process.exitCode = failed > 0 ? 1 : 0;
