import { expect, test } from 'vitest';
import { exemptionFault, exemptionsOn } from '../../../src/policy/organisation/exemptions.ts';

const exemption = { platform: 'zoom', reason: 'r', reference: 'EX-1', until: '2026-12-31' };

test.each([
  ['before its first day', { from: '2026-11-28' }, '2026-11-27', null],
  ['on its first day', { from: '2026-11-27' }, '2026-11-27', 34],
  ['on its last day', {}, '2026-12-31', 0],
  ['the day after', {}, '2027-01-01', null],
])('%s', (_when, parts, today, days) => {
  const [running] = exemptionsOn(today, [{ ...exemption, ...parts }]);
  expect(running?.daysLeft ?? null).toBe(days);
});

test.each([
  [{ until: '2027-11-28' }, null],
  [{ until: '2027-11-29' }, 'lasts longer than 366 days from today'],
  [{ from: '2027-01-01', until: '2028-01-01' }, null],
  [{ from: '2026-12-01', until: '2026-11-01' }, 'ends on 2026-11-01, before it begins'],
])('%j: %s', (given, reason) => {
  const fault = exemptionFault(given, '2026-11-27');
  if (reason === null) expect(fault).toBeNull();
  else expect(fault).toContain(reason);
});
