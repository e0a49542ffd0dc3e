import { spawnSync } from 'node:child_process';
import { withinBudgets } from './check/budgets.ts';
import { lintPackage } from './check/lint-package.ts';
import { run } from './run.ts';

/** Types, lint and format, dead code, arrows between the rooms, the extension package and its sizes: each runs, and says what it finds. */
function check(isBuilt: boolean): { readonly passed: number; readonly failed: number } {
  const steps: readonly (readonly [string, () => boolean])[] = [
    ['types', () => run('tsc')],
    ['lint and format', () => run('biome', 'check', '--error-on-warnings', '.')],
    ['dead code', () => run('knip')],
    [
      'arrows between the rooms',
      () => run('depcruise', '--output-type', 'err-long', 'src', 'scripts', 'tests'),
    ],
    ...(isBuilt ? [] : [['build', () => run('tsx', 'scripts/build.ts')] as const]),
    [
      'list',
      () => spawnSync('node', ['dist/caveat.mjs', 'lint'], { stdio: 'inherit' }).status === 0,
    ],
    ['package', lintPackage],
    ['sizes', withinBudgets],
  ];
  const failed = steps.filter(([name, step]) => {
    console.log(`\nCheck: ${name}`);
    return !step();
  });
  for (const [name] of failed) console.error(`Check failed: ${name}`);
  return { passed: steps.length - failed.length, failed: failed.length };
}

const { passed, failed } = check(process.argv.includes('--built'));
console.log(`\n${passed} checks passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
