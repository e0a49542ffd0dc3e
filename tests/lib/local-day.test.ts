import { expect, test } from 'vitest';
import { localDay } from '../../src/lib/local-day.ts';

test.each([
  ['in the morning', new Date(2026, 10, 26, 0, 0, 1)],
  ['late in the day, when it is tomorrow elsewhere', new Date(2026, 10, 26, 23, 59, 59)],
])('the day of a machine is that of its own calendar %s', (_when, date) => {
  expect(localDay(date)).toBe('2026-11-26');
});
