import type { SuiteSeconds } from '../../tests/harness/order.ts';
import type { Results, SuiteResult, TestResult } from './results.ts';

/** How many tests ended how; a flaky one passed in the end. */
export type Counts = Readonly<Record<TestResult['outcome'], number>>;

export function countsOf({ suites, errors }: Results): Counts {
  const outcomes = suites.flatMap(({ tests }) => tests.map(({ outcome }) => outcome));
  const count = (wanted: TestResult['outcome']) => outcomes.filter((o) => o === wanted).length;
  return {
    passed: count('passed') + count('flaky'),
    flaky: count('flaky'),
    failed: count('failed') + errors.length,
    skipped: count('skipped'),
  };
}

/** The closing line, such as "12 passed, 1 failed, 1 flaky". */
export function closingLine({ passed, failed, skipped, flaky }: Counts): string {
  const also = [
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(flaky > 0 ? [`${flaky} flaky`] : []),
  ];
  return [`${passed} passed, ${failed} failed`, ...also].join(', ');
}

/** What a person wants to know of a run: what failed, what is flaky, what takes long. */
export function summary(results: Results, usual: SuiteSeconds): string {
  const named = results.suites.flatMap((suite) =>
    suite.tests.map((test) => ({ ...test, name: `${suite.name} > ${test.titles.join(' > ')}` })),
  );
  const withOutcome = (outcome: TestResult['outcome']) =>
    named.filter((test) => test.outcome === outcome).map(({ name }) => name);
  const slowest = [...named].sort((a, b) => b.seconds - a.seconds).slice(0, 10);
  return [
    ...part('Seconds of each suite', suiteLines(results.suites)),
    ...part('The ten slowest tests', slowest.map(line)),
    ...part('Twice as slow as usual', slowSuites(results.suites, usual)),
    ...part('Flaky: failed, and passed at the second try', withOutcome('flaky')),
    ...part('Skipped', withOutcome('skipped')),
    ...part('Failed', [...withOutcome('failed'), ...results.errors]),
  ].join('\n');
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((text) => `  ${text}`)];
}

const line = ({ name, seconds }: { readonly name: string; readonly seconds: number }) =>
  `${seconds.toFixed(1).padStart(6)}  ${name}`;

function suiteLines(suites: readonly SuiteResult[]): string[] {
  const slowFirst = [...suites].sort((a, b) => b.seconds - a.seconds);
  const long = slowFirst.filter(({ seconds }) => seconds >= 1);
  const short = slowFirst.length - long.length;
  return [...long.map(line), ...(short > 0 ? [`${short} more take less than a second each`] : [])];
}

/**
 * Suites that take twice their usual seconds, or more. The usual ones come from
 * another machine, so they are first scaled by what all suites together take here.
 */
export function slowSuites(suites: readonly SuiteResult[], usual: SuiteSeconds): string[] {
  const known = suites.flatMap(({ name, seconds }) => {
    const expected = usual[name];
    return expected ? [{ name, seconds, expected }] : [];
  });
  const ratios = known.map(({ seconds, expected }) => seconds / expected).sort((a, b) => a - b);
  const machine = ratios[Math.floor(ratios.length / 2)] ?? 1;
  return known
    .filter(({ seconds, expected }) => seconds > 2 * machine * expected && seconds > 5)
    .map(
      ({ name, seconds, expected }) =>
        `${name}: ${seconds.toFixed(0)} s, usually ${(machine * expected).toFixed(0)} s on a machine like this one`,
    );
}
