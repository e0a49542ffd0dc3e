import { parseArgs } from 'node:util';

export const usage = `npm test                                  everything: checks, unit, golden and browser tests
npm test -- tests/browser/hold            the suites whose path has this in it, in both browsers
npm test -- --browser firefox             the browser tests in one browser
npm test -- --seed 42                     the tests in the order of this seed
npm test -- --show tests/browser/hold     in windows that one sees; the one of a failed test stays open
npm test -- --keep-times                  keeps the seconds of this run as the usual ones`;

/** What `npm test` is asked to do. */
export type Arguments = {
  /** Parts of paths; empty for every suite. */
  readonly paths: readonly string[];
  readonly projects: readonly string[];
  readonly seed: number;
  readonly show: boolean;
  readonly keepTimes: boolean;
};

const browsers: Readonly<Record<string, string>> = {
  chromium: 'chromium',
  chrome: 'chromium',
  edge: 'chromium',
  firefox: 'firefox',
};

/** Reads a command line; throws an Error that says what is wrong with it. `newSeed`: where none is given. */
export function readArguments(args: readonly string[], newSeed: number): Arguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      seed: { type: 'string' },
      show: { type: 'boolean', default: false },
      'keep-times': { type: 'boolean', default: false },
    },
  });
  const browser = values.browser === undefined ? null : browsers[values.browser];
  if (browser === undefined) {
    throw new Error(`--browser ${values.browser}: use chromium, chrome, edge or firefox.`);
  }
  const seed = values.seed === undefined ? newSeed : Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`--seed ${values.seed}: use a whole number.`);
  return {
    paths: positionals,
    projects: browser ? [browser] : values.show ? ['chromium', 'firefox'] : [],
    seed,
    show: values.show,
    keepTimes: values['keep-times'],
  };
}
