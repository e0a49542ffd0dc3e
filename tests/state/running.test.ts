import { expect, test } from 'vitest';
import { runningFor, runs } from '../../src/state/running.ts';

const decision = {
  platform: 'meet',
  reason: null,
  note: '',
  at: 100,
  until: 200,
  isPrivate: false,
};

test('a decision counts from when it was taken until it ends; a clock set back prolongs nothing', () => {
  expect([99, 100, 199, 200].map((now) => runs(decision, now))).toEqual([false, true, true, false]);
});

test('one of a tab counts in that tab alone', () => {
  const here = { ...decision, tab: 7 };
  expect(runningFor('meet', [here], 150, 7)).toBe(here);
  expect(runningFor('meet', [here], 150, 8)).toBeNull();
  expect(runningFor('meet', [here, decision], 150, 8)).toBe(decision);
});
