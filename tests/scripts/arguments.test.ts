import { describe, expect, test } from 'vitest';
import { readArguments } from '../../scripts/test/arguments.ts';

const whole = { paths: [], projects: [], seed: 7, show: false, keepTimes: false };

describe('npm test', () => {
  test.each([
    ['nothing', [], whole],
    ['a path', ['tests/browser/hold'], { ...whole, paths: ['tests/browser/hold'] }],
    ['a browser', ['--browser', 'edge'], { ...whole, projects: ['chromium'] }],
    ['a seed', ['--seed', '42'], { ...whole, seed: 42 }],
    ['windows', ['--show'], { ...whole, show: true, projects: ['chromium', 'firefox'] }],
  ])('understands %s', (_what, args, expected) => {
    expect(readArguments(args, 7)).toEqual(expected);
  });

  test.each([
    [
      'an unknown browser',
      ['--browser', 'lynx'],
      '--browser lynx: use chromium, chrome, edge or firefox.',
    ],
    ['a seed that is no number', ['--seed', 'x'], '--seed x: use a whole number.'],
  ])('refuses %s, and says why', (_what, args, why) => {
    expect(() => readArguments(args, 7)).toThrow(why);
  });
});
