import { describe, expect, test } from 'vitest';
import type { Results, SuiteResult, TestResult } from '../../scripts/test/results.ts';
import { closingLine, countsOf, slowSuites, summary } from '../../scripts/test/summary.ts';

const ended = (outcome: TestResult['outcome'], seconds = 0.1): TestResult => ({
  titles: ['a page', outcome],
  outcome,
  seconds,
});
const suite = (name: string, seconds: number, tests: readonly TestResult[] = []): SuiteResult => ({
  name,
  seconds,
  tests,
});
const run = (...suites: SuiteResult[]): Results => ({ suites, errors: [] });

describe('the closing line of a run', () => {
  test('counts what passed and failed, and no more where there is no more', () => {
    const results = run(suite('a', 1, [ended('passed'), ended('passed'), ended('failed')]));
    expect(closingLine(countsOf(results))).toBe('2 passed, 1 failed');
  });

  test('counts a flaky test as passed, and says that it is flaky', () => {
    const results = run(suite('a', 1, [ended('passed'), ended('flaky'), ended('skipped')]));
    expect(closingLine(countsOf(results))).toBe('2 passed, 0 failed, 1 skipped, 1 flaky');
  });

  test('counts what fails outside of tests', () => {
    const results = { ...run(suite('a', 1, [ended('passed')])), errors: ['a hook failed'] };
    expect(closingLine(countsOf(results))).toBe('1 passed, 1 failed');
  });
});

describe('the summary of a run', () => {
  test('names the slowest, the flaky and the failed', () => {
    const tests = [ended('flaky'), ended('failed', 7), ...Array(12).fill(ended('passed', 0.01))];
    const text = summary(run(suite('chromium tests/a.test.ts', 8, tests)), {});
    expect(text).toContain(
      'The ten slowest tests:\n     7.0  chromium tests/a.test.ts > a page > failed',
    );
    expect(text).toContain('second try:\n  chromium tests/a.test.ts > a page > flaky');
    expect(text).toContain('Failed:\n  chromium tests/a.test.ts > a page > failed');
    expect(text.match(/a page > passed/g)).toHaveLength(8);
  });
});

describe('a suite that doubles', () => {
  const usual = { a: 10, b: 20, c: 30, d: 2 };

  test('is named', () => {
    const suites = [suite('a', 25), suite('b', 20), suite('c', 30), suite('d', 2)];
    expect(slowSuites(suites, usual)).toEqual(['a: 25 s, usually 10 s on a machine like this one']);
  });

  test('is not one on a machine that is slower altogether', () => {
    const suites = [suite('a', 30), suite('b', 60), suite('c', 90), suite('d', 6)];
    expect(slowSuites(suites, usual)).toEqual([]);
  });

  test('is not one of a few seconds', () => {
    const suites = [suite('a', 10), suite('b', 20), suite('c', 30), suite('d', 4.5)];
    expect(slowSuites(suites, usual)).toEqual([]);
  });
});
