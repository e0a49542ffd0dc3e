import { expect, test } from 'vitest';
import { decisionsCsv } from '../../src/options/decisions-csv.ts';

test('decisions are saved with their times, and no cell becomes a formula', () => {
  const at = Date.UTC(2026, 10, 24, 9);
  const decision = {
    platform: 'zoom',
    reason: 'approved' as const,
    note: '=1+1, "urgent"',
    at,
    until: at + 3_600_000,
    isPrivate: false,
  };
  expect(decisionsCsv([decision])).toBe(
    [
      'platform,reason,note,from,until\r\n',
      `zoom,approved,"'=1+1, ""urgent""",2026-11-24T09:00:00.000Z,2026-11-24T10:00:00.000Z\r\n`,
    ].join(''),
  );
});
