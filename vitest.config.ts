import { cpus } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { canIsolate } from './tests/harness/machine-policy.ts';
import { LongestFirst } from './tests/harness/order.ts';

const isShown = process.env.CAVEAT_SHOW === '1';

/** Suites in one browser; what only one of the two can do says so in its name. */
function inBrowser(name: 'chromium' | 'firefox'): TestProjectInlineConfiguration {
  const other = name === 'chromium' ? 'firefox' : 'chromium';
  return {
    test: {
      name,
      include: ['tests/browser/**/*.test.{ts,tsx}'],
      exclude: [`tests/browser/**/*.${other}.test.ts`],
      provide: { browser: name },
      setupFiles: ['tests/harness/each-test.ts'],
      // Long enough for a machine that is busy with something else.
      testTimeout: isShown ? 0 : 180_000,
      hookTimeout: isShown ? 0 : 180_000,
      // A second try tells a flaky test from a broken one; the summary names it.
      retry: isShown ? 0 : 1,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/{lib,policy,words,state,background,banner,hold,popup,ui,admin,options,welcome,golden,scripts}/**/*.test.ts',
            'tests/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
    sequence: { sequencer: LongestFirst, shuffle: { tests: true } },
    // Most of a browser test is waiting, so more run at once than there are cores.
    maxWorkers: isShown || !canIsolate() ? 1 : Math.max(2, cpus().length * 2),
  },
});
