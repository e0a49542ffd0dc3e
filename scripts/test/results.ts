import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import { suiteName } from '../../tests/harness/order.ts';

/** One run of the tests, as it is kept in `resultsFile`. */
export type Results = {
  readonly suites: readonly SuiteResult[];
  /** What went wrong outside of any test. */
  readonly errors: readonly string[];
};

export type SuiteResult = {
  /** Project and file. */
  readonly name: string;
  readonly seconds: number;
  readonly tests: readonly TestResult[];
};

export type TestResult = {
  /** The titles around it and its own, from the outermost. */
  readonly titles: readonly string[];
  /** Flaky: it failed, and passed at the second try. */
  readonly outcome: 'passed' | 'flaky' | 'failed' | 'skipped';
  readonly seconds: number;
};

export const resultsFile = 'reports/tests.json';

/** Writes down what each test came to, for the summary after the run. */
export default class ResultsWriter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly { readonly message: string }[],
  ): void {
    const results: Results = {
      suites: modules.map(suiteResult),
      errors: [
        ...unhandled.map(({ message }) => message),
        ...modules.flatMap((module) => suiteErrors(module)),
      ],
    };
    writeFileSync(resultsFile, `${JSON.stringify(results, null, 1)}\n`);
  }
}

function suiteResult(module: TestModule): SuiteResult {
  const tests = [...module.children.allTests()];
  return {
    name: suiteName(module.project.name, module.moduleId),
    seconds: module.diagnostic().duration / 1000,
    tests: tests.map((test): TestResult => {
      const diagnostic = test.diagnostic();
      const { state } = test.result();
      const outcome = state === 'pending' ? 'failed' : state;
      return {
        titles: titlesOf(test),
        outcome: outcome === 'passed' && diagnostic?.flaky ? 'flaky' : outcome,
        seconds: (diagnostic?.duration ?? 0) / 1000,
      };
    }),
  };
}

function titlesOf(test: TestCase | TestSuite): string[] {
  const { parent } = test;
  return [...(parent.type === 'suite' ? titlesOf(parent) : []), test.name];
}

/** A hook that fails, or a file that can't be read, takes its tests along without a failed test. */
function suiteErrors(module: TestModule): string[] {
  const broken = [module, ...module.children.allSuites()];
  return broken.flatMap((suite) =>
    suite.errors().map(({ message }) => {
      const where = suite.type === 'suite' ? ` > ${suite.fullName}` : '';
      return `${suiteName(module.project.name, module.moduleId)}${where}: ${message}`;
    }),
  );
}
