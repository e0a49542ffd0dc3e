import { expect, test } from 'vitest';
import { dismissedNotices } from '../../src/options/dismissed-notices.ts';
import { advisoryOn, platformNamed, policyWith } from '../lists.ts';

const advisory = advisoryOn('meet', { platforms: ['meet', 'chat'], revision: 2 });
const policy = policyWith([platformNamed('meet'), platformNamed('chat')], [advisory], ['IN']);

test('each dismissed notice is listed by itself, with the key that brings it back', () => {
  const found = dismissedNotices(policy, { 'meet/in-meet': 2, 'chat/in-meet': 1, other: 2 });
  expect(found.map(({ key, platforms }) => [key, platforms])).toEqual([['meet/in-meet', ['meet']]]);
});

test('one of an older version stands for all platforms that the advisory names', () => {
  expect(dismissedNotices(policy, { 'in-meet': 2 }).map(({ platforms }) => platforms)).toEqual([
    ['meet', 'chat'],
  ]);
});
