import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { env, exit, platform } from 'node:process';
import { findBrowser } from '../tests/harness/browsers.ts';
import { failuresFolder } from '../tests/harness/evidence.ts';
import { canIsolate } from '../tests/harness/machine-policy.ts';
import { type SuiteSeconds, usualSecondsFile } from '../tests/harness/order.ts';
import { changedSinceBuild } from './build/inputs.ts';
import { run } from './run.ts';
import { type Arguments, readArguments, usage } from './test/arguments.ts';
import { type Results, resultsFile } from './test/results.ts';
import { roadsReport } from './test/roads-report.ts';
import { closingLine, countsOf, summary } from './test/summary.ts';

const args = argumentsOrExit();
const isWhole = args.paths.length === 0 && args.projects.length === 0;

mkdirSync('reports', { recursive: true });
for (const old of [resultsFile, failuresFolder]) rmSync(old, { force: true, recursive: true });
const browsers = (['chromium', 'firefox'] as const).filter(
  (name) => args.projects.length === 0 || args.projects.includes(name),
);
for (const name of browsers) await findBrowser(name);
buildWhatIsStale();
if (!canIsolate()) {
  console.log(
    'This machine hides no files from one program alone (mount namespaces, on Linux as root): a policy that one test sets is seen by every browser, so suites run one after another.',
  );
}
console.log(`Order of the tests: npm test -- --seed ${args.seed}`);
const [checks, ended] = await Promise.all([isWhole ? check() : null, runTests(args)]);
conclude();

function argumentsOrExit(): Arguments {
  const given = process.argv.slice(2);
  if (given.includes('--help')) {
    console.log(usage);
    exit(0);
  }
  try {
    const read = readArguments(given, Math.floor(Math.random() * 1_000_000));
    const { DISPLAY, WAYLAND_DISPLAY } = env;
    if (read.show && platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
      throw new Error('--show: there is no display to show a window on (DISPLAY is not set).');
    }
    return read;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    exit(2);
  }
}

function buildWhatIsStale(): void {
  const changed = changedSinceBuild();
  if (changed?.length === 0) {
    console.log('dist/ is built from these sources already.');
    return;
  }
  const why = changed
    ? `changed since the last build: ${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ` and ${changed.length - 3} more` : ''}`
    : 'nothing is built yet';
  console.log(`Building dist/ (npm run build); ${why}.`);
  if (!run('tsx', 'scripts/build.ts')) exit(1);
}

type Checked = { readonly passed: number; readonly failed: number };

/** Beside the tests, which wait for their browsers most of the time; what it says is printed whole. */
function check(): Promise<Checked> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', 'tsx', 'scripts/check.ts', '--built'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: platform === 'win32',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part) => {
        said += part;
      });
    }
    child.on('close', () => {
      console.log(said);
      const [, passed, failed] = /(\d+) checks passed, (\d+) failed/.exec(said) ?? [];
      resolve({ passed: Number(passed ?? 0), failed: Number(failed ?? 1) });
    });
  });
}

/** Resolves to whether all passed. */
function runTests({ paths, projects, seed, show }: Arguments): Promise<boolean> {
  const options = [
    ...projects.map((name) => `--project=${name}`),
    `--sequence.seed=${seed}`,
    '--reporter=default',
    '--reporter=./scripts/test/results.ts',
  ];
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', 'vitest', 'run', ...options, ...paths], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...env, ...(show && { CAVEAT_SHOW: '1' }) },
      shell: platform === 'win32',
    });
    child.on('close', (status) => resolve(status === 0));
  });
}

function conclude(): void {
  const results = resultsOrNone();
  const usual = JSON.parse(readFileSync(usualSecondsFile, 'utf8')) as SuiteSeconds;
  const roads = isWhole ? roadsReport(results.suites.flatMap(({ tests }) => tests)) : null;
  if (roads) writeFileSync('reports/roads.md', roads);
  if (args.keepTimes) keepTimes(results, usual);
  console.log(summary(results, usual));
  const counts = countsOf(results);
  const passed = counts.passed + (checks?.passed ?? 0);
  // Whatever else went wrong, it is one failure at least.
  const unsaid = !ended && counts.failed === 0 ? 1 : 0;
  const failed = counts.failed + (checks?.failed ?? 0) + unsaid;
  console.log(`\nOrder of the tests: npm test -- --seed ${args.seed}`);
  const closing = closingLine({ ...counts, passed, failed });
  writeFileSync('reports/summary.txt', `${closing}\n`);
  console.log(closing);
  process.exitCode = failed > 0 ? 1 : 0;
}

function resultsOrNone(): Results {
  try {
    return JSON.parse(readFileSync(resultsFile, 'utf8')) as Results;
  } catch {
    return { suites: [], errors: ['The tests ended before they could say what they came to.'] };
  }
}

function keepTimes({ suites }: Results, usual: SuiteSeconds): void {
  const seconds = suites.map(({ name, seconds }) => [name, Math.round(seconds)] as const);
  const kept = Object.entries({ ...usual, ...Object.fromEntries(seconds) }).sort();
  writeFileSync(usualSecondsFile, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
}
