import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { withinBudgets } from './check/budgets.ts';
import { lintPackage } from './check/lint-package.ts';
import { run } from './run.ts';

/** Types, lint and format, dead code, arrows between the rooms, the extension package and its sizes: each runs, and says what it finds. */
export function check(): { readonly passed: number; readonly failed: number } {
  const steps: readonly (readonly [string, () => boolean])[] = [
    ['types', () => run('tsc')],
    ['lint and format', () => run('biome', 'check', '--error-on-warnings', '.')],
    ['dead code', () => run('knip')],
    [
      'arrows between the rooms',
      () => run('depcruise', '--output-type', 'err-long', 'src', 'scripts', 'tests'),
    ],
    ['build', () => run('tsx', 'scripts/build.ts')],
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

if (fileURLToPath(import.meta.url) === process.argv[1])
  process.exitCode = check().failed > 0 ? 1 : 0;
