import { expect, test } from 'vitest';
import type { Organisation } from '../../src/policy/organisation/organisation-keys.ts';
import { judge } from '../../src/policy/verdict/judge.ts';
import type { Membership } from '../../src/policy/verdict/policy.ts';
import { pageState } from '../../src/popup/page-state.ts';
import { advisoryOn, platformNamed, policyWith } from '../lists.ts';

const join = 'https://meet.example/j/1';
const visit = 'https://meet.example/about';
const acknowledgement = {
  platform: 'meet',
  reason: null,
  note: '',
  at: 1,
  until: 2,
  isPrivate: false,
};
const state = (
  url: string,
  membership: Membership,
  done: { acknowledged?: boolean; hidden?: string[] } = {},
  organisation: Organisation = {},
) => {
  const policy = policyWith(
    [platformNamed('meet')],
    [advisoryOn('meet')],
    membership,
    organisation,
  );
  return pageState(judge(url, policy), policy, {
    acknowledgement: done.acknowledged ? acknowledgement : null,
    hiddenNotices: done.hidden ?? [],
  })?.is;
};

test('the strictest that holds on a page is its state', () => {
  expect(state('https://news.example/', ['IN'])).toBeUndefined();
  expect(state(join, 'unasked')).toBe('unasked');
  expect(state(join, ['IN'])).toBe('held');
  expect(state(visit, ['IN'])).toBe('informs');
  expect(state(join, ['IN'], { acknowledged: true })).toBe('continued');
  expect(state(visit, ['IN'], { hidden: ['meet/in-meet'] })).toBe('hidden');
  expect(state(join, [])).toBe('informs');
});

test('no decision hides that a page is blocked', () => {
  const organisation = { platformLevels: { 'meet.join': 'block' } } as const;
  expect(state(join, ['IN'], { acknowledged: true }, organisation)).toBe('blocked');
});

test('an exemption is told with its end', () => {
  const until = '2026-12-31';
  const exemptions = [{ platform: 'meet', reason: 'Press', reference: 'T-1', until }];
  expect(state(join, ['IN'], {}, { exemptions })).toBe('exempt');
});
